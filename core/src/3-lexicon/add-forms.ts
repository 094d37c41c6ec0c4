import { foldWord } from "../1-text/fold-letters.ts";
import { classNumber, type EntryClass } from "./entry-classes.ts";
import type { LexiconTable } from "./lexicon-table.ts";
import type { PhraseTrieBuilder } from "./phrase-trie.ts";
import type { WordTableBuilder } from "./word-table.ts";

const article = /^ال(?=..)/;

/** The key of one phrase word: number * 2, plus 1 with the article. `ألمانيا` has none: its alef bears a hamza. */
function keyOf(words: WordTableBuilder, word: string): number {
  const bare = word.replace(article, "");
  return bare === word ? words.add(foldWord(word)) * 2 : words.add(foldWord(bare)) * 2 + 1;
}

/** Enters every form of every row of a table. Runs when the lexicon is compiled, never at start. */
export function addForms<R>(
  kind: EntryClass,
  table: LexiconTable<R>,
  words: WordTableBuilder,
  trie: PhraseTrieBuilder,
): void {
  table.rows.forEach((row, index) => {
    for (const { text, feature } of table.formsOf(row, index)) {
      // ﷲ is written out, so that its article is seen
      const keys = text
        .normalize("NFKC")
        .split(/[\s\-–]+/)
        .filter((w) => foldWord(w) !== "")
        .map((w) => keyOf(words, w));
      if (keys.length > 0) trie.add(keys, classNumber(kind), index, feature);
    }
  });
}
