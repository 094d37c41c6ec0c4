import { foldWord } from "../1-text/fold-letters.ts";
import type { Form } from "./conjugate.ts";
import { loadCues } from "./load-cues.ts";
import { loadParticles } from "./load-particles.ts";
import { type PhraseTrie, PhraseTrieBuilder } from "./phrase-trie.ts";
import { type WordTable, WordTableBuilder } from "./word-table.ts";

/** One class a table; a token's class set is one bit each, so there may be 32. */
export const ENTRY_CLASSES = ["cue", "particle", "numeral", "calendar", "modifier", "people", "harm", "event", "label", "title", "actor", "place", "place-cue", "demonym", "name"] as const;
export type EntryClass = (typeof ENTRY_CLASSES)[number];

/** The number of a class in match columns. */
export const classNumber = (kind: EntryClass): number => ENTRY_CLASSES.indexOf(kind);
/** The bit of a class in a token's set. */
export const classBit = (kind: EntryClass): number => 1 << ENTRY_CLASSES.indexOf(kind);

/** A table's rows and, for each, the forms under which it is found. */
export interface LexiconTable<R> {
  readonly rows: readonly R[];
  readonly formsOf: (row: R, index: number) => readonly Form[];
}

const article = /^ال(?=..)/;

/** The key of one phrase word: number * 2, plus 1 with the article. `ألمانيا` has none: its alef bears a hamza. */
function keyOf(words: WordTableBuilder, word: string): number {
  const bare = word.replace(article, "");
  return bare === word ? words.add(foldWord(word)) * 2 : words.add(foldWord(bare)) * 2 + 1;
}

function addTable<R>(kind: EntryClass, table: LexiconTable<R>, words: WordTableBuilder, trie: PhraseTrieBuilder): readonly R[] {
  table.rows.forEach((row, index) => {
    for (const { text, feature } of table.formsOf(row, index)) {
      const keys = text.split(/[\s\-–]+/).filter((w) => foldWord(w) !== "").map((w) => keyOf(words, w));
      if (keys.length > 0) trie.add(keys, classNumber(kind), index, feature);
    }
  });
  return table.rows;
}

/** The compiled lexicon: one word table, one phrase trie, and each table's rows by class. */
function build() {
  const words = new WordTableBuilder();
  const trie = new PhraseTrieBuilder();
  const rows = {
    cue: addTable("cue", loadCues(), words, trie),
    particle: addTable("particle", loadParticles(), words, trie),
  };
  return { words: words.table as WordTable, trie: trie.trie as PhraseTrie, rows };
}

export type Lexicon = ReturnType<typeof build>;

let built: Lexicon | undefined;

/** The lexicon, built on first use. */
export function lexicon(): Lexicon {
  built ??= build();
  return built;
}
