import { isQuoteMark } from "../../2-tokens/match-quotes.ts";
import { type People, SINGULAR } from "../../3-lexicon/load-people.ts";
import { foldedSet } from "../../3-lexicon/word-set.ts";
import type { Victims } from "../../model/event.ts";
import type { Article } from "../article.ts";
import {
  findMatch,
  HARM_BIT,
  hasClass,
  hasRole,
  isBetween,
  isOneOf,
  isWord,
  markCode,
  PEOPLE,
  PEOPLE_BIT,
  rowsOf,
  startsWithAnd,
} from "../look-at-token.ts";
import { sideOf } from "../weigh-actors.ts";

/** How far behind the noun the words that tell who they are may stand: `5 عناصر من قوات حرس الحدود`. */
const REACH = 5;

/** Ranks and fighters, which are also a brigade (لواء) and an aircraft (مقاتلة). */
const APART: ReadonlySet<string> = new Set(["soldier", "fighter"]);

/** Nouns that say nothing of who they are, or only of what. */
const OPEN_ROLES = new Set(["member", "victim", "victim-any", "body", "other"]);

/**
 * Who is counted. The noun tells (`مدنيا`), or what stands right behind it: an adjective (`254 قتيلا مدنيا`, `25 مسلحا حوثيا`),
 * or من / في صفوف / بين and the people they belong to (`5 من قوات الأمن`, `قتلى في صفوف الجيش`).
 */
export function tellVictims(article: Article, told: Victims, next: number, row: number): Victims {
  const noun = row < 0 ? null : rowsOf(article, "people")[row]!;
  const open = noun === null || OPEN_ROLES.has(noun.role) || noun.id === "person" || noun.id === "youth";
  if (!open && told !== "unspecified") return told;
  if (noun?.role === "member") {
    const side = sideAt(article, next);
    if (side) return side;
  }
  const from = pastMembership(article, next);
  const reach = from > next ? REACH : 1;
  const ofActor = from > next ? sideOfActor(article, from) : null;
  if (ofActor) return ofActor;
  for (let i = from; i < from + reach && (isWord(article, i) || isHashMark(article, i)); i++) {
    // `ستة عناصر من قوات الأمن وأربعة مدنيين`: others begin
    if (i > from && startsWithAnd(article, i)) break;
    if (hasClass(article, i, PEOPLE_BIT)) {
      const { matches } = article.scan;
      const rows = rowsOf(article, "people");
      const m = findMatch(
        article,
        i,
        PEOPLE,
        // `عناصر اللواء`, `قائد مقاتلة`: a brigade and an aircraft, no man and no woman
        (n) =>
          isOfThem(rows[matches.row[n]!]!) &&
          !(noun?.role === "member" && matches.feature[n] === SINGULAR && APART.has(rows[matches.row[n]!]!.id)),
      );
      if (m >= 0) return rows[matches.row[m]!]!.victims;
    }
    if (article.roles[i] !== 0 || hasClass(article, i, HARM_BIT)) break;
  }
  return told;
}

/** `102 من «جبهة …»`, `عشرات من جنود الجيش`: a group or an army by its name, with or without quotation marks. */
function sideOfActor(article: Article, from: number): Victims | null {
  const at = isQuoteMark(article.scan.tokens, from) ? from + 1 : from;
  const mention = article.actors.at[at]!;
  const entity = mention < 0 ? undefined : article.context.mentions[mention]!.candidates[0]?.entity;
  const side = entity === undefined ? null : sideOf(article, entity);
  return side === "armed" ? "opposition-forces" : side === "state" ? "government-forces" : null;
}

const isOfThem = ({ victims, role }: People): boolean => victims !== "unspecified" && role !== "side";

/** `مقاتلين حكوميين`: whose they are, in an adjective. */
function sideAt(article: Article, i: number): Victims | null {
  if (!isWord(article, i) || !hasClass(article, i, PEOPLE_BIT)) return null;
  const rows = rowsOf(article, "people");
  const { row } = article.scan.matches;
  const m = findMatch(article, i, PEOPLE, (n) => rows[row[n]!]!.role === "side");
  return m < 0 ? null : rows[row[m]!]!.victims;
}

const HASH = new Set([0x23, 0x5f]);

/** `عنصرا من #ميليشيا_الحوثي`: the marks of a hashtag stand in its name. */
const isHashMark = (article: Article, i: number): boolean => HASH.has(markCode(article, i));

/** Behind من, بين or في صفوف at token `i`; `i` when none stands there. */
function pastMembership(article: Article, i: number): number {
  if (hasRole(article, i, "prepFrom")) return i + 1;
  if (hasRole(article, i, "prepIn") && isRank(article, i + 1)) return i + 2;
  if (isBetween(article, i)) return isRank(article, i + 1) ? i + 2 : i + 1;
  return i;
}

const RANKS = foldedSet("صفوف");

/** `في صفوف`. */
const isRank = (article: Article, i: number): boolean => isOneOf(article, i, RANKS);
