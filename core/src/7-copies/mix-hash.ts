const GOLDEN = 0x9e3779b1;

/** Takes `value` into a running 32-bit hash. Start from any constant; the order of values matters. */
export function mixHash(hash: number, value: number): number {
  let h = Math.imul(hash ^ value, GOLDEN);
  h ^= h >>> 15;
  h = Math.imul(h, 0x85ebca6b);
  return (h ^ (h >>> 13)) >>> 0;
}
