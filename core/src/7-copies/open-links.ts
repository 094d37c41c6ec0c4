import { indexTellings, type TellingIndex } from "./align-tellings.ts";
import type { Article } from "./article.ts";
import { type Bond, linkByTellings, linkByText } from "./link-articles.ts";
import { openCandidates } from "./open-candidates.ts";
import { openTimes } from "./open-times.ts";
import { likenessOf } from "./weigh-article.ts";
import type { Weigh } from "./weigh-words.ts";

/** Likeness below this share of what is about the same is noise and is not kept. */
const FAINT_SHARE = 0.6;
/** Two tellings of one wire are about the same: less alike articles are not compared sentence by sentence. */
const REWRITE_LIKENESS = 0.12;

/** Links between articles. They depend on the set of articles, not on the order in which they were added. */
export interface Links {
  readonly articles: readonly Article[];
  /** Copies of one text, by article, then by the other one. The bond is told from the earlier to the later of the two. */
  readonly copies: readonly ReadonlyMap<number, Bond>[];
  /** How much two articles are about the same, cosine. What is faint is not kept. */
  readonly alike: readonly ReadonlyMap<number, number>[];
  /** Adds an article as the next number. Work depends on its own length and on its neighbours, not on how many there are. */
  readonly add: (article: Article) => LinkChange;
  readonly isBefore: (a: number, b: number) => boolean;
}

/** Articles whose links are others now, the added one among them. */
export interface LinkChange {
  readonly copies: ReadonlySet<number>;
  readonly alike: ReadonlySet<number>;
  /** The added article, and one end of each link that is gone: every changed link has an end among these. */
  readonly ends: ReadonlySet<number>;
  /** How many articles the added one was compared with. */
  readonly neighbours: number;
}

/** `about`: likeness from which articles are about the same. */
export function openLinks(weigh: Weigh, about: number): Links {
  const faint = FAINT_SHARE * about;
  const rewritten = Math.max(REWRITE_LIKENESS, about);
  const articles: Article[] = [];
  const copies: Map<number, Bond>[] = [];
  const alike: Map<number, number>[] = [];
  const times = openTimes();
  const { isBefore } = times;
  const candidates = openCandidates(articles, times);
  const isLinked = (a: number, b: number): boolean => copies[a]!.has(b) || alike[a]!.has(b);

  /** Where a rewrite was also found to share a passage word for word, the rewrite explains more and stands alone. */
  const bondOf = (a: number, b: number, sharesText: boolean, indexOf: (n: number) => TellingIndex): Bond | null => {
    const [left, right] = isBefore(a, b) ? [a, b] : [b, a];
    const text = sharesText ? linkByText(articles[left]!, articles[right]!, weigh) : null;
    if (text === "form") return null;
    if ((text !== null && isOneText(text)) || (alike[a]!.get(b) ?? 0) < rewritten) return text;
    return linkByTellings(articles[left]!, articles[right]!, indexOf(right), weigh) ?? text;
  };

  const add = (article: Article): LinkChange => {
    const n = articles.push(article) - 1;
    times.add(article);
    copies.push(new Map());
    alike.push(new Map());
    const indexOf = rememberIndexes(articles, weigh);
    const met = candidates.add(n, isLinked);
    const neighbours = new Set([...met.sharing, ...met.alike]).size;
    const change = { copies: new Set([n]), alike: new Set([n]), ends: new Set([n]), neighbours };
    for (const other of met.alike) {
      const likeness = likenessOf(article.vector, articles[other]!.vector);
      if (likeness >= faint) set(alike, n, other, likeness, change.alike);
    }
    for (const other of new Set([...met.sharing, ...alike[n]!.keys()]))
      set(copies, n, other, bondOf(n, other, met.sharing.has(other), indexOf), change.copies);
    for (const [a, b] of met.parted) {
      change.ends.add(a);
      const isStillAlike = !alike[a]!.has(b) || candidates.mayBeAlike(a, b);
      if (!isStillAlike) set(alike, a, b, null, change.alike);
      const sharesText = candidates.mayShareText(a, b);
      // What brought them together still does: they are to each other what they were.
      if (isStillAlike && (sharesText || !copies[a]!.has(b))) continue;
      set(copies, a, b, bondOf(a, b, sharesText, indexOf), change.copies);
    }
    return change;
  };
  return { articles, copies, alike, add, isBefore };
}

/** What shares so much word for word is not told in other words. */
const IN_ITS_WORDS = 0.3;

function isOneText({ type, leftShare, rightShare }: Bond): boolean {
  return type !== "excerpt" || Math.max(leftShare, rightShare) >= IN_ITS_WORDS;
}

/** Keeps a link on both sides; null: takes it away. */
function set<T>(links: readonly Map<number, T>[], a: number, b: number, link: T | null, changed: Set<number>): void {
  if (link === null && !links[a]!.has(b)) return;
  for (const [x, y] of [
    [a, b],
    [b, a],
  ] as const) {
    if (link === null) links[x]!.delete(y);
    else links[x]!.set(y, link);
    changed.add(x);
  }
}

/** Indexes of sentences are large: they live as long as one article is added. */
function rememberIndexes(articles: readonly Article[], weigh: Weigh): (n: number) => TellingIndex {
  const known = new Map<number, TellingIndex>();
  return (n) => {
    const index = known.get(n) ?? indexTellings(articles[n]!.tellings, weigh);
    known.set(n, index);
    return index;
  };
}
