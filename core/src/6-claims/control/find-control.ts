import { ARTICLE, FUTURE, PREPOSITION_BA, PREPOSITION_LA } from "../../2-tokens/split-clitics.ts";
import type { Sentence } from "../../2-tokens/split-sentences.ts";
import { WORD } from "../../2-tokens/tokenise.ts";
import { agreementOf, kindOf } from "../../3-lexicon/conjugate.ts";
import type { Happening } from "../../3-lexicon/load-events.ts";
import type { Claim } from "../../model/claim.ts";
import type { EventMention } from "../../model/event.ts";
import type { Article } from "../article.ts";
import {
  EVENT,
  EVENT_BIT,
  findMatch,
  hasClass,
  hasRole,
  isHardMark,
  isWord,
  LABEL_BIT,
  rowsOf,
  startsWithAnd,
} from "../look-at-token.ts";
import { makeClaims } from "../make-claim.ts";
import { bitOf } from "../tell-bits.ts";
import { tellUnreal } from "../tell-unreal.ts";
import { sideOf } from "../weigh-actors.ts";
import { type Actor, actorAt, actorBefore, actorBetween } from "./find-actor.ts";
import { findGrounds } from "./find-grounds.ts";
import type { Found } from "./found.ts";
import { isBehindPreposition, isNominal } from "./is-nominal.ts";
import { makeControl, type Taking } from "./make-control.ts";
import { type Ground, helperAt } from "./read-ground.ts";

const CONTROL = bitOf("control");

/** Who is said to hold, take, enter, lose or retake a place; one event for each place named. */
export function findControl(
  article: Article,
  sentences: readonly Sentence[],
  events: EventMention[],
  claims: Claim[],
): void {
  for (const sentence of sentences) {
    for (let i = sentence.first; i < sentence.next; i++) {
      if ((article.tells[i]! & CONTROL) === 0) continue;
      readSentence(article, sentence, events, claims);
      break;
    }
  }
}

/** What is carried from one control word of a sentence to the next. */
interface Carried {
  /** Who took, held or left the last place; `source` when it is the speaker. */
  doer: Doer | null;
  /** The last place, for pronouns. */
  ground: Ground | null;
  /** Behind the last verbal noun that is no fact, or -1. */
  unrealAt: number;
  /** A word that governs السيطرة behind its subject: `استعاد الجيش السيطرة على`. */
  governor: {
    readonly row: Happening;
    readonly match: number;
    readonly unreal: boolean;
    readonly negated: boolean;
  } | null;
}

/** How far, in tokens, `السيطرة` may stand behind what governs it. */
const GOVERNED = 10;

function readSentence(article: Article, sentence: Sentence, events: EventMention[], claims: Claim[]): void {
  const { matches } = article.scan;
  const carried: Carried = { doer: null, ground: null, unrealAt: -1, governor: null };
  const seen = new Set<string>();
  for (let i = sentence.first; i < sentence.next; i++) {
    if ((article.tells[i]! & CONTROL) === 0 || article.actors.over[i]! >= 0 || article.timexes.over[i]! >= 0) continue;
    for (const m of triggersAt(article, i)) {
      const taking = readTaking(article, sentence, m, carried);
      if (!taking) continue;
      carried.ground = taking.grounds.at(-1)?.ground ?? carried.ground;
      if (taking.actor || taking.source >= 0)
        carried.doer = { actor: taking.actor, source: taking.source, armed: true };
      for (const made of makeControl(article, sentence, taking)) {
        const key = `${made.event.action} ${made.placeAt}`;
        if (seen.has(key)) continue;
        seen.add(key);
        events.push(made.event);
        claims.push(...makeClaims(article, made.event, matches.first[m]!, made.told));
      }
      i = Math.max(i, matches.next[m]! - 1);
      break;
    }
  }
}

/** Control words at a token, longest phrase first. */
function triggersAt(article: Article, i: number): number[] {
  const { matches } = article.scan;
  const rows = rowsOf(article, "event");
  const found: number[] = [];
  for (let m = matches.at[i]!; m < matches.at[i + 1]!; m++) {
    if (matches.kind[m] !== EVENT || rows[matches.row[m]!]!.type !== "control") continue;
    if (found.some((n) => matches.row[n] === matches.row[m] && matches.next[n] === matches.next[m])) continue;
    found.push(m);
  }
  return found.sort((a, b) => matches.next[b]! - matches.next[a]!);
}

function readTaking(article: Article, sentence: Sentence, match: number, carried: Carried): Taking | null {
  const { matches } = article.scan;
  let row = rowsOf(article, "event")[matches.row[match]!]!;
  const m = readingOf(article, match);
  const nominal = isNominal(article, m);
  // `بعد تدخل الرياض`: a preposition governs no verb
  if (
    !nominal &&
    row.frames.length > 0 &&
    isVerb(article, m) &&
    (isBehindPreposition(article, matches.first[m]!) || (matches.proclitics[m]! & PREPOSITION_BA) !== 0)
  )
    return null;
  if (row.id === "reach" && !nominal && (matches.proclitics[m]! & PREPOSITION_LA) !== 0) return null;
  if (row.id === "free" && nominal && isForce(article, matches.first[m]! - 1)) return null;
  // `عندما تدخل القوات`: whenever, not once
  if (kindOf(matches.feature[m]!) === "imperfect" && hasRole(article, matches.first[m]! - 1, "conjunction"))
    return null;
  // `والانسحاب الفوري …` at the head of a sentence is an item of a plan
  if (row.weak && nominal && matches.first[m] === sentence.first && (matches.proclitics[m]! & ARTICLE) !== 0)
    return null;
  if (row.id === "occupy" && isRank(article, matches.next[m]!)) return null;
  const told = tellUnreal(article, m, sentence.first);
  let negated = told === "negation" && isPastNegation(article, matches.first[m]!);
  let unreal = (told !== null && !negated) || isSubjunctive(article, m, sentence.first);
  const governor = governorOf(article, carried, m, row);
  if (governor) {
    unreal ||= governor.unreal;
    negated ||= governor.negated;
    row = governor.row;
  }
  if (GOVERNORS.has(row.id) && !governor && governs(article, sentence, m)) {
    carried.governor = { row, match: m, unreal, negated };
    return null;
  }
  if (unreal && nominal) carried.unrealAt = matches.next[m]!;
  // `حاولوا اختراق الحدود ودخول البلدة`: what is joined to an attempt is one
  if (
    nominal &&
    !unreal &&
    carried.unrealAt >= 0 &&
    startsWithAnd(article, matches.first[m]!) &&
    matches.first[m]! - carried.unrealAt <= JOINED
  )
    unreal = true;
  if (!unreal && nominal && willBe(article, sentence, matches.first[m]!)) unreal = true;
  if (unreal || isWish(article, matches.first[m]!)) return null;
  if (row.frames.includes("hands")) row = fallenOrHeld(article, sentence, m, row);
  if (row.action === null) return null;
  // `وصول المسلحين إلى المدينة` is told; `قبل وصولهم`, `بعد الوصول إلى` only say when
  if (row.id === "reach" && nominal && (matches.enclitic[m] !== 0 || (matches.proclitics[m]! & ARTICLE) !== 0))
    return null;
  const grounds = findGrounds(article, sentence, m, governor ? { ...row, frames: ["على"] } : row, carried.ground);
  if (grounds.length === 0)
    return row.action === "repelled" ? repelled(article, sentence, m, row, carried, negated) : null;
  if (row.id === "fall" && (grounds[0]!.ground.mention < 0 || matches.enclitic[m] !== 0)) return null;
  if (row.id === "free" && isOfMines(article, grounds[0]!.ground.next)) return null;
  if (row.action === "cut-road" && grounds[0]!.ground.mention < 0) return null;
  const actor = findDoer(article, sentence, governor?.match ?? m, row, grounds, carried.doer);
  // `سيطر الخوف على الشارع`: a subject that is nobody
  if (
    !actor.actor &&
    actor.source < 0 &&
    row.frames[0] === "على" &&
    nominal &&
    !governor &&
    grounds[0]!.ground.mention < 0
  )
    return null;
  if (row.id === "free" && !nominal && !actor.armed) return null;
  if (nominal && willFollow(article, grounds.at(-1)!.ground.next, sentence.next)) return null;
  if (row.frames.includes("from-obj") && !drivesOut(article, m, grounds[0]!)) return null;
  if (!actor.actor && actor.source < 0 && !nominal && row.frames[0] === "على" && isOtherWord(article, matches.next[m]!))
    return null;
  const adjacent = nominal && grounds[0]!.ground.first === matches.next[m]! && ADJACENT.has(row.id);
  if (row.weak && !actor.armed && !adjacent && !governor) return null;
  // `حق مغادرة البلاد`: whose leaving it is must be said
  if (
    row.id === "vacate" &&
    nominal &&
    matches.enclitic[m] === 0 &&
    actorBetween(article, matches.next[m]!, grounds[0]!.ground.first) === null
  )
    return null;
  return { match: m, row, grounds, actor: actor.actor, source: actor.source, negated };
}

/** How far, in tokens, a verbal noun may stand behind an attempt it is joined to. */
const JOINED = 6;

const isVerb = (article: Article, m: number): boolean => {
  const kind = kindOf(article.scan.matches.feature[m]!);
  return kind === "imperfect" || kind === "perfect";
};

const RANK = bitOf("rank");
const STRIKE = bitOf("strike");

/** `احتل المركز الأول`. */
function isRank(article: Article, from: number): boolean {
  for (let i = from; i < Math.min(from + 7, article.scan.tokens.count); i++)
    if ((article.tells[i]! & RANK) !== 0) return true;
  return false;
}

/** `تطهير المناطق من الألغام`. */
const isOfMines = (article: Article, i: number): boolean =>
  hasRole(article, i, "prepFrom") && (article.tells[i + 1]! & STRIKE) !== 0;

/** A word the lexicon does not know, where a subject stands. */
const isOtherWord = (article: Article, i: number): boolean =>
  isWord(article, i) &&
  article.roles[i] === 0 &&
  article.timexes.over[i]! < 0 &&
  article.places.at[i]! < 0 &&
  article.tells[i] === 0;

const [SIN, TA, YA, HA] = [0x633, 0x62a, 0x64a, 0x647];

/** `جيش تحرير …`: a name. */
const isForce = (article: Article, i: number): boolean =>
  i >= 0 && hasClass(article, i, LABEL_BIT) && actorAt(article, i + 1) === null;

const isFuture = ({ scan }: Article, k: number): boolean => {
  const { tokens, matches } = scan;
  const from = tokens.from[k]!;
  const { codes } = tokens.folded;
  if (
    tokens.kind[k] !== WORD ||
    tokens.to[k]! - from < 5 ||
    codes[from] !== SIN ||
    (codes[from + 1] !== TA && codes[from + 1] !== YA)
  )
    return false;
  for (let m = matches.at[k]!; m < matches.at[k + 1]!; m++) if ((matches.proclitics[m]! & FUTURE) === 0) return false;
  return codes[tokens.to[k]! - 1] !== HA;
};

/** `وتحرير المدينة سيؤدي إلى`: its verb is in the future. */
function willFollow(article: Article, from: number, to: number): boolean {
  for (let k = from; k < Math.min(from + 4, to) && isWord(article, k); k++) if (isFuture(article, k)) return true;
  return false;
}

/** Whom one drives out of a place bears arms, or is a pronoun: `طرد المسلحين من`, `دحرهم من`, not `أخرج المدنيين من`. */
function drivesOut(article: Article, m: number, { ground }: Found): boolean {
  const { matches } = article.scan;
  if (matches.enclitic[m] !== 0) return true;
  const between = actorBetween(article, matches.next[m]!, Math.max(ground.first, matches.next[m]! + 1));
  return between !== null && between.armed;
}

/** `ستشهد الأيام … وتحرير المدينة`: a verb in the future before a verbal noun, in the same clause. */
function willBe(article: Article, sentence: Sentence, i: number): boolean {
  for (let k = i - 1; k >= Math.max(sentence.first, i - 14); k--) {
    if (isHardMark(article, k) || hasRole(article, k, "that")) return false;
    if (isFuture(article, k)) return true;
  }
  return false;
}

/** `صد المقاتلون هجوم القوات`: an assault beaten off, where is not said. */
function repelled(
  article: Article,
  sentence: Sentence,
  m: number,
  row: Happening,
  carried: Carried,
  negated: boolean,
): Taking | null {
  const { matches } = article.scan;
  const next = matches.next[m]!;
  if (isNominal(article, m)) return null;
  for (let i = next; i < Math.min(next + 5, sentence.next) && isWord(article, i); i++) {
    const assault = helperAt(article, i, "assault");
    if (assault < 0 || rowsOf(article, "event")[matches.row[assault]!]!.kind !== "attack") continue;
    const actor =
      (i > next ? actorBetween(article, next, i) : null) ??
      actorBefore(article, matches.first[m]!, sentence.first) ??
      carried.doer?.actor ??
      null;
    return actor ? { match: m, row, grounds: [], actor, source: -1, negated, assault: i + 1 } : null;
  }
  return null;
}

/** What is demanded, pledged, threatened or expected is no fact. */
const WISHES: ReadonlySet<string> = new Set(["demand", "call", "pledge", "threaten", "expect", "warn"]);
const isWish = (article: Article, i: number): boolean => {
  const said = article.said[i]!;
  return said >= 0 && WISHES.has(article.context.attributions[said]!.act);
};

/** `سقطت … بيد` is a taking, `كانت … بيد` a holding; without either the words may mean anything. */
function fallenOrHeld(article: Article, sentence: Sentence, m: number, row: Happening): Happening {
  const rows = rowsOf(article, "event");
  const { matches } = article.scan;
  for (let i = matches.first[m]! - 1; i >= Math.max(sentence.first, matches.first[m]! - 14); i--) {
    if (isHardMark(article, i)) break;
    if (
      hasClass(article, i, EVENT_BIT) &&
      findMatch(article, i, EVENT, (n) => rows[matches.row[n]!]!.id === "fall") >= 0
    )
      return { ...row, action: "captured" };
    if (hasRole(article, i, "auxiliary")) return row;
  }
  return { ...row, action: null };
}

/** Verbal nouns that need no armed actor right before a place: `استعادة المدينة`. */
const ADJACENT: ReadonlySet<string> = new Set(["retake"]);

const GOVERNORS: ReadonlySet<string> = new Set(["retake", "lose"]);

/** `استعاد الجيش … السيطرة`: the noun of holding stands behind, in the same clause. */
function governs(article: Article, sentence: Sentence, m: number): boolean {
  const from = article.scan.matches.next[m]!;
  for (let i = from; i < Math.min(from + GOVERNED, sentence.next); i++) {
    if (isHardMark(article, i) || hasRole(article, i, "that") || hasRole(article, i, "relative")) return false;
    if (isHolding(article, i)) return true;
  }
  return false;
}

const isHolding = (article: Article, i: number): boolean => {
  const rows = rowsOf(article, "event");
  const { matches } = article.scan;
  return (
    hasClass(article, i, EVENT_BIT) &&
    findMatch(
      article,
      i,
      EVENT,
      (m) => rows[matches.row[m]!]!.id === "seize" && kindOf(matches.feature[m]!) === "masdar",
    ) >= 0
  );
};

function governorOf(article: Article, carried: Carried, m: number, row: Happening): Carried["governor"] {
  const { governor } = carried;
  const { matches } = article.scan;
  if (!governor || row.id !== "seize" || matches.first[m]! - matches.next[governor.match]! > GOVERNED) return null;
  carried.governor = null;
  return governor;
}

/** `احتلال` is masdar only, `طرد` verb and noun: a noun where a preposition or ال stands before it. */
function readingOf(article: Article, m: number): number {
  const { matches } = article.scan;
  const i = matches.first[m]!;
  const governed =
    (matches.proclitics[m]! & (ARTICLE | PREPOSITION_BA | PREPOSITION_LA)) !== 0 ||
    matches.enclitic[m] !== 0 ||
    isBehindPreposition(article, i);
  let best = m;
  for (let n = matches.at[i]!; n < matches.at[i + 1]!; n++) {
    if (
      matches.kind[n] !== EVENT ||
      matches.row[n] !== matches.row[m] ||
      matches.next[n] !== matches.next[m] ||
      matches.proclitics[n] !== matches.proclitics[m]
    )
      continue;
    if ((kindOf(matches.feature[n]!) === "masdar") === governed) best = n;
  }
  return best;
}

const MIM = 0x645;

/** `لم تنسحب`: the negation of what happened is a claim; of what will or may happen it is none. */
function isPastNegation(article: Article, i: number): boolean {
  const { tokens } = article.scan;
  if (i === 0 || !isWord(article, i - 1)) return false;
  const to = tokens.to[i - 1]!;
  return to - tokens.from[i - 1]! <= 3 && tokens.folded.codes[to - 1] === MIM;
}

/** `أن تنسحب` right behind أن is what should be; `قبل أن يتوغلوا` and `أنها تتقدم` tell what is. */
function isSubjunctive(article: Article, m: number, sentenceFirst: number): boolean {
  const { matches, tokens } = article.scan;
  const i = matches.first[m]! - 1;
  if (kindOf(matches.feature[m]!) !== "imperfect" || i < sentenceFirst || !hasRole(article, i, "that")) return false;
  return tokens.to[i]! - tokens.from[i]! === 2;
}

interface Doer {
  readonly actor: Actor | null;
  /** Index of the attribution whose speaker is meant (`قالت إنها سيطرت`), or -1. */
  readonly source: number;
  readonly armed: boolean;
}

const BEHIND = 8;

/** Who did it: behind the verb, named behind the place (`بيد`, `من قبل`), before the verb, or understood. */
function findDoer(
  article: Article,
  sentence: Sentence,
  m: number,
  row: Happening,
  grounds: readonly Found[],
  before: Doer | null,
): Doer {
  const { matches } = article.scan;
  const first = matches.first[m]!;
  const ground = grounds[0]!.ground;
  const known = (actor: Actor): Doer => ({ actor, source: -1, armed: actor.armed });
  if (grounds[0]!.holder >= 0) {
    const holder = actorAt(article, grounds[0]!.holder);
    if (holder) return known(holder);
  }
  const passive = row.frames.includes("subj") || kindOf(matches.feature[m]!) === "passive";
  const behind = passive ? handsBehind(article, grounds.at(-1)!.ground.next, sentence.next) : null;
  if (behind) return known(behind);
  if (passive && row.frames.includes("subj")) return { actor: null, source: -1, armed: true };
  if (ground.first >= matches.next[m]!) {
    const between = actorBetween(article, matches.next[m]!, ground.first);
    if (row.frames.includes("from-obj")) return driverOf(article, sentence, m, between, ground, before);
    if (row.weak && isOfOther(article, m, between)) return { actor: null, source: -1, armed: false };
    if (between) return known(between);
  } else {
    // `تحريرها من المتمردين`: whom it was taken from stands behind من
    const from = hasRole(article, matches.next[m]!, "prepFrom")
      ? matches.next[m]!
      : Math.min(matches.next[m]! + 4, sentence.next);
    const after = actorBetween(article, matches.next[m]!, from);
    if (after) return known(after);
  }
  const nominal = isNominal(article, m);
  // `وقطعت الطريق`: who did the last thing did this too
  if (before && !nominal && startsWithAnd(article, first)) return before;
  const state = nominal ? null : stateAt(article, matches.next[m]!, ground);
  if (state) return known(state);
  const left = actorBefore(article, first, sentence.first, nominal && matches.enclitic[m] !== 0);
  if (left) return known(left);
  const hands = handsBehind(article, ground.next, sentence.next);
  if (hands) return known(hands);
  return understood(article, sentence, m, before);
}

/** `طرد الجيش المسلحين من`: the first is who drives out; one alone is who is driven out, and who did it stands before or is understood. */
function driverOf(
  article: Article,
  sentence: Sentence,
  m: number,
  between: Actor | null,
  ground: Ground,
  before: Doer | null,
): Doer {
  const other = between ? actorBetween(article, between.next, ground.first) : null;
  if (between && other) return { actor: between, source: -1, armed: true };
  const left = actorBefore(article, article.scan.matches.first[m]!, sentence.first);
  const doer = left ? { actor: left, source: -1, armed: left.armed } : understood(article, sentence, m, before);
  return { ...doer, armed: true };
}

/** `استعادت دمشق السيطرة على`: a place right behind the verb that is not what is taken speaks for its state. */
function stateAt(article: Article, i: number, ground: Ground): Actor | null {
  const mention = article.places.at[i]!;
  if (mention < 0 || i >= ground.first || mention === ground.mention) return null;
  const { span } = article.context.mentions[mention]!;
  return span.start === article.scan.tokens.start[i]!
    ? { first: i, next: article.places.next[mention]!, mention, armed: true }
    : null;
}

/** `تراجع معدل التوظيف من`, `وصلت المفاوضات إلى`, `تدخل زجاجات إلى`: somebody or something else does it. */
function isOfOther(article: Article, m: number, actor: Actor | null): boolean {
  const { matches } = article.scan;
  const next = matches.next[m]!;
  if (isNominal(article, m) && (matches.enclitic[m] !== 0 || (matches.proclitics[m]! & ARTICLE) !== 0)) return false;
  if (actor && actor.first <= next + 1) return false;
  if (article.quantities.at[next]! >= 0)
    return actor === null || actor.first > article.quantities.next[article.quantities.at[next]!]! + 1;
  const ground =
    article.places.at[next]! >= 0 || helperAt(article, next, "ground") >= 0 || helperAt(article, next, "share") >= 0;
  return isWord(article, next) && article.roles[next] === 0 && !ground && article.timexes.over[next]! < 0;
}

/** `سقطت … بيد المسلحين`, `من قبل قوات`. */
function handsBehind(article: Article, from: number, to: number): Actor | null {
  for (let i = from; i < Math.min(from + BEHIND, to); i++) {
    const m = helperAt(article, i, "hands");
    const next =
      m >= 0 ? article.scan.matches.next[m]! : hasRole(article, i, "prepFrom") && isBefore(article, i + 1) ? i + 2 : -1;
    if (next >= 0) return actorBetween(article, next, Math.min(next + 3, to));
  }
  return null;
}

/** `قبل` in من قبل. */
function isBefore(article: Article, i: number): boolean {
  const { tokens } = article.scan;
  const { codes } = tokens.folded;
  const from = tokens.from[i]!;
  return (
    isWord(article, i) &&
    tokens.to[i]! - from === 3 &&
    codes[from] === 0x642 &&
    codes[from + 1] === 0x628 &&
    codes[from + 2] === 0x644
  );
}

/** Nobody is named: the actor of the sentence's last taking, else the speaker whose words these are, when it can be one by number and gender. */
function understood(article: Article, _sentence: Sentence, m: number, before: Doer | null): Doer {
  const { matches } = article.scan;
  const said = article.said[matches.first[m]!]!;
  if (before) return before;
  const source = said < 0 ? null : article.context.attributions[said]!.source;
  const agreement = agreementOf(matches.feature[m]!);
  const speaks = isNominal(article, m) || agreement === "fs" || agreement === "mp" || agreement === "unknown";
  if (!source || source.kind === "person" || source.kind === "outlet" || source.kind === "unnamed" || !speaks)
    return { actor: null, source: -1, armed: false };
  return {
    actor: null,
    source: said,
    armed: source.kind === "group" || (source.entity !== null && sideOf(article, source.entity) !== null),
  };
}
