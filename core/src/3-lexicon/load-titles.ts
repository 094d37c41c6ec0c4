import { AGREEMENTS, type Agreement, MENTION_TYPES, type MentionType } from "../model/mention.ts";
import { packFeature } from "./conjugate.ts";
import { text } from "./generated/titles.ts";
import type { LexiconTable } from "./lexicon-table.ts";
import { listOf, oneOf, readTable } from "./read-table.ts";

export const TITLE_KINDS = ["of", "alone", "counterpart", "modifier", "head"] as const;
export type TitleKind = (typeof TITLE_KINDS)[number];

/** A word before a name; see lexicon/titles.tsv. The form's feature tells gender (`agreementOf`). */
export interface Title {
  readonly id: string;
  readonly kind: TitleKind;
  readonly masculine: readonly string[];
  readonly feminine: readonly string[];
  readonly agreement: Agreement;
  readonly type: MentionType;
}

export function loadTitles(): LexiconTable<Title> {
  const rows = readTable(text).map((row) => ({
    id: row["id"]!,
    kind: oneOf(row["kind"], TITLE_KINDS, "alone"),
    masculine: listOf(row["masculine"]),
    feminine: listOf(row["feminine"]),
    agreement: oneOf(row["agreement"], AGREEMENTS, "ms"),
    type: oneOf(row["type"], MENTION_TYPES, "person"),
  }));
  return {
    rows,
    formsOf: (row) => [
      ...row.masculine.map((form) => ({ text: form, feature: packFeature("phrase", row.agreement) })),
      ...row.feminine.map((form) => ({ text: form, feature: packFeature("phrase", "fs") })),
    ],
  };
}
