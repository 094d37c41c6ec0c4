import type { Decision, Review } from "../ports.ts";

const VERDICTS = { confirm: "confirmed", reject: "rejected", correct: "corrected" } as const;

/** What people's standing decisions on one thing come to: the last word of each sort counts. Oldest first. */
export function sumUp(decisions: readonly Decision[], revision: string): Review {
  const verdict = decisions.findLast(({ kind }) => kind in VERDICTS);
  const grade = decisions.findLast(({ kind }) => kind === "grade");
  const kind = verdict?.kind as keyof typeof VERDICTS | undefined;
  return {
    verdict: kind === undefined ? null : VERDICTS[kind],
    corrected: kind === "correct" ? verdict?.after : null,
    grade: typeof grade?.after === "string" ? grade.after : null,
    decisions,
    revision,
  };
}
