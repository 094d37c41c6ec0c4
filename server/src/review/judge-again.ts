import type { Account, AccountStatus, Judgement, Position, PositionValue } from "@isnad/core";

/** Whether two answers of accounts that a person put together can both be true. */
function isAgainst(left: PositionValue, right: PositionValue): boolean {
  if (left.kind === "count" && right.kind === "count") return isApart(left, right) || isApart(right, left);
  if (left.kind === "control" && right.kind === "control")
    return left.holds !== right.holds || (left.actorEntity ?? left.actor) !== (right.actorEntity ?? right.actor);
  return left.kind === "occurrence" && right.kind === "occurrence" && left.holds !== right.holds;
}

type Count = Extract<PositionValue, { kind: "count" }>;

function isApart(left: Count, right: Count): boolean {
  return left.high !== null && left.high < right.low;
}

const WITH: ReadonlySet<Judgement["relation"]> = new Set(["same", "refines"]);
const AGAINST: ReadonlySet<Judgement["relation"]> = new Set(["conflicts", "denies"]);

/**
 * The status of an account whose claims a person grouped otherwise, by the rule that grouping by machine follows: by its judgements of
 * pairs where it made them, by the values where it held the two apart. Origins are told apart by name, as the records name them.
 */
export function judgeAgain(
  { positions }: Pick<Account, "positions">,
  judgements: readonly Judgement[],
): { readonly status: AccountStatus; readonly reasons: readonly string[] } {
  const isCommitted = (position: Position) => position.claims.some(({ polarity }) => polarity !== "unconfirmed");
  const committed = positions.filter(isCommitted);
  if (committed.length === 0) return { status: "unconfirmed", reasons: ["nobody-commits"] };
  const standing = committed.filter(({ supersededBy }) => supersededBy === null);
  const support = standing.map((position) => new Set(originsOf(position)));
  for (const [n, left] of standing.entries())
    for (const [m, right] of standing.entries()) {
      if (m <= n) continue;
      const relation = relate(left, right, judgements);
      const isOneOrigin = support[n]?.size === 1 && originsOf(right).every((name) => support[n]?.has(name));
      if (relation === "against" && !isOneOrigin) return { status: "contested", reasons: ["answers-differ"] };
      if (relation === "with") {
        for (const name of originsOf(right)) support[n]?.add(name);
        for (const name of originsOf(left)) support[m]?.add(name);
      }
    }
  const most = Math.max(1, ...support.map(({ size }) => size));
  return { status: most >= 2 ? "corroborated" : "single-origin", reasons: [`origins: ${most}`] };
}

function originsOf({ origins }: Position): readonly string[] {
  return origins.map(({ entity, name }) => entity ?? name);
}

function relate(left: Position, right: Position, judgements: readonly Judgement[]): "with" | "against" | "apart" {
  const [ours, theirs] = [left, right].map(({ claims }) => new Set(claims.map(({ claim }) => claim)));
  const between = judgements.filter(
    (each) => (ours?.has(each.left) && theirs?.has(each.right)) || (ours?.has(each.right) && theirs?.has(each.left)),
  );
  if (between.some(({ relation }) => AGAINST.has(relation))) return "against";
  if (between.some(({ relation }) => WITH.has(relation))) return "with";
  return between.length === 0 && isAgainst(left.value, right.value) ? "against" : "apart";
}
