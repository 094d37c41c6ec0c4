import { addForms } from "./add-forms.ts";
import { collectPlaces, type PlaceSources, placeForms } from "./collect-places.ts";
import type { EntryClass } from "./entry-classes.ts";
import type { LexiconTable } from "./lexicon-table.ts";
import { loadTables } from "./load-tables.ts";
import { NAME, WEAK_NAME } from "./name-uses.ts";
import { packNumbers } from "./pack-numbers.ts";
import { packPlaces } from "./pack-places.ts";
import { packText } from "./pack-text.ts";
import { PhraseTrieBuilder } from "./phrase-trie.ts";
import type { PackedPlaces } from "./place-table.ts";
import { readTable } from "./read-table.ts";
import { WordTableBuilder } from "./word-table.ts";

/** What `generated/compiled.ts` holds: the words and the trie of all forms, as text. See `read-compiled.ts`. */
export interface Compiled {
  readonly words: number;
  /** Nodes deeper than a first word. */
  readonly nodes: number;
  readonly outputs: number;
  /** Letters of all words together. */
  readonly letters: number;
  /** Folded words in order of their numbers, each ended by a line feed; by `packText`. */
  readonly lines: string;
  /** Per such node: how far before it its parent is numbered; its key. */
  readonly parents: string;
  readonly keys: string;
  /** Per node, first words included: number of outputs. */
  readonly counts: string;
  /** Per output: class, row (zigzag distance from the row before), feature. */
  readonly kinds: string;
  readonly rows: string;
  readonly features: string;
}

/** Enters the forms of all tables and packs the result. Runs in `scripts/compile-lexicon.ts` and in the test that compares. */
export function compileForms(sources: PlaceSources): { compiled: Compiled; places: PackedPlaces } {
  const words = new WordTableBuilder();
  const trie = new PhraseTrieBuilder();
  for (const [kind, table] of Object.entries(loadTables()))
    addForms(kind as EntryClass, table as LexiconTable<unknown>, words, trie);
  const places = collectPlaces(sources);
  addForms("place", { rows: places, formsOf: placeForms(sources) }, words, trie);
  addForms(
    "name",
    {
      rows: readTable(sources.names),
      formsOf: (row) => [{ text: row["token"]!, feature: row["use"] === "weak" ? WEAK_NAME : NAME }],
    },
    words,
    trie,
  );
  return { compiled: pack(words, trie), places: packPlaces(places, sources.countries) };
}

function pack(words: WordTableBuilder, trie: PhraseTrieBuilder): Compiled {
  const { parents, keys, counts, kinds, rows, features } = trie.columns(words.count);
  const deeper = counts.length - keys.length;
  return {
    words: words.count,
    nodes: keys.length,
    outputs: rows.length,
    letters: words.lines.length - words.count,
    lines: packText(words.lines),
    parents: packNumbers(parents.map((parent, i) => deeper + i - parent)),
    keys: packNumbers(keys),
    counts: packNumbers(counts),
    kinds: packNumbers(kinds),
    rows: packNumbers(Array.from(rows, (row, i) => zigzag(row - (i === 0 ? 0 : rows[i - 1]!)))),
    features: packNumbers(features),
  };
}

const zigzag = (d: number): number => (d < 0 ? -d * 2 - 1 : d * 2);
