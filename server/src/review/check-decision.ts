import type { DecisionAsked, ResolvedTarget } from "./draft-decision.ts";

/** Airwars' grades, from the best supported down. */
export const GRADES = ["confirmed", "fair", "weak", "contested", "discounted"] as const;

/** UTF-16 code units of a correction as JSON. */
const LONGEST_AFTER = 4000;

/** What cannot be decided so, and where in the request. */
export interface DecisionFault {
  readonly where: string;
  readonly what: string;
}

/** What a kind of decision is made about, and what it says. Null: nothing is wrong. */
export function findDecisionFault(asked: DecisionAsked, resolved: readonly ResolvedTarget[]): DecisionFault | null {
  const [first, ...others] = resolved;
  if (first === undefined) return { where: "targets", what: "nothing is named to decide on" };
  if (new Set(asked.targets.map(({ id }) => id)).size < asked.targets.length)
    return { where: "targets", what: "one thing is named twice" };
  return findAfterFault(asked) ?? findTargetFault(asked, first, others);
}

function findAfterFault({ kind, after }: DecisionAsked): DecisionFault | null {
  if (kind === "grade")
    return GRADES.some((grade) => grade === after)
      ? null
      : { where: "after", what: `a grade is one of ${GRADES.join(", ")}` };
  if (kind !== "correct")
    return after === null ? null : { where: "after", what: `to ${kind} changes nothing that could be said here` };
  const isObject = typeof after === "object" && after !== null && !Array.isArray(after);
  if (!isObject || Object.keys(after).length === 0)
    return { where: "after", what: "a correction is an object with what is right instead" };
  const { length } = JSON.stringify(after);
  return length > LONGEST_AFTER
    ? { where: "after", what: `a correction has at most ${LONGEST_AFTER} characters, this one ${length}` }
    : null;
}

function findTargetFault(
  { kind }: DecisionAsked,
  first: ResolvedTarget,
  others: readonly ResolvedTarget[],
): DecisionFault | null {
  const count = 1 + others.length;
  if (kind === "merge") {
    if (count < 2) return { where: "targets", what: "two or more are merged" };
    const isGroup = first.sort === "story" || first.target.type === "account";
    if (!isGroup || others.some(({ sort }) => sort !== first.sort))
      return { where: "targets", what: "accounts of one kind are merged, or stories" };
    return null;
  }
  if (kind === "not-same") {
    const isPair = count === 2 && others[0]?.sort === first.sort;
    return isPair
      ? null
      : { where: "targets", what: "two of one sort are named, of which one was taken for the other" };
  }
  if (kind === "split") return findSplitFault(first, others);
  if (count !== 1) return { where: "targets/1", what: `one thing is decided on, and ${count} are named` };
  if (kind === "grade" && first.target.type !== "account")
    return { where: "targets/0/type", what: "an account is graded" };
  if (kind === "correct" && (first.target.type === "story" || first.target.type === "document"))
    return { where: "targets/0/type", what: "a claim, an attribution or an account is corrected" };
  return null;
}

function findSplitFault(first: ResolvedTarget, others: readonly ResolvedTarget[]): DecisionFault | null {
  if (first.target.type !== "account" && first.target.type !== "story")
    return { where: "targets/0/type", what: "an account is split, or a story" };
  if (others.length === 0) return { where: "targets", what: "what is taken out of it is named after it" };
  const at = others.findIndex(({ target }) => !first.parts.includes(target.id));
  if (at >= 0) return { where: `targets/${at + 1}/id`, what: "it is not in what is split" };
  const taken = new Set(others.map(({ target }) => target.id));
  return first.parts.every((id) => taken.has(id)) ? { where: "targets", what: "nothing would stay" } : null;
}
