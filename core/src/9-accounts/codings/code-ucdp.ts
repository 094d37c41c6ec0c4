import type { CodedField, Coding } from "../../model/comparison.ts";
import type { Victims } from "../../model/event.ts";
import { chooseDays } from "./choose-days.ts";
import { choosePlace, type Exactness } from "./choose-place.ts";
import { codePrecision } from "./code-precision.ts";
import { type CodingMaterial, FIGHTERS, type Figure } from "./coded-case.ts";
import { findDoers } from "./find-doers.ts";
import { tellFigure, tellFigures } from "./tell-figure.ts";
import { tellOutgrown } from "./tell-outgrown.ts";

/** As this project's design reads the codebook named here; it was not held against its text again. */
const VERSION = "1";
const CODEBOOK = "UCDP Georeferenced Event Dataset Codebook 22.1 (estimates, type of violence, where_prec, date_prec)";

/** UCDP: low, best and high estimate of deaths, on whose side they fell, type of violence, precision of place and time. Null for harm other than death. */
export function codeUcdp(material: CodingMaterial): Coding | null {
  if (material.outcome !== "killed") return null;
  const best = bestOf(material.figures);
  return {
    scheme: "UCDP",
    version: VERSION,
    codebook: CODEBOOK,
    fields: [
      codeBest(material, best),
      codeLow(material.figures),
      codeHigh(material.figures),
      codeSide(material.victims, best),
      codeViolence(material),
      codeWhere(material),
      codeWhen(material),
    ],
  };
}

/** The figure that most independent origins give; of equals the lower. */
function bestOf(figures: readonly Figure[]): Figure {
  return figures.reduce((best, each) => (each.origins > best.origins ? each : best));
}

function codeBest({ figures, outgrown }: CodingMaterial, best: Figure): CodedField {
  const [told, arabic] = [tellFigures(figures, "en"), tellFigures(figures, "ar")];
  const alone = figures.length === 1;
  const earlier = tellOutgrown(outgrown);
  const lead = figures.some((each) => each.origins < best.origins);
  return {
    field: "best",
    value: best.low,
    rules: [alone ? "only-figure" : lead ? "most-origins" : "lower-of-equals", ...earlier.rules],
    en: `${
      alone
        ? `One figure stands: ${told}.`
        : lead
          ? `Of ${told} the one that most independent origins give.`
          : `Of ${told} none has more independent origins: the lower figure.`
    }${earlier.en}`,
    ar: `${
      alone
        ? `لا يقوم إلا رقم واحد: ${arabic}.`
        : lead
          ? `من الأرقام ${arabic} ما أورده أكثر المصادر المستقلة.`
          : `لا يزيد رقم من ${arabic} على غيره مصادر مستقلة: الأدنى.`
    }${earlier.ar}`,
    claims: best.claims,
    instead: [],
  };
}

function codeLow(figures: readonly Figure[]): CodedField {
  const lowest = figures[0]!;
  return {
    field: "low",
    value: lowest.low,
    rules: ["lowest"],
    en: `The lowest figure told: ${tellFigure(lowest)}.`,
    ar: `أدنى رقم مذكور: ${tellFigure(lowest)}.`,
    claims: lowest.claims,
    instead: [],
  };
}

/** `16 at least` has no upper bound: no higher figure than 16 is told, so none is made up. */
function codeHigh(figures: readonly Figure[]): CodedField {
  const top = (figure: Figure): number => figure.high ?? figure.low;
  const highest = figures.reduce((best, each) => (top(each) > top(best) ? each : best));
  const open = highest.high === null;
  return {
    field: "high",
    value: top(highest),
    rules: [open ? "highest-without-bound" : "highest"],
    en: `The highest figure told: ${tellFigure(highest)}${open ? ", without an upper bound" : ""}.`,
    ar: `أعلى رقم مذكور: ${tellFigure(highest)}${open ? "، بلا حد أعلى" : ""}.`,
    claims: highest.claims,
    instead: [],
  };
}

/** Column of the deaths, by who died. In a conflict with a state, side A is the government. */
const COLUMNS: Readonly<Record<Victims, string>> = {
  civilian: "deaths_civilians",
  children: "deaths_civilians",
  women: "deaths_civilians",
  students: "deaths_civilians",
  journalists: "deaths_civilians",
  medics: "deaths_civilians",
  "government-forces": "deaths_a",
  "opposition-forces": "deaths_b",
  "allied-forces": "deaths_unknown",
  unspecified: "deaths_unknown",
};

function codeSide(victims: Victims, best: Figure): CodedField {
  const field = COLUMNS[victims];
  const [en, ar] = {
    deaths_civilians: ["Told of people who are no fighters.", "مروي عن غير مقاتلين."],
    deaths_a: [
      "Told of government forces: side A where a state takes part.",
      "مروي عن قوات حكومية: الطرف A حين تكون الدولة طرفا.",
    ],
    deaths_b: ["Told of forces that fight the government: side B.", "مروي عن قوات تقاتل الحكومة: الطرف B."],
    deaths_unknown: ["On whose side they were is not told.", "لا يُذكر إلى أي طرف ينتمون."],
  }[field] as [string, string];
  return { field, value: best.low, rules: [`victims-${victims}`], en, ar, claims: best.claims, instead: [] };
}

/**
 * 1 = a state is a party, 2 = none is, 3 = civilians are the target. Whether civilians were the target or died between two
 * parties is nothing that a word of place and number tells: then it is left open.
 */
function codeViolence({ victims, reports }: CodingMaterial): CodedField {
  const field = "type_of_violence";
  const doers = findDoers(reports);
  const claims = [...new Set(doers.map(({ report }) => report.claim.id))];
  const names = doers.map(({ name }) => name).join(", ");
  const state = victims === "government-forces" || doers.some(({ isState }) => isState === true);
  if (FIGHTERS.has(victims) && state)
    return {
      field,
      value: 1,
      rules: ["state-is-party"],
      en: "A state is a party, and fighters died.",
      ar: "الدولة طرف، والقتلى مقاتلون.",
      claims,
      instead: [],
    };
  const known = doers.length > 0;
  return {
    field,
    value: null,
    rules: [known ? "target-not-told" : "no-doer"],
    en: known
      ? `Named as doing it: ${names}. Whether civilians were the target is for a person to say.`
      : "Who did it is not told in these sentences.",
    ar: known
      ? `المذكور فاعلا: ${names}. أما هل كان المدنيون هم المستهدفين فيقرره إنسان.`
      : "لا يُذكر الفاعل في هذه الجمل.",
    claims,
    instead: state
      ? [
          {
            value: 1,
            en: "if they died between the parties of a conflict with a state",
            ar: "إذا ماتوا بين طرفي نزاع تشارك فيه دولة",
          },
          { value: 3, en: "if civilians were the target", ar: "إذا كان المدنيون هم المستهدفين" },
        ]
      : [],
  };
}

/** 1 = the exact spot or town, 2 = close to it, 3 = second-level division, 4 = first-level, 5 = a line, or a wide area within a country, 6 = country, 7 = water or air. */
const WHERE: Readonly<Record<Exactness, readonly [number, string, string]>> = {
  spot: [1, "a spot or a town", "موضع أو بلدة"],
  near: [2, "near a place that is named", "قرب مكان مسمّى"],
  district: [3, "a second-level division", "وحدة إدارية ثانية"],
  province: [4, "a first-level division", "وحدة إدارية أولى"],
  line: [5, "a line between places", "خط بين أماكن"],
  region: [5, "a wide part of a country or region", "جزء واسع من بلد أو إقليم"],
  country: [6, "a country", "بلد"],
  water: [7, "at sea", "في البحر"],
};

function codeWhere(material: CodingMaterial): CodedField {
  const place = choosePlace(material);
  if (place === null) return codePrecision("where_prec", null, null);
  const [code, en, ar] = WHERE[place.exactness];
  return codePrecision("where_prec", place, { code, rule: `place-${place.exactness}`, en, ar });
}

/** Longest stretch in days of each code, its rule, and what it is called; code 1 first. */
const WHEN: readonly (readonly [number, string, string, string])[] = [
  [1, "day", "the day", "اليوم"],
  [6, "some-days", "two to six days", "من يومين إلى ستة"],
  [7, "week", "a week", "أسبوع"],
  [31, "month", "a month", "شهر"],
  [Number.POSITIVE_INFINITY, "year", "longer than a month", "أطول من شهر"],
];

function codeWhen(material: CodingMaterial): CodedField {
  const days = chooseDays(material);
  if (days === null) return codePrecision("date_prec", null, null);
  const step = WHEN.findIndex(([longest]) => days.length <= longest);
  const [, rule, en, ar] = WHEN[step]!;
  return codePrecision("date_prec", days, { code: step + 1, rule, en, ar });
}
