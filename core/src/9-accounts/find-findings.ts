import type { CopyLink } from "../7-copies/copy-link.ts";
import type { Copies } from "../7-copies/gather-copies.ts";
import { FINDING_KINDS, type Finding } from "../model/comparison.ts";
import type { Reading } from "../model/reading.ts";
import type { TracedAccount } from "./find-accounts.ts";
import { findAdoptedLabels } from "./find-adopted-labels.ts";
import { findChanges } from "./find-changes.ts";
import { findCircularCitations } from "./find-circular-citations.ts";
import { findDrops } from "./find-drops.ts";
import { findLoneOrigins } from "./find-lone-origins.ts";
import { findOmissions } from "./find-omissions.ts";

/** What an editor would want to look at. None of it accuses: each says what stands where, with the words on both sides. */
export function findFindings(
  readings: readonly Reading[],
  copies: Copies,
  storyOf: readonly (number | null)[],
  accounts: readonly TracedAccount[],
): Finding[] {
  const links = derivedLinks(readings, copies);
  const stories = new Map<number, Reading[]>();
  for (const [n, reading] of readings.entries()) {
    const story = storyOf[n] ?? null;
    if (story !== null) stories.set(story, [...(stories.get(story) ?? []), reading]);
  }
  const findings = [
    ...findChanges(readings, links),
    ...findDrops(readings, links, accounts),
    ...findLoneOrigins(accounts),
    ...findCircularCitations(accounts),
    ...[...stories.values()].flatMap(findAdoptedLabels),
    ...findOmissions(accounts),
  ];
  return orderFindings(withoutRepeats(tellOnce(findings)));
}

/** A figure that lost its attribution on the way into a copy is told as that, and not once more as a figure without one. */
function tellOnce(findings: readonly Finding[]): Finding[] {
  const placeOf = ({ document, span }: Finding["spans"][number]): string => `${document} ${span.start}`;
  const dropped = new Set(
    findings.flatMap(({ kind, spans }) => (kind === "dropped-attribution" ? [placeOf(spans[1]!)] : [])),
  );
  return findings.filter(({ kind, spans }) => kind !== "unattributed-figure" || !dropped.has(placeOf(spans[0]!)));
}

/** By kind, then by wording. */
export function orderFindings(findings: readonly Finding[]): Finding[] {
  const order = (finding: Finding): number => FINDING_KINDS.indexOf(finding.kind);
  return [...findings].sort((a, b) => order(a) - order(b) || (a.en < b.en ? -1 : a.en > b.en ? 1 : 0));
}

/** Links along which copies were derived: what changed in a copy is told against its original, not against its other copies. */
function derivedLinks(readings: readonly Reading[], copies: Copies): CopyLink[] {
  const derived = new Set(copies.derivations.map((each) => pairOf(each.copy, each.original ?? each.sibling ?? "")));
  return copies.links.filter(({ left, right }) =>
    derived.has(pairOf(readings[left]!.document.id, readings[right]!.document.id)),
  );
}

function pairOf(a: string, b: string): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}

function withoutRepeats(findings: readonly Finding[]): Finding[] {
  const seen = new Set<string>();
  return findings.filter((finding) => {
    const key = `${finding.kind} ${finding.spans.map(({ document, span }) => `${document} ${span.start} ${span.end}`).join(" ")}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
