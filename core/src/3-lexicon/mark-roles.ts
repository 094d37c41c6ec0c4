import { ARTICLE, CONJUNCTION_FA, CONJUNCTION_WAW } from "../2-tokens/split-clitics.ts";
import type { Tokens } from "../2-tokens/tokenise.ts";
import { classBit, classNumber, type Lexicon } from "./build-lexicon.ts";
import type { Matches } from "./find-matches.ts";

/** Functions of closed-class words as numbers, for comparing token by token; 0 = none of them. */
export const ROLE = {
  that: 1,
  relative: 2,
  because: 3,
  negation: 4,
  prepTo: 5,
  prepOn: 6,
  prepAbout: 7,
  prepFrom: 8,
  prepIn: 9,
  prepWith: 10,
  preposition: 11,
  medium: 12,
  conjunction: 13,
  pronoun: 14,
  demonstrative: 15,
  auxiliary: 16,
  what: 17,
  adverb: 18,
  nameless: 19,
  asksNameless: 20,
  noBa: 21,
} as const;

export type Role = keyof typeof ROLE;

/** `prep.to` in lexicon/particles.tsv is `prepTo` here. */
const nameOf = (id: string): string => id.replace(/[.-](.)/g, (_, letter: string) => letter.toUpperCase());

let byRow: readonly number[] | undefined;
/** The role of each row of the table; a row under another name has none. */
function rolesByRow(lexicon: Lexicon): readonly number[] {
  byRow ??= lexicon.rows.particle.map((row) => (ROLE as Readonly<Record<string, number>>)[nameOf(row.id)] ?? 0);
  return byRow;
}

const PARTICLE = classNumber("particle");
const PARTICLE_BIT = classBit("particle");
const MEDIUM = ROLE.medium;
/** Written to the word without changing what it does; forms that begin with ال (الذي) are found through the article. */
const HARMLESS = CONJUNCTION_WAW | CONJUNCTION_FA | ARTICLE;

/**
 * The function of every token. Longer phrases win and cover all their tokens (`غير أن` hides its أن);
 * where one word has two functions the row that stands first in the lexicon wins, but a medium (`بيان`) only when nothing else fits.
 */
export function markRoles(tokens: Tokens, matches: Matches, lexicon: Lexicon): Uint8Array {
  const roles = new Uint8Array(tokens.count + 1);
  const roleByRow = rolesByRow(lexicon);
  for (let i = 0; i < tokens.count; i++) {
    if ((matches.classes[i]! & PARTICLE_BIT) === 0) continue;
    let best = 0;
    let length = 0;
    for (let m = matches.at[i]!; m < matches.at[i + 1]!; m++) {
      if (matches.kind[m] !== PARTICLE) continue;
      const role = roleByRow[matches.row[m]!]!;
      if (role !== MEDIUM && (matches.proclitics[m]! & ~HARMLESS) !== 0) continue;
      if (matches.enclitic[m] !== 0 && role !== MEDIUM) continue;
      // فإن opens a main clause, it brings in nothing that is said
      if (role === ROLE.that && (matches.proclitics[m]! & CONJUNCTION_FA) !== 0) continue;
      const size = matches.next[m]! - i;
      if (size > length || (size === length && (best === MEDIUM || (role < best && role !== MEDIUM)))) {
        best = role;
        length = size;
      }
    }
    if (best === 0) continue;
    for (let k = i; k < i + length; k++) if (roles[k] === 0 || length > 1) roles[k] = best;
    if (length > 1) i += length - 1;
  }
  return roles;
}
