import type { CodedField, Coding } from "../../model/comparison.ts";
import type { CasualtyEvent, Victims } from "../../model/event.ts";
import type { Report } from "../collect-reports.ts";
import { findSide } from "../find-side.ts";
import { overlap } from "../read-period.ts";
import { type CodingMaterial, FIGHTERS, type Figure } from "./coded-case.ts";
import { type Doer, findDoers } from "./find-doers.ts";
import { tellFigures } from "./tell-figure.ts";

/** As this project's design reads the methodology that Airwars publishes; the bars between grades were not held against its text again. */
const VERSION = "1";
const CODEBOOK = "Airwars methodology: range of civilian harm, grading of incidents";

/** Airwars: the range of all figures for civilians, and a proposed grade of the incident. Null for fighters, for other harm than death and injury, and for sums: it records incidents. */
export function codeAirwars(material: CodingMaterial): Coding | null {
  const { outcome, victims, figures, summed } = material;
  if (summed || (outcome !== "killed" && outcome !== "injured") || FIGHTERS.has(victims)) return null;
  return {
    scheme: "Airwars",
    version: VERSION,
    codebook: CODEBOOK,
    fields: [codeBound(figures, outcome, victims, "min"), codeBound(figures, outcome, victims, "max"), grade(material)],
  };
}

function codeBound(
  figures: readonly Figure[],
  outcome: "killed" | "injured",
  victims: Victims,
  bound: "min" | "max",
): CodedField {
  const top = (figure: Figure): number => figure.high ?? figure.low;
  const chosen = bound === "min" ? figures[0]! : figures.reduce((best, each) => (top(each) > top(best) ? each : best));
  const [told, arabic] = [tellFigures(figures, "en"), tellFigures(figures, "ar")];
  const unsure = victims === "unspecified";
  return {
    field: `${outcome}_${bound}`,
    value: bound === "min" ? chosen.low : top(chosen),
    rules: [bound === "min" ? "lowest" : "highest", ...(unsure ? ["civilians-not-told"] : [])],
    en: `The ${bound === "min" ? "lowest" : "highest"} of all figures told: ${told}.${unsure ? " That they were civilians is not said." : ""}`,
    ar: `${bound === "min" ? "أدنى" : "أعلى"} الأرقام المذكورة: ${arabic}.${unsure ? " ولا يُقال إنهم مدنيون." : ""}`,
    claims: chosen.claims,
    instead: [],
  };
}

interface Grade {
  readonly grade: "confirmed" | "fair" | "weak" | "contested" | "discounted";
  readonly rule: string;
  readonly en: string;
  readonly ar: string;
  readonly reports: readonly Report[];
}

/** The grade that the published definitions suggest. The gravest question is asked first; what is left is weak or fair. */
function grade(material: CodingMaterial): CodedField {
  const doers = findDoers(material.reports);
  const chosen =
    findAcceptance(material, doers) ??
    findFighters(material) ??
    findRivals(material, doers) ??
    countSources(material, doers);
  return {
    field: "grading",
    value: chosen.grade,
    rules: [chosen.rule],
    en: chosen.en,
    ar: chosen.ar,
    claims: [...new Set(chosen.reports.map(({ claim }) => claim.id))],
    instead: [],
  };
}

/** confirmed: a belligerent accepts that it did it, as when an army tells of the dead of its own strike. */
function findAcceptance({ reports }: CodingMaterial, doers: readonly Doer[]): Grade | null {
  for (const report of reports) {
    const own = report.source.entity === null ? null : findSide(report.source.entity);
    const doer = doers.find(({ side, report: told }) => side === own && told === report);
    if (doer === undefined || !report.committed || !report.holds || deniesBeside(report, doer.side)) continue;
    return {
      grade: "confirmed",
      rule: "party-accepts",
      en: `${report.source.name} tells it of a blow of its own side.`,
      ar: `يرويه ${report.source.name} عن فعل جانبه هو.`,
      reports: [report],
    };
  }
  return null;
}

/** نفت الفصائل مسؤوليتها عن القصف …: who denies something in the same sentence accepts nothing in it. */
function deniesBeside({ reading, claim }: Report, side: string): boolean {
  const sentence = reading.sentences.find((each) => each.start <= claim.span.start && claim.span.start < each.end);
  return reading.attributions.some(
    ({ act, polarity, source, span }) =>
      (act === "deny" || polarity === "deny") &&
      source.entity !== null &&
      findSide(source.entity) === side &&
      sentence !== undefined &&
      span.start < sentence.end &&
      span.end > sentence.start,
  );
}

/** discounted: more independent origins tell the same dead as fighters than as civilians. */
function findFighters({ figures, reports, story, outcome }: CodingMaterial): Grade | null {
  const ours = Math.max(...figures.map(({ origins }) => origins));
  for (const other of story) {
    const match = other.reports.filter((report) => isSameHarm(report, reports, outcome));
    const theirs = new Set(match.map(({ source }) => source.key)).size;
    if (match.length === 0 || theirs <= ours) continue;
    return {
      grade: "discounted",
      rule: "told-as-fighters",
      en: `${theirs} origins tell the same figure, place and day of fighters.`,
      ar: `مروي عن مقاتلين بالرقم والمكان واليوم أنفسها، وعدد مصادره ${theirs}.`,
      reports: match,
    };
  }
  return null;
}

function isSameHarm(report: Report, ours: readonly Report[], outcome: string): boolean {
  if (report.event.type !== "casualty") return false;
  const { low, high, victims, outcome: harm } = report.event as CasualtyEvent;
  if (harm !== outcome || !FIGHTERS.has(victims) || !report.committed || !report.holds) return false;
  return ours.some(({ event, place, period }) => {
    const own = event as CasualtyEvent;
    return (
      own.low === low &&
      own.high === high &&
      place !== null &&
      place.entity !== null &&
      place.entity === report.place?.entity &&
      period !== null &&
      report.period !== null &&
      overlap(period, report.period)
    );
  });
}

/** contested: two sides are named as doing it, or the one that is named denies it. */
function findRivals({ reports, story }: CodingMaterial, doers: readonly Doer[]): Grade | null {
  const [first, second] = doers;
  if (first !== undefined && second !== undefined)
    return {
      grade: "contested",
      rule: "two-doers",
      en: `Both ${first.name} and ${second.name} are named as doing it.`,
      ar: `يُذكر كل من ${first.name} و${second.name} فاعلا.`,
      reports: [first.report, second.report],
    };
  const denial = [...reports, ...story.flatMap((each) => each.reports)].find(
    (report) => !report.holds && isOfOneBlow(report, reports) && isByDoer(report, doers),
  );
  return denial === undefined
    ? null
    : {
        grade: "contested",
        rule: "doer-denies",
        en: `${denial.source.name} denies it.`,
        ar: `ينفيه ${denial.source.name}.`,
        reports: [denial],
      };
}

const BLOWS: ReadonlySet<Report["kind"]> = new Set(["strike", "clash", "casualty"]);

function isOfOneBlow(report: Report, ours: readonly Report[]): boolean {
  if (!BLOWS.has(report.kind)) return false;
  return ours.some(
    ({ claim, place }) =>
      claim.id === report.claim.id ||
      (place !== null && place.entity !== null && place.entity === report.place?.entity),
  );
}

function isByDoer({ source }: Report, doers: readonly Doer[]): boolean {
  const side = source.entity === null ? null : findSide(source.entity);
  return doers.some((doer) => doer.side === side || doer.name === source.name);
}

/** fair: two or more sources and a blow that is told; weak: one source, or no blow that could have done it. */
function countSources({ figures, reports }: CodingMaterial, doers: readonly Doer[]): Grade {
  const most = figures.reduce((best, each) => (each.origins > best.origins ? each : best));
  const blow = doers.length > 0 || reports.some(({ event }) => (event as CasualtyEvent).cause !== null);
  const fair = most.origins >= 2 && blow;
  return {
    grade: fair ? "fair" : "weak",
    rule: fair ? "two-sources-and-blow" : most.origins >= 2 ? "no-blow-told" : "single-source",
    en: fair
      ? `${most.origins} independent origins, and a blow is told. How credible they are is for a person to say.`
      : most.origins >= 2
        ? "Several origins, but no blow is told that could have done it."
        : "One independent origin.",
    ar: fair
      ? `عدد المصادر المستقلة ${most.origins}، والفعل مذكور. أما مصداقيتها فيقدّرها إنسان.`
      : most.origins >= 2
        ? "مصادر عدة، لكن لا يُذكر فعل يُحتمل أنه السبب."
        : "مصدر مستقل واحد.",
    reports: reports.filter(({ claim }) => most.claims.includes(claim.id)),
  };
}
