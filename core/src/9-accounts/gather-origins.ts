import type { Origin } from "../model/comparison.ts";
import type { Report } from "./collect-reports.ts";
import { isDependent, isOneOrigin, isRelayOf, type Source } from "./open-origins.ts";

/** For each claim of an account, the number of its independent origin: 0 for the first met, and so on. `isOne` tells when two are not two. */
export function numberOrigins(
  reports: readonly Report[],
  isOne: (a: Source, b: Source) => boolean = isOneOrigin,
): ReadonlyMap<Report, number> {
  const groups: Report[][] = [];
  for (const report of reports) {
    const met = groups.filter((group) => group.some((each) => isOne(each.source, report.source)));
    const [first, ...others] = met;
    if (first === undefined) {
      groups.push([report]);
      continue;
    }
    first.push(report, ...others.flat());
    for (const other of others) groups.splice(groups.indexOf(other), 1);
  }
  const numbers = new Map<Report, number>();
  groups.forEach((group, n) => {
    for (const report of group) numbers.set(report, n);
  });
  return numbers;
}

/** True when two origins of one answer do not stand for each other's word. */
export function isOneWord(a: Source, b: Source): boolean {
  return isDependent(a, b) || isRelayOf(a, b);
}

/** The origins of one answer, each with the relays and articles it came through. Who only handed it on is none. */
export function gatherOrigins(reports: readonly Report[]): Origin[] {
  const numbers = numberOrigins(reports, (a, b) => isOneOrigin(a, b) || isRelayOf(a, b));
  const byOrigin = new Map<number, Report[]>();
  for (const report of reports) {
    const number = numbers.get(report)!;
    const list = byOrigin.get(number);
    if (list === undefined) byOrigin.set(number, [report]);
    else list.push(report);
  }
  return [...byOrigin.values()].map((list) => {
    const { name, entity } = mostNamed(list);
    return {
      name,
      entity,
      via: [...new Set(list.flatMap((report) => report.source.via))].filter((relay) => relay !== name),
      documents: [...new Set(list.map((report) => report.reading.document.id))],
    };
  });
}

/** Of its names, the one under which most claims give it; the first met of equals. A relay gives its name only where nobody stands behind it. */
function mostNamed(reports: readonly Report[]): { name: string; entity: string | null } {
  const counts = new Map<string, { times: number; entity: string | null }>();
  const relays = new Set(reports.flatMap(({ source }) => [...source.viaKeys]));
  const behind = reports.filter(({ source }) => !relays.has(source.key));
  for (const { source } of behind.length > 0 ? behind : reports)
    counts.set(source.name, { times: (counts.get(source.name)?.times ?? 0) + 1, entity: source.entity });
  const [name, { entity }] = [...counts].reduce((best, each) => (each[1].times > best[1].times ? each : best));
  return { name, entity };
}
