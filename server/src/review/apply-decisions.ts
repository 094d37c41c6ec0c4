import type { Account, DocumentId, Id, Judgement } from "@isnad/core";
import type { Correction, Decision, Review, StoredStory } from "../ports.ts";
import { acceptProposals } from "./accept-proposals.ts";
import { correctClaims } from "./correct-claims.ts";
import { claimsOf, findTarget } from "./find-target.ts";
import { identifyState } from "./identify-state.ts";
import { type Grounds, holds, keepClaims, mergeAccounts, settle, splitAccount } from "./regroup-accounts.ts";
import { sumUp } from "./sum-up.ts";

/** A story as people's decisions leave it. */
export interface ReviewedStory extends StoredStory {
  /** What people decided, by the id of what they decided on: the story, accounts, claims, attributions, articles. */
  readonly reviews: Readonly<Record<Id, Review>>;
  /** State of the story and each of its accounts, decided on or not. */
  readonly revisions: Readonly<Record<Id, string>>;
}

/** Applies standing decisions to a story, oldest first; the first is what stays, then what a person took out of it as stories of their own. */
export function applyDecisions(
  told: StoredStory,
  decisions: readonly Decision[],
  outletOf: ReadonlyMap<DocumentId, string>,
): readonly ReviewedStory[] {
  let { derivations, judgements } = told;
  let accounts: readonly Account[] = [...told.accounts, ...acceptProposals(told.story.id, decisions, outletOf)];
  const apart: { readonly documents: ReadonlySet<DocumentId>; readonly decision: Id }[] = [];
  for (const decision of decisions) {
    const found = decision.targets.map((target) => ({
      type: target.type,
      id: findTarget(target, { story: told.story, accounts }),
    }));
    const ids = (type: string) => found.flatMap((each) => (each.type === type && each.id !== null ? [each.id] : []));
    // What was judged of a claim was judged of what the machine read.
    if (decision.kind === "correct")
      judgements = withoutClaims(judgements, new Set(found.flatMap(({ id }) => id ?? [])));
    const grounds = { judgements, decision: decision.id };
    if (decision.kind === "merge") accounts = merge(accounts, ids("account"), grounds);
    if (decision.kind === "correct") {
      const claims = new Set([...ids("claim"), ...ids("attribution")]);
      accounts = correctClaims(accounts, { claims, correction: decision.after as Correction, outletOf }, grounds);
    }
    if (decision.kind === "split") {
      accounts = split(accounts, ids("account")[0], new Set(ids("claim")), grounds);
      if (ids("story").length > 0) apart.push({ documents: new Set(ids("document")), decision: decision.id });
    }
    if (decision.kind === "not-same") {
      const [, second] = ids("claim");
      if (second !== undefined) accounts = partClaims(accounts, ids("claim"), grounds);
      const pair = new Set(ids("document"));
      if (pair.size === 2)
        derivations = derivations.filter(
          ({ copy, original, sibling }) => !(pair.has(copy) && pair.has(original ?? sibling ?? "")),
        );
    }
  }
  const parts = partStories({ ...told, accounts, derivations, judgements }, apart);
  return parts.map((part) => ({ ...part, ...reviewStory(part, decisions) }));
}

function withoutClaims(judgements: readonly Judgement[], claims: ReadonlySet<Id>): readonly Judgement[] {
  return judgements.filter(({ left, right }) => !claims.has(left) && !claims.has(right));
}

function merge(accounts: readonly Account[], ids: readonly Id[], grounds: Grounds): readonly Account[] {
  const [first, ...others] = [...new Set(ids)].flatMap((id) => accounts.find((each) => each.id === id) ?? []);
  if (first === undefined || others.length === 0) return accounts;
  const merged = others.reduce((one, other) => mergeAccounts(one, other, grounds), first);
  return accounts.flatMap((each) => (each === first ? merged : others.includes(each) ? [] : each));
}

function split(
  accounts: readonly Account[],
  id: Id | undefined,
  claims: ReadonlySet<Id>,
  grounds: Grounds,
): readonly Account[] {
  return accounts.flatMap((each) => (each.id === id ? (splitAccount(each, claims, grounds) ?? each) : each));
}

/** Two claims that are not the same stand in no one account: the second goes out. */
function partClaims(accounts: readonly Account[], [left, right]: readonly Id[], grounds: Grounds): readonly Account[] {
  if (left === undefined || right === undefined) return accounts;
  const both = accounts.find((each) => holds(each, left) && holds(each, right));
  return split(accounts, both?.id, new Set([right]), grounds);
}

/** What was taken out of a story stands as a story of its own, named after its earliest article. */
function partStories(
  told: StoredStory,
  apart: readonly { readonly documents: ReadonlySet<DocumentId>; readonly decision: Id }[],
): readonly StoredStory[] {
  let rest = told;
  const parts: StoredStory[] = [];
  for (const { documents, decision } of apart) {
    const goes = keepArticles(rest, (id) => documents.has(id), decision);
    const stays = keepArticles(rest, (id) => !documents.has(id), decision);
    if (goes === null || stays === null) continue;
    parts.push(goes);
    rest = stays;
  }
  return [rest, ...parts];
}

function keepArticles(told: StoredStory, isKept: (id: DocumentId) => boolean, decision: Id): StoredStory | null {
  const documents = told.story.documents.filter(isKept);
  const [first] = documents;
  if (first === undefined || documents.length === told.story.documents.length) return null;
  const isWhole = first === told.story.documents[0];
  const id = isWhole ? told.story.id : `story:${first}`;
  const grounds = { judgements: told.judgements, decision };
  const accounts = told.accounts.flatMap((account) => {
    const kept = keepClaims(account, ({ document }) => isKept(document));
    if (kept === null) return [];
    const isCut = kept.positions.some((position, n) => position !== account.positions[n]);
    return { ...(isCut ? settle(kept, "split", grounds) : kept), story: id };
  });
  const claims = new Set(accounts.flatMap(claimsOf).map(({ claim }) => claim));
  return {
    story: { ...told.story, id, documents },
    accounts,
    derivations: told.derivations.filter(({ copy }) => isKept(copy)),
    judgements: told.judgements.filter(({ left, right }) => claims.has(left) && claims.has(right)),
    findings: told.findings.filter((finding) => finding.documents.every(isKept)),
  };
}

function reviewStory(told: StoredStory, decisions: readonly Decision[]): Pick<ReviewedStory, "reviews" | "revisions"> {
  const on = new Map<Id, Decision[]>();
  for (const decision of decisions)
    for (const target of decision.targets) {
      const id = findTarget(target, told);
      const known = id === null ? undefined : on.get(id);
      if (id !== null && known === undefined) on.set(id, [decision]);
      else if (known !== undefined && !known.includes(decision)) known.push(decision);
    }
  const states = new Map<Id, unknown>(told.accounts.map((account) => [account.id, account]));
  states.set(told.story.id, told.story.documents);
  const revisionOf = (id: Id) => identifyState(states.get(id) ?? null, on.get(id) ?? []);
  return {
    reviews: Object.fromEntries([...on].map(([id, decided]) => [id, sumUp(decided, revisionOf(id))])),
    revisions: Object.fromEntries([...states.keys()].map((id) => [id, revisionOf(id)])),
  };
}
