import { foldedSet } from "../../3-lexicon/word-set.ts";
import type { Outcome } from "../../model/event.ts";
import type { Article } from "../article.ts";
import { hasRole, isBetween, isComma, isHardMark, isOneOf, isWord, markCode, startsWithAnd } from "../look-at-token.ts";
import { acceptGroup } from "./accept-group.ts";
import type { Group } from "./group.ts";
import { isJoined } from "./pass-words.ts";
import { isCounted, isHarmed, REACH, type State } from "./state.ts";

/** `27 مدنيا بينهم أطفال`: a part has its total's outcome unless its noun tells another. */
export function takePart(state: State, group: Group): boolean {
  if ((state.partIsShare || group.anyHarm) && group.number !== "counted") return true;
  if (isBare(group) && group.first - state.partAt > gapOf(group) && !startsWithAnd(state.article, group.first))
    return false;
  if (group.definite || (group.noun === "unknown" && group.number !== "counted")) return false;
  const { partOutcome } = state;
  if (partOutcome) acceptGroup(state, group, { outcome: outcomeOf(group, partOutcome), rule: "harm.part" });
  else if (state.waiting.length > 0 && state.waiting.at(-1)!.next > state.lastNext) state.waitingParts.push(group);
  else if (!takePartOfLast(state, group)) return false;
  state.partAt = pastWhose(state.article, group.next);
  return true;
}

/** How many words may tell whose a part is: `102 من مقاتلي الجبهة وحلفائها`. */
const WHOSE = 8;

/** Behind `من الفصائل الحليفة لها`: the next part may follow. */
function pastWhose(article: Article, from: number): number {
  if (!hasRole(article, from, "prepFrom")) return from;
  let at = from + 1;
  while (at < from + WHOSE && !isComma(article, at) && !isHardMark(article, at) && article.quantities.at[at]! < 0) at++;
  return isComma(article, at) || article.quantities.at[at]! >= 0 ? at : from;
}

const isBare = ({ number, quantity }: Group): boolean => (number === "single" || number === "plural") && quantity < 0;

/** Words that may stand between بينهم and an uncounted part: `بينهم أيضا أطفال`. */
const gapOf = ({ number }: Group): number => (number === "plural" ? 1 : 0);

function takePartOfLast(state: State, group: Group): boolean {
  const { last, sentence } = state;
  if (!last || (state.lastNext < 0 && group.first - sentence.first > REACH.part)) return false;
  const total = last.total ?? last;
  acceptGroup(state, group, { outcome: outcomeOf(group, total.outcome), rule: "harm.part", total });
  return true;
}

/** `بين القتلى نازحون` died, whatever befell them before. */
const outcomeOf = ({ outcome }: Group, ofTotal: Outcome): Outcome =>
  outcome === null || (isHarmed(ofTotal) && !isHarmed(outcome)) ? ofTotal : outcome;

/** How far behind the total `23 منهم` may stand. */
const OF_THEM = 12;

/** `41 قتيلا، 23 منهم في الإقليم`: a figure and منهم, whoever is let go left out. */
export function takeOfThem(state: State, group: Group): boolean {
  const { article, last, lastNext, releaseAt } = state;
  if (group.noun !== "bare" || group.number !== "counted" || !last || lastNext < 0) return false;
  const gap = group.first - lastNext;
  // `إضافة إلى أسر العشرات منهم`: another harm befell those
  if (state.trigger?.kind === "noun" && state.trigger.next === group.first) return false;
  if (gap < 0 || gap > OF_THEM || releaseAt >= lastNext || !isOfThem(article, group.next)) return false;
  const outcome = isMissing(article, group.next) ? "missing" : last.outcome;
  acceptGroup(state, group, { outcome, rule: "harm.part", total: last.total ?? last });
  return true;
}

/** How far behind `7700 منهم` it may be told that they are missing. */
const MISSING_REACH = 5;
const MISSING = foldedSet("المفقودين", "مفقودين", "مفقودون", "مفقودا");

function isMissing(article: Article, from: number): boolean {
  for (let i = from; i < from + MISSING_REACH && !isHardMark(article, i); i++)
    if (isOneOf(article, i, MISSING)) return true;
  return false;
}

const OF = foldedSet("منهم", "منهن", "منهما");
const isOfThem = (article: Article, i: number): boolean => isOneOf(article, i, OF);

/**
 * `من بين القتلى 18 عنصرا`, `بين قتلى الفصائل ثلاثة قادة`, `القتلى هم 18 عنصرا`: what follows is of the dead, how many they are is
 * not told.
 */
export function opensParts(article: Article, group: Group): boolean {
  if (group.definite && hasRole(article, group.next, "pronoun")) return true;
  return isBetween(article, group.first - 1) && (group.definite || isOfWhom(article, group));
}

/** `بين قتلى الفصائل`, not `بين قتلى وجرحى`: the noun behind tells whose dead they are. */
const isOfWhom = (article: Article, { number, next }: Group): boolean =>
  number === "plural" && isWord(article, next) && article.roles[next] === 0 && !startsWithAnd(article, next);

const OPENS = 0x28;

/** `إعدام أسرى جنوبيين (12 أسيرا)`: the same people said again behind a bracket, with their figure. */
export function takeSaidAgain(state: State, group: Group): boolean {
  const { article, last, lastNext, out } = state;
  if (!last || group.number !== "counted" || markCode(article, group.first - 1) !== OPENS) return false;
  const again = last.group.row >= 0 && last.group.row === group.row && last.group.number === "plural";
  if (!again || lastNext < 0 || group.first - lastNext > SAID_AGAIN || out.at(-1) !== last) return false;
  out.pop();
  const { first, triggerFirst, triggerNext, outcome, rule, harm, total } = last;
  const known = { ...group, victims: last.victims };
  const draft = {
    ...last,
    group: known,
    first,
    next: group.next,
    triggerFirst,
    triggerNext,
    outcome,
    rule,
    harm,
    total,
  };
  out.push(draft);
  state.last = draft;
  state.lastNext = group.next;
  return true;
}

/** How many tokens may stand between people and their figure in brackets: an adjective and the bracket. */
const SAID_AGAIN = 3;

const HUNDRED = 100;

/** `مقتل 5 جنود و3 مدنيين`: what is joined shares the harm. */
export function takeJoined(state: State, group: Group): boolean {
  const { article, last, trigger, lastNext, releaseAt } = state;
  if (!isJoined(state, group, isCounted(group) ? REACH.joined : 2) || (group.definite && group.number !== "counted"))
    return false;
  // `اعتقلت 27 متظاهرا، أفرجت عن 19 منهم`
  if (releaseAt >= lastNext && group.first - releaseAt <= REACH.letGo) return false;
  // an unknown noun is people only right behind what was counted: `3 سعوديين و5 إندونيسيين`
  const plain = group.first - lastNext <= 2 && last!.group.noun !== "bare";
  if (group.noun === "unknown" && !plain) return false;
  if (group.noun === "demonym" && !isCounted(group)) return false;
  if (group.other && group.number !== "counted" && !startsWithAnd(article, group.first)) return false;
  if (trigger && trigger.first >= lastNext) return false;
  // `7 آلاف مدني وعسكري`: both are counted
  if (group.number === "single" && group.first === lastNext && last!.group.low >= HUNDRED) return false;
  acceptGroup(state, group, { outcome: group.outcome ?? last!.outcome, rule: "harm.joined", total: last!.total });
  return true;
}
