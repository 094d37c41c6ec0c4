import { AGREEMENTS, type Agreement } from "../model/mention.ts";

export const FORM_KINDS = ["phrase", "perfect", "imperfect", "participle", "masdar", "passive"] as const;
export type FormKind = (typeof FORM_KINDS)[number];

/** A spelled form with its kind and agreement, packed by `packFeature`. */
export interface Form {
  readonly text: string;
  readonly feature: number;
}

/** Kind in the low four bits, agreement above. */
export function packFeature(kind: FormKind, agreement: Agreement): number {
  return FORM_KINDS.indexOf(kind) | (AGREEMENTS.indexOf(agreement) << 4);
}
export const kindOf = (feature: number): FormKind => FORM_KINDS[feature & 15]!;
export const agreementOf = (feature: number): Agreement => AGREEMENTS[(feature >> 4) & 15]!;

const form = (text: string, kind: FormKind, agreement: Agreement): Form => ({
  text,
  feature: packFeature(kind, agreement),
});

/** `لقي حتفه`: only the first word is conjugated. */
function withRest(phrase: string, inflect: (word: string) => Form[]): Form[] {
  const space = phrase.indexOf(" ");
  if (space < 0) return inflect(phrase);
  return inflect(phrase.slice(0, space)).map((f) => ({ text: f.text + phrase.slice(space), feature: f.feature }));
}

/** From the third person masculine singular: قال → قالت قالا قالتا قالوا; نفى → نفت نفيا نفتا نفوا; دعا → دعت دعوا. */
export function perfectForms(phrase: string, kind: FormKind = "perfect"): Form[] {
  return withRest(phrase, (verb) => {
    const last = verb.at(-1)!;
    const short = verb.slice(0, -1);
    const weak = last === "ى" || last === "ا";
    const stem = weak ? short : verb;
    const dual = last === "ى" ? `${short}يا` : last === "ا" ? `${short}وا` : last === "أ" ? `${short}آ` : `${verb}ا`;
    const plural = weak || last === "ي" ? `${short}وا` : `${verb}وا`;
    const forms = [
      form(verb, kind, "ms"),
      form(`${stem}ت`, kind, "fs"),
      form(dual, kind, "md"),
      form(`${stem}تا`, kind, "fd"),
      form(plural, kind, "mp"),
    ];
    if (last === "أ") forms.push(form(`${short}ؤوا`, kind, "mp"));
    if (!weak) forms.push(form(`${verb}ن`, kind, "fp"));
    return forms;
  });
}

/** From the third person masculine singular: يقول → تقول يقولون يقولوا يقولان تقولان; ينفي → ينفون; يرى → يرون. */
export function imperfectForms(phrase: string, kind: FormKind = "imperfect"): Form[] {
  return withRest(phrase, (verb) => {
    const rest = verb.slice(1);
    const weak = /[يىو]$/.test(rest) && rest.length > 1;
    const stem = weak ? rest.slice(0, -1) : rest;
    const dualStem = rest.endsWith("ى") ? `${rest.slice(0, -1)}ي` : rest;
    return [
      form(`ي${rest}`, kind, "ms"),
      form(`ت${rest}`, kind, "fs"),
      form(`ن${rest}`, kind, "unknown"),
      form(`ي${stem}ون`, kind, "mp"),
      form(`ي${stem}وا`, kind, "mp"),
      form(`ي${dualStem}ان`, kind, "md"),
      form(`ت${dualStem}ان`, kind, "fd"),
    ];
  });
}

/** From the accusative: مؤكدا → مؤكد مؤكدة مؤكدين مؤكدان مؤكدتين; داعيا → داعية داعين. */
export function participleForms(phrase: string): Form[] {
  return withRest(phrase, (accusative) => {
    const base = accusative.replace(/ا$/, "");
    const weak = base.endsWith("ي");
    const plural = weak ? base.slice(0, -1) : base;
    const kind = "participle";
    return [
      form(accusative, kind, "ms"),
      form(base, kind, "ms"),
      form(`${base}ة`, kind, "fs"),
      form(`${plural}ين`, kind, "mp"),
      form(`${plural}ون`, kind, "mp"),
      form(`${base}ان`, kind, "md"),
      form(`${base}تين`, kind, "fd"),
      form(`${base}تان`, kind, "fd"),
      form(`${base}ات`, kind, "fp"),
    ];
  });
}

/** Columns a verb's row may have, all lists: perfect, imperfect, participle, masdar, passive, other (taken as they stand). */
export interface VerbCells {
  readonly perfect: readonly string[];
  readonly imperfect: readonly string[];
  readonly participle: readonly string[];
  readonly masdar: readonly string[];
  readonly passive: readonly string[];
  readonly other: readonly string[];
}

export function conjugate(cells: VerbCells): Form[] {
  return [
    ...cells.perfect.flatMap((v) => perfectForms(v)),
    ...cells.imperfect.flatMap((v) => imperfectForms(v)),
    ...cells.participle.flatMap(participleForms),
    ...cells.masdar.map((v) => form(v, "masdar", v.endsWith("ة") ? "fs" : "ms")),
    ...cells.passive.flatMap((v) => (/^[يتن]/.test(v) ? imperfectForms(v, "passive") : perfectForms(v, "passive"))),
    ...cells.other.map((v) => form(v, "phrase", "unknown")),
  ];
}
