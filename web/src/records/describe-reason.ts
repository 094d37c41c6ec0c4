import type { Words } from "../words/words.ts";

/** A reason as the comparison gives it (`origins: 2`, `count-apart: 182 / 254; …`), in words where the page knows them. */
export interface DescribedReason {
  readonly text: string | null;
  /** The numbers and names behind it, as they are; null when the words say all. */
  readonly detail: string | null;
}

export function describeReason(reason: string, words: Words): DescribedReason {
  const counted = /^(origins|documents): (\d+)$/.exec(reason);
  if (counted) {
    const count = counted[1] === "origins" ? words.story.countOrigins : words.story.countArticles;
    return { text: count(Number(counted[2])), detail: null };
  }
  if (reason === "nobody-commits") return { text: words.status.unconfirmed.meaning, detail: null };
  const colon = reason.indexOf(": ");
  const rule = colon < 0 ? reason : reason.slice(0, colon);
  const known: Readonly<Record<string, string>> = words.account.reason;
  if (!Object.hasOwn(known, rule)) return { text: null, detail: reason };
  return { text: known[rule] ?? null, detail: colon < 0 ? null : reason.slice(colon + 2) };
}
