import type { Id, Reading } from "@isnad/core";
import type { Correction, DecisionDraft, DecisionKind, DecisionTarget, Store } from "../ports.ts";
import { type ProposalState, readProposal } from "./accept-proposals.ts";
import type { ReviewedStory } from "./apply-decisions.ts";
import { claimsOf } from "./find-target.ts";
import { identifyState, UNSEEN } from "./identify-state.ts";
import { openHolding, openReviewed } from "./open-reviewed.ts";
import { holds } from "./regroup-accounts.ts";
import { reviewReading } from "./review-reading.ts";

export const TARGET_TYPES = ["claim", "attribution", "account", "story", "document", "proposal"] as const;

/** A decision as a person asks for it. What it is about is looked up, never taken on trust. */
export interface DecisionAsked {
  readonly kind: Exclude<DecisionKind, "undo">;
  readonly targets: readonly { readonly type: DecisionTarget["type"]; readonly id: Id }[];
  readonly after: unknown;
  readonly reason: string;
}

export interface Drafted {
  readonly draft: DecisionDraft;
  /** State of the first target: the person must have seen this one. */
  readonly revision: string;
  readonly resolved: readonly ResolvedTarget[];
}

/** Something to decide on, as it is now. */
export interface ResolvedTarget {
  readonly target: DecisionTarget;
  /** What is said of it, for `before`. */
  readonly state: unknown;
  readonly revision: string;
  /** Of an account its claims, of a story its articles: what can be taken out of it. */
  readonly parts: readonly Id[];
  /** Of an account its kind: only like is merged with like. */
  readonly sort: string;
  /** Of a claim that gives a count: that count. */
  readonly figure: Correction["figure"] | null;
}

/** Looks up what a decision is about; the number of the first target that is not there where one is missing. */
export async function draftDecision(
  store: Store,
  asked: DecisionAsked,
): Promise<Drafted | { readonly missing: number }> {
  const resolved: ResolvedTarget[] = [];
  const look = openLook(store);
  for (const [n, { type, id }] of asked.targets.entries()) {
    const found = await resolveTarget(look, type, id);
    if (found === null) return { missing: n };
    resolved.push(found);
  }
  const states = resolved.map(({ state }) => state);
  const draft: DecisionDraft = {
    kind: asked.kind,
    targets: resolved.map(({ target }) => target),
    before: states.length === 1 ? states[0] : states,
    after: asked.after,
    reason: asked.reason,
    undoes: null,
  };
  return { draft, revision: resolved[0]?.revision ?? UNSEEN, resolved };
}

/** Where targets are looked up: claims of one decision are nearly always of one story, which is opened once. */
interface Look {
  readonly store: Store;
  readonly holding: (document: Id) => Promise<ReviewedStory | null>;
}

function openLook(store: Store): Look {
  let last: ReviewedStory | null = null;
  const holding = async (document: Id) => {
    if (!last?.story.documents.includes(document)) last = await openHolding(store, document);
    return last;
  };
  return { store, holding };
}

async function resolveTarget(look: Look, type: DecisionTarget["type"], id: Id): Promise<ResolvedTarget | null> {
  const { store } = look;
  if (type === "account") return resolveAccount(look, id);
  if (type === "story") return resolveStory(store, id);
  if (type === "document") return resolveDocument(store, id);
  if (type === "proposal") return resolveProposal(store, id);
  return resolveClaim(look, id);
}

/** Ids of claims and accounts begin with the article's: `<document>:claim:0-4`, `account:<document>:claim:0-4`. */
export function documentOf(id: Id): Id {
  return id.replace(/^account:/, "").split(":")[0] ?? "";
}

async function resolveAccount({ holding }: Look, id: Id): Promise<ResolvedTarget | null> {
  const told = await holding(documentOf(id));
  const account = told?.accounts.find((each) => each.id === id);
  const claims = account ? claimsOf(account) : [];
  // The claim it is named after, else the first: by its words it is found again.
  const anchor = claims.find(({ claim }) => id === `account:${claim}`) ?? claims[0];
  if (!told || !account || !anchor) return null;
  const { status, kind, question, positions } = account;
  return {
    target: { type: "account", id, document: anchor.document, span: anchor.span, quote: question.ar },
    state: {
      id,
      status,
      positions: positions.map(({ value, origins }) => ({ value, origins: origins.map(({ name }) => name) })),
    },
    revision: told.revisions[id] ?? UNSEEN,
    parts: claims.map(({ claim }) => claim),
    sort: kind,
    figure: null,
  };
}

async function resolveStory(store: Store, id: Id): Promise<ResolvedTarget | null> {
  const told = await openReviewed(store, id);
  if (told === null || told.story.id !== id) return null;
  const { documents } = told.story;
  return {
    target: { type: "story", id, document: documents[0] ?? null, span: null, quote: null },
    state: { id, documents },
    revision: told.revisions[id] ?? UNSEEN,
    parts: documents,
    sort: "story",
    figure: null,
  };
}

async function resolveDocument(store: Store, id: Id): Promise<ResolvedTarget | null> {
  const [entry] = await store.entries([id]);
  if (!entry) return null;
  const decided = (await store.standing([id])).filter(({ targets }) =>
    targets.some((target) => target.type === "document" && target.id === id),
  );
  return {
    target: { type: "document", id, document: id, span: null, quote: entry.title },
    state: { id, title: entry.title, publisher: entry.publisher },
    revision: identifyState(null, decided),
    parts: [],
    sort: "document",
    figure: null,
  };
}

async function resolveProposal(store: Store, id: Id): Promise<ResolvedTarget | null> {
  const proposal = await store.proposals.find(id);
  const reading = proposal && (await store.reading(proposal.document));
  if (!proposal || !reading) return null;
  const { document, content: span, by, about } = proposal;
  const words = readProposal(proposal, reading.document.text);
  const { reviews } = reviewReading(reading, await store.standing([document]));
  return {
    target: { type: "proposal", id, document, span, quote: words.content },
    state: { id, by, about, content: span, words } satisfies ProposalState,
    revision: reviews[id]?.revision ?? UNSEEN,
    parts: [],
    sort: "proposal",
    figure: null,
  };
}

async function resolveClaim({ store, holding }: Look, id: Id): Promise<ResolvedTarget | null> {
  const document = documentOf(id);
  const reading = await store.reading(document);
  const found = reading && findClaim(reading, id);
  if (!reading || !found) return null;
  const quote = reading.document.text.slice(found.span.start, found.span.end);
  const { reviews } = reviewReading(reading, await store.standing([document]));
  const told = tellClaim(await holding(document), id);
  return {
    target: { type: found.type, id, document, span: found.span, quote },
    state: { id, chain: found.chain.map(({ name }) => name), ...found.state, ...told },
    revision: reviews[id]?.revision ?? UNSEEN,
    parts: [],
    sort: "claim",
    figure: told.figure ?? null,
  };
}

/** What a claim answers in its story, as people's decisions leave it: what a correction is put beside. */
function tellClaim(told: ReviewedStory | null, id: Id): Correction {
  const account = told?.accounts.find((each) => holds(each, id));
  const position = account?.positions.find(({ claims }) => claims.some(({ claim }) => claim === id));
  if (account === undefined || position === undefined) return {};
  const { slot } = account;
  const place = slot["placeName"] ?? slot["place"];
  const { value } = position;
  return {
    ...(value.kind === "count" && { figure: { min: value.low, max: value.high } }),
    ...(place !== undefined && { place }),
    ...(slot["day"] !== undefined && { time: slot["day"] }),
  };
}

function findClaim(reading: Reading, id: Id) {
  const claim = reading.claims.find((each) => each.id === id);
  if (claim) {
    const { span, chain, factuality, background } = claim;
    return { type: "claim" as const, span, chain, state: { factuality, background } };
  }
  const attribution = reading.attributions.find((each) => each.id === id);
  if (!attribution) return null;
  const { span, chain, act, polarity, stance } = attribution;
  return { type: "attribution" as const, span, chain, state: { act, polarity, stance } };
}
