/**
 * Non-negative integers as text that JavaScript keeps at one byte a character and core can decode without help
 * (it has no atob, no Buffer). Five bits a character, lowest first; bit 5 says that more follow. First character: `#`.
 */
const FIRST = 0x23;
const MORE = 32;

export function packNumbers(numbers: ArrayLike<number>): string {
  const codes: number[] = [];
  let out = "";
  for (let i = 0; i < numbers.length; i++) {
    let n = numbers[i]!;
    for (; n >= MORE; n = Math.floor(n / MORE)) codes.push(FIRST + MORE + (n % MORE));
    codes.push(FIRST + n);
    if (codes.length > 4096) out += String.fromCharCode(...codes.splice(0));
  }
  return out + String.fromCharCode(...codes);
}

/** The `count` numbers that `packNumbers` packed. */
export function unpackNumbers(packed: string, count: number): Int32Array<ArrayBuffer> {
  const numbers = new Int32Array(count);
  let at = 0;
  for (let i = 0; i < count; i++) {
    let digit = packed.charCodeAt(at++) - FIRST;
    let n = digit;
    if (digit >= MORE) {
      n -= MORE;
      for (let shift = 5; digit >= MORE; shift += 5) {
        digit = packed.charCodeAt(at++) - FIRST;
        n |= (digit & (MORE - 1)) << shift;
      }
    }
    numbers[i] = n;
  }
  return numbers;
}

const WIDE = 64;

/** A number of a fixed width, six bits a character: the `i`th of a row of them is found without reading the others. */
export function packWide(n: number, width: number): string {
  let out = "";
  for (let rest = n, i = 0; i < width; i++, rest = Math.floor(rest / WIDE))
    out += String.fromCharCode(FIRST + (rest % WIDE));
  return out;
}

export function unpackWide(packed: string, from: number, width: number): number {
  let n = 0;
  for (let i = from + width - 1; i >= from; i--) n = n * WIDE + packed.charCodeAt(i) - FIRST;
  return n;
}
