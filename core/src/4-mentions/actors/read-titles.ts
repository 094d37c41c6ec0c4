import { foldedOf } from "../../2-tokens/tokenise.ts";
import { classBit } from "../../3-lexicon/build-lexicon.ts";
import { agreementOf } from "../../3-lexicon/conjugate.ts";
import { OFFICE_FEMININE, OFFICE_NEEDS_COUNTRY, type Office } from "../../3-lexicon/load-offices.ts";
import { NAME } from "../../3-lexicon/name-uses.ts";
import type { Agreement } from "../../model/mention.ts";
import type { ActorWork } from "./actor-work.ts";
import { hasBits, isDefinite, isWord, longestAt } from "./look-ahead.ts";
import { countryAt, pastModifiers, readBody } from "./read-body.ts";
import { readHeaded, readKnown } from "./read-known.ts";

/** Titles in a row (`وزير الخارجية الروسي`, `المتحدث باسم وزارة الدفاع`): where they end, and what the last of them says. */
export interface Titles {
  readonly next: number;
  readonly agreement: Agreement;
  readonly office: Office | null;
  /** Country of the office, 0 = none said. */
  readonly country: number;
  /** Keys under which the holder is remembered: `title:spokesman`. */
  readonly keys: readonly string[];
  /** A name may follow at once: the last title is definite or says of what. */
  readonly complete: boolean;
}

const MOST = 4;

/** Reads titles from token `i`; null when there is none. */
export function readTitles(work: ActorWork, i: number, bare: boolean): Titles | null {
  let titles: Titles | null = null;
  for (let k = 0; k < MOST; k++) {
    const more = readTitle(work, titles?.next ?? i, bare || k > 0);
    if (more === null) break;
    titles =
      titles === null
        ? more
        : {
            ...more,
            office: more.office ?? titles.office,
            country: more.country || titles.country,
            keys: [...titles.keys, ...more.keys],
            agreement: titles.agreement === "fs" ? "fs" : more.agreement,
          };
  }
  return titles;
}

function readTitle(work: ActorWork, i: number, bare: boolean): Titles | null {
  const { scan } = work;
  if (!isWord(scan, i)) return null;
  const o = longestAt(scan, i, "office", bare);
  const t = longestAt(scan, i, "title", bare);
  const office = o >= 0 ? scan.lexicon.rows.office[scan.matches.row[o]!]! : null;
  if (
    office?.kind === "office" &&
    scan.matches.enclitic[o]! === 0 &&
    (t < 0 || scan.matches.next[o]! >= scan.matches.next[t]!)
  )
    return readOffice(work, i, o, office);
  if (t < 0) return null;
  const title = scan.lexicon.rows.title[scan.matches.row[t]!]!;
  if (scan.matches.enclitic[t]! > 0) return null;
  const behind = scan.matches.next[t]!;
  const agreement = agreementOf(scan.matches.feature[t]!);
  const keys = [`title:${title.id.replace("-alone", "")}`];
  if (title.kind === "of") {
    const next = pastComplement(work, behind);
    return next > behind ? { next, agreement, office: null, country: 0, keys, complete: true } : null;
  }
  if (title.kind !== "alone" && title.kind !== "counterpart") return null;
  const past = pastModifiers(work, behind);
  const { country, next } = countryAt(work, past, false);
  return {
    next: country > 0 ? pastModifiers(work, next) : past,
    agreement,
    office: null,
    country,
    keys,
    complete: true,
  };
}

function readOffice(work: ActorWork, i: number, m: number, office: Office): Titles | null {
  const { scan } = work;
  const behind = scan.matches.next[m]!;
  const past = pastModifiers(work, behind);
  const definite = isDefinite(scan, i) || (behind > i + 1 && isDefinite(scan, behind - 1));
  let named = countryAt(work, past, true);
  if (named.country === 0 && past > behind) named = countryAt(work, behind, true);
  const agreement = (scan.matches.feature[m]! & OFFICE_FEMININE) !== 0 ? "fs" : office.agreement;
  const keys = [`office:${office.entity}`];
  if (named.country > 0)
    return { next: pastModifiers(work, named.next), agreement, office, country: named.country, keys, complete: true };
  const needs = (scan.matches.feature[m]! & OFFICE_NEEDS_COUNTRY) !== 0;
  if (definite) return { next: past, agreement, office: needs ? null : office, country: 0, keys, complete: true };
  const next = pastComplement(work, behind);
  return next > behind
    ? { next, agreement, office: null, country: 0, keys: [`title:${office.entity}`], complete: true }
    : null;
}

const STOPS = classBit("cue");
const PARTICLE = classBit("particle");
const PLACE_BIT = classBit("place");
const NAME_BIT = classBit("name");
/** Words of a complement, and nouns without article at its beginning (`مركز دراسات …`). */
const MOST_WORDS = 10;
const MOST_BARE = 3;

/** What a title says of what: `[رئيس] مركز المصالحة الروسي في سوريا`. Returns the token behind, or `i` when there is nothing. */
function pastComplement(work: ActorWork, i: number): number {
  const body = readKnown(work, i, true, false) ?? readBody(work, i, true) ?? readHeaded(work, i);
  const bodyNext = body?.next ?? bodyWithoutCountry(work, i);
  let closed = bodyNext;
  let bare = 0;
  for (let at = closed; at < i + MOST_WORDS && isWord(work.scan, at); at++) {
    if (hasBits(work.scan, at, STOPS) && !isDefinite(work.scan, at)) break;
    if (isIn(work, at)) {
      if (closed !== at || !isClosing(work, at + 1)) break;
      closed = at + 2;
      at++;
      continue;
    }
    if (hasBits(work.scan, at, PARTICLE)) break;
    if (bodyNext > i ? continuesBody(work, at) : isClosing(work, at) && !(closed > i && beginsWithWaw(work, at)))
      closed = at + 1;
    else if (bodyNext > i) break;
    else if (closed > i || startsName(work, at) || ++bare > MOST_BARE) break;
  }
  return closed;
}

/** Letter ل before a body or a definite noun. */
const LAM = 0x644;

/** `[السفير الروسي] في الأمم المتحدة`, `[المفوض السامي] لحقوق الإنسان`: where or for what, between a title and its name. */
export function pastTail(work: ActorWork, i: number): number {
  const { scan } = work;
  if (!isWord(scan, i)) return i;
  if (isIn(work, i) || foldedOf(scan.tokens, i) === "لدي") {
    const next = pastComplement(work, i + 1);
    return next > i + 1 ? next : isClosing(work, i + 1) ? i + 2 : i;
  }
  if (scan.tokens.folded.codes[scan.tokens.from[i]!] !== LAM || hasBits(scan, i, PARTICLE | STOPS)) return i;
  const known = readKnown(work, i, false, false);
  if (known !== null && known.type !== "person") return known.next;
  return isWord(scan, i + 1) && isDefinite(scan, i + 1) && !hasBits(scan, i + 1, PARTICLE | STOPS) ? i + 2 : i;
}

/** `النيابة العامة` where nothing tells whose it is: the token behind, or `i`. */
function bodyWithoutCountry(work: ActorWork, i: number): number {
  const m = longestAt(work.scan, i, "office", true);
  if (m < 0 || work.scan.matches.enclitic[m]! > 0) return i;
  return work.scan.lexicon.rows.office[work.scan.matches.row[m]!]!.kind === "office" ? i : work.scan.matches.next[m]!;
}

const CONTINUES = classBit("demonym") | classBit("title");

/** `[الأمم المتحدة] الإقليمي للشؤون الإنسانية`: adjectives and purposes behind a body, not the next noun of the clause. */
function continuesBody(work: ActorWork, at: number): boolean {
  const { folded, from } = work.scan.tokens;
  const forWhat = folded.codes[from[at]!] === LAM && folded.codes[from[at]! + 1] === LAM;
  if (forWhat || (hasBits(work.scan, at, CONTINUES) && isDefinite(work.scan, at))) return true;
  return isDefinite(work.scan, at) && folded.codes[from[at - 1]!] === LAM && folded.codes[from[at - 1]! + 1] === LAM;
}

const WAW = 0x648;

function beginsWithWaw(work: ActorWork, at: number): boolean {
  const { folded, from } = work.scan.tokens;
  return (
    folded.codes[from[at]!] === WAW && folded.codes[from[at]! + 1] === 0x627 && folded.codes[from[at]! + 2] === LAM
  );
}

/** A word that closes a genitive: definite, or a place. */
function isClosing(work: ActorWork, at: number): boolean {
  return (
    isWord(work.scan, at) &&
    !hasBits(work.scan, at, PARTICLE) &&
    (isDefinite(work.scan, at) || (hasBits(work.scan, at, PLACE_BIT) && !startsName(work, at)))
  );
}

function startsName(work: ActorWork, at: number): boolean {
  const m = hasBits(work.scan, at, NAME_BIT) ? longestAt(work.scan, at, "name", true) : -1;
  return m >= 0 && work.scan.matches.feature[m] === NAME && !isDefinite(work.scan, at);
}

function isIn(work: ActorWork, at: number): boolean {
  const { folded, from, to } = work.scan.tokens;
  return to[at]! - from[at]! === 2 && folded.codes[from[at]!] === 0x641 && folded.codes[from[at]! + 1] === 0x64a;
}
