import { PREPOSITION_BA, PREPOSITION_LA } from "../../2-tokens/split-clitics.ts";
import { agreementOf, kindOf } from "../../3-lexicon/conjugate.ts";
import type { Article } from "../article.ts";
import { hasRole, rowsOf } from "../look-at-token.ts";

const PREPOSITIONS = ["prepIn", "prepWith", "prepFrom", "prepTo", "prepAbout", "prepOn", "preposition"] as const;

export const isBehindPreposition = (article: Article, i: number): boolean =>
  i > 0 && PREPOSITIONS.some((role) => hasRole(article, i - 1, role));

/** The enclitic نا. */
const US = 6;

/** `سيطرنا`, `قطعنا`: the first person plural, which is spelt like a pronoun. */
export function isOurs(article: Article, m: number): boolean {
  const { matches } = article.scan;
  return (
    matches.enclitic[m] === US && kindOf(matches.feature[m]!) === "perfect" && agreementOf(matches.feature[m]!) === "ms"
  );
}

/**
 * True when match `m` is a verbal noun. With a pronoun `سيطرتها` is spelt like a verb and its object: it is a noun when the verb
 * takes no object, or when a preposition governs it (`بعد استعادتها`).
 */
export function isNominal(article: Article, m: number): boolean {
  const { matches } = article.scan;
  const kind = kindOf(matches.feature[m]!);
  if (kind === "masdar") return true;
  if (matches.enclitic[m] === 0 || kind === "imperfect" || isOurs(article, m)) return false;
  const { frames } = rowsOf(article, "event")[matches.row[m]!]!;
  if (!frames.includes("obj") && !frames.includes("from-obj")) return true;
  if (agreementOf(matches.feature[m]!) !== "fs") return false;
  return (
    (matches.proclitics[m]! & (PREPOSITION_BA | PREPOSITION_LA)) !== 0 ||
    isBehindPreposition(article, matches.first[m]!)
  );
}
