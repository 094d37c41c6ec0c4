import type { Finding, Position } from "../model/comparison.ts";
import type { CasualtyEvent } from "../model/event.ts";
import type { Report } from "./collect-reports.ts";
import type { TracedAccount } from "./find-accounts.ts";
import { outletOf } from "./open-origins.ts";

/** Outlets from which on one origin's claim looks like general knowledge. */
const MANY = 3;

/** One origin in many outlets, and figures told without one that elsewhere have one. */
export function findLoneOrigins(accounts: readonly TracedAccount[]): Finding[] {
  return accounts.flatMap((traced) => [...findMany(traced), ...findUnattributed(traced)]);
}

function reportsOf(position: Position, reports: readonly Report[]): Report[] {
  const claims = new Set(position.claims.map((ref) => ref.claim));
  return reports.filter((report) => claims.has(report.claim.id));
}

/** A statement has one origin by its nature; what happened need not. */
function findMany({ account, reports }: TracedAccount): Finding[] {
  if (account.status !== "single-origin" || account.kind === "statement" || account.background) return [];
  return account.positions.flatMap((position) => {
    const told = reportsOf(position, reports);
    const outlets = [...new Set(told.map((report) => outletOf(report.reading)))];
    const origin = position.origins[0];
    if (outlets.length < MANY || position.origins.length !== 1 || origin === undefined) return [];
    const first = outlets.map((outlet) => told.find((report) => outletOf(report.reading) === outlet)!);
    return [
      {
        kind: "single-origin-many-outlets",
        documents: first.map((report) => report.reading.document.id),
        spans: first.map((report) => ({ document: report.reading.document.id, span: report.claim.span })),
        en: `${outlets.length} outlets print this and all go back to one origin: ${origin.name}. (${account.question.en})`,
        ar: `ترويه ${outlets.length} من الوسائل، ومصدره الأصلي واحد: ${origin.name}. (${account.question.ar})`,
      },
    ];
  });
}

function findUnattributed({ account, reports }: TracedAccount): Finding[] {
  if (account.kind !== "casualty" || account.background) return [];
  return account.positions.flatMap((position) => {
    const told = reportsOf(position, reports);
    const named = told.find((report) => report.claim.chain.length > 0);
    if (named === undefined) return [];
    const attributedIn = new Set(
      told.filter((report) => report.claim.chain.length > 0).map((report) => report.article),
    );
    const bare = told.filter(
      (report, n) =>
        report.claim.chain.length === 0 &&
        !attributedIn.has(report.article) &&
        hasFigure(report) &&
        told.findIndex((each) => each.article === report.article) === n,
    );
    return bare.map((report) => ({
      kind: "unattributed-figure" as const,
      documents: [report.reading.document.id, named.reading.document.id],
      spans: [report, named].map((each) => ({ document: each.reading.document.id, span: each.claim.span })),
      en: `${outletOf(report.reading)} gives «${report.words}» without attribution; in ${outletOf(named.reading)} it comes from ${named.source.name}.`,
      ar: `يرد عند ${outletOf(report.reading)} «${report.words}» بلا نسبة، وهو عند ${outletOf(named.reading)} منسوب إلى ${named.source.name}.`,
    }));
  });
}

/** قتل 12 مدنيا gives a figure; استشهاد رضيع tells what everybody saw. */
function hasFigure({ event }: Report): boolean {
  return (event as CasualtyEvent).low > 1;
}
