import type { Account, Story } from "@isnad/core";
import type { Dossier } from "./index-dossier.ts";
import { nameOutlet } from "./name-outlet.ts";

/** The numbers behind a story's first sentences. */
export interface StorySummary {
  readonly articles: number;
  /** Distinct outlets that are known. */
  readonly outlets: number;
  readonly articlesWithoutOutlet: number;
  /** Distinct origins of everything told, background left out. */
  readonly origins: number;
  /** Articles that copy another article or a common text. */
  readonly copies: number;
  readonly first: string | null;
  readonly last: string | null;
}

export function summariseStory(dossier: Dossier, story: Story): StorySummary {
  const readings = story.documents.flatMap((id) => dossier.readings.get(id) ?? []);
  const outlets = readings.map((reading) => nameOutlet(reading.document));
  const inStory = new Set(story.documents);
  const copies = dossier.data.comparison.derivations.filter((derivation) => inStory.has(derivation.copy));
  return {
    articles: readings.length,
    outlets: new Set(outlets.filter((outlet) => outlet.known).map((outlet) => outlet.name)).size,
    articlesWithoutOutlet: outlets.filter((outlet) => !outlet.known).length,
    origins: countOrigins(dossier.accountsOf.get(story.id) ?? []),
    copies: new Set(copies.map((derivation) => derivation.copy)).size,
    first: story.span.first,
    last: story.span.last,
  };
}

function countOrigins(accounts: readonly Account[]): number {
  const origins = new Set<string>();
  for (const account of accounts) {
    if (account.background) continue;
    for (const position of account.positions)
      for (const origin of position.origins) origins.add(origin.entity || origin.name);
  }
  return origins.size;
}
