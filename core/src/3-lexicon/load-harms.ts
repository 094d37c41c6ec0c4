import { OUTCOMES, type Outcome } from "../model/event.ts";
import { conjugate, type Form, kindOf, type VerbCells } from "./conjugate.ts";
import { text } from "./generated/harms.ts";
import type { LexiconTable } from "./lexicon-table.ts";
import { listOf, oneOf, type Row, readTable } from "./read-table.ts";

export const HARM_FRAMES = [
  "object",
  "subject",
  "of",
  "on",
  "flee",
  "meet",
  "claim",
  "death",
  "yield",
  "toll",
  "reach",
  "release",
  "stop",
  "judge",
] as const;
export type HarmFrame = (typeof HARM_FRAMES)[number];

/** A word that tells of harm to people, and where the people stand: see the head of lexicon/harms.tsv. */
export interface Harm extends VerbCells {
  readonly id: string;
  readonly frame: HarmFrame;
  /** Null where the counted word tells (سقط 5 قتلى). */
  readonly outcome: Outcome | null;
}

function harmOf(row: Row): Harm {
  return {
    id: row["id"]!,
    frame: oneOf(row["frame"], HARM_FRAMES, "object"),
    outcome: oneOf(row["outcome"], OUTCOMES, null),
    perfect: listOf(row["perfect"]),
    imperfect: listOf(row["imperfect"]),
    participle: [],
    masdar: listOf(row["masdar"]),
    passive: listOf(row["passive"]),
    other: listOf(row["other"]),
  };
}

const VERBAL: ReadonlySet<string> = new Set(["perfect", "imperfect", "passive"]);

/** Verbal nouns are found with the article too (القبض، الحصيلة). */
export function withArticles(forms: readonly Form[], masdars: readonly string[]): Form[] {
  const bare = new Set(masdars.filter((m) => !m.startsWith("ال")));
  return forms.flatMap((f) =>
    bare.has(f.text) && !VERBAL.has(kindOf(f.feature)) ? [f, { text: `ال${f.text}`, feature: f.feature }] : [f],
  );
}

export function loadHarms(): LexiconTable<Harm> {
  return { rows: readTable(text).map(harmOf), formsOf: (row) => withArticles(conjugate(row), row.masdar) };
}
