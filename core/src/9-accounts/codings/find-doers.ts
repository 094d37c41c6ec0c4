import type { Report } from "../collect-reports.ts";
import { findSide } from "../find-side.ts";

/** Who is named as doing the blow that harmed people, and on whose side he is. */
export interface Doer {
  readonly name: string;
  /** As `findSide` tells it; the name where the lexicon does not know him. */
  readonly side: string;
  /** Null where the lexicon does not know him. */
  readonly isState: boolean | null;
  readonly report: Report;
}

const BLOWS: ReadonlySet<string> = new Set(["strike", "clash"]);

/** قتل أربعة في غارات روسية على المدينة: the doers of the blows that stand in the sentences of the claims, one a side. */
export function findDoers(reports: readonly Report[]): Doer[] {
  const doers = new Map<string, Doer>();
  for (const report of reports) {
    const { reading, claim } = report;
    const sentence = reading.sentences.find((each) => each.start <= claim.span.start && claim.span.start < each.end);
    if (sentence === undefined) continue;
    for (const event of reading.events) {
      if (!BLOWS.has(event.type) || event.span.start < sentence.start || event.span.end > sentence.end) continue;
      for (const { role, entity, name } of event.arguments) {
        if (role !== "agent") continue;
        const known = entity === null ? null : findSide(entity);
        const side = known ?? name;
        if (!doers.has(side))
          doers.set(side, { name, side, isState: known === null ? null : known.startsWith("state:"), report });
      }
    }
  }
  return [...doers.values()];
}
