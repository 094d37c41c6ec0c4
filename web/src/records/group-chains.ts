import type { ClaimRef, DocumentId, SourceRef, Span } from "@isnad/core";

/** One way from an origin through its relays, and the outlets at whose end it is printed. */
export interface ChainGroup {
  readonly key: string;
  /** Origin first; empty for an outlet's own voice. */
  readonly links: readonly SourceRef[];
  /** One for each article, at its first claim. */
  readonly ends: readonly { readonly document: DocumentId; readonly span: Span }[];
  readonly claims: readonly ClaimRef[];
  readonly denied: boolean;
}

/** Gathers claims that came the same way. Outlets speaking in their own voice stay together at the end. */
export function groupChains(claims: readonly ClaimRef[]): ChainGroup[] {
  const groups = new Map<string, { links: SourceRef[]; claims: ClaimRef[] }>();
  for (const claim of claims) {
    const links = [...claim.chain].reverse();
    const key = `${claim.polarity}|${links.map((link) => link.entity ?? link.name).join(">")}`;
    const group = groups.get(key) ?? { links, claims: [] };
    group.claims.push(claim);
    groups.set(key, group);
  }
  return [...groups]
    .map(([key, group]) => ({
      key,
      ...group,
      ends: firstOfEach(group.claims),
      denied: group.claims[0]?.polarity === "deny",
    }))
    .sort((a, b) => Number(a.links.length === 0) - Number(b.links.length === 0));
}

function firstOfEach(claims: readonly ClaimRef[]): { document: DocumentId; span: Span }[] {
  const seen = new Map<DocumentId, Span>();
  for (const claim of claims) if (!seen.has(claim.document)) seen.set(claim.document, claim.span);
  return [...seen].map(([document, span]) => ({ document, span }));
}
