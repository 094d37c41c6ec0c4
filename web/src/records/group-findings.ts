import type { Finding, FindingKind, Story } from "@isnad/core";

/** What changed on its way comes before what only repeats or is missing. */
const ORDER: readonly FindingKind[] = [
  "changed-figure",
  "dropped-denial",
  "changed-attribution",
  "dropped-attribution",
  "changed-label",
  "adopted-label",
  "unattributed-figure",
  "circular-citation",
  "single-origin-many-outlets",
  "omission",
];

/** The findings about a story's articles, by kind. */
export function groupFindings(
  findings: readonly Finding[],
  story: Story | null,
): { readonly kind: FindingKind; readonly findings: readonly Finding[] }[] {
  const inStory = (finding: Finding) =>
    !story || finding.documents.some((document) => story.documents.includes(document));
  const own = findings.filter(inStory);
  return ORDER.map((kind) => ({ kind, findings: own.filter((finding) => finding.kind === kind) })).filter(
    (group) => group.findings.length > 0,
  );
}
