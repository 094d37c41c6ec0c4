import type { Compiled } from "./compile-forms.ts";
import { unpackNumbers } from "./pack-numbers.ts";
import { type PhraseTrie, trieOf } from "./phrase-trie.ts";
import { tableOf, type WordTable } from "./word-table.ts";

/** Unpacks what `compileForms` packed. This is all the work the lexicon does at start. */
export function readCompiled(compiled: Compiled): { words: WordTable; trie: PhraseTrie } {
  const parents = unpackNumbers(compiled.parents, compiled.nodes);
  for (let i = 0; i < parents.length; i++) if (parents[i] !== 0) parents[i] = i + 1 - parents[i]!;
  const row = unpackNumbers(compiled.rows, compiled.outputs);
  for (let i = 0, last = 0; i < row.length; i++) {
    const d = row[i]!;
    row[i] = last += (d & 1) === 1 ? -((d + 1) >> 1) : d >> 1;
  }
  const keys = unpackNumbers(compiled.keys, compiled.nodes);
  const counts = unpackNumbers(compiled.counts, compiled.nodes);
  const kind = new Uint8Array(unpackNumbers(compiled.kinds, compiled.outputs));
  const feature = unpackNumbers(compiled.features, compiled.outputs);
  return {
    words: tableOf(compiled.lines, compiled.words, compiled.letters),
    trie: trieOf({ parents, keys, counts, outputs: { kind, row, feature } }, compiled.words),
  };
}
