import type { Report } from "./collect-reports.ts";
import type { Surroundings } from "./judged.ts";

/** Two sentences of two articles that share a text are one sentence when so much of their words is common. */
const REPRINTED = 0.7;

/** True when two claims are one sentence of one text, printed twice. `alike` as `compareWords` has it. */
export function isReprint(a: Report, b: Report, alike: number, around: Surroundings): boolean {
  return a.article !== b.article && around.lineageOf(a.article) === around.lineageOf(b.article) && alike >= REPRINTED;
}
