import type { Sentence } from "../../2-tokens/split-sentences.ts";
import { kindOf } from "../../3-lexicon/conjugate.ts";
import type { Happening } from "../../3-lexicon/load-events.ts";
import type { Article } from "../article.ts";
import { EVENT, EVENT_BIT, findMatch, hasClass, hasRole, isHardMark, rowsOf } from "../look-at-token.ts";
import type { Carried, Governor } from "./carried.ts";
import { isDefinite } from "./read-ground.ts";

/** How far, in tokens, `السيطرة` may stand behind what governs it. */
const REACH = 10;

/** Words that take السيطرة as their object: `استعاد`, `فقد`. */
const GOVERNORS: ReadonlySet<string> = new Set(["retake", "lose"]);

/** `استعاد الجيش … السيطرة`: the noun of holding stands behind match `m`, in the same clause. */
export function governs(article: Article, sentence: Sentence, m: number, row: Happening): boolean {
  if (!GOVERNORS.has(row.id)) return false;
  const from = article.scan.matches.next[m]!;
  let apart = false;
  for (let i = from; i < Math.min(from + REACH, sentence.next); i++) {
    if (isHardMark(article, i) || hasRole(article, i, "that") || hasRole(article, i, "relative")) return false;
    // `خسارتها بعد سيطرة القوات على`: another clause, but `استعادت بعد هجوم عنيف السيطرة على`
    apart ||= hasRole(article, i, "preposition") && article.timexes.over[i]! < 0;
    if (isHolding(article, i)) return !apart || (isDefinite(article, i) && article.roles[i - 1] === 0);
  }
  return false;
}

function isHolding(article: Article, i: number): boolean {
  if (!hasClass(article, i, EVENT_BIT)) return false;
  const rows = rowsOf(article, "event");
  const { row, feature } = article.scan.matches;
  return findMatch(article, i, EVENT, (m) => rows[row[m]!]!.id === "seize" && kindOf(feature[m]!) === "masdar") >= 0;
}

/** What governs the noun of holding at match `m`, taken from what is carried; null = nothing does. */
export function takeGovernor(article: Article, carried: Carried, m: number, row: Happening): Governor | null {
  const { governor } = carried;
  const { matches } = article.scan;
  if (!governor || row.id !== "seize" || matches.first[m]! - matches.next[governor.match]! > REACH) return null;
  carried.governor = null;
  return governor;
}
