import type { Account, Coding, CodingScheme, DossierData, LocatedPlace, PlaceMention, Reading } from "@isnad/core";
import { locatePlace } from "@isnad/core";
import { indexReadings, placeOf, type ReadingIndex, wordsOf } from "./index-readings.ts";
import { wordValue } from "./word-value.ts";
import type { Cell } from "./write-table.ts";

/** An account with the coding that a recorder's rules propose for it. */
export interface CodedAccount {
  readonly account: Account;
  readonly coding: Coding;
  readonly index: ReadingIndex;
}

/** Columns of ours behind those of a recorder: what its figures were made from. */
export const CODING_COLUMNS = [
  "isnad_account",
  "isnad_question",
  "isnad_status",
  "isnad_positions",
  "isnad_coding",
  "isnad_codebook",
  "isnad_rules",
  "isnad_reasons",
  "isnad_words",
] as const;

/** Every account that a scheme codes. */
export function listCoded({ comparison, readings }: DossierData, scheme: CodingScheme): CodedAccount[] {
  const index = indexReadings(readings);
  return comparison.accounts.flatMap((account) => {
    const coding = account.codings?.find((each) => each.scheme === scheme);
    return coding ? [{ account, coding, index }] : [];
  });
}

/** The value of a column that the coding gives; null for one it leaves open. */
export function codedValue({ fields }: Coding, column: string): Cell {
  return fields.find(({ field }) => field === column)?.value ?? null;
}

/** Our own columns: the account, its positions with their origins, the version of the rules, which of them fired and why, the words. */
export function explainCoding({ account, coding, index }: CodedAccount): Record<(typeof CODING_COLUMNS)[number], Cell> {
  const positions = account.positions.map(({ value, origins, supersededBy }) => {
    const names = origins.map(({ name }) => name).join(", ");
    return `${wordValue(value)} [${names}]${supersededBy === null ? "" : " (superseded)"}`;
  });
  const words = account.positions.flatMap(({ claims }) => claims.slice(0, 1));
  return {
    isnad_account: account.id,
    isnad_question: account.question.en,
    isnad_status: account.status,
    isnad_positions: positions.join("; "),
    isnad_coding: `proposed by Isnad after ${coding.scheme}, rules version ${coding.version}`,
    isnad_codebook: coding.codebook,
    isnad_rules: coding.fields.map(({ field, rules }) => `${field}: ${rules.join(", ")}`).join("; "),
    isnad_reasons: coding.fields.map(({ en }) => en).join(" "),
    isnad_words: words.map(({ document, span }) => wordsOf(index, document, span)).join(" | "),
  };
}

/** Where the account is told to have happened. */
export interface CodedPlace {
  /** The place as the first claim names it. */
  readonly mention: PlaceMention;
  readonly located: LocatedPlace | null;
}

/** The place of the claims that the coding's precision rests on. */
export function placeOfCoding({ account, coding, index }: CodedAccount, column: string): CodedPlace | null {
  const cited = new Set(coding.fields.find(({ field }) => field === column)?.claims ?? []);
  for (const claim of account.positions.flatMap(({ claims }) => claims)) {
    const mention = cited.has(claim.claim) ? placeOf(index, account, claim) : undefined;
    if (mention) return { mention, located: locatePlace(mention.candidates[0]?.entity ?? "") };
  }
  return null;
}

/** The articles of an account, each once, in the order of its positions. */
export function articlesOf({ account, index }: CodedAccount): Reading["document"][] {
  const ids = new Set(account.positions.flatMap(({ documents }) => documents));
  return [...ids].flatMap((id) => index.get(id)?.reading.document ?? []);
}

/** Distinct words that are not empty, in one cell. */
export function joinCell(words: readonly (string | null)[]): string {
  return [...new Set(words.filter((word) => word))].join("; ");
}
