/** One class a table; a token's class set is one bit each, so there may be 32. */
export const ENTRY_CLASSES = [
  "cue",
  "particle",
  "content-noun",
  "speaker",
  "adjective",
  "furniture",
  "numeral",
  "calendar",
  "modifier",
  "people",
  "harm",
  "event",
  "label",
  "title",
  "actor",
  "office",
  "place",
  "place-cue",
  "demonym",
  "name",
  "norm",
] as const;
export type EntryClass = (typeof ENTRY_CLASSES)[number];

const NUMBERS = Object.fromEntries(ENTRY_CLASSES.map((kind, number) => [kind, number])) as Record<EntryClass, number>;

/** The number of a class in match columns. */
export const classNumber = (kind: EntryClass): number => NUMBERS[kind];
/** The bit of a class in a token's set. */
export const classBit = (kind: EntryClass): number => 1 << NUMBERS[kind];
