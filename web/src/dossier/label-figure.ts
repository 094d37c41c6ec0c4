import type { Desk } from "../frame/desk.svelte.ts";
import type { ChartFigure } from "../records/chart-ledger.ts";
import { sayBriefly } from "../records/describe-position.ts";
import { dropIsolates } from "../words/isolate.ts";

/** Room for a figure in pixels: for each of its letters, the least, and what is left free beside it. */
const LETTER = 7;
const LEAST = 16;
const BESIDE = 5;

/** What stands above a figure, and how much room that takes, in pixels. */
export function labelFigure(desk: Desk, { row }: ChartFigure): { readonly brief: string; readonly room: number } {
  const brief = dropIsolates(sayBriefly(desk.dossier, row.position.value, desk.tongue, desk.words));
  return { brief, room: Math.max(LEAST, brief.length * LETTER) + BESIDE };
}
