import { countMinutes } from "../7-copies/count-minutes.ts";
import type { Copies } from "../7-copies/find-copies.ts";
import { joinSets } from "../7-copies/join-sets.ts";
import type { Story } from "../model/comparison.ts";
import type { Reading } from "../model/reading.ts";
import { describeStory } from "./describe-story.ts";
import { type Neighbour, openNeighbourIndex } from "./find-neighbours.ts";
import { weighArticle } from "./weigh-article.ts";

/** What stage 8 hands on: the stories, and for each article its story's place among them. */
export interface Stories {
  readonly stories: readonly Story[];
  readonly storyOf: readonly number[];
}

/** An article is compared with so many of a story's articles, the most alike ones: a story is a chain, not a ball. */
const CLOSEST = 3;
/**
 * How alike an article must be to a story, by the number of articles compared. A handful of files given to one comparison
 * is nearly always about one thing, two articles out of an archive of thousands hardly ever, so the bar rises with the
 * logarithm of the number: 0.07 for five articles, 0.08 for thirteen, 0.11 for fifty, 0.24 for five hundred, 0.46 for five
 * thousand. (Of a few unrelated political reports, nine pairs in ten stay below 0.05; of reports on one offensive by
 * strangers, nine in ten are above 0.07.)
 */
export function thresholdFor(articles: number): number {
  return Math.min(0.5, 0.07 + 0.043 * Math.log10(Math.max(5, articles) / 5) ** 2);
}

/** Likeness below this share of the threshold is noise and is not kept. */
const FAINT_SHARE = 0.4;

/** Clusters readings in order of publication: each joins the story it is most like, or opens one; then stories that meet are joined. */
export function findStories(readings: readonly Reading[], copies: Copies): Stories {
  const threshold = thresholdFor(readings.length);
  const index = openNeighbourIndex(readings.length, threshold * FAINT_SHARE);
  const groups = joinSets(readings.length);
  const neighbours: Neighbour[][] = [];
  readings.forEach((reading, n) => {
    const day = countMinutes(reading.document.creationTime)?.day ?? null;
    neighbours.push(index.add(n, weighArticle(copies.tellings[n]!, copies.weigh), day));
    if (copies.lineages[n] !== n) groups.join(n, copies.lineages[n]!);
    const best = mostAlike(neighbours[n]!, groups.find);
    if (best !== null && best.alike >= threshold) groups.join(n, best.group);
  });
  joinMeeting(neighbours, groups, threshold);
  return collect(readings, groups.find);
}

/** Mean of the closest few articles of each group. */
function likeness(neighbours: readonly Neighbour[], find: (n: number) => number): Map<number, number> {
  const byGroup = new Map<number, number[]>();
  for (const { article, alike } of neighbours) {
    const group = find(article);
    const list = byGroup.get(group);
    if (list === undefined) byGroup.set(group, [alike]);
    else list.push(alike);
  }
  return new Map([...byGroup].map(([group, list]) => [group, meanOfClosest(list)]));
}

function meanOfClosest(list: readonly number[]): number {
  const closest = [...list].sort((a, b) => b - a).slice(0, CLOSEST);
  return closest.reduce((sum, alike) => sum + alike, 0) / closest.length;
}

function mostAlike(
  neighbours: readonly Neighbour[],
  find: (n: number) => number,
): { group: number; alike: number } | null {
  let best: { group: number; alike: number } | null = null;
  for (const [group, alike] of likeness(neighbours, find)) {
    if (best === null || alike > best.alike || (alike === best.alike && group < best.group)) best = { group, alike };
  }
  return best;
}

/** Likeness of each article of a group to one other group, by the other group. */
type Links = Map<number, Map<number, number[]>>;

/** Two stories meet when the articles of the smaller one are, on the whole, as like the other story as its own members must be. */
function joinMeeting(
  neighbours: readonly (readonly Neighbour[])[],
  groups: ReturnType<typeof joinSets>,
  threshold: number,
): void {
  const sizes = new Map<number, number>();
  for (let n = 0; n < neighbours.length; n++) sizes.set(groups.find(n), (sizes.get(groups.find(n)) ?? 0) + 1);
  const meetings: { a: number; b: number; alike: number }[] = [];
  for (const [a, others] of linkGroups(neighbours, groups.find)) {
    for (const [b, list] of others) {
      const size = sizes.get(a)!;
      if (size > sizes.get(b)! || (size === sizes.get(b)! && a < b)) continue;
      const alike = list.reduce((sum, each) => sum + each, 0) / size;
      if (alike >= threshold) meetings.push({ a, b, alike });
    }
  }
  meetings.sort((x, y) => y.alike - x.alike || x.a - y.a || x.b - y.b);
  for (const { a, b } of meetings) groups.join(a, b);
}

/** Neighbours are known from the later article to the earlier; here each article sees both ways. */
function linkGroups(neighbours: readonly (readonly Neighbour[])[], find: (n: number) => number): Links {
  const both = neighbours.map((list) => [...list]);
  neighbours.forEach((list, n) => {
    for (const { article, alike } of list) both[article]!.push({ article: n, alike });
  });
  const links: Links = new Map();
  both.forEach((list, n) => {
    const own = find(n);
    for (const [group, alike] of likeness(list, find)) {
      if (group === own) continue;
      const others = links.get(own) ?? new Map<number, number[]>();
      links.set(own, others);
      const members = others.get(group);
      if (members === undefined) others.set(group, [alike]);
      else members.push(alike);
    }
  });
  return links;
}

function collect(readings: readonly Reading[], find: (n: number) => number): Stories {
  const members = new Map<number, number[]>();
  readings.forEach((_, n) => {
    const list = members.get(find(n));
    if (list === undefined) members.set(find(n), [n]);
    else list.push(n);
  });
  const storyOf: number[] = [];
  const stories = [...members.values()].map((list, place) => {
    for (const n of list) storyOf[n] = place;
    return describeStory(list.map((n) => readings[n]!));
  });
  return { stories, storyOf };
}
