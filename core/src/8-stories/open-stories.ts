import type { LinkChange, Links } from "../7-copies/open-links.ts";
import { findMeetings } from "./find-meetings.ts";
import { growTrees } from "./grow-trees.ts";

/** Stories by the number of their first article. They depend on the links alone, not on the order in which articles came. */
export interface OpenStories {
  readonly storyOf: (n: number) => number;
  /** Articles of a story, in order of publication. */
  readonly membersOf: (story: number) => readonly number[];
  readonly all: () => readonly number[];
  /** Takes in changed links. Work depends on the stories of the articles named. */
  readonly update: (change: LinkChange) => StoryChange;
}

/** What became of stories: articles by the story they were in, for every story that is another now. */
export interface StoryChange {
  readonly before: ReadonlyMap<number, readonly number[]>;
  readonly after: ReadonlyMap<number, readonly number[]>;
}

/**
 * How alike two articles must be to hang together, by the number of articles the words were weighed in. A handful of files
 * given to one comparison is nearly always about one thing, two articles out of an archive of thousands hardly ever, so the
 * bar rises with the logarithm of the number: 0.07 without any, 0.12 for fifty, 0.28 for five hundred, 0.46 for 2,600, and
 * no more: weights hardly change behind that. (Of a few unrelated political reports, nine pairs in ten stay below 0.05; of
 * reports on one offensive by strangers, nine in ten are above 0.07.)
 */
export function thresholdFor(articles: number): number {
  return Math.min(0.46, 0.07 + 0.0527 * Math.log10(Math.max(5, articles) / 5) ** 2);
}

/** Whole trees meet at a lower bar than two articles: that many articles are alike is no accident. */
export function meetingThresholdFor(articles: number): number {
  return 0.65 * thresholdFor(articles);
}

/** `articles`: how many the words were weighed in. */
export function openStories(links: Links, articles: number): OpenStories {
  const meeting = meetingThresholdFor(articles);
  const trees = growTrees(links, thresholdFor(articles));
  /** Trees that meet, both ways. */
  const meetings = new Map<number, Set<number>>();
  const storyOfTree = new Map<number, number>();
  const treesOf = new Map<number, Set<number>>();

  const listMembers = (roots: Iterable<number>): number[] =>
    [...roots].flatMap((root) => [...trees.membersOf(root)]).sort((a, b) => (links.isBefore(a, b) ? -1 : 1));

  const update: OpenStories["update"] = ({ copies, alike, ends }) => {
    const touched = new Set([...copies, ...alike]);
    const before = new Map<number, readonly number[]>();
    const keep = (story: number | undefined): void => {
      if (story !== undefined && !before.has(story)) before.set(story, listMembers(treesOf.get(story)!));
    };
    for (const n of touched) if (trees.rootOf(n) !== undefined) keep(storyOfTree.get(trees.rootOf(n)));
    const changed = new Set(trees.regrow(touched));
    for (const n of ends) changed.add(trees.rootOf(n));
    for (const root of changed) {
      for (const other of meetings.get(root) ?? []) {
        keep(storyOfTree.get(other));
        meetings.get(other)!.delete(root);
      }
      meetings.delete(root);
    }
    for (const root of changed) {
      if (trees.membersOf(root).size === 0) continue;
      for (const other of findMeetings(root, trees, links, meeting)) {
        keep(storyOfTree.get(other));
        join(meetings, root, other);
      }
    }
    return { before, after: regroup(before, changed) };
  };

  /** Finds the stories of the trees of some old stories and of changed trees. */
  const regroup = (
    before: ReadonlyMap<number, unknown>,
    changed: ReadonlySet<number>,
  ): Map<number, readonly number[]> => {
    const waiting = new Set(changed);
    for (const story of before.keys()) {
      for (const root of treesOf.get(story)!) {
        waiting.add(root);
        storyOfTree.delete(root);
      }
      treesOf.delete(story);
    }
    const after = new Map<number, readonly number[]>();
    for (const root of waiting) {
      if (trees.membersOf(root).size === 0 || storyOfTree.has(root)) continue;
      const group = reach(root, meetings);
      const list = listMembers(group);
      treesOf.set(list[0]!, group);
      for (const each of group) storyOfTree.set(each, list[0]!);
      after.set(list[0]!, list);
    }
    return after;
  };

  return {
    storyOf: (n) => storyOfTree.get(trees.rootOf(n))!,
    membersOf: (story) => listMembers(treesOf.get(story) ?? []),
    all: () => [...treesOf.keys()],
    update,
  };
}

function join(meetings: Map<number, Set<number>>, a: number, b: number): void {
  for (const [x, y] of [
    [a, b],
    [b, a],
  ] as const) {
    const list = meetings.get(x);
    if (list === undefined) meetings.set(x, new Set([y]));
    else list.add(y);
  }
}

function reach(from: number, meetings: ReadonlyMap<number, ReadonlySet<number>>): Set<number> {
  const reached = new Set([from]);
  for (const each of reached) for (const other of meetings.get(each) ?? []) reached.add(other);
  return reached;
}
