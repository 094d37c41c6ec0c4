import type { Sentence } from "../../2-tokens/split-sentences.ts";
import { classBit } from "../../3-lexicon/build-lexicon.ts";
import type { Article } from "../article.ts";
import { EVENT, EVENT_BIT, findMatch, hasClass, hasRole, isComma, isWord, rowsOf } from "../look-at-token.ts";
import { bitOf } from "../tell-bits.ts";

const UNREAL = bitOf("unreal");
const MARKED = classBit("place");
/** How many words and commas may stand behind the place: `تحرير المدينة ومرفئها الكبير، بات`. */
const BETWEEN = 4;
const [TA, YA, SIN] = [0x62a, 0x64a, 0x633];
const LONG = 3;

/** `تحرير المرفأ يمثل بداية`: a verbal noun at the head of its clause of which a verb in the present tells what it is, not that it was. */
export function isTopic(article: Article, sentence: Sentence, m: number, next: number, hasActor: boolean): boolean {
  const i = article.scan.matches.first[m]!;
  if (i > sentence.first && isWord(article, i - 1) && !hasRole(article, i - 1, "that")) return false;
  for (let k = next; k <= next + BETWEEN && k < sentence.next; k++) {
    if (isComma(article, k)) continue;
    // `انسحاب المسلحين من المدينة شرط لوقف القتال`, whoever they are
    if ((article.tells[k]! & UNREAL) !== 0) return true;
    if (!isWord(article, k) || article.roles[k] !== 0) return false;
    if (!hasActor && isPresent(article, k)) return true;
  }
  return false;
}

/** A verb by its first letter that is no noun we know: `يمثل`, `تعد`, and `بات`, `أصبح`. */
function isPresent(article: Article, k: number): boolean {
  const { tokens } = article.scan;
  const from = tokens.from[k]!;
  const first = tokens.folded.codes[from];
  if (hasClass(article, k, MARKED)) return false;
  if (isCopula(article, k)) return true;
  const second = tokens.folded.codes[from + 1];
  const future = first === SIN && (second === TA || second === YA);
  return (future || first === TA || first === YA) && tokens.to[k]! - from >= LONG;
}

function isCopula(article: Article, k: number): boolean {
  if (!hasClass(article, k, EVENT_BIT)) return false;
  const rows = rowsOf(article, "event");
  const { row } = article.scan.matches;
  return findMatch(article, k, EVENT, (n) => rows[row[n]!]!.type === "copula") >= 0;
}
