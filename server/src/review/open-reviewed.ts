import type { DocumentId, Id } from "@isnad/core";
import type { Decision, Store, StoredStory } from "../ports.ts";
import { applyDecisions, type ReviewedStory } from "./apply-decisions.ts";

/** Stories that one merged one is made of, at most. */
const MOST_MERGED = 20;

/**
 * A story as people's decisions leave it, by its id, by the id of one that was merged into it, or by that of one that was taken out of
 * another. Null: there is none.
 */
export async function openReviewed(store: Store, id: Id): Promise<ReviewedStory | null> {
  const told = await store.story(id);
  if (told === null) {
    const part = await openHolding(store, id.replace(/^story:/, ""));
    return part?.story.id === id ? part : null;
  }
  const parts = await openParts(store, told);
  const first = told.story.documents[0];
  return (
    parts.find((part) => part.story.id === id) ??
    parts.find((part) => first !== undefined && part.story.documents.includes(first)) ??
    null
  );
}

/** The story, as decisions leave it, that an article is in. */
export async function openHolding(store: Store, document: DocumentId): Promise<ReviewedStory | null> {
  const told = await store.storyOf(document);
  if (told === null) return null;
  return (await openParts(store, told)).find((part) => part.story.documents.includes(document)) ?? null;
}

/** A story with those that people merged it with, cut where people cut it. */
async function openParts(store: Store, told: StoredStory): Promise<readonly ReviewedStory[]> {
  const stories = new Map<Id, StoredStory>([[told.story.id, told]]);
  let head = told.story.id;
  let decisions = await store.standing(told.story.documents);
  for (let size = 0; size < stories.size && stories.size < MOST_MERGED; ) {
    size = stories.size;
    for (const merge of decisions.filter(isMergeOfStories)) {
      const found = await Promise.all(merge.targets.map(({ id, document }) => findStory(store, id, document)));
      for (const story of found) if (story) stories.set(story.story.id, story);
      head = found[0]?.story.id ?? head;
    }
    if (stories.size > size)
      decisions = await store.standing([...stories.values()].flatMap(({ story }) => story.documents));
  }
  const first = stories.get(head) ?? told;
  const others = [...stories.values()].filter((story) => story !== first);
  return applyDecisions(others.reduce(joinStories, first), decisions, await findOutlets(store, decisions));
}

/** Outlets of the articles that hold what was corrected or accepted. */
async function findOutlets(store: Store, decisions: readonly Decision[]): Promise<ReadonlyMap<DocumentId, string>> {
  const corrected = decisions
    .filter(({ kind, targets }) => kind === "correct" || targets[0]?.type === "proposal")
    .flatMap(({ targets }) => targets);
  const entries = await store.entries([...new Set(corrected.flatMap(({ document }) => document ?? []))]);
  return new Map(entries.flatMap(({ id, publisher }) => (publisher === null ? [] : [[id, publisher] as const])));
}

export function isMergeOfStories({ kind, targets }: Decision): boolean {
  return kind === "merge" && targets[0]?.type === "story";
}

async function findStory(store: Store, id: Id, document: DocumentId | null): Promise<StoredStory | null> {
  return (await store.story(id)) ?? (document === null ? null : store.storyOf(document));
}

function joinStories(one: StoredStory, other: StoredStory): StoredStory {
  const days = (pick: "first" | "last") =>
    [one.story.span[pick], other.story.span[pick]].filter((day) => day !== null).sort();
  const join = <Item>(left: readonly Item[], right: readonly Item[]) => [...new Set([...left, ...right])];
  return {
    story: {
      id: one.story.id,
      documents: join(one.story.documents, other.story.documents),
      span: { first: days("first")[0] ?? null, last: days("last").at(-1) ?? null },
      places: join(one.story.places, other.story.places),
      actors: join(one.story.actors, other.story.actors),
    },
    accounts: [...one.accounts, ...other.accounts.map((account) => ({ ...account, story: one.story.id }))],
    derivations: [...one.derivations, ...other.derivations],
    judgements: [...one.judgements, ...other.judgements],
    findings: [...one.findings, ...other.findings],
  };
}
