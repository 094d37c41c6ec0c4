import type { Dossier } from "./index-dossier.ts";

/** A sentence that came with the data, where it names an article by its path, with the name that the page uses for it. */
export function nameSources(sentence: string, dossier: Pick<Dossier, "sources">): string {
  let named = sentence;
  for (const [source, name] of dossier.sources)
    if (source.length > name.length && named.includes(source)) named = named.replaceAll(source, name);
  return named;
}
