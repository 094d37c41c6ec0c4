import { ARTICLE, PREPOSITION_LA } from "../../2-tokens/split-clitics.ts";
import { classBit, classNumber } from "../../3-lexicon/build-lexicon.ts";
import { kindOf } from "../../3-lexicon/conjugate.ts";
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

/** `موسكو تعتبر`, `أعلنت واشنطن`, `بحسب أنقرة`: a country or a capital that speaks is its state. Elsewhere it is a place. */
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
  const before = (matches.proclitics[best]! & ~ARTICLE) === 0 && speaks(work, i - 1);
  // وكانت دمشق قد أعلنت
  const verb = work.scan.roles[next] === ROLE.auxiliary ? next + 1 : next;
  if (!before && !cited && !speaks(work, verb)) return null;
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
