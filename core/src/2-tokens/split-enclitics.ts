/** Attached pronouns: `إعلانها`, `نفته`, `قواتهم`. The number is an index into this list; 0 = none. */
export const ENCLITICS = ["", "ه", "ها", "هم", "هما", "هن", "نا", "ي", "ني", "كم", "ك"] as const;
export type Enclitic = number;

const BY_LENGTH = ENCLITICS.map((text, index) => ({ index, codes: [...text].map((c) => c.charCodeAt(0)) }))
  .filter((e) => e.index > 0)
  .sort((a, b) => b.codes.length - a.codes.length);
type Suffix = (typeof BY_LENGTH)[number];

/** The pronouns that end in a code unit, longest first. */
const BY_LAST = new Map<number, Suffix[]>();
for (const suffix of BY_LENGTH) {
  const last = suffix.codes[suffix.codes.length - 1]!;
  BY_LAST.set(last, [...(BY_LAST.get(last) ?? []), suffix]);
}
/** 1 for each code unit an attached pronoun may end in: most words are done with here. */
const LAST = new Uint8Array(65536);
for (const last of BY_LAST.keys()) LAST[last] = 1;
const [TA, HA, ALEF, YA, WAW] = [..."تهايو"].map((c) => c.charCodeAt(0)) as [number, number, number, number, number];

/**
 * Ways to take an attached pronoun off a word, longest pronoun first: the pronoun is the last `cut` letters, and the stem before it gets
 * its bare ending back: `ending` (0 = it stands as it is), behind its last letter (`قتلوهم` → قتلو + ا) or, where `replaces` is 1, instead of it
 * (`حصيلتها` → حصيل + ة, `نفاه` → نف + ى). Reused between calls: read before the next.
 */
export interface Endings {
  count: number;
  readonly enclitic: Uint8Array;
  readonly cut: Uint8Array;
  readonly ending: Uint16Array;
  readonly replaces: Uint8Array;
}

export function makeEndings(): Endings {
  const most = 8;
  return {
    count: 0,
    enclitic: new Uint8Array(most),
    cut: new Uint8Array(most),
    ending: new Uint16Array(most),
    replaces: new Uint8Array(most),
  };
}

function add(out: Endings, enclitic: Enclitic, cut: number, ending: number, replaces: number): void {
  out.enclitic[out.count] = enclitic;
  out.cut[out.count] = cut;
  out.ending[out.count] = ending;
  out.replaces[out.count++] = replaces;
}

/** Lists the ways to take a pronoun off `codes[from, to)`; each stem twice where an ending may have changed, as it stands first. */
export function splitEnclitics(codes: Uint16Array, from: number, to: number, out: Endings): void {
  out.count = 0;
  if (to - from < 3 || to - from > 250 || LAST[codes[to - 1]!] === 0) return;
  for (const { index, codes: suffix } of BY_LAST.get(codes[to - 1]!)!) {
    const cut = suffix.length;
    if (to - from - cut < 2 || !endsWith(codes, to, suffix)) continue;
    add(out, index, cut, 0, 0);
    const last = codes[to - cut - 1];
    if (last === TA) add(out, index, cut, HA, 1);
    else if (last === ALEF) add(out, index, cut, YA, 1);
    else if (last === WAW) add(out, index, cut, ALEF, 0);
  }
}

function endsWith(codes: Uint16Array, to: number, suffix: readonly number[]): boolean {
  for (let i = 0; i < suffix.length; i++) if (codes[to - suffix.length + i] !== suffix[i]) return false;
  return true;
}
