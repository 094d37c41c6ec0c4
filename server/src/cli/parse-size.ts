import { UsageError } from "./exit-codes.ts";

const UNITS: Readonly<Record<string, number>> = { "": 1, k: 1e3, kb: 1e3, m: 1e6, mb: 1e6, g: 1e9, gb: 1e9 };

/** A size as people write it, in bytes: `500000`, `16MB`, `1.5 GB`. */
export function parseSize(written: string): number {
  const [, number, unit] = /^(\d+(?:\.\d+)?)\s*([kmg]?b?)$/i.exec(written.trim()) ?? [];
  const factor = UNITS[unit?.toLowerCase() === "b" ? "" : (unit?.toLowerCase() ?? "?")];
  const bytes = Math.round(Number(number) * (factor ?? Number.NaN));
  if (!Number.isSafeInteger(bytes) || bytes <= 0)
    throw new UsageError(`not a size: ${written} (write it like 500kB or 16MB)`);
  return bytes;
}
