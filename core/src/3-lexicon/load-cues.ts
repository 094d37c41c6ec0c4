import type { Polarity, SpeechAct, Stance } from "../model/attribution.ts";
import { POLARITIES, SPEECH_ACTS, STANCES } from "../model/attribution.ts";
import { conjugate, type VerbCells } from "./conjugate.ts";
import { text } from "./generated/cues.ts";
import type { LexiconTable } from "./lexicon-table.ts";
import { listOf, oneOf, type Row, readTable } from "./read-table.ts";

/**
 * A word that signals who says what, with the frames its content may stand in:
 * `that` (أن/إن/بأن), `quote` (colon or quotation mark), `noun` (the object itself is the content: نفى وصول …),
 * `prep:X` (content behind preposition X), `obj+prep:X` (object and preposition: اتهم فلانا بـ…), `obj+that` (أبلغه أن),
 * `of` (particle: the speaker follows, the content is the clause around it: بحسب), `from` (نقلا عن).
 */
export interface Cue extends VerbCells {
  readonly id: string;
  readonly kind: "verb" | "particle" | "noun";
  readonly frames: readonly string[];
  readonly act: SpeechAct;
  readonly polarity: Polarity;
  readonly stance: Stance;
}

function cueOf(row: Row): Cue {
  return {
    id: row["id"]!,
    kind: oneOf(row["kind"], ["verb", "particle", "noun"], "verb"),
    perfect: listOf(row["perfect"]),
    imperfect: listOf(row["imperfect"]),
    participle: listOf(row["participle"]),
    masdar: listOf(row["masdar"]),
    passive: listOf(row["passive"]),
    other: listOf(row["other"]),
    frames: listOf(row["frames"]),
    act: oneOf(row["act"], SPEECH_ACTS, "say"),
    polarity: oneOf(row["polarity"], POLARITIES, "assert"),
    stance: oneOf(row["stance"], STANCES, "neutral"),
  };
}

export function loadCues(): LexiconTable<Cue> {
  return { rows: readTable(text).map(cueOf), formsOf: conjugate };
}
