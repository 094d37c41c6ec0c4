import { nameOf } from "./3-lexicon/name-of.ts";
import type { Article } from "./7-copies/article.ts";
import { openStemmer } from "./7-copies/list-tellings.ts";
import { openLinks } from "./7-copies/open-links.ts";
import { prepareArticle } from "./7-copies/prepare-article.ts";
import { traceDerivations } from "./7-copies/trace-derivations.ts";
import { weighWords } from "./7-copies/weigh-words.ts";
import { type Contribution, contributionOf, describeStory } from "./8-stories/describe-story.ts";
import { meetingThresholdFor, openStories, type StoryChange } from "./8-stories/open-stories.ts";
import type { Knowledge } from "./9-accounts/find-accounts.ts";
import { orderFindings } from "./9-accounts/find-findings.ts";
import { listParents } from "./9-accounts/list-parents.ts";
import { tellStory } from "./9-accounts/tell-story.ts";
import type { DocumentId, Id } from "./model/annotation.ts";
import type { Background, Comparison, ComparisonChange, Story, StoryComparison } from "./model/comparison.ts";
import type { Reading } from "./model/reading.ts";

/** What may be handed to a comparison beside the readings. */
export interface CompareOptions {
  /** Neutral name of an entity, for the wording of questions; null: as the articles print it. Default: as the lexicon has it. */
  readonly nameOf?: Knowledge["nameOf"];
  /** Places that a place lies in, by entity id. Default: as the gazetteer has them. */
  readonly parentsOf?: Knowledge["parentsOf"];
  /** How common words are where the articles come from. Default: nothing but the lexicon's own estimates. */
  readonly background?: Background;
  /** Gives back a reading that was added, so that a comparison need not hold them all, nor what it told of them. Default: it holds both. */
  readonly recall?: (document: DocumentId) => Reading;
}

/**
 * A comparison that articles are added to. What it tells depends on the articles added, not on their order, and is what
 * `compare` tells of all of them with the same options.
 */
export interface OpenComparison {
  /** Adds an article; what it took depends on its neighbours and their stories. A second reading of one id counts once. */
  readonly add: (reading: Reading) => ComparisonChange;
  /** What is told in a story now; nothing for an id that is no story's. */
  readonly tell: (story: Id) => StoryComparison;
  /** The stories now, in order of their first articles, without telling what is told in them. */
  readonly stories: () => Story[];
  /** All of it. Stories that did not change since they were last told are not told anew, unless `recall` was handed in. */
  readonly whole: () => Comparison;
}

const NO_BACKGROUND: Background = { articles: 0, stems: [] };
const NOTHING: StoryComparison = { accounts: [], judgements: [], findings: [] };

/** Opens a comparison without articles. */
export function openComparison(options: CompareOptions = {}): OpenComparison {
  const background = options.background ?? NO_BACKGROUND;
  const weigh = weighWords(background);
  const knowledge = { nameOf: options.nameOf ?? nameOf, parentsOf: options.parentsOf ?? listParents, weigh };
  const links = openLinks(weigh, meetingThresholdFor(background.articles));
  const stories = openStories(links, background.articles);
  const derivations = traceDerivations(links);
  const stemOf = openStemmer();
  const numbers = new Map<DocumentId, number>();
  const contributions: Contribution[] = [];
  const held = new Map<DocumentId, Reading>();
  const told = new Map<number, StoryComparison>();
  const recall = options.recall ?? ((document: DocumentId) => held.get(document)!);

  const idOf = (story: number): Id => `story:${links.articles[story]!.id}`;
  const describe = (members: readonly number[]): Story => describeStory(members.map((n) => contributions[n]!));
  const tellOnce = (story: number): StoryComparison => {
    const known = told.get(story) ?? tellStory(stories.membersOf(story), links, derivations.of, recall, knowledge);
    if (options.recall === undefined) told.set(story, known);
    return known;
  };

  const add = (reading: Reading): ComparisonChange => {
    const known = numbers.get(reading.document.id);
    if (known !== undefined) return addAgain(reading, known);
    numbers.set(reading.document.id, links.articles.length);
    if (options.recall === undefined) held.set(reading.document.id, reading);
    contributions.push(contributionOf(reading));
    const changed = links.add(prepareArticle(reading, weigh, stemOf));
    const { derived, withdrawn, relatives } = derivations.update(changed.copies);
    const moved = stories.update(changed);
    for (const story of moved.before.keys()) told.delete(story);
    const dirty = new Set(moved.after.keys());
    for (const n of relatives) dirty.add(stories.storyOf(n));
    for (const story of dirty) told.delete(story);
    return {
      document: reading.document.id,
      neighbours: changed.neighbours,
      derivations: derived,
      withdrawn,
      stories: [...dirty].sort(inOrder).map((story) => describe(stories.membersOf(story))),
      ...nameMoves(moved, links.articles),
    };
  };

  /** Of readings with one id the first by source stays. */
  const addAgain = (reading: Reading, n: number): ComparisonChange => {
    const { id, capture } = reading.document;
    const stays = options.recall !== undefined || held.get(id)!.document.capture.source <= capture.source;
    const unchanged = { document: id, neighbours: 0, derivations: [], withdrawn: [], ended: [], merged: [], split: [] };
    if (stays) return { ...unchanged, stories: [] };
    held.set(id, reading);
    told.delete(stories.storyOf(n));
    return { ...unchanged, stories: [describe(stories.membersOf(stories.storyOf(n)))] };
  };

  const inOrder = (a: number, b: number): number => (a === b ? 0 : links.isBefore(a, b) ? -1 : 1);
  const listStories = (): number[] => [...stories.all()].sort(inOrder);
  const whole = (): Comparison => {
    const all = listStories();
    const each = all.map(tellOnce);
    return {
      stories: all.map((story) => describe(stories.membersOf(story))),
      derivations: derivations.all(),
      accounts: each.flatMap(({ accounts }) => accounts),
      judgements: each.flatMap(({ judgements }) => judgements),
      findings: orderFindings(each.flatMap(({ findings }) => findings)),
    };
  };
  const tell = (story: Id): StoryComparison => {
    const n = numbers.get(story.replace(/^story:/, ""));
    return n === undefined || idOf(stories.storyOf(n)) !== story ? NOTHING : tellOnce(stories.storyOf(n));
  };
  return { add, tell, stories: () => listStories().map((story) => describe(stories.membersOf(story))), whole };
}

/** Which stories are no more, came together, or fell apart. */
function nameMoves(
  { before, after }: StoryChange,
  articles: readonly Article[],
): Pick<ComparisonChange, "ended" | "merged" | "split"> {
  const idOf = (story: number): Id => `story:${articles[story]!.id}`;
  const oldOf = new Map([...before].flatMap(([story, members]) => members.map((n) => [n, story] as const)));
  const newOf = new Map([...after].flatMap(([story, members]) => members.map((n) => [n, story] as const)));
  const several = (members: readonly number[], storyOf: ReadonlyMap<number, number>): Id[] =>
    [...new Set(members.flatMap((n) => storyOf.get(n) ?? []))].map(idOf);
  return {
    ended: [...before.keys()].filter((story) => !after.has(story)).map(idOf),
    merged: [...after]
      .map(([story, members]) => ({ from: several(members, oldOf), into: idOf(story) }))
      .filter(({ from }) => from.length > 1),
    split: [...before]
      .map(([story, members]) => ({ from: idOf(story), into: several(members, newOf) }))
      .filter(({ into }) => into.length > 1),
  };
}
