import type { Claim } from "../model/claim.ts";
import type { CasualtyEvent, EventMention } from "../model/event.ts";
import type { Reading } from "../model/reading.ts";

/** A count of another harm in the same sentence: قتل 2 وأصيب 24. */
export interface Beside {
  readonly outcome: CasualtyEvent["outcome"];
  readonly low: number;
}

/** Index of the sentence that a claim begins in; -1 = in none. */
export function sentenceOf(reading: Reading, { span }: Claim): number {
  return reading.sentences.findIndex(({ start, end }) => start <= span.start && span.start < end);
}

/** Counts of other harms told in one breath with a count; of parts and of bare plurals none. */
export function tellBeside(reading: Reading, event: EventMention, claim: Claim): readonly Beside[] {
  const sentence = reading.sentences[sentenceOf(reading, claim)];
  if (event.type !== "casualty" || sentence === undefined || event.partOf !== null) return [];
  return reading.events.flatMap((other) =>
    other.type === "casualty" &&
    other.outcome !== event.outcome &&
    other.partOf === null &&
    (other.low > 1 || other.high !== null) &&
    sentence.start <= other.span.start &&
    other.span.start < sentence.end
      ? [{ outcome: other.outcome, low: other.low }]
      : [],
  );
}
