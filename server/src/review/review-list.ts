import type { Account, Id } from "@isnad/core";
import type { Decision, Review, Store, StoryEntry } from "../ports.ts";
import { findTarget, type Told } from "./find-target.ts";
import { identifyState } from "./identify-state.ts";
import { isMergeOfStories } from "./open-reviewed.ts";
import { sumUp } from "./sum-up.ts";

/** Reviews of stories in a list, which lists no story that people merged into another one. */
export async function reviewList(
  store: Store,
  entries: readonly StoryEntry[],
): Promise<{ readonly shown: readonly StoryEntry[]; readonly reviews: Readonly<Record<Id, Review>> }> {
  const decisions = await store.standing(entries.flatMap(({ story }) => story.documents));
  const merges = decisions.filter(isMergeOfStories);
  const reviews: Record<Id, Review> = {};
  const shown = entries.filter(({ story }) => {
    const told = { story, accounts: [] };
    const on = decisions.filter((decision) => isOn(decision, "story", story.id, told));
    if (on.length > 0) reviews[story.id] = sumUp(on, identifyState(story.documents, on));
    return !merges.some((merge) => on.includes(merge) && !isHead(merge, told));
  });
  return { shown, reviews };
}

function isOn({ targets }: Decision, type: string, id: Id, told: Told): boolean {
  return targets.some((target) => target.type === type && findTarget(target, told) === id);
}

function isHead({ targets: [first] }: Decision, told: Told): boolean {
  return first !== undefined && findTarget(first, told) !== null;
}

/** Reviews of accounts in a list, by account. */
export async function reviewAccounts(
  store: Store,
  accounts: readonly Account[],
): Promise<Readonly<Record<Id, Review>>> {
  const documents = new Set(accounts.flatMap(({ positions }) => positions.flatMap((position) => position.documents)));
  const decisions = await store.standing([...documents]);
  const story = { id: "", documents: [], span: { first: null, last: null }, places: [], actors: [] };
  const reviews: Record<Id, Review> = {};
  for (const account of accounts) {
    const on = decisions.filter((decision) => isOn(decision, "account", account.id, { story, accounts: [account] }));
    if (on.length > 0) reviews[account.id] = sumUp(on, identifyState(account, on));
  }
  return reviews;
}
