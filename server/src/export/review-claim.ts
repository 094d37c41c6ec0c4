import type { Account, Id, Position } from "@isnad/core";
import type { Decision, Organisation, Review } from "../ports.ts";
import { nameRecord } from "./name-record.ts";
import { webAddress } from "./web-address.ts";

type Node = Readonly<Record<string, unknown>>;

/** What people decided, and the organisation in whose name it is published. */
export interface Reviewing {
  readonly organisation: Organisation;
  readonly reviews: Readonly<Record<Id, Review>>;
}

/** What is said of a claim by each of a person's verdicts. A correction says what we read wrongly, nothing of the claim. */
const VERDICTS = { confirm: "Confirmed", reject: "Rejected" } as const;

/**
 * ClaimReviews of a position: the last word of people on it. A decision on a claim is about the answer that the claim gives; one on the
 * question, a grade too, is about its answer where a single one stands.
 */
export function reviewClaim(claim: Node, account: Account, position: Position, reviewing: Reviewing): readonly Node[] {
  const { reviews, organisation } = reviewing;
  const standing = account.positions.filter(({ supersededBy }) => supersededBy === null);
  const isOnly = standing.length === 1 && standing[0] === position;
  const ids = [...position.claims.map((each) => each.claim), ...(isOnly ? [account.id] : [])];
  const decisions = ids.flatMap((id) => reviews[id]?.decisions ?? []);
  const graded = decisions.findLast(({ kind }) => kind === "grade");
  const judged = decisions.findLast(({ kind }) => kind in VERDICTS);
  return [...new Set([judged, graded])].flatMap((decision) =>
    decision === undefined ? [] : [describeReview(claim, decision, organisation)],
  );
}

function describeReview(claim: Node, decision: Decision, { name, url }: Organisation): Node {
  const page = webAddress(url);
  return {
    "@type": "ClaimReview",
    "@id": nameRecord(decision.id),
    claimReviewed: claim["text"] ?? claim["name"],
    itemReviewed: { "@type": "Claim", "@id": claim["@id"] },
    author: { "@type": "Organization", name, ...(page !== null && { url: page }) },
    datePublished: decision.at,
    reviewBody: decision.reason,
    reviewRating: { "@type": "Rating", alternateName: rate(decision), ratingExplanation: decision.reason },
  };
}

function rate({ kind, after }: Decision): string {
  return kind === "grade" ? `Graded ${String(after)}` : VERDICTS[kind as keyof typeof VERDICTS];
}
