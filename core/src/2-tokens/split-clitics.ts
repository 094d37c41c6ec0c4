/**
 * Proclitics are written to the word: `وبالمدينة` = و + ب + ال + مدينة. Which reading is right the lexicon decides;
 * this file only lists where a word may begin. Bits of a proclitic set:
 */
export const CONJUNCTION_WAW = 1;
export const CONJUNCTION_FA = 2;
export const PREPOSITION_BA = 4;
export const PREPOSITION_KA = 8;
export const PREPOSITION_LA = 16;
export const ARTICLE = 32;
export const FUTURE = 64;

const [ALEF, BA, FA, KAF, LAM, WAW, SIN, YA, TA, NUN] = [..."ابفكلوسيتن"].map((c) => c.charCodeAt(0)) as [
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
];

/** Candidate beginnings: offset in code units and the proclitics left before it. Reused between calls: read before the next. */
export interface Beginnings {
  count: number;
  readonly offset: Uint8Array;
  readonly proclitics: Uint8Array;
}

/** How many candidates a word has at most. */
export const MOST_BEGINNINGS = 11;

export function makeBeginnings(): Beginnings {
  return { count: 0, offset: new Uint8Array(MOST_BEGINNINGS), proclitics: new Uint8Array(MOST_BEGINNINGS) };
}

function add(out: Beginnings, offset: number, proclitics: number): void {
  out.offset[out.count] = offset;
  out.proclitics[out.count++] = proclitics;
}

const conjunctionOf = (code: number): number => (code === WAW ? CONJUNCTION_WAW : code === FA ? CONJUNCTION_FA : 0);
const prepositionOf = (code: number): number =>
  code === BA ? PREPOSITION_BA : code === KAF ? PREPOSITION_KA : code === LAM ? PREPOSITION_LA : 0;

/** `ال` at `p` before at least two more letters. */
function articleAt(codes: Uint16Array, p: number, to: number): boolean {
  return to - p > 3 && codes[p] === ALEF && codes[p + 1] === LAM;
}

/** `س` before an imperfect: `سيزور`. */
function futureAt(codes: Uint16Array, p: number, to: number): boolean {
  if (to - p < 4 || codes[p] !== SIN) return false;
  const c = codes[p + 1];
  return c === YA || c === TA || c === NUN || c === ALEF;
}

function afterConjunction(
  codes: Uint16Array,
  from: number,
  p: number,
  to: number,
  mask: number,
  out: Beginnings,
): void {
  if (articleAt(codes, p, to)) add(out, p + 2 - from, mask | ARTICLE);
  if (futureAt(codes, p, to)) add(out, p + 1 - from, mask | FUTURE);
  const preposition = to - p >= 3 ? prepositionOf(codes[p]!) : 0;
  if (preposition === 0) return;
  add(out, p + 1 - from, mask | preposition);
  if (articleAt(codes, p + 1, to)) add(out, p + 3 - from, mask | preposition | ARTICLE);
  // للجيش: the article loses its alef behind ل
  if (preposition === PREPOSITION_LA && to - p > 3 && codes[p + 1] === LAM)
    add(out, p + 2 - from, mask | preposition | ARTICLE);
}

/**
 * Lists where the word in `codes[from, to)` may begin, fewest proclitics first. At most `MOST_BEGINNINGS` candidates;
 * words of more than 255 letters have only themselves.
 */
export function splitClitics(codes: Uint16Array, from: number, to: number, out: Beginnings): void {
  out.count = 0;
  add(out, 0, 0);
  if (to - from > 255) return;
  afterConjunction(codes, from, from, to, 0, out);
  const conjunction = to - from >= 3 ? conjunctionOf(codes[from]!) : 0;
  if (conjunction === 0) return;
  add(out, 1, conjunction);
  afterConjunction(codes, from, from + 1, to, conjunction, out);
}
