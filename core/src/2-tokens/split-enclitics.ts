/** Attached pronouns: `إعلانها`, `نفته`, `قواتهم`. The number is an index into this list; 0 = none. */
export const ENCLITICS = ["", "ه", "ها", "هم", "هما", "هن", "نا", "ي", "ني", "كم", "ك"] as const;
export type Enclitic = number;

const BY_LENGTH = ENCLITICS.map((text, index) => ({ index, codes: [...text].map((c) => c.charCodeAt(0)) }))
  .filter((e) => e.index > 0)
  .sort((a, b) => b.codes.length - a.codes.length);
/** 1 for each code unit an attached pronoun may end in. */
const LAST = new Uint8Array(65536);
for (const { codes } of BY_LENGTH) LAST[codes[codes.length - 1]!] = 1;
const [TA, HA, ALEF, YA, WAW] = [..."تهايو"].map((c) => c.charCodeAt(0)) as [number, number, number, number, number];

/**
 * Tries each way to take an attached pronoun off `codes[from, to)` and hands the stem (as stands, then with its bare ending
 * restored: `حصيلتها` → حصيلة, `نفاه` → نفى, `قتلوهم` → قتلوا) to `visit`, until it answers true.
 */
export function splitEnclitics(
  codes: Uint16Array,
  from: number,
  to: number,
  stem: Uint16Array,
  visit: (length: number, enclitic: Enclitic) => boolean,
): boolean {
  if (to - from < 3 || to - from > 250 || LAST[codes[to - 1]!] === 0) return false;
  for (const { index, codes: suffix } of BY_LENGTH) {
    const length = to - from - suffix.length;
    if (length < 2 || !endsWith(codes, to, suffix)) continue;
    for (let k = 0; k < length; k++) stem[k] = codes[from + k]!;
    if (visit(length, index)) return true;
    const last = stem[length - 1];
    if (last === TA || last === ALEF) {
      stem[length - 1] = last === TA ? HA : YA;
      if (visit(length, index)) return true;
    } else if (last === WAW) {
      stem[length] = ALEF;
      if (visit(length + 1, index)) return true;
    }
  }
  return false;
}

function endsWith(codes: Uint16Array, to: number, suffix: readonly number[]): boolean {
  for (let i = 0; i < suffix.length; i++) if (codes[to - suffix.length + i] !== suffix[i]) return false;
  return true;
}
