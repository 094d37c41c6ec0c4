import type { SourceRef } from "../model/attribution.ts";
import type { Reading } from "../model/reading.ts";
import { stemsOfName } from "./key-names.ts";

/** Who is meant by the short form of a name. */
export interface Resolved {
  readonly entity: string;
  readonly name: string;
}

/** Tells who is meant by a link that resolved to nobody, in article `n`; null when nobody or more than one is. */
export type Resolve = (article: number, link: SourceRef) => Resolved | null;

interface Known extends Resolved {
  readonly stems: ReadonlySet<string>;
}

/**
 * المرصد in a headline, المرصد السوري لحقوق الإنسان below it, or in the next article: such a name is that of the one known
 * body whose name holds all its words, looked for in the article first and then in all of them.
 */
export function resolveShortNames(readings: readonly Reading[]): Resolve {
  const everywhere = new Map<string, Known>();
  const here = readings.map((reading) => {
    const known = new Map<string, Known>();
    for (const mention of reading.mentions) {
      const best = mention.candidates[0];
      if (best === undefined || !best.entity.startsWith("actor:") || mention.type === "person") continue;
      const body = everywhere.get(best.entity) ?? {
        entity: best.entity,
        name: best.name,
        stems: stemsOfName(best.name),
      };
      everywhere.set(best.entity, body);
      known.set(best.entity, body);
    }
    return known;
  });
  return (article, link) => {
    if (link.kind === "person" || link.kind === "unnamed" || link.entity?.startsWith("actor:")) return null;
    const words = stemsOfName(link.name);
    return onlyOne(words, here[article]!.values()) ?? onlyOne(words, everywhere.values());
  };
}

function onlyOne(words: ReadonlySet<string>, bodies: Iterable<Known>): Resolved | null {
  let found: Known | null = null;
  for (const body of bodies) {
    if (words.size === 0 || ![...words].every((word) => body.stems.has(word))) continue;
    if (found !== null) return null;
    found = body;
  }
  return found;
}
