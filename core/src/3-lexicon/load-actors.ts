import { AGREEMENTS, type Agreement, type MentionType } from "../model/mention.ts";
import { text } from "./generated/actors.ts";
import type { LexiconTable } from "./lexicon-table.ts";
import { listOf, type Row, readTable } from "./read-table.ts";

/** A person, body, group or outlet; see lexicon/actors.tsv. */
export interface Actor {
  readonly id: string;
  readonly kind: string;
  readonly name_ar: string;
  readonly name_en: string;
  readonly forms: readonly string[];
  /** ISO 3166-1, or "". */
  readonly country: string;
  readonly office: string;
  readonly memberOf: string;
  readonly agreement: Agreement;
  readonly type: MentionType;
}

/** Feature bits of a form: also an ordinary word; only when the text speaks of the actor's country. */
export const NEEDS_CONTEXT = 1;
export const NEEDS_COUNTRY = 2;

/** What a mention of an actor or office of this kind is. */
export function typeOfKind(kind: string): MentionType {
  if (kind === "person" || kind === "office") return "person";
  if (kind === "outlet" || kind === "agency") return "outlet";
  return kind === "armed-group" ? "group" : "organisation";
}

const FEMININE = new Set(
  "قوات القوات كتائب سرايا ألوية وحدات فصائل الأمم عصائب حماس طالبان رويترز سانا حوثيون يونيسف يونسكو الأونروا ناسا فرانس أسوشيتد".split(
    " ",
  ),
);

/** The first word tells: منظمة is feminine, مجلس masculine; an outlet or a group named by a bare name is feminine. */
function agreementOf(row: Row): Agreement {
  const given = AGREEMENTS.find((agreement) => agreement === row["agreement"]);
  if (given !== undefined) return given;
  const first = row["name_ar"]!.split(" ")[0]!;
  if (first.endsWith("ة") || FEMININE.has(first)) return "fs";
  const broadcaster = first === "تلفزيون" || first === "التلفزيون" || first === "موقع" || first === "راديو";
  return typeOfKind(row["kind"]!) === "outlet" && !broadcaster ? "fs" : "ms";
}

export function loadActors(): LexiconTable<Actor> {
  const rows = readTable(text).map((row) => ({
    id: row["id"]!,
    kind: row["kind"]!,
    name_ar: row["name_ar"]!,
    name_en: row["name_en"]!,
    forms: listOf(row["forms"]),
    country: row["country"]!,
    office: row["office"]!,
    memberOf: row["member_of"]!,
    agreement: agreementOf(row),
    type: typeOfKind(row["kind"]!),
  }));
  const featureOf = (form: string): number =>
    form.startsWith("?") ? NEEDS_CONTEXT : form.startsWith("!") ? NEEDS_COUNTRY : 0;
  return {
    rows,
    formsOf: (row) => row.forms.map((form) => ({ text: form.replace(/^[?!]/, ""), feature: featureOf(form) })),
  };
}
