import { classBit } from "../3-lexicon/build-lexicon.ts";
import { ROLE } from "../3-lexicon/mark-roles.ts";
import {
  countWords,
  foldedSet,
  hasClass,
  hasRole,
  isColon,
  isComma,
  isDefinite,
  isOneOf,
  isPreposition,
  isWord,
  type View,
} from "./look-at.ts";

const LONG_QUOTE_WORDS = 4;

/** Whether the quotation opening at `i` is said, not a name in quotes (`صحيفة «الجارديان»`). */
export function isSpeech(view: View, cueNext: number, i: number, next: number): boolean {
  const close = view.quoteEnd[i]!;
  if (i > 0 && isColon(view, i - 1)) return true;
  if (isQuotedName(view, i, close)) return false;
  // في كلمة أمام "منتدى المال في الدول العربية" إن: what a preposition governs is named, and what is said comes behind
  if (isPreposition(view, i - 1) && close > 0 && saysBehind(view, close, next)) return false;
  const words = countWords(view, i + 1, close < 0 ? next : close);
  if (i === cueNext || (i > cueNext && isComma(view, i - 1))) return words >= 2;
  return words >= LONG_QUOTE_WORDS || (words >= 2 && close > 0 && !saysBehind(view, close, next));
}

const TITLED = foldedSet(
  ..."باسم اسم بعنوان عنوان المعنون المعنونة مسمى المسمى المسماة بلقب لقب يدعى تدعى بشعار شعار مصطلح بعبارة وسم هاشتاغ أغنية فيلم مسلسل كتاب رواية برنامج حملة عملية كتابه كتابها دراسته دراستها روايته روايتها مقاله مقالها فيلمه فيلمها".split(
    " ",
  ),
);
const FOR = foldedSet("ل", "لـ", "لل");
const NAME_WORDS = 4;
const NAMED_BODIES = classBit("speaker") | classBit("place-cue");
/** `تنظيم «جبهة النصرة»`, `صحيفة «الجارديان»`: a known name, or a few words right behind a noun that bears names. */
function isQuotedName(view: View, i: number, close: number): boolean {
  if (close < 0 || countWords(view, i + 1, close) > NAME_WORDS) return false;
  // حديث لـ"المرفأ بالعربية", تحت عنوان "أيام البحر"
  if (isOneOf(view, i - 1, FOR) || isOneOf(view, i - 1, TITLED)) return true;
  const over = view.actorAt[i + 1]!;
  if (over >= 0 && view.actorOver[close - 1] === over) return true;
  return isWord(view, i - 1) && !isDefinite(view, i - 1) && hasClass(view, i - 1, NAMED_BODIES);
}

/** A complementiser or a colon further on: then the short quotation was a name. */
function saysBehind(view: View, close: number, next: number): boolean {
  for (let i = close + 1; i < next && i < close + 25; i++)
    if (hasRole(view, i, ROLE.that) || isColon(view, i)) return true;
  return false;
}
