import { gatherCopies } from "../7-copies/gather-copies.ts";
import type { Links } from "../7-copies/open-links.ts";
import { linksAmong } from "../7-copies/trace-derivations.ts";
import type { DocumentId } from "../model/annotation.ts";
import type { Derivation, StoryComparison } from "../model/comparison.ts";
import type { Reading } from "../model/reading.ts";
import { findAccounts, type Knowledge } from "./find-accounts.ts";
import { findFindings } from "./find-findings.ts";

/**
 * What is told in one story. Beside its articles, in order of publication, only those are looked at that a passage of theirs
 * was lifted from, and the texts these go back to.
 */
export function tellStory(
  members: readonly number[],
  links: Links,
  derivationOf: (n: number) => Derivation | null,
  recall: (document: DocumentId) => Reading,
  knowledge: Knowledge,
): StoryComparison {
  const own = new Set(members);
  const order = [...withSources(own, links)].sort((a, b) => (links.isBefore(a, b) ? -1 : 1));
  const articles = order.map((n) => links.articles[n]!);
  const readings = articles.map(({ id }) => recall(id));
  const derivations = order.flatMap((n) => derivationOf(n) ?? []);
  const copies = gatherCopies(articles, linksAmong(order, links), derivations);
  const storyOf = order.map((n) => (own.has(n) ? 0 : null));
  const story = { id: `story:${links.articles[members[0]!]!.id}` };
  const { accounts, judgements } = findAccounts(readings, [story], storyOf, copies, knowledge);
  const ownCopies = { ...copies, derivations: order.flatMap((n) => (own.has(n) ? (derivationOf(n) ?? []) : [])) };
  return {
    accounts: accounts.map(({ account }) => account),
    judgements,
    findings: findFindings(readings, ownCopies, storyOf, accounts),
  };
}

/** Articles that share something with the story's, and those that share a whole text with these. */
function withSources(own: ReadonlySet<number>, links: Links): Set<number> {
  const found = new Set(own);
  for (const n of own) for (const other of links.copies[n]!.keys()) found.add(other);
  for (const n of found) {
    if (own.has(n)) continue;
    for (const [other, bond] of links.copies[n]!) if (bond.type !== "excerpt") found.add(other);
  }
  return found;
}
