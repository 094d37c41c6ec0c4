import type { Correction, Decision, Review } from "../ports.ts";

const VERDICTS = { confirm: "confirmed", reject: "rejected", correct: "corrected" } as const;

/** What people's standing decisions on one thing come to: the last word of each sort counts. Oldest first. */
export function sumUp(decisions: readonly Decision[], revision: string): Review {
  const verdict = decisions.findLast(({ kind }) => kind in VERDICTS);
  const grade = decisions.findLast(({ kind }) => kind === "grade");
  const kind = verdict?.kind as keyof typeof VERDICTS | undefined;
  return {
    verdict: kind === undefined ? null : VERDICTS[kind],
    corrected: sumUpCorrections(decisions.filter((decision) => decision.kind === "correct")),
    grade: typeof grade?.after === "string" ? grade.after : null,
    decisions,
    revision,
  };
}

/** Of each part the last word counts. */
function sumUpCorrections(decisions: readonly Decision[]): Correction | null {
  return decisions.length === 0 ? null : Object.assign({}, ...decisions.map(({ after }) => after));
}
