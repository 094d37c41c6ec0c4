import { ARTICLE, PREPOSITION_BA, PREPOSITION_KA, PREPOSITION_LA } from "../../2-tokens/split-clitics.ts";
import type { Sentence } from "../../2-tokens/split-sentences.ts";
import { agreementOf, kindOf } from "../../3-lexicon/conjugate.ts";
import type { Harm } from "../../3-lexicon/load-harms.ts";
import type { Outcome, Victims } from "../../model/event.ts";
import {
  type Article,
  EVENT,
  EVENT_BIT,
  findMatch,
  HARM,
  HARM_BIT,
  hasClass,
  hasRole,
  isComma,
  isHardMark,
  isWord,
  PEOPLE,
  PEOPLE_BIT,
  rowsOf,
  startsWithAnd,
} from "../index-article.ts";
import { tellUnreal, unrealBefore } from "../tell-unreal.ts";
import type { Draft, Trigger } from "./draft.ts";
import type { Group } from "./group.ts";
import { isAgent } from "./is-agent.ts";
import { nounAt, peopleRow, readGroup } from "./read-group.ts";

/** How far, in tokens, people may stand behind what tells their harm. */
const REACH = {
  verb: 14,
  /** Behind a phrase that needs no object: `لقي حتفه أمس 5 أشخاص`. */
  phrase: 4,
  /** Without a figure: `قتل أمس في غزة شاب`. */
  verbUncounted: 6,
  /** `اعتقال قوات الاحتلال 15 فلسطينيا`. */
  nounCounted: 7,
  yield: 7,
  toll: 32,
  release: 8,
  /** `5 جنود في هجوم شرق المدينة و3 مدنيين`. */
  joined: 12,
  part: 5,
  subject: 18,
  /** `إن مواطنا سعوديا قتل`. */
  single: 3,
  illness: 6,
} as const;

/** What is known while a sentence is read from its first token to its last. Token positions; -1 = not seen. */
interface State {
  readonly article: Article;
  readonly sentence: Sentence;
  readonly out: Draft[];
  trigger: Trigger | null;
  /** The last group that was taken, for what is joined to it and for its parts. */
  last: Draft | null;
  lastNext: number;
  /** A counted group that waits for its verb: `13 شخصا … قتلوا`, with the parts named meanwhile. */
  waiting: Group | null;
  waitingParts: Group[];
  yieldAt: number;
  yieldReal: boolean;
  releaseAt: number;
  partAt: number;
  /** `من بين القتلى 18 عنصرا`: parts of a total that is not told. */
  partOutcome: Outcome | null;
  /** `معظمهم`: a share, no count, unless a figure follows (`عددهم 5`). */
  partIsShare: boolean;
  tollAt: number;
  tollOutcome: Outcome | null;
  reachAt: number;
}

/** Reads one sentence. `before` is the last harm told in the article so far: `ليرتفع العدد إلى 15`. */
export function readSentence(article: Article, sentence: Sentence, before: Draft | null, out: Draft[]): void {
  const state: State = {
    article, sentence, out, trigger: null, last: before, lastNext: -1, waiting: null, waitingParts: [],
    yieldAt: -1, yieldReal: true, releaseAt: -1, partAt: -1, partOutcome: null, partIsShare: false, tollAt: -1, tollOutcome: null, reachAt: -1,
  };
  for (let i = sentence.first; i < sentence.next; ) {
    const group = mayStartGroup(article, i) ? readGroup(article, i) : null;
    if (group && !isVerbHere(state, i)) {
      takeGroup(state, group);
      i = Math.max(group.next, i + 1);
      continue;
    }
    i = takeToken(state, i);
  }
  settle(state);
}

const mayStartGroup = (article: Article, i: number): boolean => article.quantities.at[i]! >= 0 || hasClass(article, i, PEOPLE_BIT);

/** `مصاب`, `جرح` … a people word that is a harm verb here: a harm match with no people match as long. */
function isVerbHere(state: State, i: number): boolean {
  const { article } = state;
  if (!hasClass(article, i, HARM_BIT)) return false;
  const noun = nounAt(article, i);
  if (noun < 0) return false;
  const { matches } = article.scan;
  const rows = rowsOf(article, "harm");
  // `وإصابة 6` is a verbal noun, `15 إصابة` was read with its figure
  const single = peopleRow(article, noun).id === "injury" && article.quantities.at[i]! < 0;
  return findMatch(article, i, HARM, (m) => matches.next[m]! > matches.next[noun]! || (single && rows[matches.row[m]!]!.outcome !== null)) >= 0;
}

/** A token that starts no group: harm words, markers of parts, barriers. Returns the next token to look at. */
function takeToken(state: State, i: number): number {
  const { article } = state;
  if (isHardMark(article, i) || hasRole(article, i, "because")) clear(state);
  if (hasClass(article, i, PEOPLE_BIT)) {
    const noun = nounAt(article, i);
    const role = noun < 0 ? null : peopleRow(article, noun).role;
    if (role === "part" || role === "whole") {
      state.partAt = article.scan.matches.next[noun]!;
      state.partOutcome = null;
      state.partIsShare = role === "whole";
      return state.partAt;
    }
  }
  if (!hasClass(article, i, HARM_BIT)) return i + 1;
  const m = findMatch(article, i, HARM, () => true);
  return m < 0 ? i + 1 : takeHarm(state, m);
}

/** `120 ألف نازح`: who were moved or held by their own name and met no verb that tells worse. */
function settle(state: State): void {
  const { waiting } = state;
  state.waiting = null;
  if (waiting?.outcome && waiting.number === "counted") accept(state, waiting, waiting.outcome, "harm.counted-noun", null, null);
}

function clear(state: State): void {
  settle(state);
  state.trigger = null;
  state.waiting = null;
  state.waitingParts = [];
  state.yieldAt = -1;
  state.partAt = -1;
}

const harmRow = (article: Article, m: number): Harm => rowsOf(article, "harm")[article.scan.matches.row[m]!]!;

/** All harm words at the token of match `m`: one word may be a sum's verb and a yielding one (`سجل`, `وصل`). */
function takeHarm(state: State, m: number): number {
  const { article } = state;
  const { matches } = article.scan;
  const i = matches.first[m]!;
  const before = { row: -1 };
  for (let n = m; n < matches.at[i + 1]!; n++) {
    if (matches.kind[n] !== HARM || matches.next[n]! < matches.next[m]! || matches.proclitics[n] !== matches.proclitics[m]) continue;
    if (matches.row[n] === before.row) continue;
    before.row = matches.row[n]!;
    enterHarm(state, readingOf(state, n), harmRow(article, n));
  }
  return matches.next[m]!;
}

/** `قتل` is verb and verbal noun: the noun only where a preposition or another noun governs it. */
function readingOf(state: State, m: number): number {
  const { article } = state;
  const { matches } = article.scan;
  const i = matches.first[m]!;
  const governed = (matches.proclitics[m]! & (PREPOSITION_BA | PREPOSITION_KA | PREPOSITION_LA | ARTICLE)) !== 0 || isPreposition(article, i - 1);
  let best = m;
  for (let n = m; n < matches.at[i + 1]!; n++) {
    if (matches.kind[n] !== HARM || matches.row[n] !== matches.row[m] || matches.next[n] !== matches.next[m] || matches.proclitics[n] !== matches.proclitics[m]) continue;
    if ((kindOf(matches.feature[n]!) === "masdar") === governed) best = n;
  }
  return best;
}

const PREPOSITIONS = ["prepIn", "prepWith", "prepFrom", "prepTo", "prepAbout", "prepOn", "preposition"] as const;
const isPreposition = (article: Article, i: number): boolean => i >= 0 && PREPOSITIONS.some((role) => hasRole(article, i, role));

function enterHarm(state: State, m: number, row: Harm): void {
  const { article, sentence } = state;
  const i = article.scan.matches.first[m]!;
  switch (row.frame) {
    case "yield":
      state.yieldAt = article.scan.matches.next[m]!;
      state.yieldReal = tellUnreal(article, m, sentence.first) === null;
      return;
    case "toll":
      if (isOwnPhrase(state, m)) {
        state.tollAt = i;
        state.tollOutcome = null;
      }
      return;
    case "reach":
      state.reachAt = i;
      return;
    case "release":
      state.releaseAt = i;
      return;
    case "stop":
    case "death":
      return;
    default:
      enterTrigger(state, m, row);
  }
}

/** `عددا من` counts people, it is no sum. */
const isOwnPhrase = (state: State, m: number): boolean => !hasRole(state.article, state.article.scan.matches.next[m]!, "prepFrom");

function enterTrigger(state: State, m: number, row: Harm): void {
  const { article, sentence } = state;
  const { matches } = article.scan;
  const nominal = kindOf(matches.feature[m]!) === "masdar";
  if (row.frame === "meet" && !meetsDeath(state, matches.next[m]!, row.outcome)) return;
  const told = tellUnreal(article, m, sentence.first);
  // `أدى لمقتل 5` tells a result, `لقتل 5` an aim
  const unreal = told !== null && !(told === "purpose" && (row.frame === "of" || state.yieldAt === matches.first[m]!));
  const before = state.trigger;
  const outcome = row.outcome ?? "killed";
  const joined = before !== null && before.next === matches.first[m]! && startsWithAnd(article, matches.first[m]!) && before.outcome !== outcome;
  const trigger: Trigger = {
    match: m,
    row: matches.row[m]!,
    first: joined ? before.first : matches.first[m]!,
    next: matches.next[m]!,
    outcome: joined && isBodily(before.outcome) && isBodily(outcome) ? "killed-or-injured" : outcome,
    kind: row.frame === "on" ? "on" : nominal || row.frame === "of" ? "noun" : "verb",
    phrase: matches.next[m]! - matches.first[m]! > 1,
    intransitive: row.frame === "subject",
    unreal: unreal || (joined && before.unreal),
  };
  state.partAt = -1;
  if (!nominal && takeWaiting(state, trigger, row)) return;
  state.trigger = trigger;
  state.releaseAt = row.outcome === "detained" ? state.releaseAt : -1;
}

const isHarmed = (outcome: Outcome): boolean => isBodily(outcome) || outcome === "killed-or-injured";
const isBodily = (outcome: Outcome): boolean => outcome === "killed" || outcome === "injured";

/** `لقي 5 … حتفهم`. */
function meetsDeath(state: State, from: number, outcome: Outcome | null): boolean {
  const { article, sentence } = state;
  const rows = rowsOf(article, "harm");
  for (let i = from; i < Math.min(from + 20, sentence.next); i++) {
    if (!hasClass(article, i, HARM_BIT)) continue;
    const closes = (m: number): boolean => rows[article.scan.matches.row[m]!]!.frame === "death" && rows[article.scan.matches.row[m]!]!.outcome === outcome;
    if (findMatch(article, i, HARM, closes) >= 0) return true;
  }
  return false;
}

/** `إن 13 شخصا قتلوا`, `نحو 300 مسلح قضي عليهم`: the people stand before their verb, and no others right behind it. */
function takeWaiting(state: State, trigger: Trigger, row: Harm): boolean {
  const { article, waiting } = state;
  if (!waiting || trigger.first - waiting.next > REACH.subject || row.frame === "flee" || row.frame === "of") return false;
  const { matches } = article.scan;
  if (matches.enclitic[trigger.match] !== 0) return false;
  const agreement = agreementOf(matches.feature[trigger.match]!);
  const impersonal = row.frame === "on";
  const single = waiting.number === "single";
  if (single && (agreement === "ms" || agreement === "fs") ? trigger.first - waiting.next > REACH.single : single) return false;
  const fits = single || impersonal || endsInThem(article, trigger) || agreement === "mp" || agreement === "md" || agreement === "fp" || agreement === "fd" || trigger.first === waiting.next;
  if (!fits || hasPeopleBehind(state, trigger.next)) return false;
  if (row.frame === "on" && article.scan.tokens.count > trigger.next && !isOnThem(article, trigger.next)) return false;
  if (trigger.unreal || (waiting.noun === "unknown" && !isBodily(trigger.outcome))) return false;
  state.waiting = null;
  // `شرطيين قتلا`: the verb tells that they are two
  const two = waiting.number === "plural" && (agreement === "md" || agreement === "fd");
  accept(state, two ? { ...waiting, number: "dual", low: 2, high: 2, approximate: false } : waiting, trigger.outcome, "harm.before-verb", trigger, null);
  for (const part of state.waitingParts) accept(state, part, part.outcome ?? trigger.outcome, "harm.part", null, state.last);
  state.waiting = null;
  state.waitingParts = [];
  return true;
}

/** `لقوا مصرعهم`: a phrase that ends in their pronoun. */
function endsInThem(article: Article, trigger: Trigger): boolean {
  if (!trigger.phrase) return false;
  const { tokens } = article.scan;
  const code = tokens.folded.codes[tokens.to[trigger.next - 1]! - 1];
  return code === 0x645 || code === 0x646 || code === 0x627;
}

/** `عليهم`, `عليهما`: على with a pronoun for several. */
function isOnThem(article: Article, i: number): boolean {
  const { tokens } = article.scan;
  if (!isWord(article, i)) return false;
  const from = tokens.from[i]!;
  const { codes } = tokens.folded;
  const last = codes[tokens.to[i]! - 1];
  const plural = last === 0x645 || last === 0x646 || (last === 0x627 && tokens.to[i]! - from === 6);
  return plural && codes[from] === 0x639 && codes[from + 1] === 0x644 && codes[from + 2] === 0x64a;
}

function hasPeopleBehind(state: State, from: number): boolean {
  for (let i = from; i < Math.min(from + 2, state.sentence.next); i++) {
    if (!isWord(state.article, i) && state.article.quantities.at[i]! < 0) return false;
    if (isWord(state.article, i) && (startsWithAnd(state.article, i) || (i > from - 1 && hasClass(state.article, i, HARM_BIT)))) return false;
    if (mayStartGroup(state.article, i) && !startsWithAnd(state.article, i)) {
      const group = readGroup(state.article, i);
      if (group && !group.definite) return true;
    }
  }
  return false;
}

/** Decides what befell a group, if anything. */
function takeGroup(state: State, group: Group): void {
  const { article, sentence } = state;
  const released = group.outcome !== null && !isHarmed(group.outcome) && state.releaseAt >= 0 && group.first - state.releaseAt <= REACH.release;
  if (state.partAt >= 0 && group.first - state.partAt <= REACH.part && takePart(state, group)) return;
  if (group.outcome !== null && !isHarmed(group.outcome) && takeGoverned(state, group)) return;
  if (group.outcome !== null && !released && takeIntrinsic(state, group)) return;
  if (group.outcome !== null && group.definite && isAmong(article, group.first - 1)) {
    state.partAt = group.next;
    state.partOutcome = group.outcome;
    return;
  }
  if (group.outcome !== null && group.definite) {
    if (state.tollAt >= 0 || state.reachAt >= 0) noteToll(state, group);
    if (group.number !== "counted") return;
  }
  if (takeGoverned(state, group)) return;
  if (takeToll(state, group) || takeTurnedToll(state, group) || takeSpread(state, group)) return;
  if (takeJoined(state, group)) return;
  const loose = mayWait(state, group) || isSubjectStart(state, group);
  if (loose && !group.definite && !released && unrealBefore(article, group.first, sentence.first) === null) {
    settle(state);
    state.waiting = group;
  }
}

/** A figure with a noun may wait for its verb; without one only a vague word or a figure right behind أن: `أن عشرات أصيبوا`. */
function mayWait(state: State, group: Group): boolean {
  const told = hasRole(state.article, group.first - 1, "that");
  if (group.number === "single") return told && group.noun === "known" && !group.other;
  if (group.number !== "counted") return group.number === "dual";
  if (group.other) return told;
  if (group.noun === "unknown" && group.low === 1) return false;
  return group.noun !== "bare" || group.word !== null || hasRole(state.article, group.first - 1, "that");
}

/** `من بين القتلى`. */
function isAmong(article: Article, i: number): boolean {
  const { tokens } = article.scan;
  if (i < 1 || !isWord(article, i) || !hasRole(article, i - 1, "prepFrom")) return false;
  const { codes } = tokens.folded;
  const from = tokens.from[i]!;
  return tokens.to[i]! - from === 3 && codes[from] === 0x628 && codes[from + 1] === 0x64a && codes[from + 2] === 0x646;
}

/** `إن مدنيين قتلوا`: a plural that begins a clause may wait for its verb. */
function isSubjectStart(state: State, group: Group): boolean {
  if (group.number !== "plural" || group.noun !== "known") return false;
  return group.first === state.sentence.first || hasRole(state.article, group.first - 1, "that");
}

/** `27 مدنيا بينهم أطفال`: a part has its total's outcome unless its noun tells another. */
function takePart(state: State, group: Group): boolean {
  if (state.partIsShare && group.number !== "counted") return true;
  if (group.number === "single" && group.first !== state.partAt && !startsWithAnd(state.article, group.first)) return false;
  if (group.definite || group.noun === "bare" || (group.noun === "unknown" && group.number !== "counted")) return false;
  if (state.partOutcome) {
    accept(state, group, group.outcome ?? state.partOutcome, "harm.part", null, null);
    state.partAt = group.next;
    return true;
  }
  if (state.waiting && state.waiting.next > state.lastNext) {
    state.waitingParts.push(group);
    state.partAt = group.next;
    return true;
  }
  if (!state.last || (state.lastNext < 0 && group.first - state.sentence.first > REACH.part)) return false;
  const total = state.last.total ?? state.last;
  accept(state, group, group.outcome ?? total.outcome, "harm.part", null, total);
  state.partAt = group.next;
  return true;
}

/** `15 قتيلا`, `سقوط قتلى وجرحى`: the noun tells the harm. Without a figure something must tell that it came about. */
function takeIntrinsic(state: State, group: Group): boolean {
  const { article, sentence } = state;
  const yielded = state.yieldAt >= 0 && group.first - state.yieldAt <= REACH.yield;
  if (yielded && !state.yieldReal) return false;
  const joined = isJoined(state, group, 3);
  const counted = group.number === "counted" || (group.number === "dual" && !group.definite);
  if (!counted) {
    if (group.number === "single" && (group.accusative || group.anyHarm)) return false;
    if (isBody(state, group) || isAny(state, group.first - 1) || isBehindClitic(article, group, yielded && state.yieldAt === group.first)) return false;
    if (group.definite && !(joined && state.last?.group.definite)) return false;
    const trigger = state.trigger !== null && !state.trigger.unreal && state.trigger.next === group.first && state.trigger.kind === "noun";
    const heads = (group.first === sentence.first || hasRole(article, group.first - 1, "that")) && group.number === "plural";
    if (!yielded && !joined && !heads && !(trigger && isBodily(group.outcome!))) return false;
  }
  if (unrealBefore(article, group.first, sentence.first) !== null) return false;
  if (isIllness(state, group)) return false;
  if (counted && group.outcome === "injured" && isIllness(state, { ...group, next: Math.max(sentence.first, group.first - REACH.illness) })) return false;
  if (counted && !isHarmed(group.outcome!)) {
    if (group.low < 2) return false;
    settle(state);
    state.waiting = group;
    return true;
  }
  if (!counted && group.outcome === "killed-or-injured") {
    // `سقوط قتلى وجرحى`: one entry for each
    accept(state, { ...group, outcome: "killed" }, "killed", "harm.uncounted-noun", null, null);
    accept(state, { ...group, outcome: "injured" }, "injured", "harm.uncounted-noun", null, null);
    return true;
  }
  const outcome = group.anyHarm && group.outcome === "killed" && !counted ? "killed-or-injured" : group.outcome!;
  accept(state, group, outcome, counted ? "harm.counted-noun" : "harm.uncounted-noun", null, null);
  return true;
}

/** `مخيمات للاجئين`; ب only where it belongs to what yields: `تسبب بضحايا`. */
function isBehindClitic(article: Article, group: Group, yielded: boolean): boolean {
  return hasProclitic(article, group.first, PREPOSITION_KA | PREPOSITION_LA | (yielded ? 0 : PREPOSITION_BA));
}

function hasProclitic(article: Article, i: number, mask: number): boolean {
  const { matches } = article.scan;
  for (let m = matches.at[i]!; m < matches.at[i + 1]!; m++) if (matches.kind[m] === PEOPLE && (matches.proclitics[m]! & mask) !== 0) return true;
  return false;
}

const isBody = (state: State, group: Group): boolean => group.row >= 0 && rowsOf(state.article, "people")[group.row]!.role === "body";

/** `أي إصابات`, `أية ضحايا` stand behind a negation, however far it is. */
function isAny(state: State, i: number): boolean {
  const { tokens } = state.article.scan;
  if (i < state.sentence.first || !isWord(state.article, i)) return false;
  const { codes } = tokens.folded;
  const from = tokens.from[i]!;
  const length = tokens.to[i]! - from;
  return codes[from] === 0x627 && codes[from + 1] === 0x64a && (length === 2 || (length === 3 && codes[from + 2] === 0x647));
}

/** `إصابة 5 بفيروس`: an illness or a match, right behind the people. */
function isIllness(state: State, group: Group): boolean {
  const { article, sentence } = state;
  const rows = rowsOf(article, "harm");
  for (let i = group.next; i < Math.min(group.next + REACH.illness, sentence.next) && !isHardMark(article, i); i++) {
    if (hasClass(article, i, HARM_BIT) && findMatch(article, i, HARM, (m) => rows[article.scan.matches.row[m]!]!.frame === "stop") >= 0) return true;
  }
  return false;
}

/** `مقتل 5 جنود`, `قتلت القوات أمس 3 مدنيين`: a harm word stands before. */
function takeGoverned(state: State, group: Group): boolean {
  const { trigger, article } = state;
  if (!trigger || group.first < trigger.next || !fitsTrigger(state, trigger, group)) return false;
  if (trigger.unreal || (trigger.outcome === "injured" && isIllness(state, group))) {
    state.trigger = null;
    return true;
  }
  if (trigger.kind === "verb" && group.number !== "counted" && isAgent(article, group, state.sentence.next)) return false;
  const row = rowsOf(article, "harm")[trigger.row]!;
  if (row.frame === "flee" && (group.low < 20 || group.victims === "government-forces" || group.victims === "opposition-forces")) return false;
  accept(state, group, group.outcome !== null && trigger.outcome === "killed" ? "killed" : trigger.outcome, `harm.${trigger.kind}`, trigger, null);
  state.trigger = null;
  return true;
}

function fitsTrigger(state: State, trigger: Trigger, group: Group): boolean {
  const { article } = state;
  const gap = group.first - trigger.next;
  const counted = group.number === "counted" || group.number === "dual";
  if (!counted && group.other && gap > 0) return false;
  if (!counted && group.outcome !== null && (isHarmed(group.outcome) || gap > 0)) return false;
  if (article.scan.matches.enclitic[trigger.match] !== 0 && !(counted && gap === 0)) return false;
  if (group.definite && group.number !== "counted") return false;
  if (trigger.kind === "on" && !(gap >= 1 && hasRole(article, trigger.next, "prepOn"))) return false;
  if (gap === 0 && !counted && hasProclitic(article, group.first, PREPOSITION_BA | PREPOSITION_KA)) return false;
  const agreement = agreementOf(article.scan.matches.feature[trigger.match]!);
  // `5 أشخاص ماتوا`: a verb in the plural has its subject before it
  if (trigger.intransitive && (agreement === "mp" || agreement === "md" || agreement === "fd" || agreement === "fp")) return false;
  const reach = trigger.kind === "on" ? 2 : reachOf(trigger, group);
  if (gap > reach || (trigger.kind === "on" && group.noun === "unknown")) return false;
  if (gap > 0 && trigger.kind !== "on" && isBehindPreposition(article, group)) return false;
  if (trigger.kind === "noun" && gap > 0 && !passesNoun(article, trigger.next, group.first)) return false;
  return passes(state, trigger.next, group.first, trigger.kind);
}

/** `على يد 3 مسلحين`, `مع 5 أشخاص`, `بعدد من الجنود`: no object. */
function isBehindPreposition(article: Article, group: Group): boolean {
  const i = group.first;
  if (hasProclitic(article, i, PREPOSITION_BA | PREPOSITION_KA)) return true;
  const before = i - 1;
  if (isPreposition(article, before) && !hasRole(article, before, "prepOn") && !hasRole(article, before, "preposition")) return true;
  return hasClass(article, before, EVENT_BIT) && isHands(article, before);
}

/** `على يد`, `بأيدي`. */
function isHands(article: Article, i: number): boolean {
  const rows = rowsOf(article, "event");
  for (let k = i; k > i - 2 && k >= 0; k--) {
    if (findMatch(article, k, EVENT, (m) => rows[article.scan.matches.row[m]!]!.type === "hands" && article.scan.matches.next[m]! === i + 1) >= 0) return true;
  }
  return false;
}

function reachOf(trigger: Trigger, group: Group): number {
  if (group.number === "counted" || group.number === "dual") {
    if (trigger.kind !== "verb") return REACH.nounCounted;
    return trigger.phrase ? REACH.phrase : REACH.verb;
  }
  if (trigger.kind === "noun") return 0;
  return group.accusative ? REACH.verbUncounted : 1;
}

/** Between a verbal noun and its people only its agent may stand: no mark, no preposition. */
function passesNoun(article: Article, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (!isWord(article, i) || article.roles[i] !== 0) return false;
  return true;
}

/** No clause ends between a verb and its people; commas may set off when and where. */
function passes(state: State, from: number, to: number, kind: Trigger["kind"]): boolean {
  const { article } = state;
  for (let i = from; i < to; i++) {
    if (isHardMark(article, i) || hasRole(article, i, "that") || hasRole(article, i, "relative") || hasRole(article, i, "because")) return false;
    if (hasRole(article, i, "conjunction") || (kind === "noun" && isComma(article, i))) return false;
  }
  return true;
}

/** `بلغت حصيلة القتلى …`: the definite noun behind the sum tells its outcome. */
function noteToll(state: State, group: Group): void {
  const at = Math.max(state.tollAt, state.reachAt);
  if (group.first - at > 5 || isIllness(state, group)) return;
  state.tollOutcome = group.outcome;
  if (state.tollAt < 0) state.tollAt = group.first;
}

/** `ارتفعت حصيلة القتلى إلى 254`, `ليصل العدد إلى 12`. */
function takeToll(state: State, group: Group): boolean {
  const { article } = state;
  if (group.number !== "counted" || group.outcome !== null || state.reachAt < 0) return false;
  const start = Math.min(state.tollAt < 0 ? state.reachAt : state.tollAt, state.reachAt);
  if (group.first - Math.max(state.tollAt, state.reachAt) > REACH.toll) return false;
  const outcome = state.tollOutcome ?? (isSum(state) ? (state.last?.outcome ?? "killed") : null);
  if (outcome === null || hasRole(article, group.first - 1, "prepFrom")) return false;
  const trigger: Trigger = { match: -1, row: -1, first: start, next: group.first, outcome, kind: "verb", phrase: false, intransitive: false, unreal: false };
  accept(state, group, outcome, "harm.toll", trigger, null);
  state.reachAt = -1;
  return true;
}

/** `ارتفع إلى 121 عدد الفلسطينيين الذين قتلوا`: the sum's noun stands behind its figure. */
function takeTurnedToll(state: State, group: Group): boolean {
  const { article, sentence } = state;
  if (group.noun !== "bare" || state.reachAt < 0 || group.first - state.reachAt > 6) return false;
  const rows = rowsOf(article, "harm");
  const m = hasClass(article, group.next, HARM_BIT) ? findMatch(article, group.next, HARM, (n) => rows[article.scan.matches.row[n]!]!.frame === "toll") : -1;
  if (m < 0) return false;
  const outcome = outcomeAhead(article, group.next + 1, Math.min(group.next + 7, sentence.next));
  if (outcome === null) return false;
  const trigger: Trigger = { match: -1, row: -1, first: state.reachAt, next: group.next + 2, outcome, kind: "verb", phrase: false, intransitive: false, unreal: false };
  accept(state, group, outcome, "harm.toll", trigger, null);
  return true;
}

/** What the first counted noun or harm word in tokens `[from, to)` tells. */
function outcomeAhead(article: Article, from: number, to: number): Outcome | null {
  const { matches } = article.scan;
  for (let i = from; i < to && !isHardMark(article, i); i++) {
    const noun = nounAt(article, i);
    if (noun >= 0 && peopleRow(article, noun).outcome) return peopleRow(article, noun).outcome;
    if (!hasClass(article, i, HARM_BIT)) continue;
    const rows = rowsOf(article, "harm");
    const m = findMatch(article, i, HARM, (n) => rows[matches.row[n]!]!.outcome !== null);
    if (m >= 0) return rows[matches.row[m]!]!.outcome;
  }
  return null;
}

/** `سقط العشرات من عناصرها بين قتيل وجريح`: who fell are told first, how they fell behind. */
function takeSpread(state: State, group: Group): boolean {
  const { article, sentence } = state;
  if (group.number !== "counted" || state.yieldAt < 0 || group.first - state.yieldAt > REACH.yield || !state.yieldReal) return false;
  for (let i = group.next; i < Math.min(group.next + 9, sentence.next) && !isHardMark(article, i) && !isComma(article, i); i++) {
    if (article.quantities.at[i]! >= 0) return false;
    const noun = nounAt(article, i);
    if (noun < 0) continue;
    const { outcome, role } = peopleRow(article, noun);
    const definite = (article.scan.matches.proclitics[noun]! & ARTICLE) !== 0;
    if (outcome === null || definite || role === "body" || !isHarmed(outcome)) continue;
    accept(state, group, outcome, "harm.counted-noun", null, null);
    return true;
  }
  return false;
}

/** `الحصيلة` alone is the sum of the dead told before; `عدد` alone may be the sum of anything. */
function isSum(state: State): boolean {
  const { article } = state;
  if (state.tollAt < 0) return false;
  const m = findMatch(article, state.tollAt, HARM, () => true);
  if (m < 0) return false;
  const definite = (article.scan.matches.proclitics[m]! & ARTICLE) !== 0;
  return definite && state.last !== null && state.sentence.first - state.last.next < 200;
}

/** True when the group is joined by و to the last one that was taken, with no barrier and at most `reach` tokens between. */
function isJoined(state: State, group: Group, reach: number): boolean {
  const { article } = state;
  if (!state.last || state.lastNext < 0) return false;
  const gap = group.first - state.lastNext;
  if (gap < 0 || gap > reach) return false;
  if (!passes(state, state.lastNext, group.first, "verb")) return false;
  return joinsAt(article, group.first) || (gap > 0 && (isLoneAnd(article, group.first - 1) || isBeside(article, group.first - 1)));
}

const joinsAt = (article: Article, i: number): boolean => isWord(article, i) && startsWithAnd(article, i);
/** `و12`: the و of digits is a token of its own. */
const isLoneAnd = (article: Article, i: number): boolean => joinsAt(article, i) && article.scan.tokens.to[i]! - article.scan.tokens.from[i]! === 1;
/** `إضافة إلى`, `إلى جانب`, `فضلا عن` end in a preposition or its noun. */
const isBeside = (article: Article, i: number): boolean => hasRole(article, i, "prepTo") || hasRole(article, i, "prepAbout");

/** `مقتل 5 جنود و3 مدنيين`: what is joined shares the harm. */
function takeJoined(state: State, group: Group): boolean {
  const reach = group.number === "counted" || group.number === "dual" ? REACH.joined : 2;
  if (!isJoined(state, group, reach) || (group.definite && group.number !== "counted")) return false;
  if (group.noun === "unknown" && group.number === "counted" && !isPlain(state, group)) return false;
  if (group.other && group.number !== "counted" && !startsWithAnd(state.article, group.first)) return false;
  const { last } = state;
  if (state.trigger && state.trigger.first >= state.lastNext) return false;
  const outcome = group.outcome ?? last!.outcome;
  const trigger = null;
  accept(state, group, outcome, "harm.joined", trigger, last!.total);
  return true;
}

/** An unknown noun is people only right behind what was counted: `3 سعوديين و5 إندونيسيين`. */
const isPlain = (state: State, group: Group): boolean => group.first - state.lastNext <= 2 && state.last!.group.noun !== "bare";

function victimsOf(state: State, group: Group): Victims {
  if (!group.other || group.victims !== "unspecified" || !state.last) return group.victims;
  return state.last.victims;
}

function accept(state: State, group: Group, outcome: Outcome, rule: string, trigger: Trigger | null, total: Draft | null): void {
  const { article } = state;
  const first = trigger ? Math.min(trigger.first, group.first) : yieldBefore(state, group);
  const next = trigger ? Math.max(trigger.next + (trigger.kind === "on" && trigger.first >= group.next ? 1 : 0), group.next) : group.next;
  const draft: Draft = {
    group, outcome, rule, total,
    victims: victimsOf(state, group),
    harm: trigger?.row ?? -1,
    first: next - first > 24 ? group.first : first,
    next: next - first > 24 ? group.next : next,
    triggerFirst: trigger && trigger.match >= 0 ? article.scan.matches.first[trigger.match]! : group.first,
    triggerNext: trigger && trigger.match >= 0 ? article.scan.matches.next[trigger.match]! : group.next,
    reckoning: state.tollAt >= 0 && group.first - state.tollAt < REACH.toll ? "cumulative" : trigger ? "increment" : "unknown",
  };
  state.out.push(draft);
  state.last = draft;
  state.lastNext = Math.max(group.next, state.lastNext);
  state.waiting = state.waiting === group ? null : state.waiting;
}

/** `بسقوط قتلى`: the word that tells that they came about belongs to the phrase when it stands right before. */
function yieldBefore(state: State, group: Group): number {
  const { article } = state;
  if (state.tollAt >= 0 && state.tollAt < group.first && group.first - state.tollAt <= REACH.toll && passes(state, state.tollAt, group.first, "verb")) {
    return state.reachAt >= 0 && state.reachAt < state.tollAt && state.tollAt - state.reachAt <= 2 ? state.reachAt : state.tollAt;
  }
  if (state.yieldAt !== group.first) return group.first;
  for (let i = group.first - 1; i >= Math.max(group.first - 3, state.sentence.first); i--) if (hasClass(article, i, HARM_BIT)) return i;
  return group.first;
}
