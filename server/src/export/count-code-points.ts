import type { Span } from "@isnad/core";

/**
 * Turns spans in UTF-16 code units, as all our records have them, into spans in code points, as the W3C's selectors and Python
 * have them: a letter outside the basic plane (an emoji) is two units and one code point.
 */
export function makeCodePointCounter(text: string): (span: Span) => Span {
  const seconds: number[] = [];
  for (let at = 1; at < text.length; at++) if (isPair(text, at)) seconds.push(at);
  if (seconds.length === 0) return (span) => span;
  const count = (at: number): number => at - countBelow(seconds, at);
  return ({ start, end }) => ({ start: count(start), end: count(end) });
}

/** Whether the unit at an offset is the second of a surrogate pair. */
export function isPair(text: string, at: number): boolean {
  const second = text.charCodeAt(at);
  if (second < 0xdc00 || second > 0xdfff) return false;
  const first = text.charCodeAt(at - 1);
  return first >= 0xd800 && first <= 0xdbff;
}

/** How many of the ordered numbers are below a limit. */
function countBelow(numbers: readonly number[], limit: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] as number) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
