import type { CodedChoice, CodedField, Coding } from "../../model/comparison.ts";
import { chooseDays } from "./choose-days.ts";
import { choosePlace, type Exactness } from "./choose-place.ts";
import { codePrecision } from "./code-precision.ts";
import type { CodingMaterial, Figure } from "./coded-case.ts";
import type { QuantifierKind } from "./read-quantifier.ts";
import { tellFigures } from "./tell-figure.ts";
import { tellOutgrown } from "./tell-outgrown.ts";

/**
 * Words for numbers (tens 10, dozens 12, hundreds 100) and the lowest figure of several are as ACLED's FAQ "Uses and limitations of
 * ACLED data" (27 February 2023, updated 7 May 2024) has them. That an unknown number is 10 or 3 by scale, and the codes of
 * precision, are as this project's design reads the codebook; they were not held against its text again.
 */
const VERSION = "1";
const CODEBOOK =
  "ACLED Codebook (reported fatalities, spatial and time precision) and FAQ on fatality methodology, May 2024";

/** What ACLED writes for a word: tens 10, dozens 12, hundreds 100, and so on; null = an unknown number of people. */
const WORDS: Readonly<Record<QuantifierKind, number | null>> = {
  tens: 10,
  dozens: 12,
  hundreds: 100,
  thousands: 1000,
  "tens-of-thousands": 10_000,
  "hundreds-of-thousands": 100_000,
  millions: 1_000_000,
  few: null,
  several: null,
  many: null,
  some: null,
};
/** An unknown number of people is ten in fighting on a large scale, else three. */
const UNKNOWN_LARGE = 10;
const UNKNOWN_SMALL = 3;
/** Independent origins from which on a figure counts as corroborated. */
const CORROBORATED = 2;

interface Coded {
  readonly figure: Figure;
  readonly value: number;
  readonly rules: readonly string[];
  readonly en: string;
  readonly ar: string;
  readonly instead: readonly CodedChoice[];
}

/** ACLED: reported fatalities, the most conservative figure, with its codes for how exactly place and time are told. Null for harm that ACLED does not count. */
export function codeAcled(material: CodingMaterial): Coding | null {
  if (material.outcome !== "killed" && material.outcome !== "killed-or-injured") return null;
  return {
    scheme: "ACLED",
    version: VERSION,
    codebook: CODEBOOK,
    fields: [codeFatalities(material), codeSpace(material), codeTime(material)],
  };
}

function codeFatalities(material: CodingMaterial): CodedField {
  const coded = material.figures.map((figure) => codeFigure(figure, material)).sort((a, b) => a.value - b.value);
  const agreed = coded.filter(({ figure }) => figure.origins >= CORROBORATED);
  const chosen = agreed[0] ?? coded[0]!;
  const [told, arabic] = [tellFigures(material.figures, "en"), tellFigures(material.figures, "ar")];
  const [rule, en, ar] =
    coded.length === 1
      ? (["only-figure", `One figure stands: ${told}.`, `لا يقوم إلا رقم واحد: ${arabic}.`] as const)
      : agreed.length > 0
        ? ([
            "corroborated",
            `Of the figures ${told} the lowest that two or more independent origins give.`,
            `من الأرقام ${arabic} أدنى ما أورده مصدران مستقلان أو أكثر.`,
          ] as const)
        : ([
            "lowest",
            `The lowest of ${told}, as long as no two independent origins agree.`,
            `أدنى الأرقام ${arabic}، ما لم يتفق مصدران مستقلان.`,
          ] as const);
  const sum = material.summed
    ? {
        en: " It sums up several days or places: ACLED shares such a sum out among its events.",
        ar: " وهو مجموع أيام أو أماكن: يوزعه ACLED على أحداثه.",
      }
    : { en: "", ar: "" };
  const earlier = tellOutgrown(material.outgrown);
  return {
    field: "fatalities",
    value: chosen.value,
    rules: [rule, ...chosen.rules, ...earlier.rules, ...(material.summed ? ["summarised"] : [])],
    en: `${en}${chosen.en}${earlier.en}${sum.en}`,
    ar: `${ar}${chosen.ar}${earlier.ar}${sum.ar}`,
    claims: chosen.figure.claims,
    instead: chosen.instead,
  };
}

function codeFigure(figure: Figure, material: CodingMaterial): Coded {
  if (material.outcome === "killed-or-injured")
    return {
      figure,
      value: 0,
      rules: ["casualties-alone"],
      en: " Killed and injured are told together: no number of killed follows from that.",
      ar: " القتلى والجرحى مذكورون معا: لا يُستخلص منه عدد القتلى.",
      instead: [],
    };
  const { quantifier, word } = figure;
  const worth = quantifier === null ? null : WORDS[quantifier.kind];
  if (quantifier !== null && worth !== null) return codeWord(figure, quantifier.kind, worth);
  if (figure.uncounted || (quantifier !== null && word !== null)) return codeUnknown(figure, isLargeScale(material));
  const range = figure.high !== figure.low;
  return {
    figure,
    value: figure.low,
    rules: range ? ["lower-bound"] : [],
    en: range ? ` Its lower bound: ${figure.low}.` : "",
    ar: range ? ` حده الأدنى: ${figure.low}.` : "",
    instead: [],
  };
}

/** عشرات is tens, and coded so; where translators write dozens, the other code is shown beside it. */
function codeWord(figure: Figure, kind: QuantifierKind, value: number): Coded {
  const rendered = figure.quantifier?.rendered ?? null;
  const other = rendered === null ? null : WORDS[rendered];
  return {
    figure,
    value,
    rules: [kind],
    en: ` «${figure.word}» is “${kind.replaceAll("-", " ")}”: ${value}.`,
    ar: ` «${figure.word}» تُرمَّز ${value}.`,
    instead:
      other === null || rendered === null
        ? []
        : [
            {
              value: other,
              en: `“${rendered}”, as translators often render «${figure.word}»`,
              ar: `إذا تُرجمت «${figure.word}» إلى ${rendered} كما هو شائع`,
            },
          ],
  };
}

function codeUnknown(figure: Figure, large: boolean): Coded {
  const [value, other] = large ? [UNKNOWN_LARGE, UNKNOWN_SMALL] : [UNKNOWN_SMALL, UNKNOWN_LARGE];
  const word = figure.word === null ? "" : ` («${figure.word}»)`;
  return {
    figure,
    value,
    rules: [large ? "unknown-large-scale" : "unknown-small-scale"],
    en: ` How many is not said${word}: ${UNKNOWN_LARGE} in fighting on a large scale, else ${UNKNOWN_SMALL}.`,
    ar: ` العدد غير مذكور${word}: ${UNKNOWN_LARGE} في قتال واسع النطاق، وإلا ${UNKNOWN_SMALL}.`,
    instead: [
      large
        ? { value: other, en: "if the fighting was on a small scale", ar: "إذا كان القتال محدود النطاق" }
        : { value: other, en: "if the fighting was on a large scale", ar: "إذا كان القتال واسع النطاق" },
    ],
  };
}

/** The story tells of battles or of places that change hands. */
function isLargeScale({ story }: CodingMaterial): boolean {
  return story.some(({ account }) => (account.kind === "control" || account.kind === "clash") && !account.background);
}

/** 1 = a town or a spot, 2 = near a town or in a part of a region, 3 = a larger region. */
const GEO: Readonly<Record<Exactness, 1 | 2 | 3>> = {
  spot: 1,
  near: 2,
  district: 2,
  line: 2,
  province: 3,
  region: 3,
  country: 3,
  water: 3,
};
const GEO_STEPS: readonly (readonly [string, string])[] = [
  ["a particular place", "مكان معيَّن"],
  ["a part of a region, or near a town", "جزء من منطقة، أو جوار بلدة"],
  ["a larger region", "منطقة أوسع"],
];

function codeSpace(material: CodingMaterial): CodedField {
  const place = choosePlace(material);
  if (place === null) return codePrecision("geo_precision", null, null);
  const code = GEO[place.exactness];
  const [en, ar] = GEO_STEPS[code - 1]!;
  return codePrecision("geo_precision", place, { code, rule: `place-${place.exactness}`, en, ar });
}

/** Days that still count as `a week or a similar period`. */
const WEEK = 10;

/** 1 = the day, 2 = a week or the like, 3 = a month. */
function codeTime(material: CodingMaterial): CodedField {
  const days = chooseDays(material);
  if (days === null) return codePrecision("time_precision", null, null);
  if (days.length === 1)
    return codePrecision("time_precision", days, { code: 1, rule: "day", en: "the day is told", ar: "اليوم مذكور" });
  const step =
    days.length <= WEEK
      ? { code: 2, rule: "week", en: "within a week or so", ar: "في نحو أسبوع" }
      : { code: 3, rule: "month", en: "within a month or longer", ar: "في شهر أو أكثر" };
  return codePrecision("time_precision", days, step);
}
