import type { Span } from "../model/annotation.ts";
import type { Attribution } from "../model/attribution.ts";
import type { Derivation } from "../model/comparison.ts";
import type { Reading } from "../model/reading.ts";
import { type Passage, spanOfWords } from "./align-passages.ts";
import { chooseOriginals } from "./choose-originals.ts";
import type { CopyLink } from "./copy-link.ts";
import { findRewrites, type Rewrite } from "./find-rewrites.ts";
import { findSharedTexts, type SharedText } from "./find-shared-texts.ts";
import { joinSets } from "./join-sets.ts";
import { listTellings, openStemmer, type Telling, weighTellings } from "./list-tellings.ts";
import { listWords, type Words } from "./list-words.ts";
import { tellDirection } from "./tell-direction.ts";
import { type Weigh, weighWords } from "./weigh-words.ts";

/** Passages of one article that stand in an older one. */
export interface Lifted {
  readonly from: number;
  readonly spans: readonly Span[];
}

/** What stage 7 hands on. `lineages[n]` is the first article of the group that article `n` shares its text with. */
export interface Copies {
  readonly derivations: readonly Derivation[];
  readonly links: readonly CopyLink[];
  readonly lineages: readonly number[];
  /** Passages that came into an article from another, by the article's place. */
  readonly liftedInto: ReadonlyMap<number, readonly Lifted[]>;
  readonly weigh: Weigh;
  readonly tellings: readonly (readonly Telling[])[];
}

/** Finds who copied whom among readings in order of publication. */
export function findCopies(readings: readonly Reading[]): Copies {
  const words = readings.map((reading) => listWords(reading.document));
  const shared = findSharedTexts(words);
  const stemOf = openStemmer();
  const tellings = readings.map((reading, n) => listTellings(reading, words[n]!, stemOf));
  const frequency = countFeatures(tellings);
  const weigh = weighWords(readings.length, frequency);
  const tellers = readings.map((reading, n) => ({
    tellings: weighTellings(tellings[n]!, weigh),
    agencies: agenciesOf(reading),
  }));
  const explained = new Set(
    shared.filter((pair) => pair.type !== "excerpt").map((pair) => pair.left * readings.length + pair.right),
  );
  const rewrites = findRewrites(tellers, frequency, weigh, (left, right) =>
    explained.has(left * readings.length + right),
  );
  const links = mergeLinks(
    shared.map((pair) => linkOfShared(pair, words, readings)),
    rewrites.map((pair) => linkOfRewrite(pair, tellings)),
  );
  return {
    derivations: chooseOriginals(readings, links),
    links,
    lineages: traceLineages(readings.length, links),
    liftedInto: findLifted(readings, links),
    weigh,
    tellings,
  };
}

function countFeatures(tellings: readonly (readonly Telling[])[]): Map<number, number> {
  const frequency = new Map<number, number>();
  for (const article of tellings) {
    const seen = new Set<number>();
    for (const telling of article) for (const feature of telling.features) seen.add(feature);
    for (const feature of seen) frequency.set(feature, (frequency.get(feature) ?? 0) + 1);
  }
  return frequency;
}

/** The outlets it names as having handed something on, or credits. */
function agenciesOf(reading: Reading): ReadonlyMap<string, string> {
  const agencies = new Map<string, string>();
  for (const { entity, name } of reading.document.credits) agencies.set(entity ?? name, name);
  for (const attribution of reading.attributions)
    for (const { kind, entity, name } of attribution.chain.slice(0, -1))
      if (kind === "outlet") agencies.set(entity ?? name, name);
  return agencies;
}

function linkOfShared(pair: SharedText, words: readonly Words[], readings: readonly Reading[]): CopyLink {
  const left = words[pair.left]!;
  const right = words[pair.right]!;
  const aligned = pair.passages.map(
    (passage) => [spanOfWords(left, passage.left), spanOfWords(right, passage.right)] as const,
  );
  return {
    left: pair.left,
    right: pair.right,
    type: pair.type,
    resemblance: pair.resemblance,
    aligned,
    leftShare: shareOf(pair.passages, left.count),
    rightShare: shareOf(pair.passages, right.count),
    agency: null,
    quotedOnly: aligned.every(
      ([a, b]) => isQuoted(readings[pair.left]!.attributions, a) && isQuoted(readings[pair.right]!.attributions, b),
    ),
    rule: "shared-passages",
  };
}

function shareOf(passages: readonly Passage[], count: number): number {
  return count === 0 ? 0 : Math.min(1, passages.reduce((sum, passage) => sum + passage.matched, 0) / count);
}

function isQuoted(attributions: readonly Attribution[], span: Span): boolean {
  return attributions.some(
    (attribution) =>
      attribution.style !== "indirect" &&
      attribution.content.some((content) => content.start <= span.start && span.end <= content.end),
  );
}

function linkOfRewrite(pair: Rewrite, tellings: readonly (readonly Telling[])[]): CopyLink {
  const aligned = pair.aligned.map(
    ({ left, right }) => [tellings[pair.left]![left]!.span, tellings[pair.right]![right]!.span] as const,
  );
  return {
    ...pair,
    type: "rewrite",
    aligned,
    leftShare: pair.resemblance,
    rightShare: pair.resemblance,
    quotedOnly: false,
  };
}

/** Where a rewrite was also found to share a passage word for word, the rewrite explains more and stands alone. */
function mergeLinks(shared: readonly CopyLink[], rewrites: readonly CopyLink[]): CopyLink[] {
  const rewritten = new Set(rewrites.map((link) => `${link.left} ${link.right}`));
  return [
    ...shared.filter((link) => link.type !== "excerpt" || !rewritten.has(`${link.left} ${link.right}`)),
    ...rewrites,
  ];
}

/** Quoted words are the speaker's wherever they stand; of other passages the copy is the one that is not known to be the original. */
function findLifted(readings: readonly Reading[], links: readonly CopyLink[]): Map<number, Lifted[]> {
  const lifted = new Map<number, Lifted[]>();
  for (const link of links) {
    if (link.type !== "excerpt" || link.quotedOnly) continue;
    const fromRight = tellDirection(link, readings[link.left]!, readings[link.right]!).original === "right";
    const into = fromRight ? link.left : link.right;
    const spans = link.aligned.map(([left, right]) => (fromRight ? left : right));
    const list = lifted.get(into) ?? [];
    lifted.set(into, list);
    list.push({ from: fromRight ? link.right : link.left, spans });
  }
  return lifted;
}

/** Articles that share a whole text are one voice; an excerpt makes only the lifted passage somebody else's. */
function traceLineages(count: number, links: readonly CopyLink[]): number[] {
  const sets = joinSets(count);
  for (const link of links) if (link.type !== "excerpt") sets.join(link.left, link.right);
  return Array.from({ length: count }, (_, n) => sets.find(n));
}
