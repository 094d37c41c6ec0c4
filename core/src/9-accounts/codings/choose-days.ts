import { isoOfDay } from "../../7-copies/count-minutes.ts";
import type { Report } from "../collect-reports.ts";
import type { CodingMaterial } from "./coded-case.ts";

/** The days that the claims of an account tell. */
export interface ChosenDays {
  /** Length in days; 1 = one day is told. */
  readonly length: number;
  /** ISO day, or first and last with `/` between. */
  readonly name: string;
  readonly reports: readonly Report[];
}

/** The shortest stretch that is told, the first of equals; of a sum only a stretch of days, since the day it was summed up is not when it happened. */
export function chooseDays({ reports, summed }: CodingMaterial): ChosenDays | null {
  let best: ChosenDays | null = null;
  for (const report of reports) {
    if (report.period === null) continue;
    const { from, to } = report.period;
    const length = to - from + 1;
    if (summed && length === 1) continue;
    if (best !== null && best.length <= length) continue;
    const name = from === to ? isoOfDay(from) : `${isoOfDay(from)}/${isoOfDay(to)}`;
    best = { length, name, reports: [report] };
  }
  return best;
}
