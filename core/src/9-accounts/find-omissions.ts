import type { Finding } from "../model/comparison.ts";
import type { Report } from "./collect-reports.ts";
import type { TracedAccount } from "./find-accounts.ts";
import { outletOf } from "./open-origins.ts";

/**
 * Articles that carry a contested claim without the denial which others had printed by the same day. An article from before
 * the denial left nothing out, and what a text of another length had no room for is no fault: it is only shown.
 */
export function findOmissions(accounts: readonly TracedAccount[]): Finding[] {
  return accounts.flatMap(({ account, reports }) => {
    if (account.status !== "contested" || account.background) return [];
    const denials = reports.filter((report) => !report.holds && report.committed);
    const first = earliest(denials);
    if (first === null) return [];
    const carriers = new Set(denials.map((report) => report.article));
    const without = reports.filter(
      (report, n) =>
        report.holds &&
        !carriers.has(report.article) &&
        printedAfter(report, first) &&
        reports.findIndex((each) => each.article === report.article && each.holds) === n,
    );
    if (without.length === 0) return [];
    const outlets = [...new Set(without.map((report) => outletOf(report.reading)))];
    const finding: Finding = {
      kind: "omission",
      documents: [...new Set([...without, first].map((report) => report.reading.document.id))],
      spans: [...without, first].map((report) => ({ document: report.reading.document.id, span: report.claim.span })),
      en: `${outlets.join(", ")} carried the claim; the denial by ${first.source.name}, in print by then in ${outletOf(first.reading)}, does not stand there: «${first.words}».`,
      ar: `ورد الادعاء عند ${outlets.join("، ")}، ولا يرد هناك نفي ${first.source.name} المنشور حتى ذلك اليوم عند ${outletOf(first.reading)}: «${first.words}».`,
    };
    return [finding];
  });
}

function earliest(reports: readonly Report[]): Report | null {
  return reports.reduce<Report | null>(
    (best, each) =>
      best === null || (each.published ?? Number.POSITIVE_INFINITY) < (best.published ?? Number.POSITIVE_INFINITY)
        ? each
        : best,
    null,
  );
}

function printedAfter(report: Report, first: Report): boolean {
  return report.published !== null && first.published !== null && report.published >= first.published;
}
