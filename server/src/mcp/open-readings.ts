import type { DossierData, Reading } from "@isnad/core";
import type { Library, ToldStory } from "./library.ts";

/** A library of articles that were read and compared just now. */
export function openReadings({ readings, comparison, names }: DossierData): Library {
  const byId = new Map(readings.map((reading): [string, Reading] => [reading.document.id, reading]));
  const accounts = Map.groupBy(comparison.accounts, (account) => account.story);
  const told: ToldStory[] = comparison.stories.map((story) => ({
    story,
    accounts: accounts.get(story.id) ?? [],
    derivations: comparison.derivations.filter(({ copy }) => story.documents.includes(copy)),
  }));
  const newest = told.toSorted((left, right) => compareText(right.story.span.last ?? "", left.story.span.last ?? ""));
  return {
    readings: async (ids) => ids.flatMap((id) => byId.get(id) ?? []),
    stories: async (offset, limit) => ({
      items: newest.slice(offset, offset + limit),
      more: newest.length > offset + limit,
    }),
    story: async (id) => told.find(({ story }) => story.id === id) ?? null,
    articlesQuoting: async () => readings,
    nameOf: (entity) => names?.[entity] ?? null,
  };
}

function compareText(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
