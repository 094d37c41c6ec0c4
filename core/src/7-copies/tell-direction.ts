import { foldWord } from "../1-text/fold-letters.ts";
import type { Reading } from "../model/reading.ts";
import type { CopyLink } from "./copy-link.ts";
import { countMinutes } from "./count-minutes.ts";

/** Which of two linked articles the other was made from, and how that is known. `original` null: it is not known. */
export interface Direction {
  readonly original: "left" | "right" | null;
  readonly basis: "stated" | "inferred";
  readonly rule: string;
}

/** Minutes by which one article must be older; feeds stamp one text within the hour in any order. */
const CLEARLY_OLDER = 60;
/** An abridgement: so much of the shorter text stands in the longer one, and no more than so much of the longer in it. */
const COVERED = { shorter: 0.9, longer: 0.75 };

const foldName = (name: string): string =>
  foldWord(name)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/** Outlets an article says it has something from: credits for the whole text, relays and outlets among its sources. */
export function namedOutlets(reading: Reading): ReadonlySet<string> {
  const names = new Set<string>();
  for (const credit of reading.document.credits) names.add(foldName(credit.name));
  for (const attribution of reading.attributions) {
    for (const relay of attribution.relays) names.add(foldName(relay.name));
    if (attribution.source.kind === "outlet") names.add(foldName(attribution.source.name));
  }
  names.delete("");
  return names;
}

function credited(reading: Reading): ReadonlySet<string> {
  return new Set(reading.document.credits.map((credit) => foldName(credit.name)));
}

function names(namer: ReadonlySet<string>, publisher: string | null): boolean {
  return publisher !== null && namer.has(foldName(publisher));
}

/** Stated credits first, then relays, times, coverage; what none of them tells stays undecided. */
export function tellDirection(link: CopyLink, left: Reading, right: Reading): Direction {
  return (
    byName(left, right) ??
    byThirdParty(link, left, right) ??
    byTime(left, right) ??
    byCoverage(link) ?? { original: null, basis: "inferred", rule: "undecided" }
  );
}

function byName(left: Reading, right: Reading): Direction | null {
  for (const [rule, outletsOf] of [
    ["credit", credited],
    ["named-outlet", namedOutlets],
  ] as const) {
    const fromRight = names(outletsOf(left), right.document.publisher);
    const fromLeft = names(outletsOf(right), left.document.publisher);
    if (fromLeft !== fromRight) return { original: fromLeft ? "left" : "right", basis: "stated", rule };
  }
  return null;
}

/** Both go back to a text that is not here: an agency they credit, a wire two people translated, a speech both quote. */
function byThirdParty(link: CopyLink, left: Reading, right: Reading): Direction | null {
  const a = credited(left);
  const b = credited(right);
  if ([...a].some((name) => b.has(name))) return { original: null, basis: "stated", rule: "credit-shared" };
  if (link.type === "rewrite")
    return { original: null, basis: link.rule === "same-wire" ? "stated" : "inferred", rule: link.rule };
  if (link.quotedOnly) return { original: null, basis: "inferred", rule: "shared-quotation" };
  if (a.size > 0 || b.size > 0) return { original: null, basis: "inferred", rule: "credit-elsewhere" };
  return null;
}

function byTime(left: Reading, right: Reading): Direction | null {
  const a = countMinutes(left.document.creationTime);
  const b = countMinutes(right.document.creationTime);
  if (a === null || b === null) return null;
  const older = a.exact && b.exact ? Math.abs(a.minute - b.minute) >= CLEARLY_OLDER : a.day !== b.day;
  if (!older) return null;
  return { original: a.minute < b.minute ? "left" : "right", basis: "inferred", rule: "earlier" };
}

function byCoverage(link: CopyLink): Direction | null {
  const [shorter, longer] =
    link.leftShare > link.rightShare ? [link.leftShare, link.rightShare] : [link.rightShare, link.leftShare];
  if (shorter < COVERED.shorter || longer > COVERED.longer) return null;
  return { original: link.leftShare > link.rightShare ? "right" : "left", basis: "inferred", rule: "covers" };
}
