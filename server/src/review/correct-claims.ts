import type { Account, Chain, ClaimRef, DocumentId, Id, Origin, Position, SourceRef } from "@isnad/core";
import type { Correction } from "../ports.ts";
import { claimsOf } from "./find-target.ts";
import { type Grounds, keepClaims, mergeAccounts, settle } from "./regroup-accounts.ts";

/** Which claims a person corrected, how, and the outlets of their articles, for what is an outlet's own. */
export interface Corrected {
  readonly claims: ReadonlySet<Id>;
  readonly correction: Correction;
  readonly outletOf: ReadonlyMap<DocumentId, string>;
}

/**
 * Has corrected claims answer as a person says: they leave the answer that the machine read and join that of the corrected figure, under
 * the corrected claimant; of another place or day they join the question that asks it, or stand as one of their own.
 */
export function correctClaims(
  accounts: readonly Account[],
  corrected: Corrected,
  grounds: Grounds,
): readonly Account[] {
  const touched = accounts.filter((account) => claimsOf(account).some(({ claim }) => corrected.claims.has(claim)));
  return touched.reduce((all, account) => correctAccount(all, account, corrected, grounds), accounts);
}

function correctAccount(
  accounts: readonly Account[],
  account: Account,
  corrected: Corrected,
  grounds: Grounds,
): readonly Account[] {
  const { claims, correction } = corrected;
  const taken = keepClaims(account, ({ claim }) => claims.has(claim));
  if (taken === null) return accounts;
  const stays = keepClaims(account, ({ claim }) => !claims.has(claim));
  const entities = listEntities(accounts);
  const right = {
    ...moveSlot(taken, correction, entities),
    positions: taken.positions.map((position) => correctPosition(position, corrected, entities)),
  };
  const join = (home: Account) => mergeAccounts(home, right, grounds, "corrected");
  if (right.slot === taken.slot) {
    const whole = join(stays ?? { ...right, positions: [] });
    return accounts.map((each) => (each === account ? { ...whole, id: account.id } : each));
  }
  const home = accounts.find((each) => each !== account && isSameQuestion(each, right));
  const left = stays === null ? [] : [settle(stays, "corrected", grounds)];
  const asked = accounts.flatMap((each) => (each === account ? left : each === home ? join(home) : each));
  return home === undefined ? [...asked, settle(right, "corrected", grounds)] : asked;
}

/** Entities of those who say something in a story, and of the places asked about, by name: a person writes a name. */
function listEntities(accounts: readonly Account[]): ReadonlyMap<string, string> {
  const places = accounts.flatMap(({ slot }) => (slot["placeName"] ? [[slot["placeName"], slot["place"] ?? ""]] : []));
  const origins = accounts.flatMap(({ positions }) => positions.flatMap((position) => position.origins));
  const named = origins.flatMap(({ name, entity }) => (entity === null ? [] : [[name, entity]]));
  return new Map([...named, ...places] as [string, string][]);
}

function correctPosition(
  position: Position,
  { correction, outletOf }: Corrected,
  entities: ReadonlyMap<string, string>,
): Position {
  const { figure, claimant } = correction;
  const { tally: _, ...rest } = position;
  const value =
    figure !== undefined && position.value.kind === "count"
      ? ({ kind: "count", low: figure.min, high: figure.max, approximate: false, word: null } as const)
      : position.value;
  if (claimant === undefined) return { ...rest, value, supersededBy: null };
  const claims = position.claims.map((claim) => ({ ...claim, chain: correctChain(claim.chain, claimant, entities) }));
  const origins = claims.map((claim) => originOf(claim, outletOf));
  return { ...rest, value, claims, origins, supersededBy: null };
}

/** The last link is who says it; without a name it is the outlet's own. */
function correctChain(chain: Chain, name: string, entities: ReadonlyMap<string, string>): Chain {
  if (name === "") return [];
  const entity = entities.get(name) ?? null;
  const said: SourceRef = { mention: null, name, entity, kind: chain.at(-1)?.kind ?? "unnamed", agreement: "unknown" };
  return [...chain.slice(0, -1), said];
}

function originOf({ document, chain }: ClaimRef, outletOf: Corrected["outletOf"]): Origin {
  const last = chain.at(-1);
  const via = chain.slice(0, -1).map(({ name }) => name);
  return {
    name: last?.name ?? outletOf.get(document) ?? document,
    entity: last?.entity ?? null,
    via: [...new Set(via)],
    documents: [document],
  };
}

/** The question as it is with the corrected place and day; the same slot when neither is another. */
function moveSlot(account: Account, { place, time }: Correction, entities: ReadonlyMap<string, string>): Account {
  const { slot, question } = account;
  const named = slot["placeName"] ?? slot["place"] ?? "";
  const isElsewhere = place !== undefined && place !== named;
  const isThen = time !== undefined && slot["day"] !== undefined && time !== slot["day"];
  if (!isElsewhere && !isThen) return account;
  const { place: _, placeName: __, ...others } = slot;
  const entity = entities.get(place ?? "");
  const there = entity === undefined ? { place: place ?? "" } : { place: entity, placeName: place ?? "" };
  return {
    ...withoutCodedPlace(account),
    slot: { ...(isElsewhere ? { ...others, ...there } : slot), ...(isThen && { day: time }) },
    question: isElsewhere && named !== "" ? { ...question, ar: question.ar.replaceAll(named, place) } : question,
  };
}

/** Its codings no longer rest on claims: those tell the place that the machine read. */
function withoutCodedPlace(account: Account): Account {
  const codings = account.codings?.map((coding) => ({
    ...coding,
    fields: coding.fields.map((field) => ({ ...field, claims: [] })),
  }));
  return codings === undefined ? account : { ...account, codings };
}

const NAMES = /Name$/;

/** Of one kind, and alike in all that is asked, whatever it is called. */
function isSameQuestion(one: Account, other: Account): boolean {
  const asked = ({ slot }: Account) =>
    Object.entries(slot)
      .filter(([key]) => !NAMES.test(key))
      .sort(([left], [right]) => (left < right ? -1 : 1));
  return one.kind === other.kind && JSON.stringify(asked(one)) === JSON.stringify(asked(other));
}
