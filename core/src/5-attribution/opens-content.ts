import { ARTICLE, CONJUNCTION_FA, CONJUNCTION_WAW, PREPOSITION_BA } from "../2-tokens/split-clitics.ts";
import { classBit, classNumber } from "../3-lexicon/build-lexicon.ts";
import { ROLE } from "../3-lexicon/mark-roles.ts";
import {
  bearsPronoun,
  closesNounPhrase,
  foldedSet,
  hasClass,
  hasRole,
  isAdjective,
  isDefinite,
  isOneOf,
  isQuote,
  isWord,
  procliticsOf,
  type View,
} from "./look-at.ts";

const CONTENT_NOUN_BIT = classBit("content-noun");
const CONTENT_NOUN = classNumber("content-noun");

/**
 * `نفى الجيش | وصول …`, `أكد الوزير | دعمه …`: whether the noun at `i` opens the content. It must stand right at the verb or
 * behind a noun phrase that is whole; with the article only behind one that can be. `wantEvent`: also nouns of what is condemned.
 */
export function opensContent(view: View, i: number, cueNext: number, wantEvent: boolean, bareOnly = false): boolean {
  if (
    !bareOnly &&
    i > cueNext &&
    bearsPronoun(view, i) &&
    view.roles[i] === 0 &&
    !hasClass(view, i, SPEAKER_BITS) &&
    !hasClass(view, i + 1, NAME_BIT) &&
    bare(view, i) &&
    // يؤكد فيه قيامه: behind what belongs to the verb a noun of what happens opens it, as one without a pronoun does
    !hasRole(view, i - 1, ROLE.adverb)
  )
    return isWholeBefore(view, i - 1);
  if (wantEvent && i > cueNext && hasRole(view, i, ROLE.demonstrative) && closesNounPhrase(view, i - 1)) return true;
  if (!hasClass(view, i, CONTENT_NOUN_BIT)) return false;
  const { matches, lexicon } = view.scan;
  for (let m = matches.at[i]!; m < matches.at[i + 1]!; m++) {
    if (matches.kind[m] !== CONTENT_NOUN || (matches.proclitics[m]! & ~ARTICLE) !== 0) continue;
    if (lexicon.rows["content-noun"][matches.row[m]!]!.id === "event" && !wantEvent) continue;
    // سامح شكري: no شكر of mine
    if (matches.enclitic[m]! > 0 && hasClass(view, i, NAME_BIT)) continue;
    if (i === cueNext) return !(isOneOf(view, i, PROVINCE) && hasClass(view, i + 1, PLACE_BIT));
    if (closesNounPhrase(view, i - 1)) return (matches.proclitics[m]! & ARTICLE) === 0 || wholeBefore(view, i);
  }
  return false;
}

/** `الجيش | دعمه`, `أمس | شروطه`: a word with the article, a mention or a time ends at `i`. */
const isWholeBefore = (view: View, i: number): boolean =>
  view.timeOver[i] === 1 ||
  ((isDefinite(view, i) || view.actorOver[i]! >= 0) && view.roles[i] === 0 && closesNounPhrase(view, i));

/** `المتحدثة | ساره ساندرز`: a name that ends as if in a pronoun. */
const NAME_BIT = classBit("name");
const PLACE_BIT = classBit("place");
/** منطقة, أشرف: read as a place elsewhere. */
const NO_TOWN_BITS = classBit("place-cue") | NAME_BIT;
/** A boycott or a province: `أعلنت مقاطعة الساحل عن …`. */
const PROVINCE = foldedSet("مقاطعة");
const SPEAKER_BITS = classBit("speaker") | classBit("actor") | classBit("title") | classBit("cue");
const PREFIXES = new Set([..."لبكوف"].map((c) => c.charCodeAt(0)));
/** No preposition or conjunction written to it, as far as the letters show. */
function bare(view: View, i: number): boolean {
  const { folded, from } = view.scan.tokens;
  return (procliticsOf(view, i) & ~ARTICLE) === 0 && !PREFIXES.has(folded.codes[from[i]!]!);
}

/** `أعلن الجيش | السيطرة`, `رفض برلمان طرابلس | التوقيع`: a definite word, a town or another mention ends before the article-bearing noun. */
function wholeBefore(view: View, i: number): boolean {
  // للمصدر «الساحل» | السيطرة
  if (isQuote(view, i - 1)) return view.quoteEnd[i - 1] === -2;
  return (
    isDefinite(view, i - 1) ||
    isAdjective(view, i - 1) ||
    (hasClass(view, i - 1, PLACE_BIT) && view.roles[i - 1] === 0 && !hasClass(view, i - 1, NO_TOWN_BITS)) ||
    view.actorOver[i] !== view.actorOver[i - 1]
  );
}

/** `بمشاركة`, which the lexicon also holds as one word: some reading of it is ب and what happens. */
function isHappeningBehindBa(view: View, i: number): boolean {
  if (!hasClass(view, i, CONTENT_NOUN_BIT)) return false;
  const { matches } = view.scan;
  for (let m = matches.at[i]!; m < matches.at[i + 1]!; m++)
    if (matches.kind[m] === CONTENT_NOUN && matches.proclitics[m] === PREPOSITION_BA) return true;
  return false;
}

const SUPPORTING = foldedSet("بدعم");
const BA = 0x628;

/** `بـ«تعبئة الصناديق»`: the preposition stands alone before a mark or a number. */
function isBareBa(view: View, i: number): boolean {
  const { tokens } = view.scan;
  return tokens.to[i]! - tokens.from[i]! === 1 && tokens.folded.codes[tokens.from[i]!] === BA;
}

/**
 * Whether the preposition ب is written to the word at `i`: the lexicon knows what follows it, the article shows it, or the word
 * begins with ب and the lexicon knows no such word.
 */
export function bearsBa(view: View, i: number): boolean {
  if (!isWord(view, i) || hasRole(view, i, ROLE.adverb)) return false;
  // تتهمها واشنطن بدعم المتمردين, but قوات بدعم من التحالف
  if (hasRole(view, i, ROLE.noBa)) return isOneOf(view, i, SUPPORTING) && !hasRole(view, i + 1, ROLE.prepFrom);
  const { tokens, matches } = view.scan;
  const startsWithBa = tokens.folded.codes[tokens.from[i]!] === BA;
  // بان كي مون
  if (hasRole(view, i, ROLE.that)) return startsWithBa && view.actorOver[i]! < 0;
  if (isBareBa(view, i)) return true;
  const proclitics = procliticsOf(view, i);
  if ((proclitics & PREPOSITION_BA) !== 0) return (proclitics & (CONJUNCTION_WAW | CONJUNCTION_FA)) === 0;
  if (startsWithBa && isHappeningBehindBa(view, i)) return true;
  return startsWithBa && matches.classes[i] === 0 && tokens.to[i]! - tokens.from[i]! >= 4;
}
