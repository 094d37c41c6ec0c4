import { foldWord } from "../../1-text/fold-letters.ts";
import { CONJUNCTION_FA, CONJUNCTION_WAW } from "../../2-tokens/split-clitics.ts";
import { classBit, classNumber } from "../../3-lexicon/build-lexicon.ts";
import { kindOf } from "../../3-lexicon/conjugate.ts";
import { ROLE } from "../../3-lexicon/mark-roles.ts";
import { isOneOf } from "../../3-lexicon/word-set.ts";
import type { EntityId } from "../../model/annotation.ts";
import { lettersBefore } from "../places/pick-place-name.ts";
import type { ActorWork, Found } from "./actor-work.ts";
import { hasBits, isComma, isDefinite, isTagMark, isWord, longestAt, markAt } from "./look-ahead.ts";
import { officeEntity } from "./name-entity.ts";
import { pastAlias } from "./read-body.ts";
import { readKnown } from "./read-known.ts";
import { knownPersonAt, type PersonName, prefixLength, readName, SECOND } from "./read-name.ts";
import { pastTail, readTitles, type Titles } from "./read-titles.ts";

const CUE = classBit("cue");
const CUE_CLASS = classNumber("cue");
const CONJUNCTIONS = CONJUNCTION_WAW | CONJUNCTION_FA;
const PARTICLE = classBit("particle");

/** A person found; `sure` = how many words of the name are known as names (for who is not in the lexicon). */
interface Person extends Found {
  readonly sure?: number;
}

/** A person by name, with titles before or behind: `المتحدث باسم الكرملين دميتري بيسكوف`, `شون سافيت، المتحدث باسم المجلس`. */
export function readPerson(work: ActorWork, i: number, taken: Uint8Array): Found | null {
  const { scan } = work;
  const before = readTitles(work, i, false);
  const whole = knownPersonAt(work.scan, i, false);
  // الملك سلمان is known with his title
  const titles = whole >= 0 && work.scan.matches.next[whole]! > (before?.next ?? i) ? null : before;
  const at = titles ? pastMarks(work, titles.next) : i;
  const name = nameAt(work, at, titles, taken) ?? (titles ? nameBehindTail(work, titles, taken) : null);
  if (name === null) return titles === null ? null : readUnnamed(work, i, titles);
  const next = titlesBehind(work, name.next);
  // هنأ رئيس الوزراء سالم النجار | الرئيس السوري: who has a title has no second one right behind the name
  const behind = titles !== null && next !== null && next.country > 0 && isDefinite(scan, name.next) ? null : next;
  const said = titles ?? behind;
  const person: Person = {
    ...name,
    first: i,
    next: behind?.next ?? name.next,
    agreement: said?.agreement === "fs" ? "fs" : name.agreement,
  };
  register(work, person, titles, behind);
  return person;
}

/** A comma or `#` between title and name. */
function pastMarks(work: ActorWork, i: number): number {
  const code = markAt(work.scan, i);
  return isComma(code) || isTagMark(code) ? i + 1 : i;
}

function nameBehindTail(work: ActorWork, titles: Titles, taken: Uint8Array): Person | null {
  const tail = pastTail(work, titles.next);
  const name = tail > titles.next ? nameAt(work, pastMarks(work, tail), titles, taken) : null;
  return name !== null && (name.rule !== "person-name" || (name.sure ?? 0) >= 1) ? name : null;
}

function nameAt(work: ActorWork, i: number, titles: Titles | null, taken: Uint8Array): Person | null {
  if (!isWord(work.scan, i)) return null;
  const known = readKnown(work, i, titles !== null, titles !== null);
  const name = freeName(work, i, titles !== null, taken);
  if (known !== null && (known.type !== "person" || name === null || known.next >= name.next))
    return known.type === "person" ? known : null;
  const later =
    name === null || !isTagMark(markAt(work.scan, name.next)) ? null : readKnown(work, name.next + 1, true, true);
  // دونالد #ترمب
  if (name !== null && later?.type === "person") return { ...later, first: name.first };
  if (name === null || !isConvincing(work, name, titles)) return null;
  return unknownPerson(work, name);
}

/** A name that holds no place. */
function freeName(work: ActorWork, i: number, titled: boolean, taken: Uint8Array): PersonName | null {
  if (taken[i] === 1 || (!titled && isVerb(work, i))) return null;
  const name = readName(work.scan, i, titled);
  if (name === null || titled) return name;
  for (let k = name.first; k < name.next; k++) if (taken[k] === 1) return null;
  return name;
}

/** `رأى سالم أن`: a verb of saying, which some list holds as a name as well. */
function isVerb({ scan }: ActorWork, i: number): boolean {
  if (!hasBits(scan, i, CUE)) return false;
  const { matches } = scan;
  for (let m = matches.at[i]!; m < matches.at[i + 1]!; m++) {
    const kind = matches.kind[m] === CUE_CLASS && matches.enclitic[m] === 0 ? kindOf(matches.feature[m]!) : null;
    if (kind === "perfect" && (matches.proclitics[m]! & ~CONJUNCTIONS) === 0) return true;
  }
  return false;
}

/** Enough of a name is known, or it stands where a name must stand. */
function isConvincing(work: ActorWork, name: PersonName, titles: Titles | null): boolean {
  if (titles === null) {
    if (name.words < 2 || name.sure < 1) return false;
    return (
      name.sure >= 1.5 ||
      (isWord(work.scan, name.first - 1) && hasBits(work.scan, name.first - 1, CUE)) ||
      titlesBehind(work, name.next) !== null
    );
  }
  return name.sure >= 1 || (name.sure > 0 && name.words >= 2) || (name.words >= 2 && endsClearly(work, name.next));
}

/** `… أونكو كيسيلي إن`: what follows cannot belong to a noun phrase. */
function endsClearly(work: ActorWork, i: number): boolean {
  const { scan } = work;
  if (isComma(markAt(scan, i))) return true;
  if (!isWord(scan, i)) return false;
  if (!hasBits(scan, i, CUE | PARTICLE)) return false;
  for (let m = scan.matches.at[i]!; m < scan.matches.at[i + 1]!; m++)
    if ((CUE & (1 << scan.matches.kind[m]!)) !== 0) return true;
  const code = scan.tokens.folded.codes[scan.tokens.from[i]!]!;
  return code === 0x627 && scan.tokens.to[i]! - scan.tokens.from[i]! <= 4;
}

function unknownPerson(work: ActorWork, name: PersonName): Person {
  const { scan } = work;
  const text = scan.text
    .slice(scan.tokens.start[name.first]! + prefixLength(scan, name.first), scan.tokens.end[name.next - 1]!)
    .replace(/[#_\s]+/g, " ")
    .trim();
  const before = work.surnames.get(work.scan.wordHash[name.next - 1]!);
  const same = before !== undefined && (name.first === name.headFirst || firstWord(before.name) === firstWord(text));
  const entity: EntityId = same ? before.entity : `local:${text.split(" ").map(foldWord).join(" ")}`;
  return {
    sure: name.sure,
    entity,
    name: same ? before.name : text,
    type: "person",
    level: "name",
    agreement: same ? before.agreement : "ms",
    score: 1,
    rule: "person-name",
    entries: [],
    first: name.first,
    next: name.next,
    headFirst: name.headFirst,
    headNext: name.next,
  };
}

const firstWord = (name: string): string => foldWord(name.split(" ")[0]!);

/** Titles in apposition behind a name, also behind a comma. */
function titlesBehind(work: ActorWork, i: number): Titles | null {
  const at = isComma(markAt(work.scan, i)) ? i + 1 : i;
  if (!isWord(work.scan, at) || hasBits(work.scan, at, CUE)) return null;
  return readTitles(work, at, true);
}

function register(work: ActorWork, person: Person, titles: Titles | null, behind: Titles | null): void {
  const known = { entity: person.entity, name: person.name, agreement: person.agreement };
  const last = person.headNext - 1;
  if ((person.sure ?? 1) >= 1 && !isOneOf(work.scan, last, SECOND)) work.surnames.set(work.scan.wordHash[last]!, known);
  if (titles !== null) holdOffices(work, person, titles);
  if (behind !== null) holdOffices(work, person, behind);
}

function holdOffices(work: ActorWork, person: Person, { keys, country }: Titles): void {
  for (const key of keys) {
    holdOffice(work, person, key, country);
    if (key.endsWith("-minister")) holdOffice(work, person, "office:minister", country);
  }
}

function holdOffice(work: ActorWork, person: Person, key: string, country: number): void {
  if (NAMELESS.has(key)) return;
  work.offices.set(key, person);
  if (country > 0) work.offices.set(`${key}.${country}`, person);
}

/** Where the title begins in the text, without و or ل written to it. */
function startOf(work: ActorWork, i: number): number {
  const { tokens, matches } = work.scan;
  const m = Math.max(longestAt(work.scan, i, "title", false), longestAt(work.scan, i, "office", false));
  return tokens.folded.from[tokens.from[i]! + (m < 0 ? 0 : lettersBefore(matches.proclitics[m]!))]!;
}

/** Titles too common to stand for one person: اللواء is a brigade too, اللاعب any player. */
const NAMELESS = new Set(["title:activist", "title:general", "title:doctor"]);
/** How sure it is that رئيس الوزراء is that of the country the text speaks of most. */
const MAIN_COUNTRY = 0.5;

/** `متحدث باسم الرئيس`, `قيادي في الحزب`, `قيادي بارز في الحزب`: without the article, and not made definite by what follows, it is no one named before. */
function isAnother({ scan }: ActorWork, i: number): boolean {
  const startsWithAlef = (k: number): boolean => scan.tokens.folded.codes[scan.tokens.from[k]!] === 0x627;
  if (startsWithAlef(i)) return false;
  if (scan.roles[i + 1] === ROLE.noBa || scan.roles[i + 1] === ROLE.prepIn) return true;
  return scan.roles[i + 2] === ROLE.prepIn && !startsWithAlef(i + 1) && hasBits(scan, i + 1, ADJECTIVE_BITS);
}
const ADJECTIVE_BITS = classBit("adjective") | classBit("title");

/** `الرئيس السوري`, `المتحدث`: whoever was named with that title, else the office of the country. */
function readUnnamed(work: ActorWork, i: number, titles: Titles): Found | null {
  const { scan } = work;
  const key = titles.keys.at(-1)!;
  const before = isAnother(work, i)
    ? undefined
    : ((titles.country > 0 ? work.offices.get(`${key}.${titles.country}`) : undefined) ??
      (titles.country === 0 ? work.offices.get(key) : undefined));
  const next = pastAlias(work, titles.next);
  const place = { first: i, next, headFirst: i, headNext: next };
  if (before !== undefined) return { ...before, level: "nominal", rule: "title-again", ...place };
  const said = titles.country > 0;
  const country = said ? titles.country : titles.next > i + 1 ? work.main : 0;
  if (titles.office !== null && country > 0) {
    const { entity, name, entry } = officeEntity(work, titles.office, country);
    return {
      entity,
      name,
      type: "person",
      level: "nominal",
      agreement: titles.agreement,
      score: said ? 1 : MAIN_COUNTRY,
      rule: said ? "office-of-country" : "office-of-main-country",
      entries: [entry],
      ...place,
    };
  }
  if (titles.next <= i + 1 || NAMELESS.has(key)) return null;
  const name = scan.text.slice(startOf(work, i), scan.tokens.end[titles.next - 1]!).replace(/\s+/g, " ");
  return {
    entity: `local:${name.split(" ").map(foldWord).join(" ")}`,
    name,
    type: "person",
    level: "nominal",
    agreement: titles.agreement,
    score: 1,
    rule: "title-of-body",
    entries: [],
    ...place,
  };
}
