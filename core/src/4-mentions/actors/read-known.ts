import { foldWord } from "../../1-text/fold-letters.ts";
import { ARTICLE, PREPOSITION_LA } from "../../2-tokens/split-clitics.ts";
import { foldedOf } from "../../2-tokens/tokenise.ts";
import { classBit } from "../../3-lexicon/build-lexicon.ts";
import { agreementOf } from "../../3-lexicon/conjugate.ts";
import { NEEDS_CONTEXT, NEEDS_COUNTRY } from "../../3-lexicon/load-actors.ts";
import type { Title } from "../../3-lexicon/load-titles.ts";
import type { Agreement } from "../../model/mention.ts";
import type { ActorWork, Found } from "./actor-work.ts";
import { hasBits, isDefinite, isFence, isTagMark, isWord, longestAt, markAt } from "./look-ahead.ts";
import { countryIndexOf } from "./name-entity.ts";
import { aliasAt, countryAt, isAttribute, pastAlias, pastModifiers, readBody } from "./read-body.ts";

/** `سانا`, `هيئة تحرير الشام`: a name the lexicon holds. `headed` = behind وكالة, جماعة and the like. */
export function readKnown(work: ActorWork, i: number, bare: boolean, headed: boolean): Found | null {
  const { scan } = work;
  const m = knownAt(work, i, bare, headed);
  if (m < 0) return null;
  const row = scan.lexicon.rows.actor[scan.matches.row[m]!]!;
  if (row.kind === "ministry" && isAttribute(work, i, m)) return null;
  const behind = scan.matches.next[m]!;
  const modified = row.kind === "person" ? behind : pastModifiers(work, behind);
  const country = row.kind === "person" ? { country: 0, next: modified } : countryAt(work, modified, false);
  const next = pastAlias(work, country.country > 0 ? pastModifiers(work, country.next) : modified);
  const found: Found = {
    entity: `actor:${row.id}`,
    name: row.name_ar,
    type: row.type,
    level: "name",
    agreement: row.agreement,
    score: 1,
    rule: row.kind === "person" ? "known-person" : "known-actor",
    entries: [`actors:${row.id}`],
    first: i,
    next,
    headFirst: i,
    headNext: behind,
  };
  if (row.office !== "" && row.kind !== "person") work.offices.set(row.office, found);
  return found;
}

/** The longest match whose conditions hold. */
function knownAt(work: ActorWork, i: number, bare: boolean, headed: boolean): number {
  const { scan } = work;
  let m = likeliest(work, longestAt(scan, i, "actor", bare));
  if (m < 0) return -1;
  const feature = scan.matches.feature[m]!;
  if (scan.matches.enclitic[m]! > 0) return -1;
  if ((feature & NEEDS_COUNTRY) !== 0 && !headed) {
    const country = countryIndexOf(work, scan.lexicon.rows.actor[scan.matches.row[m]!]!.country);
    if (country === 0 || work.votes[country] === 0) m = -1;
  }
  return m >= 0 && (feature & NEEDS_CONTEXT) !== 0 && !headed && !standsAsSource(work, i, m) ? -1 : m;
}

/** Of two that bear the name (حزب العدالة والتنمية) the one whose country the text speaks of more. */
function likeliest(work: ActorWork, m: number): number {
  const { matches } = work.scan;
  if (m < 0) return m;
  let best = m;
  for (let k = m + 1; k < matches.at[matches.first[m]! + 1]!; k++) {
    if (
      matches.kind[k] === matches.kind[m] &&
      matches.next[k] === matches.next[m] &&
      matches.proclitics[k] === matches.proclitics[m] &&
      votesOf(work, k) > votesOf(work, best)
    )
      best = k;
  }
  return best;
}

/** How much the text speaks of the country of the actor at match `m`. */
function votesOf(work: ActorWork, m: number): number {
  const { matches, lexicon } = work.scan;
  return work.votes[countryIndexOf(work, lexicon.rows.actor[matches.row[m]!]!.country)]!;
}

const CUE = classBit("cue");
const VERB_ONLY = classBit("particle");

/** `قالت الجزيرة`, `لـ"العربية"`, `(وفا)`: an ordinary word where a source stands. */
function standsAsSource(work: ActorWork, i: number, m: number): boolean {
  const { scan } = work;
  const next = scan.matches.next[m]!;
  if (isFence(markAt(scan, i - 1)) && isFence(markAt(scan, next))) return true;
  if ((scan.matches.proclitics[m]! & PREPOSITION_LA) !== 0 && (scan.matches.proclitics[m]! & ARTICLE) === 0)
    return false;
  return (
    isWord(scan, i - 1) &&
    hasBits(scan, i - 1, CUE) &&
    !hasBits(scan, i - 1, VERB_ONLY) &&
    !hasBits(scan, i, CUE) &&
    next === i + 1 &&
    hasBits(scan, next, CUE | VERB_ONLY)
  );
}

const NO_NAME =
  classBit("particle") |
  classBit("cue") |
  classBit("demonym") |
  classBit("calendar") |
  classBit("people") |
  classBit("speaker") |
  classBit("numeral") |
  classBit("event") |
  classBit("harm");

/** `تنظيم "إرهابي"` is described, not named. */
const DESCRIBES = classBit("label") | classBit("adjective");

/** `وكالة أنباء النظام السوري “سانا”`; `صحيفة الوطن` without marks: one word, unless it is an adjective. */
function readOutlet(work: ActorWork, first: number, behind: number, title: Title, agreement: Agreement): Found | null {
  const { scan } = work;
  const body = readBody(work, behind, true);
  const alias = body === null ? -1 : aliasAt(work, body.headNext);
  if (body !== null && alias >= 0) {
    const row = scan.lexicon.rows.actor[scan.matches.row[alias]!]!;
    const at = scan.matches.first[alias]!;
    return {
      entity: `actor:${row.id}`,
      name: row.name_ar,
      type: row.type,
      level: "name",
      agreement,
      score: 1,
      rule: "headed-actor",
      entries: [`actors:${row.id}`],
      first,
      next: body.next,
      headFirst: at,
      headNext: scan.matches.next[alias]!,
    };
  }
  if (
    body !== null ||
    behind !== first + 1 ||
    isDefinite(scan, first) ||
    !isWord(scan, behind) ||
    !isDefinite(scan, behind) ||
    hasBits(scan, behind, NO_NAME) ||
    pastModifiers(work, behind) > behind
  )
    return null;
  if (!OUTLET_HEADS.has(foldedOf(scan.tokens, first).replace(/^[وفبل]/, ""))) return null;
  const name = scan.text.slice(scan.tokens.start[behind]!, scan.tokens.end[behind]!);
  const country = countryAt(work, behind + 1, false);
  const next = country.country > 0 ? country.next : pastModifiers(work, behind + 1);
  return {
    entity: `local:${foldWord(name)}`,
    name,
    type: "outlet",
    level: "name",
    agreement,
    score: 1,
    rule: "headed-name",
    entries: [`titles:${title.id}`],
    first,
    next,
    headFirst: behind,
    headNext: behind + 1,
  };
}

/** Heads behind which a bare word is the outlet's name. */
const OUTLET_HEADS = new Set(["صحيفه", "جريده"]);

const TITLE_BIT = classBit("title");

/** Words a quoted name may have. */
const MOST_QUOTED = 6;

/** `جماعة "هيئة تحرير الشام" المسلحة`, `صحيفة “الوطن”`, `وكالة سانا`: a kind of body and its name, which need not be known. */
export function readHeaded(work: ActorWork, i: number): Found | null {
  const { scan } = work;
  const m = longestAt(scan, i, "title", false);
  if (m < 0) return null;
  const title = scan.lexicon.rows.title[scan.matches.row[m]!]!;
  if (title.kind !== "head" || scan.matches.enclitic[m]! > 0) return null;
  const behind = scan.matches.next[m]!;
  const open = isFence(markAt(scan, behind)) || isTagMark(markAt(scan, behind));
  const known = readKnown(work, open ? behind + 1 : behind, true, true);
  const agreement = agreementOf(scan.matches.feature[m]!);
  // اتهمت الجماعة | جبهة النصرة: with the article it is whole, and another body follows
  if (known !== null && !open && isDefinite(scan, i) && hasBits(scan, behind, TITLE_BIT)) return null;
  if (known !== null && known.type !== "person") {
    const closed = open && isFence(markAt(scan, known.next)) ? known.next + 1 : known.next;
    const country = countryAt(work, pastModifiers(work, closed), false);
    const next = pastAlias(work, country.country > 0 ? pastModifiers(work, country.next) : pastModifiers(work, closed));
    return { ...known, agreement, rule: "headed-actor", first: i, next };
  }
  if (!open) return title.type === "outlet" ? readOutlet(work, i, behind, title, agreement) : null;
  let close = behind + 1;
  while (close < behind + 1 + MOST_QUOTED && isWord(scan, close)) close++;
  if (
    close === behind + 1 ||
    !isFence(markAt(scan, close)) ||
    (close === behind + 2 && hasBits(scan, behind + 1, NO_NAME | DESCRIBES))
  )
    return null;
  const name = scan.text.slice(scan.tokens.start[behind + 1]!, scan.tokens.end[close - 1]!);
  const country = countryAt(work, pastModifiers(work, close + 1), false);
  const next = country.country > 0 ? pastModifiers(work, country.next) : pastModifiers(work, close + 1);
  return {
    entity: `local:${name.split(/\s+/).map(foldWord).join(" ")}`,
    name,
    type: title.type === "person" ? "organisation" : title.type,
    level: "name",
    agreement,
    score: 1,
    rule: "quoted-name",
    entries: [`titles:${title.id}`],
    first: i,
    next,
    headFirst: behind + 1,
    headNext: close,
  };
}
