const SECOND = 0x9e3779b9;

/**
 * A text's name: 106 bits as 28 hexadecimal digits, from two rounds of cyrb53 (53 bits each, seeds 0 and 2654435769; public domain, bryc 2018),
 * made in one pass. For telling texts apart and naming them, not against forgery: captures carry SHA-256 for that.
 */
export function hashText(text: string): string {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  let c = 0xdeadbeef ^ SECOND;
  let d = 0x41c6ce57 ^ SECOND;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    a = Math.imul(a ^ code, 2654435761);
    b = Math.imul(b ^ code, 1597334677);
    c = Math.imul(c ^ code, 2654435761);
    d = Math.imul(d ^ code, 1597334677);
  }
  return finish(a, b) + finish(c, d);
}

function finish(first: number, second: number): string {
  const a = Math.imul(first ^ (first >>> 16), 2246822507) ^ Math.imul(second ^ (second >>> 13), 3266489909);
  const b = Math.imul(second ^ (second >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return hex(b & 0x1fffff, 6) + hex(a >>> 16, 4) + hex(a & 0xffff, 4);
}

/** In small pieces: numbers of more than 31 bits are written out far more slowly. */
const hex = (n: number, width: number): string => n.toString(16).padStart(width, "0");
