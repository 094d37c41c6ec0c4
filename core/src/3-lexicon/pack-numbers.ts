/**
 * Non-negative integers as text that JavaScript keeps at one byte a character and core can decode without help
 * (it has no atob, no Buffer). Five bits a character, lowest first; bit 5 says that more follow. First character: `#`.
 */
const FIRST = 0x23;
const MORE = 32;

export function packNumbers(numbers: Iterable<number>): string {
  const codes: number[] = [];
  let out = "";
  for (let n of numbers) {
    for (; n >= MORE; n = Math.floor(n / MORE)) codes.push(FIRST + MORE + (n % MORE));
    codes.push(FIRST + n);
    if (codes.length > 4096) out += String.fromCharCode(...codes.splice(0));
  }
  return out + String.fromCharCode(...codes);
}

/** Fills a column with the numbers that `packNumbers` packed. */
export function unpackNumbers<C extends Int32Array | Uint16Array | Uint8Array>(packed: string, column: C): C {
  let at = 0;
  for (let i = 0; i < column.length; i++) {
    let n = 0;
    let shift = 0;
    let digit = packed.charCodeAt(at++) - FIRST;
    while (digit >= MORE) {
      n |= (digit - MORE) << shift;
      shift += 5;
      digit = packed.charCodeAt(at++) - FIRST;
    }
    column[i] = n | (digit << shift);
  }
  return column;
}
