import type { CasualtyEvent } from "../model/event.ts";
import type { Report } from "./collect-reports.ts";
import type { Surroundings } from "./judged.ts";
import { keyOfName } from "./key-names.ts";
import { scopeOf } from "./scope-casualties.ts";

/** Rarest words of a claim by which a claim of the same words is found. */
const RAREST = 5;

/**
 * The keys under which a claim's account is looked up: two claims that answer one question share at least one, so that no
 * claim is compared with all others. History is kept apart by its own keys.
 */
export function keyReport(report: Report, around: Surroundings): string[] {
  const head = `${report.claim.background ? "past" : "now"} ${report.kind}`;
  return tails(report, around).map((tail) => `${head} ${tail}`);
}

function tails(report: Report, around: Surroundings): string[] {
  if (report.kind === "casualty") {
    const { outcome, victims, low } = report.event as CasualtyEvent;
    const keys = [
      `${outcome} ${low}`,
      `${outcome} in ${report.article}`,
      ...report.beside.map((each) => `${outcome} beside ${each.low} ${each.outcome}`),
    ];
    if (scopeOf(report) === "toll") return [...keys, `toll ${outcome} ${victims}`];
    return [...keys, ...placeKeys(report, around).map((key) => `${outcome} ${key}`)];
  }
  if (report.kind === "control") return report.place === null ? ["nowhere"] : placeKeys(report, around);
  const words = rarestWords(report, around);
  if (report.kind === "statement")
    return [
      ...words,
      ...[...report.source.stems].map((stem) => `by ${stem}`),
      `by ${report.source.body?.key ?? report.source.key}`,
    ];
  return [
    ...words,
    ...placeKeys(report, around),
    ...report.event.arguments
      .filter((each) => each.role !== "time" && each.role !== "place")
      .map((each) => keyOfName(each)),
  ];
}

function placeKeys({ place }: Report, around: Surroundings): string[] {
  if (place === null) return [];
  const keys = [...place.stems].map((stem) => `at ${stem}`);
  return place.entity === null ? keys : [...keys, place.entity, ...around.parentsOf(place.entity)];
}

function rarestWords(report: Report, around: Surroundings): string[] {
  return [...report.stems()]
    .map((stem) => ({ stem, weight: around.weigh(stem) }))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight || (a.stem < b.stem ? -1 : 1))
    .slice(0, RAREST)
    .map(({ stem }) => `of ${stem}`);
}
