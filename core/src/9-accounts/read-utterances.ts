import type { Attribution } from "../model/attribution.ts";
import type { Claim } from "../model/claim.ts";
import type { EventMention, StatementEvent } from "../model/event.ts";
import type { Reading } from "../model/reading.ts";
import { isWholeAffair } from "./is-whole-affair.ts";

/** Fewer words than this are no utterance that could be recognised elsewhere. */
const FEWEST_WORDS = 5;

/** A claim with its event. */
export interface Told {
  readonly claim: Claim;
  readonly event: EventMention;
}

/**
 * What named speakers say without denying, demanding, accusing: told by the reader as attributions alone. They become
 * statements here, under the attribution's id, so that one utterance in several outlets is one account. What a claim of its own
 * or a statement was already made of is left out.
 */
export function readUtterances(reading: Reading): Told[] {
  const taken = new Set<string>();
  const passing = new Set(reading.events.filter(isPassing).map(({ id }) => id));
  for (const claim of reading.claims)
    if (claim.attribution !== null && !passing.has(claim.event)) taken.add(claim.attribution);
  for (const event of reading.events) for (const { ref } of event.arguments) if (ref !== null) taken.add(ref);
  return reading.attributions
    .filter((attribution) => !taken.has(attribution.id) && isUtterance(reading, attribution))
    .map((attribution) => toStatement(reading, attribution));
}

/** سندحر الإرهابيين مهما اشتدت هجماتهم: what is named in passing is not what was said. */
function isPassing(event: EventMention): boolean {
  return event.type === "background" || isWholeAffair(event);
}

function isUtterance(reading: Reading, { source, content, polarity }: Attribution): boolean {
  if (source.kind === "unnamed" || source.kind === "outlet" || polarity === "unconfirmed") return false;
  const words = content.map((span) => reading.document.text.slice(span.start, span.end)).join(" ");
  return words.trim().split(/\s+/).length >= FEWEST_WORDS;
}

function toStatement(reading: Reading, attribution: Attribution): Told {
  const { id, document, span, provenance, source, act, cue, content, chain } = attribution;
  const topic = content[0]!;
  const name = reading.document.text.slice(topic.start, topic.end);
  const event: StatementEvent = {
    id,
    document,
    span,
    provenance,
    type: "statement",
    act,
    trigger: cue ?? span,
    arguments: [
      { role: "agent", span: source.mention, ref: null, entity: source.entity, name: source.name },
      { role: "topic", span: topic, ref: id, entity: null, name },
    ],
  };
  const factuality = { certainty: "certain", polarity: "positive" } as const;
  return {
    event,
    claim: {
      id,
      document,
      span,
      provenance,
      event: id,
      attribution: id,
      chain,
      factuality,
      background: false,
      evidence: content,
    },
  };
}
