import { tellVoice } from "../7-copies/tell-voice.ts";
import type { Attribution } from "../model/attribution.ts";
import type { Reading } from "../model/reading.ts";
import { keyOfName } from "./key-names.ts";

/** A body for which somebody speaks. */
export interface Body {
  readonly key: string;
  readonly name: string;
  readonly entity: string | null;
}

/**
 * Who speaks for what, by the speaker's key: قال المتحدث باسم الكرملين دميتري بيسكوف tells it once for all articles, so that
 * بيسكوف elsewhere and الكرملين elsewhere are one origin. Only for offices that speak in public; the nearest body counts.
 */
export function findBodies(readings: readonly Reading[]): ReadonlyMap<string, Body> {
  const votes = new Map<string, Map<string, { body: Body; times: number }>>();
  for (const reading of readings) {
    for (const attribution of reading.attributions) {
      if (attribution.source.kind !== "person" || attribution.source.mention === null) continue;
      const body = bodyBeside(reading, attribution);
      if (body === null) continue;
      const key = keyOfName(attribution.source);
      const own = votes.get(key) ?? new Map<string, { body: Body; times: number }>();
      votes.set(key, own);
      own.set(body.key, { body, times: (own.get(body.key)?.times ?? 0) + 1 });
    }
  }
  return new Map([...votes].map(([key, own]) => [key, mostVoted([...own.values()])]));
}

function mostVoted(votes: readonly { body: Body; times: number }[]): Body {
  return [...votes].sort((a, b) => b.times - a.times || (a.body.key < b.body.key ? -1 : 1))[0]!.body;
}

function bodyBeside(reading: Reading, attribution: Attribution): Body | null {
  const { source, relays, span, content } = attribution;
  if (source.mention === null || tellVoice(reading.document.text, attribution) !== "public") return null;
  let best: { distance: number; body: Body } | null = null;
  for (const mention of reading.mentions) {
    const candidate = mention.candidates[0];
    if (
      candidate === undefined ||
      mention.level === "pronoun" ||
      (mention.type !== "organisation" && mention.type !== "group")
    )
      continue;
    if (mention.span.start < span.start || mention.span.end > span.end || candidate.entity === source.entity) continue;
    if (content.some((part) => part.start <= mention.span.start && mention.span.start < part.end)) continue;
    if (relays.some((relay) => relay.entity === candidate.entity)) continue;
    const distance = Math.abs(mention.span.start - source.mention.start);
    if (best === null || distance < best.distance)
      best = { distance, body: { key: keyOfName(candidate), name: candidate.name, entity: candidate.entity } };
  }
  return best?.body ?? null;
}
