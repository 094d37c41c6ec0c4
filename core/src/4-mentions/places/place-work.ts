import type { PlaceCue } from "../../3-lexicon/load-place-cues.ts";
import type { PlaceTable } from "../../3-lexicon/place-table.ts";
import type { Scan } from "../../3-lexicon/scan-text.ts";
import type { DocumentId } from "../../model/annotation.ts";
import type { PlaceMention } from "../../model/mention.ts";

/** What the rules for places share while one document is read. */
export interface PlaceWork {
  readonly scan: Scan;
  readonly document: DocumentId;
  readonly table: PlaceTable;
  /** By country index: how much the text speaks of it; see `weigh-countries.ts`. */
  readonly votes: Uint16Array;
  /** Whether any country has a vote. */
  readonly voted: boolean;
  /** Rows of regions named so far. */
  readonly regions: Set<number>;
  readonly found: PlaceMention[];
  /** Per mention in `found`: gazetteer row of its best candidate, or -1. */
  readonly rows: number[];
  /** Where the dateline ends, in UTF-16 code units; 0 without one: what is told happened elsewhere. */
  readonly dateline: number;
  /** First token not yet used. */
  until: number;
  /** Token behind the last place, and the cue its list goes on with (قرى كذا وكذا), if any. */
  listEnd: number;
  listCue: PlaceCue | null;
}

/** A name as matched: tokens, letters of the first token that are no part of it, and the range of its matches. */
export interface PlaceName {
  readonly first: number;
  readonly next: number;
  readonly skip: number;
  readonly from: number;
  readonly to: number;
}
