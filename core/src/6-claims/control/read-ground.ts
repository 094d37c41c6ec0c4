import { isQuoteMark } from "../../2-tokens/match-quotes.ts";
import { CONJUNCTION_FA, CONJUNCTION_WAW, PREPOSITION_BA, PREPOSITION_LA } from "../../2-tokens/split-clitics.ts";
import { NUMBER } from "../../2-tokens/tokenise.ts";
import { classBit } from "../../3-lexicon/build-lexicon.ts";
import type { Happening } from "../../3-lexicon/load-events.ts";
import { foldedSet } from "../../3-lexicon/word-set.ts";
import type { Article } from "../article.ts";
import { endsInTaa } from "../ends-in-taa.ts";
import {
  EVENT,
  EVENT_BIT,
  findMatch,
  HARM_BIT,
  hasClass,
  hasRole,
  isBetween,
  isComma,
  isOneOf,
  isWord,
  markCode,
  PEOPLE,
  PEOPLE_BIT,
  rowsOf,
  startsWithAnd,
} from "../look-at-token.ts";
import { bitOf } from "../tell-bits.ts";
import { isBehindPreposition } from "./is-nominal.ts";

/** A place that is held, taken or entered, as it is printed. Tokens `[first, next)`. */
export interface Ground {
  /** With what is said to be a part of it: `أجزاء واسعة من مدينة حلب`. */
  readonly first: number;
  /** The place itself. */
  readonly core: number;
  readonly next: number;
  /** Index of the place mention it is or lies in, or -1. */
  readonly mention: number;
  /** The mention is the place itself, not where it lies: `مدينة حلب`, not `12 بلدة في ريف حلب`. */
  readonly itself: boolean;
  /** Row of the ground noun in lexicon/events.tsv, or -1. */
  readonly row: number;
}

const ALEF = 0x627;
const LAM = 0x644;
const MIM = 0x645;
const NUN = 0x646;

const rowAt = (article: Article, m: number): Happening => rowsOf(article, "event")[article.scan.matches.row[m]!]!;

/** The match of a word of `type` at token `i`, or -1. */
export function helperAt(article: Article, i: number, type: Happening["type"]): number {
  if ((article.tells[i]! & bitOf(type)) === 0) return -1;
  const m = findMatch(article, i, EVENT, (n) => rowAt(article, n).type === type);
  // `غربية` is no `غربي` of somebody
  return m >= 0 && type === "ground" && article.scan.matches.enclitic[m] !== 0 && endsInTaa(article, i) ? -1 : m;
}

/** `معظم`, `أجزاء واسعة من`, `نحو 50`: what may stand before the place. Returns the token behind. */
function pastShares(article: Article, i: number): number {
  let at = i;
  for (let steps = 0; steps < 4; steps++) {
    const quantity = article.quantities.at[at]!;
    const percent = pastPercent(article, at);
    if (percent > at) at = percent;
    else if (quantity >= 0) {
      at = article.quantities.next[quantity]!;
    } else {
      const m = helperAt(article, at, "share");
      const people =
        m < 0 && hasClass(article, at, PEOPLE_BIT)
          ? findMatch(
              article,
              at,
              PEOPLE,
              (n) => rowsOf(article, "people")[article.scan.matches.row[n]!]!.role === "count",
            )
          : -1;
      if (m < 0 && people < 0) break;
      at = article.scan.matches.next[m >= 0 ? m : people]!;
      if (helperAt(article, at, "describe") >= 0 && hasRole(article, at + 1, "prepFrom")) at++;
    }
    if (hasRole(article, at, "prepFrom")) at++;
  }
  return at;
}

/** `80 في المئة`, `15%`: the token behind a share in hundredths at `i`, or `i`. */
function pastPercent(article: Article, i: number): number {
  const { tokens, matches } = article.scan;
  if (tokens.kind[i] !== NUMBER) return i;
  if (PERCENT.has(markCode(article, i + 1))) return i + 2;
  const rows = rowsOf(article, "people");
  if (!hasClass(article, i + 1, PEOPLE_BIT)) return i;
  const m = findMatch(article, i + 1, PEOPLE, (n) => rows[matches.row[n]!]!.id === "measure");
  return m >= 0 ? matches.next[m]! : i;
}

const PERCENT = new Set([0x25, 0x66a]);

/** The place that begins at token `i`, or null. Quotation marks around its name are stepped over. */
export function readGround(article: Article, i: number): Ground | null {
  if (i >= article.scan.tokens.count) return null;
  if (isQuoteMark(article.scan.tokens, i)) return readGround(article, i + 1);
  const core = article.places.at[i]! >= 0 ? i : pastShares(article, i);
  const mention = article.places.at[core]!;
  if (mention >= 0) return { first: i, core, next: article.places.next[mention]!, mention, itself: true, row: -1 };
  const m = helperAt(article, core, "ground");
  return m < 0 || isInActor(article, core) ? null : readNominal(article, i, core, m);
}

const CUE_BIT = classBit("place-cue");
const CALENDAR_BIT = classBit("calendar");

/** `قوات القاعدة` but not `القاعدة الجوية`, which is a base whatever القاعدة is elsewhere. */
export function isInActor(article: Article, i: number): boolean {
  const over = article.actors.over[i]!;
  if (over < 0) return false;
  const alone = article.actors.first[over] === i && article.actors.next[over] === i + 1;
  return !(alone && hasClass(article, i + 1, CUE_BIT));
}

/** How many words the name behind a ground noun may have: `مساكن الضباط`, `قاعدة العند العسكرية الجوية`. */
const LONGEST_NAME = 4;

function readNominal(article: Article, first: number, core: number, m: number): Ground | null {
  const { matches } = article.scan;
  let at = matches.next[m]!;
  const pair = isWord(article, at) && startsWithAnd(article, at) && helperAt(article, at, "ground") >= 0;
  if (pair && article.places.at[at]! < 0) at = matches.next[helperAt(article, at, "ground")]!;
  // `محيطها`: a pronoun is all the name it has
  for (let words = 0; words < LONGEST_NAME && matches.enclitic[m] === 0; words++) {
    const holder = article.actors.at[at]!;
    if (holder >= 0 && !startsWithAnd(article, at)) at = pastTheirs(article, article.actors.next[holder]!);
    else if (words === 0 && isQuoteMark(article.scan.tokens, at)) at = pastQuotation(article, at);
    else if (isAside(article, core, at)) break;
    else if (continuesName(article, at)) at++;
    else break;
  }
  const leads = at > matches.next[m]! && isOneOf(article, at - 1, LEADING) && isBehindPreposition(article, at + 1);
  const road = rowAt(article, m).kind === "road";
  // `الطريق الرابط بين حلب وإدلب`
  if (road && isBetween(article, at) && article.places.at[at + 1]! >= 0) {
    const between = article.places.at[at + 1]!;
    const next = pastJoined(article, article.places.next[between]!);
    return { first, core, next, mention: between, itself: false, row: matches.row[m]! };
  }
  // `تلال مطلة على البرح`: where they are
  const beside = leads && (road || isOneOf(article, at - 1, OVER)) ? readGround(article, at + 1) : null;
  if (beside && beside.mention >= 0) return { ...beside, first, core, itself: false, row: matches.row[m]! };
  if (leads) at--;
  // `تضم المحافظة هضبة الجولان`: a noun with the article governs no other
  if (at === matches.next[m]! && isDefinite(article, core) && isOtherGround(article, at)) return null;
  const example = exampleAt(article, at);
  if (example >= 0)
    return {
      first,
      core: example,
      next: article.places.next[article.places.at[example]!]!,
      mention: article.places.at[example]!,
      itself: true,
      row: -1,
    };
  if (at > matches.next[m]! && isNumbered(article, at)) at++;
  const lies = isOneOf(article, at, LIES);
  const listing = helperAt(article, at, "listing");
  // `12 بلدة وقرية غربي المدينة`
  const where =
    listing >= 0
      ? article.places.at[matches.next[listing]!]!
      : pair && article.places.at[at]! >= 0
        ? article.places.at[at]!
        : placeInside(article, lies ? at + 1 : at);
  const inside = where < 0 ? groundInside(article, at) : null;
  const row = matches.row[m]!;
  if (where >= 0)
    return { first, core, next: pastJoined(article, article.places.next[where]!), mention: where, itself: false, row };
  if (inside)
    return hasRole(article, at, "prepFrom") ? { ...inside, first } : { ...inside, first, core, itself: false, row };
  const named = at > matches.next[m]! || lies || leads || isDefinite(article, core);
  return named || matches.enclitic[m] !== 0 ? { first, core, next: at, mention: -1, itself: false, row } : null;
}

const INSIDE = foldedSet("داخل", "بداخل", "ضمن");

/** `المواقع في المطار`, `بداخل قاعدة العند`, `القرى من المسلحين في سهل الغاب`: where the ground lies, whose it was between. */
function groundInside(article: Article, at: number): Ground | null {
  const whose = hasRole(article, at, "prepFrom") ? article.actors.at[pastForce(article, at + 1)]! : -1;
  const from = whose < 0 ? at : article.actors.next[whose]!;
  return hasRole(article, from, "prepIn") || isOneOf(article, from, INSIDE) ? readGround(article, from + 1) : null;
}

/** `مقاتلي المعارضة`: a noun for people before the actor they belong to. */
const pastForce = (article: Article, i: number): number =>
  article.actors.at[i]! < 0 && hasClass(article, i, PEOPLE_BIT) ? i + 1 : i;

/** `بلدات من بينها كفرنبل`: the place that is named of them, or -1. */
function exampleAt(article: Article, at: number): number {
  const comma = isComma(article, at) ? at + 1 : at;
  if (!hasClass(article, comma, PEOPLE_BIT)) return -1;
  const rows = rowsOf(article, "people");
  const { matches } = article.scan;
  const part = findMatch(article, comma, PEOPLE, (n) => rows[matches.row[n]!]!.role === "part");
  return part >= 0 && article.places.at[matches.next[part]!]! >= 0 ? matches.next[part]! : -1;
}

/** `الفوج 46`, `اللواء 55`: a number that belongs to the name. */
const isNumbered = (article: Article, at: number): boolean =>
  article.scan.tokens.kind[at] === NUMBER && article.quantities.over[at]! < 0 && article.timexes.over[at]! < 0;

/** `مواقع الحوثيين وحلفائهم`: those who go with them, by the pronoun. */
function pastTheirs(article: Article, at: number): number {
  if (!isWord(article, at) || !startsWithAnd(article, at)) return at;
  const { tokens } = article.scan;
  const to = tokens.to[at]!;
  return tokens.folded.codes[to - 1] === 0x645 && tokens.folded.codes[to - 2] === 0x647 ? at + 1 : at;
}

/** `مرتفعات «ذي نهم»`: a name in quotation marks, of at most a few words. */
function pastQuotation(article: Article, open: number): number {
  for (let i = open + 2; i <= open + LONGEST_NAME + 1 && i < article.scan.tokens.count; i++) {
    if (isQuoteMark(article.scan.tokens, i)) return i + 1;
    if (isComma(article, i)) return i;
  }
  // never closed: its first word, when there is one
  return open + 2 <= article.scan.tokens.count ? open + 2 : open;
}

/** `50 بلدة في ريفي حلب وإدلب`: where they lie may be several places. */
function pastJoined(article: Article, next: number): number {
  let at = next;
  for (let k = 0; k < 6; k++) {
    const mention = article.places.at[at]!;
    // `في حلب ودمشق تنفي`: a state that speaks is where nothing lies
    if (mention < 0 || !startsWithAnd(article, at) || article.actors.at[at]! >= 0) break;
    at = article.places.next[mention]!;
  }
  return at;
}

const [TA, YA, HA] = [0x62a, 0x64a, 0x647];
const SHORTEST = 5;

/** `نقطة تفتيش تحرسها قوات`: a verb in the present whose pronoun is the place. */
function describesIt({ scan }: Article, i: number): boolean {
  const { from, to, folded, end } = scan.tokens;
  const { codes } = folded;
  const first = codes[from[i]!];
  if ((first !== TA && first !== YA) || to[i]! - from[i]! < SHORTEST) return false;
  const last = codes[to[i]! - 1];
  return last === HA ? scan.text.charCodeAt(end[i]! - 1) === HA : last === ALEF && codes[to[i]! - 2] === HA;
}

/** `الطرق المؤدية إلى القرية`, `الأراضي الواقعة تحت سيطرة`: a word that goes on behind a preposition is no part of the name. */
const LEADING = foldedSet(
  ...[
    "المؤدية",
    "المؤدي",
    "المطلة",
    "المطل",
    "الواقعة",
    "الواقع",
    "القريبة",
    "القريب",
    "المحاذية",
    "المحاذي",
    "الخارجة",
  ],
  ...[
    "الممتدة",
    "الممتد",
    "المحيطة",
    "المحيط",
    "الخاضعة",
    "الخاضع",
    "مطلة",
    "مشرفة",
    "مؤدية",
    "واقعة",
    "محاذية",
    "الرابطة",
    "الرابط",
    "الواصل",
  ],
  ...["قريبة", "محيطة"],
);

/** Of these the place behind is where the ground is. */
const OVER = foldedSet("المطلة", "المطل", "مطلة", "المشرفة", "مشرفة", "المحيطة", "محيطة", "المحاذية", "محاذية");

const LIES = foldedSet("تبعد", "يبعد", "تقع", "يقع", "تضم", "يضم", "تطل", "يطل", "تربط", "يربط", "تعتبر", "تعد", "يعد");

const isOtherGround = (article: Article, i: number): boolean =>
  isWord(article, i) && !isDefinite(article, i) && !startsWithAnd(article, i) && helperAt(article, i, "ground") >= 0;

/** `الجبهات تاركين مواقعهم`: behind a noun with the article, one in the accusative without it tells how. */
function isAside(article: Article, core: number, i: number): boolean {
  const { tokens } = article.scan;
  if (!isWord(article, i) || !isDefinite(article, core) || isDefinite(article, i)) return false;
  const to = tokens.to[i]!;
  return to - tokens.from[i]! >= 5 && tokens.folded.codes[to - 1] === NUN && tokens.folded.codes[to - 2] === YA;
}

/** A word that goes on with the name or describes it: no function, no verb or noun we know, not joined by و. */
function continuesName(article: Article, i: number): boolean {
  if (!isWord(article, i) || article.roles[i] !== 0 || article.timexes.over[i]! >= 0 || article.places.at[i]! >= 0)
    return false;
  // `مدرسة القرية ليلا`
  if (hasClass(article, i, CALENDAR_BIT) && !isDefinite(article, i)) return false;
  if (hasClass(article, i, HARM_BIT) || startsWithAnd(article, i) || article.actors.at[i]! >= 0) return false;
  if (isOneOf(article, i, LIES) || describesIt(article, i)) return false;
  const m = helperAt(article, i, "ground");
  if (helperAt(article, i, "describe") >= 0) return true;
  if (hasClass(article, i, EVENT_BIT) && m < 0) return false;
  return !hasProclitic(article, i) && !isAdverb(article, i);
}

const TOWARDS_IT = foldedSet(
  "تمهيدا",
  "تحضيرا",
  "استعدادا",
  "بحثا",
  "خوفا",
  "منعا",
  "انطلاقا",
  "وصولا",
  "مرورا",
  "سعيا",
  "ردا",
);

/** `موضحا`, `مؤكدا`, `تمهيدا` begin something else. */
function isAdverb(article: Article, i: number): boolean {
  if (isOneOf(article, i, TOWARDS_IT)) return true;
  const { from, to, folded } = article.scan.tokens;
  return to[i]! - from[i]! >= 5 && folded.codes[from[i]!] === MIM && folded.codes[to[i]! - 1] === ALEF;
}

const WRITTEN = PREPOSITION_BA | PREPOSITION_LA | CONJUNCTION_WAW | CONJUNCTION_FA;

/** A preposition written to a word we know: `بالمدينة`. */
function hasProclitic(article: Article, i: number): boolean {
  const { matches } = article.scan;
  if (matches.at[i] === matches.at[i + 1]) return false;
  for (let m = matches.at[i]!; m < matches.at[i + 1]!; m++) if ((matches.proclitics[m]! & WRITTEN) === 0) return false;
  return true;
}

/** `في ريف حلب`, `بريف حلب`, `حلب`: the place mention that begins here, with or without a preposition. */
function placeInside(article: Article, i: number): number {
  const direct = article.places.at[i]!;
  if (direct >= 0 && !startsWithAnd(article, i)) return direct;
  if (
    hasRole(article, i, "prepIn") ||
    hasRole(article, i, "prepFrom") ||
    hasRole(article, i, "prepWith") ||
    hasRole(article, i, "preposition")
  )
    return article.places.at[i + 1]!;
  return -1;
}

export function isDefinite(article: Article, i: number): boolean {
  const { tokens } = article.scan;
  const from = tokens.from[i]!;
  return tokens.to[i]! - from > 3 && tokens.folded.codes[from] === ALEF && tokens.folded.codes[from + 1] === LAM;
}

/** True for a place written with ب: `بحلب`. */
export function beginsWithBa(article: Article, i: number): boolean {
  const { matches } = article.scan;
  for (let m = matches.at[i]!; m < matches.at[i + 1]!; m++)
    if ((matches.proclitics[m]! & PREPOSITION_BA) !== 0) return true;
  return false;
}
