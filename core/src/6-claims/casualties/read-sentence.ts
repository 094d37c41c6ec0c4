import type { Sentence } from "../../2-tokens/split-sentences.ts";
import { foldedSet } from "../../3-lexicon/word-set.ts";
import type { Article } from "../article.ts";
import {
  findMatch,
  HARM,
  HARM_BIT,
  hasClass,
  hasRole,
  isHardMark,
  isOneOf,
  markCode,
  PEOPLE_BIT,
  rowsOf,
} from "../look-at-token.ts";
import { unrealBefore } from "../tell-unreal.ts";
import { acceptGroup, endClause, settleWaiting } from "./accept-group.ts";
import type { Draft } from "./draft.ts";
import type { Group } from "./group.ts";
import { mayBeDemonym, readGroup } from "./read-group.ts";
import { nounAt, peopleRow } from "./read-noun.ts";
import { isHarmed, makeState, REACH, type State } from "./state.ts";
import { takeGoverned } from "./take-governed.ts";
import { takeHarm } from "./take-harm.ts";
import { takeIntrinsic } from "./take-intrinsic.ts";
import { opensParts, takeJoined, takeOfThem, takePart, takeSaidAgain } from "./take-part.ts";
import { noteToll, takeSpread, takeToll, takeTurnedToll } from "./take-toll.ts";
import { hasOwnVerb, mayStartGroup, mayWait, wait } from "./take-waiting.ts";

/**
 * Reads one sentence from its first token to its last, keeping what harm word, sum or marker of parts was seen, and deciding at
 * each group of people what befell it. `before` is the last harm told in the article so far: `ليرتفع العدد إلى 15`.
 */
export function readSentence(article: Article, sentence: Sentence, before: Draft | null, out: Draft[]): void {
  const state = makeState(article, sentence, before, out);
  for (let i = sentence.first; i < sentence.next; ) {
    const group =
      mayStartGroup(article, i) ||
      ((state.trigger !== null || hasRole(article, i - 1, "that")) && mayBeDemonym(article, i))
        ? readGroup(article, i)
        : null;
    if (group && !isVerbHere(article, i)) {
      takeGroup(state, group);
      i = Math.max(group.next, i + 1);
    } else i = takeToken(state, i);
  }
  settleWaiting(state);
}

/** Nouns that are counted (`15 إصابة`, `17 وفاة`) and are verbal nouns else. */
const VERBAL_NOUNS: ReadonlySet<string> = new Set(["injury", "death"]);

/** `مصاب`, `جرح` …: a harm word that is longer than the noun it begins with; `وإصابة 6` is a verbal noun, `15 إصابة` was read with its figure. */
function isVerbHere(article: Article, i: number): boolean {
  if (!hasClass(article, i, HARM_BIT)) return false;
  const noun = nounAt(article, i);
  if (noun < 0) return false;
  const { matches } = article.scan;
  const rows = rowsOf(article, "harm");
  const single = VERBAL_NOUNS.has(peopleRow(article, noun).id) && article.quantities.at[i]! < 0;
  const longer = (m: number): boolean =>
    matches.next[m]! > matches.next[noun]! || (single && rows[matches.row[m]!]!.outcome !== null);
  return findMatch(article, i, HARM, longer) >= 0;
}

function openParts(state: State, at: number, isShare = false): void {
  state.partAt = at;
  state.partOutcome = null;
  state.partIsShare = isShare;
}

const COLON = 0x3a;
/** How far behind the total its colon may stand: `182 قتيلا في صفوف الطرفين:`. */
const SUM_REACH = 6;

/** `سقط 182 قتيلا: 102 من …، و61 من …`: behind the colon the total is told part by part. */
function opensSum({ article, last, lastNext, waiting }: State, i: number): boolean {
  if (markCode(article, i) !== COLON || article.quantities.at[i + 1]! < 0) return false;
  if (waiting.length > 0 && waiting.at(-1)!.next > lastNext) return false;
  return last !== null && lastNext >= 0 && i - lastNext <= SUM_REACH && last.group.number === "counted";
}

/** `412 قتيلا، بينهم 61 مدنيا، مقابل 327 أمس`, `تسعة قتلى بينهم شرطي، إضافة إلى 18 جريحا`: no part. */
const AGAINST = foldedSet("مقابل", "إضافة", "بالإضافة", "فضلا");
const isAgainst = (article: Article, i: number): boolean => isOneOf(article, i, AGAINST);

/** A token that starts no group: harm words, markers of parts, barriers. Returns the next token to look at. */
function takeToken(state: State, i: number): number {
  const { article } = state;
  if (opensSum(state, i)) {
    openParts(state, i + 1);
    state.sumOpen = true;
    return i + 1;
  }
  if (isHardMark(article, i) || hasRole(article, i, "because")) endClause(state);
  if (hasRole(article, i, "conjunction")) state.releaseAt = -1;
  if (isAgainst(article, i) && !state.sumOpen) state.partAt = -1;
  const noun = hasClass(article, i, PEOPLE_BIT) ? nounAt(article, i) : -1;
  const role = noun < 0 ? null : peopleRow(article, noun).role;
  if (role === "part" || role === "whole") {
    openParts(state, article.scan.matches.next[noun]!, role === "whole");
    return state.partAt;
  }
  const m = hasClass(article, i, HARM_BIT) ? findMatch(article, i, HARM, () => true) : -1;
  return m < 0 ? i + 1 : takeHarm(state, m);
}

const BA = 0x628;

/** `كمين أودى بثمانية جنود`: the lives themselves are not named. */
function takesLives(state: State, group: Group): boolean {
  const { article, claimAt } = state;
  const { tokens } = article.scan;
  if (claimAt < 0 || group.first - claimAt > REACH.claim || group.number !== "counted") return false;
  if (tokens.folded.codes[tokens.from[group.first]!] !== BA || group.outcome !== null) return false;
  acceptGroup(state, group, { outcome: "killed", rule: "harm.claimed" });
  state.claimAt = -1;
  return true;
}

/** Decides what befell a group, if anything. */
function takeGroup(state: State, group: Group): void {
  const { article, sentence } = state;
  const moved = group.outcome !== null && !isHarmed(group.outcome);
  const released = moved && state.releaseAt >= 0 && group.first - state.releaseAt <= REACH.release;
  if (state.partAt >= 0 && group.first - state.partAt <= REACH.part && takePart(state, group)) return;
  if (takeOfThem(state, group) || takeSaidAgain(state, group)) return;
  if (moved && takeGoverned(state, group)) return;
  // `عدد ضحايا الزلزال`
  if (group.outcome !== null && group.number === "plural" && state.tollAt >= 0 && group.first === state.tollAt + 1) {
    noteToll(state, group);
    return;
  }
  const opens = group.outcome !== null && opensParts(article, group);
  if (group.outcome !== null && !(opens && group.number !== "counted") && !released && takeIntrinsic(state, group))
    return;
  if (opens) {
    state.partAt = group.next;
    state.partOutcome = group.outcome;
    state.partIsShare = false;
    return;
  }
  if (group.outcome !== null && group.definite) {
    if (state.tollAt >= 0 || state.reachAt >= 0) noteToll(state, group);
    if (group.number !== "counted") return;
  }
  if (takesLives(state, group)) return;
  if (takeGoverned(state, group) || takeToll(state, group) || takeTurnedToll(state, group)) return;
  if (takeSpread(state, group)) return;
  if (hasOwnVerb(state, group)) {
    wait(state, group);
    return;
  }
  if (takeJoined(state, group)) return;
  if (
    mayWait(state, group) &&
    !group.definite &&
    !released &&
    unrealBefore(article, group.first, sentence.first) === null
  )
    wait(state, group);
}
