import { SOURCE_KINDS, type SourceKind } from "../model/attribution.ts";
import { AGREEMENTS, type Agreement } from "../model/mention.ts";
import { text } from "./generated/speakers.ts";
import type { LexiconTable } from "./lexicon-table.ts";
import { listOf, oneOf, readTable } from "./read-table.ts";

/** A noun that can head a speaker (`مصدر`, `شهود`, `صحيفة`), with the agreement a verb shows for it. */
export interface SpeakerNoun {
  readonly id: string;
  readonly kind: SourceKind;
  readonly agreement: Agreement;
  readonly forms: readonly string[];
}

/** `صحافي` and `الصحافي`; a phrase stays as it is. */
const bothWays = (form: string): string[] =>
  form.includes(" ") || form.startsWith("ال") ? [form] : [form, `ال${form}`];

/** `مراقبون`, behind another noun or أن `مراقبين`; `الرئيسان`, `الرئيسين`. */
function casesOf(form: string, agreement: Agreement): string[] {
  const ending = agreement === "md" || agreement === "fd" ? "ان" : "ون";
  return form.length > 4 && form.endsWith(ending) ? [form, `${form.slice(0, -2)}ين`] : [form];
}

export function loadSpeakers(): LexiconTable<SpeakerNoun> {
  const rows = readTable(text).map((row) => ({
    id: row["id"]!,
    kind: oneOf(row["kind"], SOURCE_KINDS, "unnamed"),
    agreement: oneOf(row["agreement"], AGREEMENTS, "unknown"),
    forms: listOf(row["forms"]),
  }));
  return {
    rows,
    formsOf: (row) =>
      row.forms
        .flatMap((form) => casesOf(form, row.agreement))
        .flatMap(bothWays)
        .map((text) => ({ text, feature: 0 })),
  };
}
