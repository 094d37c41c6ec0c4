import { type DocumentInput, read } from "@isnad/core";
import type { Act, Arrival } from "../../src/ports.ts";

export const READER = "reader 1";
export const ACT: Act = { by: "isnad test", at: "2024-12-01T10:00:00.000Z" };

/** An article of our own making by an invented outlet, on its way into an archive. */
export function makeArrival(text: string, more: Partial<DocumentInput> = {}): Arrival {
  const capture = { source: `article ${text.length}`, adapter: "test" };
  const input: DocumentInput = { text, publisher: "صحيفة المثال (متخيَّلة)", published: "2024-11-30", capture, ...more };
  const bytes = Buffer.from(JSON.stringify(input));
  const original = { bytes, mediaType: "application/json", headers: {} };
  return { input, original, reading: read(input), mark: `mark of ${JSON.stringify(input)}` };
}

/** Any number of short articles, each with a number of its own; days from 1 November 2024 on, thirty in turn. */
export function makeArrivals(count: number, first = 0): Arrival[] {
  return Array.from({ length: count }, (_, index) => {
    const number = first + index;
    const day = `2024-11-${String((number % 30) + 1).padStart(2, "0")}`;
    const text = `بيان رقم ${number}\nأعلنت وزارة الدفاع الروسية أن ${number + 3} مقاتلين قتلوا في ريف حلب.`;
    return makeArrival(text, { published: day, capture: { source: `list:${number}`, adapter: "test" } });
  });
}
