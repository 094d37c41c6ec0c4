import type { AccountStatus } from "../model/comparison.ts";
import type { Report } from "./collect-reports.ts";
import type { Surroundings } from "./judged.ts";

/** قال بيسكوف إنه لا تعليق لديه: what one text alone has somebody say, and nobody answers. A story is told without it. */
export function isAside(reports: readonly Report[], status: AccountStatus, around: Surroundings): boolean {
  if (reports[0]!.kind !== "statement" || status === "contested") return false;
  return new Set(reports.map(({ article }) => around.lineageOf(article))).size === 1;
}
