import type { CopyLink } from "../7-copies/copy-link.ts";
import type { Span } from "../model/annotation.ts";
import type { Finding } from "../model/comparison.ts";
import type { Reading } from "../model/reading.ts";
import type { Report } from "./collect-reports.ts";
import type { TracedAccount } from "./find-accounts.ts";
import { isDependent, outletOf } from "./open-origins.ts";
import { isOnePosition } from "./take-positions.ts";

/** What one of two articles that share a text says and the other leaves out: a denial, or whose words a claim is. */
export function findDrops(
  readings: readonly Reading[],
  links: readonly CopyLink[],
  accounts: readonly TracedAccount[],
): Finding[] {
  const linksOf = new Map<number, CopyLink[]>();
  for (const link of links) linksOf.set(link.left, [...(linksOf.get(link.left) ?? []), link]);
  return accounts.flatMap(({ reports }) => {
    const articles = groupByArticle(reports);
    return [...articles.keys()].flatMap((left) =>
      (linksOf.get(left) ?? [])
        .filter((link) => articles.has(link.right))
        .flatMap((link) => comparePair(readings, link, articles.get(left)!, articles.get(link.right)!)),
    );
  });
}

function groupByArticle(reports: readonly Report[]): Map<number, Report[]> {
  const articles = new Map<number, Report[]>();
  for (const report of reports) articles.set(report.article, [...(articles.get(report.article) ?? []), report]);
  return articles;
}

function comparePair(
  readings: readonly Reading[],
  link: CopyLink,
  left: readonly Report[],
  right: readonly Report[],
): Finding[] {
  const [a, b] = [outletOf(readings[link.left]!), outletOf(readings[link.right]!)];
  const findings: Finding[] = [];
  if (link.type === "duplicate" || link.type === "near-duplicate") {
    for (const [whole, without, x, y] of [
      [left, right, a, b],
      [right, left, b, a],
    ] as const) {
      const denial = whole.find((report) => !report.holds);
      const claim = without.find((report) => report.holds);
      if (denial === undefined || claim === undefined || without.some((report) => !report.holds)) continue;
      findings.push(
        find(
          "dropped-denial",
          denial,
          claim,
          `${x} prints a denial («${denial.words}») that does not stand in ${y}, which shares its text.`,
          `عند ${x} نفي («${denial.words}») لا يرد عند ${y}، والنص بينهما مشترك.`,
        ),
      );
    }
  }
  findings.push(...changedAttribution(link, left, right, a, b));
  for (const [told, bare, x, y] of [
    [left, right, a, b],
    [right, left, b, a],
  ] as const) {
    const own = bare.find((report) => report.claim.chain.length === 0 && report.committed);
    const attributed =
      own === undefined
        ? undefined
        : told.find((report) => report.claim.chain.length > 0 && isOnePosition(report, own));
    if (own === undefined || attributed === undefined || bare.some((report) => report.claim.chain.length > 0)) continue;
    const speaker = attributed.claim.chain.at(-1)!.name;
    findings.push(
      find(
        "dropped-attribution",
        attributed,
        own,
        `${x} attributes this to ${speaker}; ${y} tells it without attribution: «${own.words}».`,
        `هذا منسوب عند ${x} إلى ${speaker}، ومروي عند ${y} بلا نسبة: «${own.words}».`,
      ),
    );
  }
  return findings;
}

/** One passage, one answer, another speaker: only where neither article gives it to the other's speaker anywhere. */
function changedAttribution(
  link: CopyLink,
  left: readonly Report[],
  right: readonly Report[],
  a: string,
  b: string,
): Finding[] {
  if (link.type === "rewrite") return [];
  for (const told of left) {
    if (told.claim.chain.length === 0) continue;
    const same = right.filter(
      (report) => report.claim.chain.length > 0 && isOnePosition(told, report) && isAligned(link, told, report),
    );
    const other = same[0];
    if (other === undefined) continue;
    const known = [...left, ...right].some(
      (report) =>
        (left.includes(report) && isDependent(report.source, other.source)) ||
        (right.includes(report) && isDependent(report.source, told.source)),
    );
    if (known) continue;
    const [x, y] = [told.source.name, other.source.name];
    return [
      find(
        "changed-attribution",
        told,
        other,
        `One passage in two articles: ${a} gives it to ${x}, ${b} to ${y}.`,
        `فقرة واحدة في مادتين: ينسبها ${a} إلى ${x}، وينسبها ${b} إلى ${y}.`,
      ),
    ];
  }
  return [];
}

function isAligned(link: CopyLink, left: Report, right: Report): boolean {
  const inside = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;
  return link.aligned.some(([a, b]) => inside(a, left.claim.span) && inside(b, right.claim.span));
}

function find(
  kind: "dropped-denial" | "dropped-attribution" | "changed-attribution",
  had: Report,
  has: Report,
  en: string,
  ar: string,
): Finding {
  return {
    kind,
    documents: [had.reading.document.id, has.reading.document.id],
    spans: [had, has].map((report) => ({ document: report.reading.document.id, span: report.claim.span })),
    en,
    ar,
  };
}
