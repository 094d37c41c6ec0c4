import { namesAny, sameChain, sameOrigin } from "./compare-sources.ts";
import type { Expectation } from "./expectation.ts";
import type { FlatCasualty, FlatControl, FlatLink, FlatShape } from "./flat-shape.ts";
import { type Pairing, pairBestFirst } from "./pair-best-first.ts";
import {
  commonLetters,
  type Letters,
  locateWords,
  overlapShare,
  projectLetters,
  type Stretch,
  stretchOf,
} from "./project-letters.ts";
import { countPairing, type Share, sharePairing, type Tally } from "./tally.ts";

export const TALLIES = [
  "attribution: found",
  "attribution: exact content",
  "attribution: who said what",
  "casualty: figure",
  "casualty: figure and claimant",
  "control: place and action",
  "control: with actor, polarity, claimant",
  "time: value",
] as const;
export const SHARES = [
  "attribution: origin",
  "attribution: whole chain",
  "attribution: polarity",
  "casualty: victims",
  "furniture: left out",
] as const;

export type TallyName = (typeof TALLIES)[number];
export type ShareName = (typeof SHARES)[number];

/** One thing to look at: what the reading says and what was expected; null where that side has nothing. */
export interface Miss {
  readonly doc: string;
  readonly what: string;
  /** Where it begins in the reading's text, in UTF-16 code units; null when expected words do not stand there. */
  readonly at: number | null;
  readonly found: string | null;
  readonly expected: string | null;
}

export interface Score {
  readonly tallies: Readonly<Record<TallyName, Tally>>;
  readonly shares: Readonly<Record<ShareName, Share>>;
  readonly misses: readonly Miss[];
}

/** Where two spans tell the same content: half of their letters in common. */
const FOUND = 0.5;
/** Where content counts as exact: room for one short word more or less in a sentence. */
const EXACT = 0.9;
/** Times are short: «مساء الجمعة» and «يوم الجمعة» meet in a third. */
const TIME_FOUND = 0.3;
/** Expected words that the reading's text no longer holds: out of reach, so they count as missed. */
const NOWHERE: Stretch = [-2, -1];

type Placed<T> = T & { readonly at: Stretch };
const chainNames = (chain: readonly { readonly key: string | readonly string[] }[]): string =>
  chain.map(({ key }) => [key].flat()[0]).join(" > ");

/** Holds what every part of the scoring needs of one article. */
class Desk {
  readonly letters: Letters;
  readonly misses: Miss[] = [];
  readonly reading: FlatShape;
  readonly expected: Expectation;

  constructor(reading: FlatShape, expected: Expectation) {
    this.reading = reading;
    this.expected = expected;
    this.letters = projectLetters(reading.text);
  }

  place<T extends { readonly nth?: number }>(list: readonly T[], words: (one: T) => string): Placed<T>[] {
    return list.map((one) => ({ ...one, at: locateWords(this.letters, words(one), one.nth) ?? NOWHERE }));
  }

  at(span: { readonly start: number; readonly end: number }): Stretch {
    return stretchOf(this.letters, span);
  }

  words(span: { readonly start: number; readonly end: number }): string {
    return this.reading.text.slice(span.start, span.end);
  }

  chainOf(attribution: number | null): readonly FlatLink[] {
    return attribution === null ? [] : (this.reading.attributions[attribution]?.chain ?? []);
  }

  note(what: string, at: Stretch | null, found: string | null, expected: string | null): void {
    // The last unit with so many letters before it is the one the stretch's first letter stands at.
    const unit = at === null || at[0] < 0 ? null : this.letters.before.lastIndexOf(at[0]);
    this.misses.push({ doc: this.expected.doc, what, at: unit, found, expected });
  }

  noteAll<F extends { readonly at: Stretch }, E extends { readonly at: Stretch; readonly optional: boolean }>(
    what: string,
    pairing: Pairing<F, E>,
    tell: { found: (one: F) => string; expected: (one: E) => string; holds: (found: F, expected: E) => boolean },
  ): void {
    for (const { found, expected } of pairing.pairs) {
      if (!expected.optional && !tell.holds(found, expected))
        this.note(`${what} differs`, found.at, tell.found(found), tell.expected(expected));
    }
    for (const one of pairing.missed) this.note(`${what} missed`, one.at, null, tell.expected(one));
    for (const one of pairing.extra) this.note(`${what} extra`, one.at, tell.found(one), null);
  }
}

type Part = { readonly tallies: Partial<Record<TallyName, Tally>>; readonly shares: Partial<Record<ShareName, Share>> };

function scoreAttributions(desk: Desk): Part {
  const { text, attributions } = desk.reading;
  const found = attributions.map((one) => ({ ...one, at: desk.at(one.content) })).filter(({ at }) => at[1] > at[0]);
  const wanted = desk.place(desk.expected.attributions, (one) => one.content);
  const pairing = pairBestFirst(found, wanted, (f, e) => {
    const share = overlapShare(f.at, e.at);
    return share >= FOUND ? share : 0;
  });
  type F = (typeof found)[number];
  type E = (typeof wanted)[number];
  const exact = (f: F, e: E): boolean => overlapShare(f.at, e.at) >= EXACT;
  const origin = (f: F, e: E): boolean => sameOrigin(f.chain, e.chain, text);
  const polarity = (f: F, e: E): boolean => f.polarity === e.polarity;
  const chain = (f: F, e: E): boolean => sameChain(f.chain, e.chain, text);
  desk.noteAll("attribution", pairing, {
    found: (f) => `[${f.chain.map(({ name }) => name).join(" > ")}] ${f.polarity} ${desk.words(f.content)}`,
    expected: (e) => `[${chainNames(e.chain)}] ${e.polarity} ${e.content}`,
    holds: (f, e) => exact(f, e) && chain(f, e) && polarity(f, e),
  });
  return {
    tallies: {
      "attribution: found": countPairing(pairing),
      "attribution: exact content": countPairing(pairing, exact),
      "attribution: who said what": countPairing(pairing, (f, e) => origin(f, e) && polarity(f, e)),
    },
    shares: {
      "attribution: origin": sharePairing(pairing, origin),
      "attribution: whole chain": sharePairing(pairing, chain),
      "attribution: polarity": sharePairing(pairing, polarity),
    },
  };
}

function scoreCasualties(desk: Desk): Part {
  const { text, claims } = desk.reading;
  const found = claims
    .filter((claim): claim is FlatCasualty => claim.kind === "casualty")
    .map((claim) => ({ ...claim, at: desk.at(claim.span) }));
  const wanted = desk.place(desk.expected.casualties, (one) => one.text);
  // Several figures of one outcome may stand in one phrase: the same lower figure decides between them.
  const pairing = pairBestFirst(found, wanted, (f, e) => {
    const common = commonLetters(f.at, e.at);
    if (common === 0 || f.outcome !== e.outcome) return 0;
    return common / (e.at[1] - e.at[0]) + (f.low === e.min ? 1 : 0);
  });
  type F = (typeof found)[number];
  type E = (typeof wanted)[number];
  const figure = (f: F, e: E): boolean => f.low === e.min && f.high === e.max;
  const claimed = (f: F, e: E): boolean => figure(f, e) && sameOrigin(desk.chainOf(f.attribution), e.chain, text);
  desk.noteAll("casualty", pairing, {
    found: (f) =>
      `[${desk
        .chainOf(f.attribution)
        .map(({ name }) => name)
        .join(" > ")}] ${f.outcome} ${f.low}..${f.high ?? ""} ${desk.words(f.span)}`,
    expected: (e) => `[${chainNames(e.chain)}] ${e.outcome} ${e.min}..${e.max ?? ""} ${e.text}`,
    holds: claimed,
  });
  return {
    tallies: {
      "casualty: figure": countPairing(pairing, figure),
      "casualty: figure and claimant": countPairing(pairing, claimed),
    },
    shares: { "casualty: victims": sharePairing(pairing, (f, e) => f.victims === e.victims) },
  };
}

/** «مدينة حلب» is met by «حلب»: one word of the expected place, longer than two letters, its article aside. */
function namesPlace(name: string | undefined, expected: string | null): boolean {
  if (expected === null) return true;
  const words = expected.split(" ").filter((word) => word.length > 2);
  return words.some((word) => namesAny([name ?? ""], word.replace(/^ال/, "")));
}

function scoreControl(desk: Desk): Part {
  const { text, claims } = desk.reading;
  const found = claims
    .filter((claim): claim is FlatControl => claim.kind === "control")
    .map((claim) => ({ ...claim, at: desk.at(claim.span) }));
  const wanted = desk.place(desk.expected.control, (one) => one.text);
  const pairing = pairBestFirst(found, wanted, (f, e) => {
    const meets =
      commonLetters(f.at, e.at) > 0 && [e.action].flat().includes(f.action) && namesPlace(f.place?.name, e.place_text);
    return meets ? 1 + overlapShare(f.at, e.at) : 0;
  });
  type F = (typeof found)[number];
  type E = (typeof wanted)[number];
  const actor = (f: F, e: E): boolean => {
    if (e.actor_key === null) return true;
    const mention = f.actor?.mention ? desk.words(f.actor.mention) : "";
    return namesAny([f.actor?.name ?? "", mention], e.actor_key);
  };
  const whole = (f: F, e: E): boolean =>
    f.polarity === e.polarity && sameOrigin(desk.chainOf(f.attribution), e.chain, text) && actor(f, e);
  desk.noteAll("control", pairing, {
    found: (f) =>
      `[${desk
        .chainOf(f.attribution)
        .map(({ name }) => name)
        .join(
          " > ",
        )}] ${f.polarity} ${f.actor?.name ?? "?"} ${f.action} ${f.place?.name ?? "?"}: ${desk.words(f.span)}`,
    expected: (e) =>
      `[${chainNames(e.chain)}] ${e.polarity} ${[e.actor_key].flat()[0] ?? "?"} ${[e.action].flat().join("/")} ${e.place_text ?? "?"}: ${e.text}`,
    holds: whole,
  });
  return {
    tallies: {
      "control: place and action": countPairing(pairing),
      "control: with actor, polarity, claimant": countPairing(pairing, whole),
    },
    shares: {},
  };
}

function scoreTimes(desk: Desk): Part {
  const found = desk.reading.times.map((time) => ({ ...time, at: desk.at(time) }));
  const wanted = desk.place(desk.expected.times, (one) => one.text);
  const same = (f: { readonly value: string }, e: { readonly value: string | null }): boolean => f.value === e.value;
  const pairing = pairBestFirst(found, wanted, (f, e) => {
    const share = overlapShare(f.at, e.at);
    return share >= TIME_FOUND ? share + (same(f, e) ? 1 : 0) : 0;
  });
  desk.noteAll("time", pairing, {
    found: (f) => `${f.value} ${desk.words(f)}`,
    expected: (e) => `${e.value} ${e.text}`,
    holds: same,
  });
  return { tallies: { "time: value": countPairing(pairing, same) }, shares: {} };
}

function scoreFurniture(desk: Desk): Part {
  const kept = desk.expected.boilerplate.filter((line) => locateWords(desk.letters, line) !== null);
  for (const line of kept) desk.note("furniture kept", locateWords(desk.letters, line), line, null);
  const all = desk.expected.boilerplate.length;
  return { tallies: {}, shares: { "furniture: left out": { good: all - kept.length, all } } };
}

/** Scores the flat reading of one article against what is expected of it. */
export function scoreReading(reading: FlatShape, expected: Expectation): Score {
  const desk = new Desk(reading, expected);
  const parts = [scoreAttributions, scoreCasualties, scoreControl, scoreTimes, scoreFurniture].map((score) =>
    score(desk),
  );
  return {
    tallies: Object.assign({}, ...parts.map(({ tallies }) => tallies)) as Record<TallyName, Tally>,
    shares: Object.assign({}, ...parts.map(({ shares }) => shares)) as Record<ShareName, Share>,
    misses: desk.misses,
  };
}

/** Adds the counts of several articles: every entry weighs the same, however long its article. */
export function addScores(scores: readonly Score[]): Score {
  const sum = (pick: (score: Score) => number): number => scores.reduce((total, score) => total + pick(score), 0);
  const tallies = TALLIES.map((name): [TallyName, Tally] => [
    name,
    {
      right: sum(({ tallies }) => tallies[name].right),
      missed: sum(({ tallies }) => tallies[name].missed),
      extra: sum(({ tallies }) => tallies[name].extra),
    },
  ]);
  const shares = SHARES.map((name): [ShareName, Share] => [
    name,
    {
      good: sum(({ shares }) => shares[name].good),
      all: sum(({ shares }) => shares[name].all),
    },
  ]);
  return {
    tallies: Object.fromEntries(tallies) as Record<TallyName, Tally>,
    shares: Object.fromEntries(shares) as Record<ShareName, Share>,
    misses: scores.flatMap(({ misses }) => misses),
  };
}
