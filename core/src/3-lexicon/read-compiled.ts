import type { Compiled } from "./compile-forms.ts";
import { unpackNumbers } from "./pack-numbers.ts";
import { type PhraseTrie, trieOf } from "./phrase-trie.ts";
import { tableOf, type WordTable } from "./word-table.ts";

/** Unpacks what `compileForms` packed. This is all the work the lexicon does at start. */
export function readCompiled(compiled: Compiled): { words: WordTable; trie: PhraseTrie } {
  const deeper = compiled.words * 2 + 2;
  const parents = unpackNumbers(compiled.parents, compiled.nodes);
  for (let i = 0; i < parents.length; i++) parents[i] = deeper + i - parents[i]!;
  const rows = unpackNumbers(compiled.rows, compiled.outputs);
  for (let i = 0, last = 0; i < rows.length; i++) {
    const d = rows[i]!;
    rows[i] = last += (d & 1) === 1 ? -((d + 1) >> 1) : d >> 1;
  }
  return {
    words: tableOf(compiled.lines, compiled.words, compiled.letters),
    trie: trieOf({
      parents,
      keys: unpackNumbers(compiled.keys, compiled.nodes),
      counts: unpackNumbers(compiled.counts, deeper + compiled.nodes),
      kinds: unpackNumbers(compiled.kinds, compiled.outputs),
      rows,
      features: unpackNumbers(compiled.features, compiled.outputs),
    }),
  };
}
