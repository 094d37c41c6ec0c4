import { ARTICLE, PREPOSITION_BA, PREPOSITION_LA } from "../../2-tokens/split-clitics.ts";
import type { Sentence } from "../../2-tokens/split-sentences.ts";
import type { Happening } from "../../3-lexicon/load-events.ts";
import type { Article } from "../article.ts";
import { chooseReading } from "../choose-reading.ts";
import { EVENT, EVENT_BIT, findMatch, hasClass, hasRole, isHardMark, rowsOf } from "../look-at-token.ts";
import type { Carried } from "./carried.ts";
import { findDoer } from "./find-doer.ts";
import { governs, takeGovernor } from "./find-governor.ts";
import { findGrounds } from "./find-grounds.ts";
import { findRepelled } from "./find-repelled.ts";
import { isBehindPreposition, isNominal, isOurs } from "./is-nominal.ts";
import type { Taking } from "./make-control.ts";
import { helperAt } from "./read-ground.ts";
import { refuseDoer } from "./refuse-doer.ts";
import { refuseGround } from "./refuse-ground.ts";
import { refuseWord } from "./refuse-word.ts";
import { isWish, tellReality } from "./tell-reality.ts";

/** How far before `بيد` its verb may stand, in tokens. */
const FALLEN_REACH = 14;

/** What the control word at `match` tells, or null; `carried` is changed by what bears on the words behind. */
export function readTaking(article: Article, sentence: Sentence, match: number, carried: Carried): Taking | null {
  const { matches } = article.scan;
  const m = readingOf(article, match);
  const own = rowsOf(article, "event")[matches.row[match]!]!;
  if (refuseWord(article, sentence, m, own)) return null;
  const nominal = isNominal(article, m);
  const reality = tellReality(article, sentence, m, nominal, carried.unrealAt);
  const governor = takeGovernor(article, carried, m, own);
  const unreal = reality === "unreal" || governor?.unreal === true;
  const negated = reality === "negated" || governor?.negated === true;
  if (!governor && governs(article, sentence, m, own)) {
    carried.governor = { row: own, match: m, unreal, negated };
    return null;
  }
  if (unreal && nominal) carried.unrealAt = matches.next[m]!;
  if (unreal || isWish(article, matches.first[m]!)) return null;
  const row = governor ? { ...governor.row, frames: ["على"] } : fallenOrHeld(article, sentence, m, own);
  if (row.action === null || isKeptFromFalling(article, sentence, m, row)) return null;
  const grounds = findGrounds(article, sentence, m, row, carried.ground);
  if (grounds.length === 0) {
    if (row.action !== "repelled") return null;
    return findRepelled(article, sentence, m, row, carried.doer, negated);
  }
  if (refuseGround(article, sentence, m, row, grounds)) return null;
  const doer = findDoer(article, sentence, governor?.match ?? m, row, grounds, carried.doer);
  if (!governor && refuseDoer(article, sentence, m, row, grounds, doer)) return null;
  return { match: m, row, grounds, actor: doer.actor, source: doer.source, negated };
}

/** `سقطت … بيد` is a taking, `كانت … بيد` a holding; without either the words may mean anything. Other words stay what they are. */
function fallenOrHeld(article: Article, sentence: Sentence, m: number, row: Happening): Happening {
  if (!row.frames.includes("hands")) return row;
  const rows = rowsOf(article, "event");
  const { matches } = article.scan;
  for (let i = matches.first[m]! - 1; i >= Math.max(sentence.first, matches.first[m]! - FALLEN_REACH); i--) {
    if (isHardMark(article, i)) break;
    const falls = hasClass(article, i, EVENT_BIT)
      ? findMatch(article, i, EVENT, (n) => rows[matches.row[n]!]!.id === "fall")
      : -1;
    if (falls >= 0) return { ...row, action: "captured" };
    // `كانت بيد`, `باتت في يد`
    if (hasRole(article, i, "auxiliary") || helperAt(article, i, "copula") >= 0) return row;
  }
  return { ...row, action: null };
}

/** `منع سقوط المدينة تحت سيطرة`: a fall that is none. */
function isKeptFromFalling(article: Article, sentence: Sentence, m: number, row: Happening): boolean {
  if (!row.frames.includes("under")) return false;
  const rows = rowsOf(article, "event");
  const { matches } = article.scan;
  const first = matches.first[m]!;
  for (let i = first - 1; i >= Math.max(sentence.first, first - UNDER_REACH) && !isHardMark(article, i); i--) {
    const falls = hasClass(article, i, EVENT_BIT)
      ? findMatch(article, i, EVENT, (n) => rows[matches.row[n]!]!.id === "fall")
      : -1;
    if (falls >= 0) return tellReality(article, sentence, falls, isNominal(article, falls), -1) !== "fact";
  }
  return false;
}

/** How far before `تحت سيطرة` its fall may stand, in tokens. */
const UNDER_REACH = 6;

/** `احتلال` is masdar only, `طرد` verb and noun: a noun where a preposition or ال stands before it. */
function readingOf(article: Article, m: number): number {
  const { matches } = article.scan;
  const i = matches.first[m]!;
  const clitics = matches.proclitics[m]! & (ARTICLE | PREPOSITION_BA | PREPOSITION_LA);
  const governed =
    clitics !== 0 || (matches.enclitic[m] !== 0 && !isOurs(article, m)) || isBehindPreposition(article, i);
  return chooseReading(article, m, governed);
}
