import type { Account, ClaimRef, Id, Judgement, Origin, Position, PositionValue } from "@isnad/core";
import { claimsOf } from "./find-target.ts";
import { judgeAgain } from "./judge-again.ts";

/** What a person's grouping rests on, for `reasons`. */
export interface Grounds {
  readonly judgements: readonly Judgement[];
  /** Id of the decision. */
  readonly decision: Id;
}

/** Two questions that a person found to be one: the first stays, with the answers of both. */
export function mergeAccounts(first: Account, second: Account, grounds: Grounds, how: Regrouped = "merged"): Account {
  const positions = [...first.positions];
  const places = second.positions.map((position) => {
    const at = positions.findIndex(({ value }) => isSame(value, position.value));
    if (at < 0) return positions.push({ ...position, supersededBy: null }) - 1;
    positions[at] = joinPositions(positions[at] as Position, position);
    return at;
  });
  for (const [n, { supersededBy }] of second.positions.entries()) {
    const [place, by] = [places[n] as number, supersededBy === null ? null : (places[supersededBy] ?? null)];
    const here = positions[place] as Position;
    if (place >= first.positions.length && by !== place) positions[place] = { ...here, supersededBy: by };
  }
  const asOf = [first.asOf, second.asOf].filter((day) => day !== null).sort();
  const codings = first.codings ?? second.codings;
  const whole = { ...first, positions, asOf: asOf.at(-1) ?? null, ...(codings && { codings }) };
  return settle(whole, how, grounds);
}

/** A question of which a person found some claims to answer another one: what stays, and what is taken out. Null: nothing would stay, or go. */
export function splitAccount(
  account: Account,
  taken: ReadonlySet<Id>,
  grounds: Grounds,
): readonly [Account, Account] | null {
  const stays = keepClaims(account, ({ claim }) => !taken.has(claim));
  const goes = keepClaims(account, ({ claim }) => taken.has(claim));
  if (stays === null || goes === null) return null;
  return [settle(stays, "split", grounds), settle(goes, "split", grounds)];
}

/** An account with some of its claims only, named after the first when its own is gone. Null for none. */
export function keepClaims(account: Account, isKept: (claim: ClaimRef) => boolean): Account | null {
  const kept = account.positions.map((position) => keepInPosition(position, isKept));
  const places = new Map<number, number>();
  for (const [n, position] of kept.entries()) if (position !== null) places.set(n, places.size);
  const positions = kept
    .filter((position) => position !== null)
    .map((position) => ({
      ...position,
      supersededBy: position.supersededBy === null ? null : (places.get(position.supersededBy) ?? null),
    }));
  const claims = positions.flatMap((position) => position.claims);
  const [first] = claims;
  if (first === undefined) return null;
  const isNamed = claims.some(({ claim }) => account.id === `account:${claim}`);
  return { ...account, id: isNamed ? account.id : `account:${first.claim}`, positions };
}

function keepInPosition(position: Position, isKept: (claim: ClaimRef) => boolean): Position | null {
  const claims = position.claims.filter(isKept);
  if (claims.length === position.claims.length) return position;
  if (claims.length === 0) return null;
  const documents = position.documents.filter((id) => claims.some(({ document }) => document === id));
  const origins = position.origins
    .map((origin) => ({ ...origin, documents: origin.documents.filter((id) => documents.includes(id)) }))
    .filter((origin) => origin.documents.length > 0);
  const { tally: _, ...rest } = position;
  return { ...rest, claims, documents, origins };
}

/** What a person did to an account, for its reasons. */
type Regrouped = "merged" | "split" | "corrected";

/** Status anew, codings left open; wordings and whether it is an aside were told of the account as the machine grouped it. */
export function settle(account: Account, how: Regrouped, { judgements, decision }: Grounds): Account {
  const { codings = [], wordings: _, aside: __, ...rest } = account;
  const { status, reasons } = judgeAgain(account, judgements);
  const opened = codings.map((coding) => ({ ...coding, fields: coding.fields.map(leaveToPerson) }));
  return {
    ...rest,
    status,
    reasons: [...reasons, `${how}-by-person: ${decision}`],
    ...(opened.length > 0 && { codings: opened }),
  };
}

type CodedField = NonNullable<Account["codings"]>[number]["fields"][number];

/** A column that the machine filled for answers a person has changed since: it stays, with where to look, and is theirs to fill. */
const leaveToPerson = (field: CodedField): CodedField => ({
  ...field,
  value: null,
  rules: ["changed-by-person"],
  en: "A person changed what is told here since it was coded: to be coded by a person.",
  ar: "غيّر شخص ما يُروى هنا بعد ترميزه، فترميزه متروك لمن يراجعه.",
  instead: [],
});

function isSame(left: PositionValue, right: PositionValue): boolean {
  if (left.kind === "occurrence" && right.kind === "occurrence") return left.holds === right.holds;
  return JSON.stringify(left) === JSON.stringify(right);
}

function joinPositions(left: Position, right: Position): Position {
  const { tally: _, ...rest } = left;
  const known = new Set(left.claims.map(({ claim }) => claim));
  const days = [left.firstSeen, right.firstSeen].filter((day) => day !== null).sort();
  return {
    ...rest,
    claims: [...left.claims, ...right.claims.filter(({ claim }) => !known.has(claim))],
    documents: [...new Set([...left.documents, ...right.documents])],
    origins: joinOrigins(left.origins, right.origins),
    firstSeen: days[0] ?? null,
  };
}

function joinOrigins(left: readonly Origin[], right: readonly Origin[]): readonly Origin[] {
  const origins = new Map<string, Origin>();
  for (const origin of [...left, ...right]) {
    const key = origin.entity ?? origin.name;
    const known = origins.get(key);
    const join = (one: readonly string[], other: readonly string[]) => [...new Set([...one, ...other])];
    origins.set(
      key,
      known
        ? { ...known, via: join(known.via, origin.via), documents: join(known.documents, origin.documents) }
        : origin,
    );
  }
  return [...origins.values()];
}

/** Whether an account holds a claim. */
export function holds(account: Account, claim: Id): boolean {
  return claimsOf(account).some((each) => each.claim === claim);
}
