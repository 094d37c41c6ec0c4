import { ARTICLE, CONJUNCTION_WAW, PREPOSITION_BA, PREPOSITION_LA } from "../../2-tokens/split-clitics.ts";
import { WORD } from "../../2-tokens/tokenise.ts";
import { classBit, classNumber } from "../../3-lexicon/build-lexicon.ts";
import { agreementOf, kindOf } from "../../3-lexicon/conjugate.ts";
import { PLACE_GRADES } from "../../3-lexicon/grade-place-form.ts";
import { ROLE } from "../../3-lexicon/mark-roles.ts";
import { PLACE_TYPES } from "../../3-lexicon/place-table.ts";
import type { ActorWork, Found } from "./actor-work.ts";
import { hasBits, isWord } from "./look-ahead.ts";
import { stateEntity } from "./name-entity.ts";

const PLACE = classNumber("place");
const CUE = classNumber("cue");
const CUE_BIT = classBit("cue");
const PARTICLE_BIT = classBit("particle");
const STRONG = PLACE_GRADES.indexOf("strong");
const COUNTRY = PLACE_TYPES.indexOf("country");

/**
 * `موسكو تعتبر`, `أعلنت واشنطن`, `بحسب أنقرة`, `شنت تركيا غارات`: a country or a capital that speaks or strikes is its state. Elsewhere
 * it is a place.
 */
export function speakForState(work: ActorWork, i: number): Found | null {
  const { matches, lexicon } = work.scan;
  const cited = isCited(work, i);
  const written = cited ? ARTICLE | 3 | PREPOSITION_LA : ARTICLE | 3;
  let best = -1;
  for (let m = matches.at[i]!; m < matches.at[i + 1]!; m++) {
    const row = matches.row[m]!;
    if (matches.kind[m] !== PLACE || matches.feature[m] !== STRONG || (matches.proclitics[m]! & ~written) !== 0)
      continue;
    const { types, capital, weight } = lexicon.rows.place;
    if (types[row] !== COUNTRY && capital[row] !== 1) continue;
    if (
      best < 0 ||
      matches.next[m]! > matches.next[best]! ||
      (matches.next[m] === matches.next[best] && weight[row]! > weight[matches.row[best]!]!)
    )
      best = m;
  }
  if (best < 0) return null;
  const next = matches.next[best]!;
  // روسيا وعدت دمشق: the verb has its subject already
  if (work.until === i - 1 && work.until > 0 && speaks(work, i - 1)) return null;
  const bare = (matches.proclitics[best]! & ~ARTICLE) === 0;
  const before = bare && (speaks(work, i - 1) || (strikes(work, i - 1) && hasObject(work, next)));
  // وكانت دمشق قد أعلنت
  const verb = work.scan.roles[next] === ROLE.auxiliary ? next + 1 : next;
  const behind = speaks(work, verb) || (opensClause(work, i) && strikes(work, verb) && hasObject(work, verb + 1));
  if (!before && !cited && !behind) return null;
  const { entity, name, entry } = stateEntity(work, lexicon.rows.place.country[matches.row[best]!]!);
  return {
    entity,
    name,
    type: "organisation",
    level: "name",
    agreement: before || lexicon.rows.place.capital[matches.row[best]!] === 1 ? "fs" : "unknown",
    score: 1,
    rule: "state-by-place",
    entries: [entry],
    first: i,
    next,
    headFirst: i,
    headNext: next,
  };
}

/** `بحسب أنقرة`, `وفقا لواشنطن`: the words by which somebody is cited stand right before. */
function isCited({ scan }: ActorWork, i: number): boolean {
  if (i < 1 || !hasBits(scan, i - 1, CUE_BIT)) return false;
  const { matches, lexicon } = scan;
  for (let m = matches.at[i - 1]!; m < matches.at[i]!; m++)
    if (matches.kind[m] === CUE && matches.next[m] === i && lexicon.rows.cue[matches.row[m]!]!.id.startsWith(CITED))
      return true;
  return false;
}

const CITED = "according";

/** A finite verb of saying, without a pronoun written to it. */
function speaks(work: ActorWork, i: number): boolean {
  if (i < 0 || !isWord(work.scan, i) || !hasBits(work.scan, i, CUE_BIT) || hasBits(work.scan, i, PARTICLE_BIT))
    return false;
  const { matches } = work.scan;
  for (let m = matches.at[i]!; m < matches.at[i + 1]!; m++) {
    if (matches.kind[m] !== CUE || matches.next[m] !== i + 1) continue;
    const kind = kindOf(matches.feature[m]!);
    if (kind === "perfect" || kind === "imperfect") return true;
  }
  return false;
}

const EVENT = classNumber("event");
const EVENT_BIT = classBit("event");
const BLOWS: ReadonlySet<string> = new Set(["strike", "carry"]);

/** `قصفت`, `تشن`: a finite verb of a blow, of one who is feminine as states are, with no pronoun written to it. */
function strikes(work: ActorWork, i: number): boolean {
  if (i < 0 || !isWord(work.scan, i) || !hasBits(work.scan, i, EVENT_BIT)) return false;
  const { matches, lexicon } = work.scan;
  for (let m = matches.at[i]!; m < matches.at[i + 1]!; m++) {
    if (matches.kind[m] !== EVENT || matches.next[m] !== i + 1 || matches.enclitic[m] !== 0) continue;
    const kind = kindOf(matches.feature[m]!);
    const finite = kind === "perfect" || kind === "imperfect";
    if (finite && agreementOf(matches.feature[m]!) === "fs" && BLOWS.has(lexicon.rows.event[matches.row[m]!]!.type))
      return true;
  }
  return false;
}

/** `قصفت دمشق البلدة`, not `قصفت دمشق بالصواريخ` or `قصفت دمشق أمس`, which was hit: a word stands there, and no preposition or time. */
function hasObject({ scan }: ActorWork, i: number): boolean {
  const { tokens, matches, roles } = scan;
  if (i >= tokens.count || tokens.kind[i] !== WORD || (roles[i] !== 0 && roles[i] !== ROLE.noBa)) return false;
  // `هجمات` is a calendar's word too
  if (hasBits(scan, i, NO_OBJECT) && !hasBits(scan, i, EVENT_BIT)) return false;
  for (let m = matches.at[i]!; m < matches.at[i + 1]!; m++) if ((matches.proclitics[m]! & JOINED) === 0) return true;
  return matches.at[i] === matches.at[i + 1] && !CLITICS.has(tokens.folded.codes[tokens.from[i]!]!);
}

const NO_OBJECT = classBit("calendar") | PARTICLE_BIT;
const JOINED = PREPOSITION_BA | PREPOSITION_LA | CONJUNCTION_WAW;
const [BA, LAM, WAW] = [0x628, 0x644, 0x648];
const CLITICS: ReadonlySet<number> = new Set([BA, LAM, WAW]);

/** `وروسيا تشن`, `إن روسيا قصفت`: a clause begins with the name. */
function opensClause({ scan }: ActorWork, i: number): boolean {
  if (i === 0 || scan.tokens.kind[i - 1] !== WORD) return true;
  if (scan.roles[i - 1] === ROLE.that || scan.roles[i - 1] === ROLE.conjunction || scan.roles[i - 1] === ROLE.auxiliary)
    return true;
  return scan.tokens.folded.codes[scan.tokens.from[i]!] === WAW;
}
