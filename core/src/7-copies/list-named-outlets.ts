import { foldWord } from "../1-text/fold-letters.ts";
import type { Reading } from "../model/reading.ts";
import type { NamedOutlets } from "./article.ts";

const foldName = (name: string): string =>
  foldWord(name)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/** Outlets that an article is by, credits, or says it has something from. */
export function listNamedOutlets({ document, attributions }: Reading): NamedOutlets {
  const credited = new Set<string>();
  const mentioned = new Set<string>();
  const agencies = new Map<string, string>();
  for (const { entity, name } of document.credits) {
    credited.add(foldName(name));
    mentioned.add(foldName(name));
    agencies.set(entity ?? name, name);
  }
  for (const { relays, source, chain } of attributions) {
    for (const relay of relays) mentioned.add(foldName(relay.name));
    if (source.kind === "outlet") mentioned.add(foldName(source.name));
    for (const { kind, entity, name } of chain.slice(0, -1)) if (kind === "outlet") agencies.set(entity ?? name, name);
  }
  credited.delete("");
  mentioned.delete("");
  return {
    publisher: document.publisher === null ? null : foldName(document.publisher),
    credited,
    mentioned,
    agencies,
  };
}
