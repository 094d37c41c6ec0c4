import { CONTROL_ACTIONS, type ControlAction } from "../model/event.ts";
import { conjugate, type Form, type VerbCells } from "./conjugate.ts";
import { text } from "./generated/events.ts";
import type { LexiconTable } from "./lexicon-table.ts";
import { withArticles } from "./load-harms.ts";
import { listOf, oneOf, type Row, readTable } from "./read-table.ts";

export const HAPPENING_TYPES = [
  "control",
  "strike",
  "clash",
  "movement",
  "displacement",
  "detention",
  "contact",
  "pledge",
  "agreement",
  "ground",
  "share",
  "assault",
  "hands",
  "listing",
  "through",
  "carry",
  "rank",
  "copula",
  "backing",
  "describe",
  "unreal",
  "hearsay",
] as const;
export type HappeningType = (typeof HAPPENING_TYPES)[number];

/** A word for something that happens, or a helper of the rules that find it: see the head of lexicon/events.tsv. */
export interface Happening extends VerbCells {
  readonly id: string;
  readonly type: HappeningType;
  readonly kind: string;
  /** The control action; null for every other type. */
  readonly action: ControlAction | null;
  readonly frames: readonly string[];
  /** Common outside war: counts only with an armed actor. */
  readonly weak: boolean;
}

function happeningOf(row: Row): Happening {
  return {
    id: row["id"]!,
    type: oneOf(row["type"], HAPPENING_TYPES, "ground"),
    kind: row["kind"] ?? "",
    action: oneOf(row["kind"], CONTROL_ACTIONS, null),
    frames: listOf(row["frame"]),
    weak: row["weak"] === "1",
    perfect: listOf(row["perfect"]),
    imperfect: listOf(row["imperfect"]),
    participle: listOf(row["participle"]),
    masdar: listOf(row["masdar"]),
    passive: listOf(row["passive"]),
    other: listOf(row["other"]),
  };
}

const HELPERS: ReadonlySet<HappeningType> = new Set([
  "ground",
  "describe",
  "backing",
  "share",
  "assault",
  "strike",
  "clash",
  "movement",
  "contact",
  "pledge",
  "agreement",
]);

/** Nouns are found with the article too; verbs and the phrases of control as they are written. */
function formsOf(row: Happening): Form[] {
  const nouns = HELPERS.has(row.type) ? [...row.masdar, ...row.other.filter((o) => !o.includes(" "))] : row.masdar;
  return withArticles(conjugate(row), nouns);
}

export function loadEvents(): LexiconTable<Happening> {
  return { rows: readTable(text).map(happeningOf), formsOf };
}
