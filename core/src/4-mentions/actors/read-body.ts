import { ARTICLE } from "../../2-tokens/split-clitics.ts";
import { foldedOf } from "../../2-tokens/tokenise.ts";
import { classBit, classNumber } from "../../3-lexicon/build-lexicon.ts";
import { OFFICE_NEEDS_COUNTRY, type Office } from "../../3-lexicon/load-offices.ts";
import { PLACE_TYPES } from "../../3-lexicon/place-table.ts";
import type { Actor, ActorWork, Found } from "./actor-work.ts";
import { hasBits, isDefinite, isFence, isWord, longestAt, markAt } from "./look-ahead.ts";
import { countryIndexOf, officeEntity } from "./name-entity.ts";

const DEMONYM = classNumber("demonym");
const DEMONYM_BIT = classBit("demonym");
const PLACE = classNumber("place");
const CUE_BIT = classBit("cue");
const PARTICLE_BIT = classBit("particle");
const PLACE_BIT = classBit("place");
const COUNTRY = PLACE_TYPES.indexOf("country");

/** The country that an adjective (السورية) or a name (سوريا) at token `i` tells: its index and the token behind; index 0 = none. */
export function countryAt(work: ActorWork, i: number, asName: boolean): { country: number; next: number } {
  const { matches, lexicon } = work.scan;
  if (isWord(work.scan, i) && hasBits(work.scan, i, DEMONYM_BIT)) {
    for (let m = matches.at[i]!; m < matches.at[i + 1]!; m++) {
      if (matches.kind[m] === DEMONYM && (matches.proclitics[m]! & ~ARTICLE) === 0)
        return { country: matches.row[m]! + 1, next: matches.next[m]! };
    }
  }
  if (asName && isWord(work.scan, i) && hasBits(work.scan, i, PLACE_BIT)) {
    for (let m = matches.at[i]!; m < matches.at[i + 1]!; m++) {
      const row = matches.row[m]!;
      if (
        matches.kind[m] !== PLACE ||
        (matches.proclitics[m]! & ~ARTICLE) !== 0 ||
        lexicon.rows.place.types[row] !== COUNTRY
      )
        continue;
      return { country: lexicon.rows.place.country[row]!, next: matches.next[m]! };
    }
  }
  return { country: 0, next: i };
}

/** Adjectives that belong to a title or a body: السابق, الرسمية, المسلحة. */
export function pastModifiers(work: ActorWork, i: number): number {
  let next = i;
  for (let k = 0; k < 3; k++) {
    const m = longestAt(work.scan, next, "title", true);
    if (m < 0 || work.scan.lexicon.rows.title[work.scan.matches.row[m]!]!.kind !== "modifier") break;
    next = work.scan.matches.next[m]!;
  }
  return next;
}

/** `الخارجية الروسية`, `جيش ميانمار`, `وكالة الأنباء السورية الرسمية (سانا)`, and `الوزارة`, which points back. */
export function readBody(work: ActorWork, i: number, bare: boolean): Found | null {
  const { scan } = work;
  const m = longestAt(scan, i, "office", bare);
  if (m < 0 || scan.matches.enclitic[m]! > 0) return null;
  const office = scan.lexicon.rows.office[scan.matches.row[m]!]!;
  if (office.kind === "office" || isAttribute(work, i, m)) return null;
  const behind = scan.matches.next[m]!;
  const past = pastModifiers(work, behind);
  let named = countryAt(work, past, !isDefinite(scan, behind - 1));
  if (named.country === 0 && past > behind) named = countryAt(work, behind, false);
  // `الحكومة في سوريا`
  if (named.country === 0 && isIn(work, behind) && isDefinite(scan, i)) {
    const there = countryAt(work, behind + 1, true);
    if (there.country > 0 && !hasBits(scan, behind + 1, DEMONYM_BIT))
      return { ...bodyOf(work, office, there.country), first: i, next: behind, headFirst: i, headNext: behind };
  }
  if (named.country === 0)
    return pointBack(work, i, behind, office, (scan.matches.feature[m]! & OFFICE_NEEDS_COUNTRY) !== 0);
  const end = pastModifiers(work, named.next);
  return {
    ...bodyOf(work, office, named.country),
    first: i,
    next: pastAlias(work, end),
    headFirst: i,
    headNext: named.next,
  };
}

/** `الشؤون الداخلية`, `الفصائل المعارضة`: behind a definite noun it is an adjective. */
export function isAttribute(work: ActorWork, i: number, m: number): boolean {
  const { matches } = work.scan;
  if (i === 0 || matches.proclitics[m] !== ARTICLE || !isWord(work.scan, i - 1) || !isDefinite(work.scan, i - 1))
    return false;
  return !hasBits(work.scan, i - 1, CUE_BIT | PARTICLE_BIT | PLACE_BIT) && work.until !== i;
}

const IN = "في";

/** `في`. */
const isIn = (work: ActorWork, i: number): boolean =>
  i < work.scan.tokens.count && isWord(work.scan, i) && foldedOf(work.scan.tokens, i) === IN;

function bodyOf(work: ActorWork, office: Office, country: number): Actor {
  const { entity, name, entry } = officeEntity(work, office, country);
  const actor: Actor = {
    entity,
    name,
    type: office.type,
    level: "name",
    agreement: office.agreement,
    score: 1,
    rule: "body-of-country",
    entries: [entry, `offices:${office.id}`],
  };
  work.offices.set(office.entity, actor);
  if (office.kind === "ministry") work.offices.set("ministry", actor);
  return actor;
}

/** `(سانا)`, `“سانا”` behind a name is the same again: the match of the alias, or -1. */
export function aliasAt(work: ActorWork, i: number): number {
  if (!isFence(markAt(work.scan, i))) return -1;
  const m = longestAt(work.scan, i + 1, "actor", true);
  return m >= 0 && isFence(markAt(work.scan, work.scan.matches.next[m]!)) ? m : -1;
}

export function pastAlias(work: ActorWork, i: number): number {
  const m = aliasAt(work, i);
  return m < 0 ? i : work.scan.matches.next[m]! + 1;
}

/** `وزراء الخارجية العرب`, `انتخابات الرئاسة`: behind a noun the one word is no body of its own. */
function isGenitive(work: ActorWork, first: number, next: number, office: Office): boolean {
  if (next > first + 1 || (office.kind !== "ministry" && office.id !== "presidency") || office.id === "ministry")
    return false;
  return isWord(work.scan, first - 1) && !hasBits(work.scan, first - 1, CUE_BIT | PARTICLE_BIT);
}

/** How sure it is that الجيش is that of the country the text speaks of most. */
const MAIN_COUNTRY = 0.5;

/** Of these countries the one the text speaks of most, 0 = of none. */
function mainOf(work: ActorWork, countries: readonly string[]): number {
  let best = 0;
  for (const iso2 of countries) {
    const country = countryIndexOf(work, iso2);
    if (work.votes[country]! > work.votes[best]!) best = country;
  }
  return best;
}

/** `الجيش`, `الوزارة`: who was last named so, else that of the country the text speaks of most. */
function pointBack(work: ActorWork, first: number, next: number, office: Office, needs: boolean): Found | null {
  if (!isDefinite(work.scan, first) && !(next > first + 1 && isDefinite(work.scan, next - 1))) return null;
  if (needs && !(isWord(work.scan, first - 1) && hasBits(work.scan, first - 1, CUE_BIT))) return null;
  if (isGenitive(work, first, next, office)) return null;
  const before = work.offices.get(office.entity);
  const main = office.wars.length > 0 ? mainOf(work, office.wars) : work.main;
  if (before !== undefined && (office.wars.length === 0 || main === 0))
    return {
      ...before,
      level: "nominal",
      agreement: office.agreement,
      rule: "body-again",
      first,
      next,
      headFirst: first,
      headNext: next,
    };
  if (needs || main === 0 || office.entity === "ministry" || office.type === "outlet") return null;
  const { entity, name, entry } = officeEntity(work, office, main);
  return {
    entity,
    name,
    type: office.type,
    level: "nominal",
    agreement: office.agreement,
    score: MAIN_COUNTRY,
    rule: "body-of-main-country",
    entries: [entry, `offices:${office.id}`],
    first,
    next,
    headFirst: first,
    headNext: next,
  };
}
