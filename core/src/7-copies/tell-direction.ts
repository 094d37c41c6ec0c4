import type { Article } from "./article.ts";
import type { CopyLink } from "./copy-link.ts";

/** Which of two linked articles the other was made from, and how that is known. `original` null: it is not known. */
export interface Direction {
  readonly original: "left" | "right" | null;
  readonly basis: "stated" | "inferred";
  readonly rule: string;
}

/** What an article tells of its own origin. */
export type Witness = Pick<Article, "published" | "named">;

/** Minutes by which one article must be older; feeds stamp one text within the hour in any order. */
const CLEARLY_OLDER = 60;
/** An abridgement: so much of the shorter text stands in the longer one, and no more than so much of the longer in it. */
const COVERED = { shorter: 0.9, longer: 0.75 };

/** Stated credits first, then relays, times, coverage; what none of them tells stays undecided. */
export function tellDirection(link: CopyLink, left: Witness, right: Witness): Direction {
  return (
    byName(left, right) ??
    byThirdParty(link, left, right) ??
    byTime(left, right) ??
    byCoverage(link) ?? { original: null, basis: "inferred", rule: "undecided" }
  );
}

function names(namer: ReadonlySet<string>, { named: { publisher } }: Witness): boolean {
  return publisher !== null && namer.has(publisher);
}

function byName(left: Witness, right: Witness): Direction | null {
  for (const [rule, list] of [
    ["credit", "credited"],
    ["named-outlet", "mentioned"],
  ] as const) {
    const fromRight = names(left.named[list], right);
    const fromLeft = names(right.named[list], left);
    if (fromLeft !== fromRight) return { original: fromLeft ? "left" : "right", basis: "stated", rule };
  }
  return null;
}

/** Both go back to a text that is not here: an agency they credit, a wire two people translated, a speech both quote. */
function byThirdParty(link: CopyLink, left: Witness, right: Witness): Direction | null {
  const a = left.named.credited;
  const b = right.named.credited;
  if ([...a].some((name) => b.has(name))) return { original: null, basis: "stated", rule: "credit-shared" };
  if (link.type === "rewrite")
    return { original: null, basis: link.rule === "same-wire" ? "stated" : "inferred", rule: link.rule };
  if (link.quotedOnly) return { original: null, basis: "inferred", rule: "shared-quotation" };
  if (a.size > 0 || b.size > 0) return { original: null, basis: "inferred", rule: "credit-elsewhere" };
  return null;
}

function byTime({ published: a }: Witness, { published: b }: Witness): Direction | null {
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
