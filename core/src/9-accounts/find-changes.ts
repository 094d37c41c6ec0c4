import { foldWord } from "../1-text/fold-letters.ts";
import type { CopyLink } from "../7-copies/copy-link.ts";
import type { Span } from "../model/annotation.ts";
import type { Finding } from "../model/comparison.ts";
import type { CasualtyEvent } from "../model/event.ts";
import type { Reading } from "../model/reading.ts";
import { alignKeys } from "./align-keys.ts";
import { outletOf } from "./open-origins.ts";

/** Words in two passages that stand for each other and differ. */
interface Change {
  readonly left: Span;
  readonly right: Span;
}

const inside = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;

/** What is another figure or another word for somebody in the copy of a passage. Passages shared word for word only: a translation may choose its words. */
export function findChanges(readings: readonly Reading[], links: readonly CopyLink[]): Finding[] {
  const findings: Finding[] = [];
  for (const link of links) {
    const left = readings[link.left]!;
    const right = readings[link.right]!;
    if (link.type === "rewrite") continue;
    for (const [a, b] of link.aligned) {
      findings.push(
        ...changedFigures(left, right, a, b).map((change) => wordChange("changed-figure", left, right, change)),
      );
      findings.push(
        ...[...changedLabels(left, right, a, b), ...changedVictims(left, right, a, b)].map((change) =>
          wordChange("changed-label", left, right, change),
        ),
      );
    }
  }
  return findings;
}

function changedFigures(left: Reading, right: Reading, a: Span, b: Span): Change[] {
  const figuresIn = (reading: Reading, span: Span) =>
    reading.quantities
      .filter((each) => inside(span, each.span))
      .map((each) => ({ span: each.span, key: `${each.min} ${each.max}` }));
  return replaced(figuresIn(left, a), figuresIn(right, b)).filter((change) => {
    const [x, y] = [numberAt(left, change.left), numberAt(right, change.right)];
    return x !== null && y !== null && isOther(x, y);
  });
}

function numberAt(reading: Reading, span: Span): number | null {
  const quantity = reading.quantities.find((each) => each.span === span);
  return quantity?.min ?? quantity?.max ?? null;
}

/** Share by which a large number may differ when one text rounds it: 97,039,330 and 97 millions. */
const ROUNDED = 0.05;
const LARGE = 1000;

/** Bounds and rounding are the writer's choice; a decimal whose parts changed places (2.12 for 12.2) is a slip of the page's direction. */
function isOther(x: number, y: number): boolean {
  const [small, large] = x < y ? [x, y] : [y, x];
  if (small === large || (large >= LARGE && large - small <= ROUNDED * large)) return false;
  const digits = (n: number): string => [...String(n)].sort().join("");
  return Number.isInteger(x) && Number.isInteger(y) ? true : digits(x) !== digits(y);
}

function changedLabels(left: Reading, right: Reading, a: Span, b: Span): Change[] {
  const labelsIn = (reading: Reading, span: Span) =>
    reading.labels
      .filter((each) => inside(span, each.span))
      .map((each) => ({
        span: each.span,
        key: foldWord(reading.document.text.slice(each.span.start, each.span.end)),
        target: each.target,
      }));
  const targets = new Map([...left.labels, ...right.labels].map((label) => [label.span, label.target]));
  return replaced(labelsIn(left, a), labelsIn(right, b)).filter(
    (change) => targets.get(change.left) === targets.get(change.right),
  );
}

/** 16 مدنيا that became 16 شخصا: one figure of one harm, counted of other people. */
function changedVictims(left: Reading, right: Reading, a: Span, b: Span): Change[] {
  const countsIn = (reading: Reading, span: Span) =>
    reading.events.filter((event): event is CasualtyEvent => event.type === "casualty" && inside(span, event.span));
  const others = countsIn(right, b);
  return countsIn(left, a).flatMap((event) => {
    const other = others.find(
      (each) => each.outcome === event.outcome && each.low === event.low && each.high === event.high,
    );
    const unchanged =
      other === undefined ||
      others.some((each) => each.outcome === event.outcome && each.low === event.low && each.victims === event.victims);
    return unchanged ? [] : [{ left: event.span, right: other.span }];
  });
}

interface Keyed {
  readonly span: Span;
  readonly key: string;
}

const keyOf = ({ key }: Keyed): string => key;

/** Pairs what was replaced: between two items that agree, as many on one side as on the other. */
function replaced(left: readonly Keyed[], right: readonly Keyed[]): Change[] {
  const changes: Change[] = [];
  let [i, j] = [0, 0];
  for (const [nextI, nextJ] of [
    ...alignKeys(left.map(keyOf), right.map(keyOf)),
    [left.length, right.length] as const,
  ]) {
    if (nextI - i === nextJ - j)
      for (let k = 0; k < nextI - i; k++) changes.push({ left: left[i + k]!.span, right: right[j + k]!.span });
    [i, j] = [nextI + 1, nextJ + 1];
  }
  return changes;
}

function wordChange(kind: "changed-figure" | "changed-label", left: Reading, right: Reading, change: Change): Finding {
  const [a, b] = [outletOf(left), outletOf(right)];
  const [x, y] = [
    left.document.text.slice(change.left.start, change.left.end),
    right.document.text.slice(change.right.start, change.right.end),
  ];
  return {
    kind,
    documents: [left.document.id, right.document.id],
    spans: [
      { document: left.document.id, span: change.left },
      { document: right.document.id, span: change.right },
    ],
    en: `One passage in two articles: ${a} has «${x}» where ${b} has «${y}».`,
    ar: `فقرة واحدة في مادتين: عند ${a} «${x}»، وفي الموضع نفسه عند ${b} «${y}».`,
  };
}
