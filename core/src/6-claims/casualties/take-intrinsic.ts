import { PREPOSITION_BA, PREPOSITION_KA, PREPOSITION_LA } from "../../2-tokens/split-clitics.ts";
import { foldedSet } from "../../3-lexicon/word-set.ts";
import type { Article } from "../article.ts";
import { hasRole, isOneOf, PEOPLE, rowsOf } from "../look-at-token.ts";
import { unrealBefore } from "../tell-unreal.ts";
import { acceptGroup } from "./accept-group.ts";
import type { Group } from "./group.ts";
import { isIllness, isOfIllness } from "./is-illness.ts";
import { isJoined } from "./pass-words.ts";
import { isBodily, isCounted, isHarmed, REACH, type State } from "./state.ts";
import { hasBothAhead } from "./take-toll.ts";
import { wait } from "./take-waiting.ts";

/** `15 قتيلا`, `سقوط قتلى وجرحى`: the noun tells the harm. Without a figure something must tell that it came about. */
export function takeIntrinsic(state: State, group: Group): boolean {
  const { article, sentence } = state;
  // `عثر على جثتين، إحداهما مصابة`: one alone is told right behind
  const reach = group.number === "single" && group.outcome === "injured" ? 2 : REACH.yield;
  const yielded = state.yieldAt >= 0 && group.first - state.yieldAt <= reach;
  // `قد تؤدي إلى سقوط مئات القتلى`: nobody, and none that a verb could still befall
  if (yielded && state.yieldDoubted) return true;
  if (yielded && !state.yieldReal) return false;
  if (yielded && takesWaiting(state, group)) return true;
  if (takesDead(state, group)) return true;
  const counted = isCounted(group) && !(group.number === "dual" && group.definite);
  if (!counted && !cameAbout(state, group, yielded)) return false;
  if (unrealBefore(article, group.first, sentence.first) !== null) return false;
  // who dies of an illness is counted, who has one is not
  if (group.outcome !== "killed" && isIllness(state, group.next)) return false;
  if (counted && group.outcome === "injured" && isIllness(state, Math.max(sentence.first, group.first - REACH.illness)))
    return false;
  if (group.outcome === "injured" && isOfIllness(state)) return false;
  if (counted && !isHarmed(group.outcome!)) {
    if (group.low >= 2) wait(state, group);
    return group.low >= 2;
  }
  takeOutcomes(state, group, counted);
  return true;
}

/** `توفي جريحان`: whom a word of death stands right before died, whatever they were. */
function takesDead(state: State, group: Group): boolean {
  const { trigger } = state;
  if (!trigger || trigger.unreal || trigger.outcome !== "killed" || trigger.next !== group.first) return false;
  if (group.outcome !== "injured" || group.number === "plural" || group.definite) return false;
  acceptGroup(state, group, { outcome: "killed", rule: `harm.${trigger.kind}`, trigger });
  state.trigger = null;
  return true;
}

/** `27 مدنيا سقطوا قتلى`: how those fell who stand before. */
function takesWaiting(state: State, group: Group): boolean {
  const { waiting, yieldAt } = state;
  const before = waiting.at(-1);
  if (group.number !== "plural" || group.definite || group.first !== yieldAt || before === undefined) return false;
  if (before.outcome !== null || !isHarmed(group.outcome!) || yieldAt - before.next > REACH.fallen) return false;
  acceptGroup(state, { ...before, next: group.next }, { outcome: group.outcome!, rule: "harm.before-verb" });
  return true;
}

function takeOutcomes(state: State, group: Group, counted: boolean): void {
  if (counted) {
    const both = group.anyHarm && hasBothAhead(state, group.next);
    acceptGroup(state, group, { outcome: both ? "killed-or-injured" : group.outcome!, rule: "harm.counted-noun" });
  } else if (group.outcome === "killed-or-injured") {
    // `سقوط قتلى وجرحى`: one entry for each
    acceptGroup(state, { ...group, outcome: "killed" }, { outcome: "killed", rule: "harm.uncounted-noun" });
    acceptGroup(state, { ...group, outcome: "injured" }, { outcome: "injured", rule: "harm.uncounted-noun" });
  } else {
    const outcome = group.anyHarm ? "killed-or-injured" : group.outcome!;
    acceptGroup(state, group, { outcome, rule: "harm.uncounted-noun" });
  }
}

/** Something tells that uncounted dead or wounded came about: a yielding word, what they are joined to, the head of a clause. */
function cameAbout(state: State, group: Group, yielded: boolean): boolean {
  const { article, sentence, trigger } = state;
  if (group.number === "single" && (group.accusative || group.anyHarm)) return false;
  const body = group.row >= 0 && rowsOf(article, "people")[group.row]!.role === "body";
  if (body || isAny(article, group.first - 1)) return false;
  // `مخيمات للاجئين`; ب only where it belongs to what yields: `تسبب بضحايا`
  const clitics = PREPOSITION_KA | PREPOSITION_LA | (yielded && state.yieldAt === group.first ? 0 : PREPOSITION_BA);
  if (hasProclitic(article, group.first, clitics)) return false;
  const joined = isJoined(state, group, 3);
  if (group.definite && !(joined && state.last?.group.definite)) return false;
  if (yielded || joined) return true;
  if (group.number === "plural" && (group.first === sentence.first || hasRole(article, group.first - 1, "that")))
    return true;
  return (
    trigger !== null &&
    !trigger.unreal &&
    trigger.next === group.first &&
    trigger.kind === "noun" &&
    isBodily(group.outcome!)
  );
}

/** A preposition of the set `mask` is written to the people at token `i`. */
export function hasProclitic(article: Article, i: number, mask: number): boolean {
  const { matches } = article.scan;
  for (let m = matches.at[i]!; m < matches.at[i + 1]!; m++) {
    if (matches.kind[m] === PEOPLE && (matches.proclitics[m]! & mask) !== 0) return true;
  }
  return false;
}

/** `أي إصابات`, `أية ضحايا` stand behind a negation, however far it is. */
const isAny = (article: Article, i: number): boolean => isOneOf(article, i, ANY);
const ANY = foldedSet("أي", "أية");
