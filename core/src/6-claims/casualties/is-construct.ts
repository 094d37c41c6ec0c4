import { WORD } from "../../2-tokens/tokenise.ts";
import { classBit } from "../../3-lexicon/build-lexicon.ts";
import { CONSTRUCT, SINGULAR } from "../../3-lexicon/load-people.ts";
import type { Article } from "../article.ts";

const CALENDAR_BIT = classBit("calendar");
const [ALEF, LAM, HA] = [0x627, 0x644, 0x647];

/** `شقيقه` is folded like `شقيقة`: the printed letter tells the pronoun. */
export function endsInPronoun(article: Article, i: number): boolean {
  const { tokens, text } = article.scan;
  return (
    tokens.folded.codes[tokens.to[i]! - 1] === HA && text.charCodeAt(tokens.folded.from[tokens.to[i]! - 1]!) === HA
  );
}

/** `مسلحي الحركة`, `رجال الأمن`: a noun that another makes definite. */
export function isConstruct(article: Article, m: number): boolean {
  const { tokens, matches } = article.scan;
  const last = matches.next[m]! - 1;
  const { codes } = tokens.folded;
  if (last > matches.first[m]!) return codes[tokens.from[last]!] === ALEF && codes[tokens.from[last]! + 1] === LAM;
  if (matches.feature[m] === SINGULAR) return isOfDefinite(article, last + 1);
  return matches.feature[m] === CONSTRUCT;
}

/** `قائد الطائرة` is a certain one; `جندي السبت` is not. */
function isOfDefinite(article: Article, i: number): boolean {
  const { tokens, matches } = article.scan;
  if (i >= tokens.count || tokens.kind[i] !== WORD || article.timexes.over[i]! >= 0) return false;
  const { codes } = tokens.folded;
  const from = tokens.from[i]!;
  if (tokens.to[i]! - from < 5 || codes[from] !== ALEF || codes[from + 1] !== LAM) return false;
  return (matches.classes[i]! & CALENDAR_BIT) === 0;
}

/** The article stands at the head of the word. */
export function isDefiniteWord(article: Article, i: number): boolean {
  const { tokens } = article.scan;
  const from = tokens.from[i]!;
  return tokens.kind[i] === WORD && tokens.folded.codes[from] === ALEF && tokens.folded.codes[from + 1] === LAM;
}
