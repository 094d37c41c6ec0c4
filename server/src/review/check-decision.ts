import type { Correction } from "../ports.ts";
import type { DecisionAsked, ResolvedTarget } from "./draft-decision.ts";

/** Airwars' grades, from the best supported down. */
export const GRADES = ["confirmed", "fair", "weak", "contested", "discounted"] as const;

/** UTF-16 code units of a name in a correction, and the largest figure. */
const LONGEST_NAME = 200;
const LARGEST_FIGURE = 1_000_000_000;

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
  return findCorrectionFault(after);
}

const EDTF_DAY = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/;

/** What each part of a correction must be, in words for whoever writes it. */
const PARTS: Readonly<Record<keyof Correction, readonly [(value: unknown) => boolean, string]>> = {
  figure: [isFigure, "a figure is {min, max} of whole numbers from 0 up; max is null for: or more"],
  claimant: [isName, `a claimant is a name of at most ${LONGEST_NAME} characters, empty for the outlet itself`],
  place: [(value) => isName(value) && value !== "", `a place is a name of 1 to ${LONGEST_NAME} characters`],
  time: [
    (value) => typeof value === "string" && EDTF_DAY.test(value),
    "a time is a year, month or day: 2024, 2024-11, 2024-11-30",
  ],
};

function isName(value: unknown): boolean {
  return typeof value === "string" && value.length <= LONGEST_NAME && value.trim() === value;
}

function isFigure(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  const { min, max, ...others } = value as Record<string, unknown>;
  const isCount = (count: unknown) =>
    Number.isInteger(count) && (count as number) >= 0 && (count as number) <= LARGEST_FIGURE;
  const isRange = max === null || (isCount(max) && (max as number) >= (min as number));
  return isCount(min) && isRange && Object.keys(others).length === 0;
}

function findCorrectionFault(after: unknown): DecisionFault | null {
  const isObject = typeof after === "object" && after !== null && !Array.isArray(after);
  if (!isObject || Object.keys(after).length === 0)
    return { where: "after", what: `a correction is an object with any of ${Object.keys(PARTS).join(", ")}` };
  for (const [name, value] of Object.entries(after)) {
    if (!Object.hasOwn(PARTS, name))
      return { where: `after/${name.slice(0, 40)}`, what: `what can be corrected is ${Object.keys(PARTS).join(", ")}` };
    const [isRight, wanted] = PARTS[name as keyof Correction];
    if (!isRight(value)) return { where: `after/${name}`, what: wanted };
  }
  return null;
}

/** To accept, to refuse, to remark on. */
const ON_PROPOSALS: ReadonlySet<DecisionAsked["kind"]> = new Set(["confirm", "reject", "note"]);

function findTargetFault(
  asked: DecisionAsked,
  first: ResolvedTarget,
  others: readonly ResolvedTarget[],
): DecisionFault | null {
  const { kind } = asked;
  if (first.sort === "proposal" && !ON_PROPOSALS.has(kind))
    return { where: "kind", what: `of what a model proposes: ${[...ON_PROPOSALS].join(", ")}` };
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
  if (kind === "correct") return findCorrectedFault(asked.after as Correction, [first, ...others]);
  if (count !== 1) return { where: "targets/1", what: `one thing is decided on, and ${count} are named` };
  if (kind === "grade" && first.target.type !== "account")
    return { where: "targets/0/type", what: "an account is graded" };
  return null;
}

/** Claims are corrected, several in one where they tell the same: each article that prints a figure has one. */
function findCorrectedFault({ figure }: Correction, targets: readonly ResolvedTarget[]): DecisionFault | null {
  const other = targets.findIndex(({ sort }) => sort !== "claim");
  if (other >= 0) return { where: `targets/${other}/type`, what: "claims and attributions are corrected" };
  const countless = figure === undefined ? -1 : targets.findIndex(({ figure: told }) => told === null);
  return countless < 0 ? null : { where: "after/figure", what: `target ${countless} tells no figure` };
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
