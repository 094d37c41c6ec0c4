import type { ExpectedLink } from "./expectation.ts";
import type { FlatLink } from "./flat-shape.ts";

const MARKS = /[\u0640\u064b-\u065f\u0670]/g;
const LETTER_FORMS: readonly (readonly [RegExp, string])[] = [
  [/[أإآٱ]/g, "ا"],
  [/ى/g, "ي"],
  [/ة/g, "ه"],
];

/** Writes a name the way Arabic readers hold two spellings for one: «آفاد» = «افاد», «القاهرة» = «القاهره». */
export function levelSpelling(name: string): string {
  let level = name.normalize("NFKC").replace(MARKS, "");
  for (const [form, plain] of LETTER_FORMS) level = level.replace(form, plain);
  return level.replace(/[^\p{L}\p{N}]+/gu, " ").trim();
}

/** Does one of the keys stand in any of the wordings? */
export function namesAny(wordings: readonly string[], keys: string | readonly string[]): boolean {
  const said = wordings.map(levelSpelling);
  return [keys].flat().some((key) => said.some((words) => words.includes(levelSpelling(key))));
}

/** A link is right when its resolved name, or the words that name it, hold a key of the expected link. */
export function sameLink(found: FlatLink, expected: ExpectedLink, text: string): boolean {
  const mention = found.mention === null ? "" : text.slice(found.mention.start, found.mention.end);
  return namesAny([found.name, mention], expected.key);
}

export function sameChain(found: readonly FlatLink[], expected: readonly ExpectedLink[], text: string): boolean {
  return found.length === expected.length && found.every((link, i) => sameLink(link, expected[i]!, text));
}

/** The last link is who said it first; no link at all is the outlet itself. */
export function sameOrigin(found: readonly FlatLink[], expected: readonly ExpectedLink[], text: string): boolean {
  const last = found.at(-1);
  const wanted = expected.at(-1);
  if (last === undefined || wanted === undefined) return last === wanted;
  return sameLink(last, wanted, text);
}
