import { compiled } from "./generated/compiled.ts";
import { packed } from "./generated/places.ts";
import { loadTables, type Tables } from "./load-tables.ts";
import type { PhraseTrie } from "./phrase-trie.ts";
import { PlaceTable } from "./place-table.ts";
import { readCompiled } from "./read-compiled.ts";
import type { WordTable } from "./word-table.ts";

export { classBit, classNumber, ENTRY_CLASSES, type EntryClass } from "./entry-classes.ts";
export type { LexiconTable } from "./lexicon-table.ts";

/** The lexicon: one word table, one phrase trie, and each table's rows by class. */
export interface Lexicon {
  readonly words: WordTable;
  readonly trie: PhraseTrie;
  readonly rows: { readonly [K in keyof Tables]: Tables[K]["rows"] } & { readonly place: PlaceTable };
}

function build(): Lexicon {
  const { words, trie } = readCompiled(compiled);
  const rows = Object.fromEntries(Object.entries(loadTables()).map(([kind, table]) => [kind, table.rows]));
  const place = new PlaceTable(packed);
  return { words, trie, rows: { ...rows, place } as unknown as Lexicon["rows"] };
}

let built: Lexicon | undefined;

/** The lexicon, unpacked on first use. */
export function lexicon(): Lexicon {
  built ??= build();
  return built;
}
