import type { Sentence } from "../2-tokens/split-sentences.ts";
import { MARKS, NUMBER, type Tokens, WORD } from "../2-tokens/tokenise.ts";
import { classBit } from "../3-lexicon/build-lexicon.ts";
import { ROLE } from "../3-lexicon/mark-roles.ts";
import {
  closesBracket,
  foldedSet,
  hasClass,
  isColon,
  isComma,
  isDash,
  isOneOf,
  isQuote,
  isWord,
  opensBracket,
  type View,
} from "./look-at.ts";

const NAMELESS = ROLE.nameless;
const ASKS = ROLE.asksNameless;
const BACK = 9;

/**
 * `… طلب عدم الكشف عن هويته`: the aside that keeps a source unnamed says nothing of the matter.
 * Marks its tokens with the token behind it; 0 elsewhere.
 */
export function findAsides(tokens: Tokens, roles: Uint8Array): Int32Array {
  const past = new Int32Array(tokens.count + 1);
  for (let i = 1; i < tokens.count; i++) {
    if (roles[i] !== NAMELESS) continue;
    for (let k = i - 1; k >= 0 && i - k <= BACK && tokens.kind[k] === WORD; k--) {
      if (roles[k] !== ASKS) continue;
      for (let t = k; t <= i; t++) past[t] = i + 1;
      break;
    }
  }
  return past;
}

const DATELINE_BITS =
  classBit("place") |
  classBit("actor") |
  classBit("calendar") |
  classBit("name") |
  classBit("demonym") |
  classBit("adjective");
const REACH = 18;

/**
 * `بعقوبة (العراق) 6-2 (النخلة) - لقي …`: where the report begins behind place, day and agency, or the sentence's first token.
 * A dateline holds only such names, numbers, brackets and marks, and ends in a dash with blanks around it or in a bracket.
 */
export function pastDateline(view: View, sentence: Sentence): number {
  const { tokens } = view.scan;
  if (!isWord(view, sentence.first)) return sentence.first;
  const behind = pastByline(view, sentence);
  if (behind > sentence.first) return behind;
  let named = 0;
  let unknown = 0;
  for (let i = sentence.first; i < sentence.next && i - sentence.first < REACH; i++) {
    const spaced = isDash(view, i) && (tokens.start[i]! > tokens.end[i - 1]! || tokens.start[i + 1]! > tokens.end[i]!);
    if (spaced && named > 0 && i > sentence.first && !laterDash(view, i, sentence.next))
      return unknown === 0 || endsInAgency(view, i) ? i + 1 : sentence.first;
    if (tokens.kind[i] === WORD) {
      if (!hasClass(view, i, DATELINE_BITS) && !insideBrackets(view, sentence.first, i)) unknown++;
      if (unknown > UNLISTED_WORDS) return sentence.first;
      named++;
    } else if (tokens.kind[i] !== NUMBER && tokens.kind[i] !== MARKS) return sentence.first;
  }
  return sentence.first;
}

/** Words that no list of places begins with, in a dateline that names an agency. */
const UNLISTED_WORDS = 5;
const ARABIC_BEGINS = 0x600;
/** `كولومبوس، أوهايو (CNN) –`: right before the dash an outlet in brackets, by the lexicon or in Latin letters. */
function endsInAgency(view: View, dash: number): boolean {
  const name = dash - 2;
  if (!closesBracket(view, dash - 1) || !isWord(view, name)) return false;
  const at = view.actorOver[name]!;
  if (at >= 0) return view.actors[at]!.type === "outlet";
  return opensBracket(view, name - 1) && view.scan.text.charCodeAt(view.scan.tokens.start[name]!) < ARABIC_BEGINS;
}

const PLACE_BIT = classBit("place") | classBit("actor");
const CUE_BIT = classBit("cue");
const BYLINE_REACH = 12;
/** `سامي الناصر - الوكالة - عمان:`, `عمان - «الوكالة»:`: who wrote it, for whom and where, parted by dashes, before a colon. */
function pastByline(view: View, sentence: Sentence): number {
  let dashes = 0;
  for (let i = sentence.first + 1; i < sentence.next && i - sentence.first < BYLINE_REACH; i++) {
    if (isColon(view, i)) {
      const named = isQuote(view, i - 1) || hasClass(view, i - 1, PLACE_BIT) || isOneOf(view, i - 1, AGENCIES);
      return dashes > 0 && named ? i + 1 : sentence.first;
    }
    if (isDash(view, i) || isComma(view, i)) dashes += isDash(view, i) ? 1 : 0;
    else if (isQuote(view, i)) continue;
    else if (!isWord(view, i) || view.roles[i] !== 0 || (hasClass(view, i, CUE_BIT) && !hasClass(view, i, NAMELIKE)))
      break;
  }
  return sentence.first;
}
const AGENCIES = foldedSet("الوكالات", "وكالات", "متابعات", "متابعة");
const NAMELIKE = classBit("name") | PLACE_BIT;

/** `القاهرة - رويترز - قال`: another dash within three tokens, so this one only parts the dateline. */
function laterDash(view: View, i: number, next: number): boolean {
  for (let k = i + 1; k < next && k <= i + 4; k++)
    if (isDash(view, k)) return view.scan.tokens.start[k]! > view.scan.tokens.end[k - 1]!;
  return false;
}

function insideBrackets(view: View, first: number, i: number): boolean {
  const { tokens } = view.scan;
  for (let k = i - 1; k >= first && i - k <= 4; k--) {
    if (tokens.kind[k] !== MARKS) continue;
    const code = tokens.folded.codes[tokens.from[k]!]!;
    if (code === 0x28 || code === 0x5b) return true;
    if (code === 0x29 || code === 0x5d) return false;
  }
  return false;
}
