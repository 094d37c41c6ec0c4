import type { AssistReport } from "../assist/propose-attributions.ts";
import { formatCount } from "./format-count.ts";

/** What came of asking an assistant, as pairs of what is told and how much of it. */
export function describeProposing(report: AssistReport): readonly (readonly [what: string, detail: string])[] {
  const { asked, proposed, left, refused, failures } = report;
  return [
    ["passages sent to the assistant", `${formatCount(asked, "passage")}, ${formatCount(proposed, "proposal")} kept`],
    ...[...refused].map(([reason, count]) => ["proposals not kept", `${reason}: ${count}`] as const),
    ...failures.map((failure) => ["the assistant failed", failure] as const),
    ...(left > 0 ? [["not asked about, since the assistant failed", formatCount(left, "passage")] as const] : []),
  ];
}
