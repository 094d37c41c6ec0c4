import { ACCOUNT_STATUSES, type Account } from "@isnad/core";
import { formatCount, formatNumber } from "./format-count.ts";
import type { Remark, RunRecord } from "./track-run.ts";

/** Failures shown before the rest is counted. */
const SHOWN_FAILURES = 20;

/** The closing summary: what was read, what came of it, what could not be read and why, what was assumed. */
export function describeRun(run: RunRecord, tellAll: boolean): string {
  return [
    describeReading(run),
    ...describeComparison(run),
    ...describeFailures(run, tellAll),
    ...describeRemarks(run.remarks),
  ].join("\n");
}

function describeReading({ articles, attributions, claims, elapsed }: RunRecord): string {
  const kinds = [...claims]
    .sort((left, right) => right[1] - left[1])
    .map(([kind, number]) => `${formatNumber(number)} ${kind}`);
  const total = [...claims.values()].reduce((sum, number) => sum + number, 0);
  const detail = kinds.length > 0 ? ` (${kinds.join(", ")})` : "";
  return `${formatCount(articles, "article")} in ${formatTime(elapsed)}: ${formatCount(attributions, "attribution")}, ${formatCount(total, "claim")}${detail}`;
}

function describeComparison({ comparison }: RunRecord): string[] {
  if (!comparison) return [];
  const { stories, accounts, derivations, findings } = comparison;
  const counts = ACCOUNT_STATUSES.map(
    (status) => [status, accounts.filter((account: Account) => account.status === status).length] as const,
  );
  const detail = counts
    .filter(([, number]) => number > 0)
    .map(([status, number]) => `${formatNumber(number)} ${status}`);
  const accountLine = `${formatCount(accounts.length, "account")}${detail.length > 0 ? `: ${detail.join(", ")}` : ""}`;
  return [
    `${formatCount(stories.length, "story", "stories")}, ${accountLine}`,
    `${formatCount(derivations.length, "copy", "copies")}, ${formatCount(findings.length, "finding")}`,
  ];
}

function describeFailures({ failures }: RunRecord, tellAll: boolean): string[] {
  if (failures.length === 0) return [];
  const shown = tellAll ? failures : failures.slice(0, SHOWN_FAILURES);
  const rest = failures.length - shown.length;
  const more = rest > 0 ? [`  … and ${formatNumber(rest)} more (--verbose names them)`] : [];
  return [
    "",
    `Could not be read (${formatNumber(failures.length)}):`,
    ...shown.map(({ source, message }) => `  ${source}: ${message}`),
    ...more,
  ];
}

function describeRemarks(remarks: readonly Remark[]): string[] {
  if (remarks.length === 0) return [];
  return ["", "Assumed or worth a look:", ...remarks.flatMap(describeRemark)];
}

function describeRemark({ about, sources, count }: Remark): string[] {
  const rest = count - sources.length;
  const more = rest > 0 ? [`    … and ${formatNumber(rest)} more (--verbose names them)`] : [];
  const [only] = sources;
  return count === 1 && only !== undefined
    ? [`  ${about}: ${only}`]
    : [`  ${about} (${formatNumber(count)}):`, ...sources.map((source) => `    ${source}`), ...more];
}

function formatTime(milliseconds: number): string {
  return milliseconds < 60_000
    ? `${(milliseconds / 1000).toFixed(milliseconds < 9_950 ? 1 : 0)} s`
    : `${Math.floor(milliseconds / 60_000)} min ${Math.round((milliseconds % 60_000) / 1000)} s`;
}
