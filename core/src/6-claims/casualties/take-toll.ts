import { ARTICLE } from "../../2-tokens/split-clitics.ts";
import { foldedSet } from "../../3-lexicon/word-set.ts";
import type { Outcome } from "../../model/event.ts";
import type { Article } from "../article.ts";
import {
  findMatch,
  HARM,
  HARM_BIT,
  hasClass,
  hasRole,
  isComma,
  isHardMark,
  isOneOf,
  rowsOf,
} from "../look-at-token.ts";
import { acceptGroup } from "./accept-group.ts";
import type { Trigger } from "./draft.ts";
import type { Group } from "./group.ts";
import { isIllness } from "./is-illness.ts";
import { nounAt, peopleRow } from "./read-noun.ts";
import { isHarmed, REACH, type State } from "./state.ts";

/** How far behind `حصيلة` or its verb the noun that tells its outcome may stand. */
const NOTE_REACH = 5;

/** A verb that tells a sum stands at token `i`. */
function reaches({ article }: State, i: number): boolean {
  const rows = rowsOf(article, "harm");
  const { row } = article.scan.matches;
  return hasClass(article, i, HARM_BIT) && findMatch(article, i, HARM, (m) => rows[row[m]!]!.frame === "reach") >= 0;
}

/** `بلغت حصيلة القتلى …`: the definite noun behind the sum tells its outcome. */
export function noteToll(state: State, group: Group): void {
  const at = Math.max(state.tollAt, state.reachAt);
  if (isIllness(state, group.next)) return;
  // `وأن الإصابات وصلت إلى 16`: another sum begins
  if (group.first - at > NOTE_REACH && !reaches(state, group.next)) return;
  if (group.first - at > NOTE_REACH) state.tollAt = group.first;
  state.tollOutcome = group.outcome;
  state.tollVictims = group.victims;
  state.tollAny = group.anyHarm;
  state.tollNext = group.next;
  if (state.tollAt < 0) state.tollAt = group.first;
}

const tollTrigger = (outcome: Outcome, first: number, next: number): Trigger => ({
  match: -1,
  row: -1,
  first,
  next,
  outcome,
  kind: "verb",
  phrase: false,
  intransitive: false,
  unreal: false,
});

/** `ارتفعت حصيلة القتلى إلى 254`, `عدد القتلى 12 شخصا`, `ليصل العدد إلى 12`. */
export function takeToll(state: State, group: Group): boolean {
  const { article, tollAt, reachAt } = state;
  if (group.number !== "counted" || group.outcome !== null) return false;
  // without a verb the figure follows at once, or behind an adjective
  const plain = reachAt < 0 && state.tollNext >= 0 && group.first - state.tollNext <= 1;
  if (reachAt < 0 && !plain) return false;
  const start = plain ? tollAt : Math.min(tollAt < 0 ? reachAt : tollAt, reachAt);
  if (group.first - Math.max(tollAt, reachAt) > REACH.toll) return false;
  const outcome = state.tollOutcome ?? (isSum(state) ? (state.last?.outcome ?? "killed") : null);
  if (outcome === null || hasRole(article, group.first - 1, "prepFrom")) return false;
  const both = state.tollAny && hasBothAhead(state, group.next);
  // `العدد المحتمل للنازحين`
  if (isForecast(article, start, group.first)) return true;
  acceptGroup(state, group, {
    outcome: both ? "killed-or-injured" : outcome,
    rule: "harm.toll",
    trigger: tollTrigger(outcome, start, group.first),
  });
  state.reachAt = -1;
  state.tollNext = -1;
  return true;
}

const FORECAST = foldedSet("المحتمل", "المحتملة", "المتوقع", "المتوقعة");

function isForecast(article: Article, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (isOneOf(article, i, FORECAST)) return true;
  return false;
}

/** `الحصيلة` alone is the sum of the dead told before; `عدد` alone may be the sum of anything. */
function isSum({ article, tollAt, last, sentence }: State): boolean {
  if (tollAt < 0) return false;
  const m = findMatch(article, tollAt, HARM, () => true);
  if (m < 0) return false;
  const definite = (article.scan.matches.proclitics[m]! & ARTICLE) !== 0;
  return definite && last !== null && sentence.first - last.next < 200;
}

/** How far behind `1091 ضحية` the dead and the wounded may be told apart. */
const SPLIT = 10;

/** `(335 قتيلا و756 جريحا)`, `بين قتيل وجريح`: both follow. */
export function hasBothAhead({ article, sentence }: State, from: number): boolean {
  let dead = false;
  let hurt = false;
  for (let i = from; i < Math.min(from + SPLIT, sentence.next); i++) {
    const noun = nounAt(article, i);
    const outcome = noun < 0 ? null : peopleRow(article, noun).outcome;
    if (outcome === "killed-or-injured") return true;
    dead ||= outcome === "killed";
    hurt ||= outcome === "injured";
  }
  return dead && hurt;
}

/** `ارتفع إلى 121 عدد الفلسطينيين الذين قتلوا`: the sum's noun stands behind its figure. */
export function takeTurnedToll(state: State, group: Group): boolean {
  const { article, sentence, reachAt } = state;
  if (group.noun !== "bare" || reachAt < 0 || group.first - reachAt > 6 || !hasClass(article, group.next, HARM_BIT))
    return false;
  const rows = rowsOf(article, "harm");
  if (findMatch(article, group.next, HARM, (n) => rows[article.scan.matches.row[n]!]!.frame === "toll") < 0)
    return false;
  const outcome = outcomeAhead(article, group.next + 1, Math.min(group.next + 7, sentence.next));
  if (outcome === null) return false;
  state.tollAt = group.next;
  acceptGroup(state, group, { outcome, rule: "harm.toll", trigger: tollTrigger(outcome, reachAt, group.next + 2) });
  return true;
}

/** What the first counted noun or harm word in tokens `[from, to)` tells. */
function outcomeAhead(article: Article, from: number, to: number): Outcome | null {
  const rows = rowsOf(article, "harm");
  const { matches } = article.scan;
  for (let i = from; i < to && !isHardMark(article, i); i++) {
    const noun = nounAt(article, i);
    if (noun >= 0 && peopleRow(article, noun).outcome) return peopleRow(article, noun).outcome;
    if (!hasClass(article, i, HARM_BIT)) continue;
    const m = findMatch(article, i, HARM, (n) => rows[matches.row[n]!]!.outcome !== null);
    if (m >= 0) return rows[matches.row[m]!]!.outcome;
  }
  return null;
}

/** `سقط العشرات من عناصرها بين قتيل وجريح`: who fell are told first, how they fell behind. */
export function takeSpread(state: State, group: Group): boolean {
  const { article, sentence, yieldAt } = state;
  if (group.number !== "counted" || yieldAt < 0 || group.first - yieldAt > REACH.yield || !state.yieldReal)
    return false;
  for (
    let i = group.next;
    i < Math.min(group.next + 9, sentence.next) && !isHardMark(article, i) && !isComma(article, i);
    i++
  ) {
    if (article.quantities.at[i]! >= 0) return false;
    const noun = nounAt(article, i);
    if (noun < 0) continue;
    const { outcome, role, id } = peopleRow(article, noun);
    // `مقتل 20 عنصرا وإصابة آخرين`: a verbal noun tells of others
    if (id === "injury") return false;
    const definite = (article.scan.matches.proclitics[noun]! & ARTICLE) !== 0;
    if (outcome === null || definite || role === "body" || !isHarmed(outcome)) continue;
    acceptGroup(state, group, { outcome, rule: "harm.counted-noun" });
    return true;
  }
  return false;
}
