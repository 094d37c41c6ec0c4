/**
 * Folding as Arabic readers fold: `أكّـد` and `اكد` are one word, `۳` and `٣` and `3` one digit.
 * Two tables over all UTF-16 code units (64 Ki entries each), built once.
 */

/** What a code unit is for the tokeniser. */
export const LETTER = 1;
export const DIGIT = 2;
export const SPACE = 3;
export const BREAK = 4;
/** Combining marks and tatweel: dropped, but they belong to the letter before. */
export const MARK = 5;
/** Zero-width and bidirectional controls: dropped, they belong to nothing. */
export const CONTROL = 6;
export const PUNCTUATION = 7;
/** Half of a surrogate pair. */
export const SURROGATE = 8;

const PAIRS: readonly (readonly [string, string])[] = [
  ["أإآٱٲٳٵ", "ا"],
  ["ىئیېۍےیٸ", "ي"],
  ["ؤۆۇۋٶٷ", "و"],
  ["ةہھۀەۂۃ", "ه"],
  ["کگګڪڭݣ", "ك"],
  ["پ", "ب"],
  ["چ", "ج"],
  ["ژڕ", "ز"],
  ["ڤڨ", "ف"],
  ["ڵ", "ل"],
];

const EXPANSIONS = new Map<number, readonly number[]>();

/** Folded code unit for each code unit; 0 = dropped. Ligatures that fold to several letters are in `expansionOf`. */
export const FOLDED = new Uint16Array(65536);
/** Class of each code unit, one of the constants above. */
export const CLASS = new Uint8Array(65536);

function setClass(code: number, kind: number, folded: number): void {
  CLASS[code] = kind;
  FOLDED[code] = folded;
}

function fillRange(from: number, to: number, kind: number): void {
  for (let code = from; code <= to; code++) setClass(code, kind, kind === MARK || kind === CONTROL ? 0 : code);
}

function isLetter(code: number): boolean {
  return /\p{L}/u.test(String.fromCharCode(code));
}

function fillBase(): void {
  for (let code = 0; code < 65536; code++) setClass(code, PUNCTUATION, code);
  for (const [from, to] of [
    [0x41, 0x24f],
    [0x370, 0x556],
    [0x5d0, 0x5ea],
    [0x620, 0x6d3],
    [0x6d5, 0x6d5],
    [0x6ee, 0x6ff],
    [0x750, 0x77f],
    [0x8a0, 0x8c9],
    [0x1e00, 0x1fff],
    [0x2c60, 0x2c7f],
    [0x3040, 0x30ff],
  ] as const) {
    for (let code = from; code <= to; code++)
      if (isLetter(code)) setClass(code, LETTER, String.fromCharCode(code).toLowerCase().charCodeAt(0));
  }
  // Han and Hangul are letters throughout and have no case: asking for each of 32,000 took a third of the start
  fillRange(0x4e00, 0x9fff, LETTER);
  fillRange(0xac00, 0xd7a3, LETTER);
  for (const zero of [0x30, 0x660, 0x6f0]) for (let d = 0; d < 10; d++) setClass(zero + d, DIGIT, 0x30 + d);
  for (const code of [0x09, 0x20, 0xa0, 0x1680, 0x202f, 0x205f, 0x3000]) setClass(code, SPACE, 0x20);
  for (let code = 0x2000; code <= 0x200a; code++) setClass(code, SPACE, 0x20);
  for (const code of [0x0a, 0x0b, 0x0c, 0x0d, 0x85, 0x2028, 0x2029]) setClass(code, BREAK, 0x0a);
  for (const [from, to] of [
    [0x300, 0x36f],
    [0x610, 0x61a],
    [0x64b, 0x65f],
    [0x670, 0x670],
    [0x6d6, 0x6dc],
    [0x6df, 0x6e4],
    [0x6e7, 0x6e8],
    [0x6ea, 0x6ed],
    [0x8ca, 0x8e1],
    [0x8e3, 0x8ff],
    [0x640, 0x640],
    [0xfe00, 0xfe0f],
    [0xfe20, 0xfe2f],
  ] as const)
    fillRange(from, to, MARK);
  for (const [from, to] of [
    [0x00, 0x08],
    [0x0e, 0x1f],
    [0x7f, 0x84],
    [0x86, 0x9f],
    [0xad, 0xad],
    [0x61c, 0x61c],
    [0x180e, 0x180e],
    [0x200b, 0x200f],
    [0x202a, 0x202e],
    [0x2060, 0x206f],
    [0xfeff, 0xfeff],
    [0xfff9, 0xfffb],
  ] as const)
    fillRange(from, to, CONTROL);
  for (let code = 0xd800; code <= 0xdfff; code++) setClass(code, SURROGATE, code);
}

function fillVariants(): void {
  for (const [variants, letter] of PAIRS)
    for (const variant of variants) setClass(variant.charCodeAt(0), LETTER, letter.charCodeAt(0));
}

/** Presentation forms (ﻻ, ﷲ, ﺔ) fold through compatibility decomposition, then letter by letter. */
function fillPresentationForms(): void {
  for (const [from, to] of [
    [0xfb50, 0xfdff],
    [0xfe70, 0xfefc],
    [0xff10, 0xff19],
    [0xff21, 0xff5a],
  ] as const) {
    for (let code = from; code <= to; code++) {
      const plain = String.fromCharCode(code).normalize("NFKC");
      if (plain === String.fromCharCode(code)) continue;
      const folded = [...plain]
        .map((c) => c.charCodeAt(0))
        .filter((c) => CLASS[c] === LETTER || CLASS[c] === DIGIT)
        .map((c) => FOLDED[c]!);
      if (folded.length === 0) setClass(code, MARK, 0);
      else setClass(code, CLASS[plain.charCodeAt(0)] === DIGIT ? DIGIT : LETTER, folded[0]!);
      if (folded.length > 1) EXPANSIONS.set(code, folded);
    }
  }
}

fillBase();
fillVariants();
fillPresentationForms();

/** The letters a ligature stands for (ﻻ → ل ا), or undefined for what folds to one code unit. */
export function expansionOf(code: number): readonly number[] | undefined {
  return EXPANSIONS.get(code);
}

/** A word as the lexicon knows it. For single words and lookups; texts go through `foldText`. */
export function foldWord(word: string): string {
  let out = "";
  for (let i = 0; i < word.length; i++) {
    const code = word.charCodeAt(i);
    const folded = FOLDED[code]!;
    if (folded === 0) continue;
    const more = EXPANSIONS.size > 0 && code >= 0xfb50 ? EXPANSIONS.get(code) : undefined;
    out += more ? String.fromCharCode(...more) : String.fromCharCode(folded);
  }
  return out;
}
