import type { Claim } from "../model/claim.ts";
import type { CasualtyEvent, EventMention } from "../model/event.ts";
import type { Reading } from "../model/reading.ts";

/** A count of another harm in the same sentence: قتل 2 وأصيب 24. */
export interface Beside {
  readonly outcome: CasualtyEvent["outcome"];
  readonly low: number;
  readonly event: string;
}

/** Index of the sentence that a claim begins in; -1 = in none. */
export function sentenceOf(reading: Reading, { span }: Claim): number {
  return reading.sentences.findIndex(({ start, end }) => start <= span.start && span.start < end);
}

/**
 * Counts of other harms told in one breath with a count in sentence `at`; of parts, of bare plurals and of عشرات none. وأصيب ثمانية as a sentence of its own
 * goes on with the sentence before.
 */
export function tellBeside(reading: Reading, event: EventMention, at: number): readonly Beside[] {
  if (event.type !== "casualty" || at < 0 || event.partOf !== null) return [];
  const here = countsIn(reading, event, at);
  const goesOn =
    here.length === 0 && at > 0 && event.arguments.every(({ role }) => role !== "place" && role !== "time");
  return goesOn ? countsIn(reading, event, at - 1) : here;
}

function countsIn(reading: Reading, event: CasualtyEvent, at: number): Beside[] {
  const { start, end } = reading.sentences[at]!;
  return reading.events.flatMap((other) =>
    other.type === "casualty" &&
    other.outcome !== event.outcome &&
    other.partOf === null &&
    (other.low > 1 || other.high !== null) &&
    (other.word === null || other.low === other.high) &&
    start <= other.span.start &&
    other.span.start < end
      ? [{ outcome: other.outcome, low: other.low, event: other.id }]
      : [],
  );
}
