import type { NumeralKind } from "../../3-lexicon/load-numerals.ts";

/** What a number word may be to a sum: the lexicon's kinds, and a run of digits. */
export type PartKind = NumeralKind | "digits";

/**
 * A number while its words are read. `parts` fall from large to small; their sum is the number.
 * `open` bounds (exclusive) what may be joined by و; `unit` says that the last part is 1–9 and may still take its tens or hundred.
 */
export interface Sum {
  readonly parts: number[];
  open: number;
  unit: boolean;
  /** The last scale that closed a part; 1 when none did: `مليون ونصف` adds half of it. */
  scale: number;
  /** Highest value minus lowest, for ونيف. */
  spread: number;
  fraction: boolean;
  ordinal: boolean;
}

export function startSum(): Sum {
  return {
    parts: [],
    open: Number.POSITIVE_INFINITY,
    unit: false,
    scale: 1,
    spread: 0,
    fraction: false,
    ordinal: false,
  };
}

/** The number read so far; whole when a scale of a thousand or more is in it. */
export function totalOf(sum: Sum): number {
  let total = 0;
  for (const part of sum.parts) total += part;
  // Three fifths are 0.6, not 0.6000000000000001.
  return sum.scale >= 1000 ? Math.round(total) : Math.round(total * 1e12) / 1e12;
}

function push(sum: Sum, value: number, open: number, scale: number): true {
  sum.parts.push(value);
  sum.open = open;
  sum.unit = false;
  sum.scale = scale;
  return true;
}

/** True when a part of `value` may stand here: first of all, or joined by و and smaller than the place before it. */
function fits(sum: Sum, value: number, joined: boolean): boolean {
  return sum.parts.length === 0 || (joined && value < sum.open);
}

function addUnit(sum: Sum, value: number, joined: boolean): boolean {
  if (!fits(sum, value, joined) || (joined && value === 0)) return false;
  push(sum, value, 1, sum.scale);
  sum.unit = value < 10;
  return true;
}

/** `سبعة وعشرون`: tens join the unit before them. */
function addTen(sum: Sum, value: number, joined: boolean): boolean {
  if (joined && sum.unit) {
    sum.parts[sum.parts.length - 1]! += value;
    sum.unit = false;
    sum.open = 1;
    return true;
  }
  return fits(sum, value, joined) && push(sum, value, 1, sum.scale);
}

/** `ثلاث مئة`، `مئة وخمسين ألفا`: a scale multiplies all smaller parts before it. */
function multiply(sum: Sum, scale: number): boolean {
  let factor = 0;
  while (sum.parts.length > 0 && sum.parts[sum.parts.length - 1]! < scale) factor += sum.parts.pop()!;
  if (factor === 0) return false;
  sum.fraction = false;
  return push(sum, factor * scale, scale, scale >= 1000 ? scale : sum.scale);
}

function addScale(sum: Sum, scale: number, joined: boolean): boolean {
  if (!joined && sum.parts.length > 0) return multiply(sum, scale);
  return fits(sum, scale, joined) && push(sum, scale, scale, scale);
}

function addHundred(sum: Sum, value: number, joined: boolean): boolean {
  if (!joined && value === 100 && sum.parts.length > 0) return multiply(sum, 100);
  return fits(sum, value, joined) && push(sum, value, 100, sum.scale);
}

/** `نصف مليون`، `مليون ونصف`، `خمسة وربع`. */
function addFraction(sum: Sum, value: number, joined: boolean): boolean {
  if (sum.parts.length === 0) {
    sum.fraction = true;
    return push(sum, value, 0, 1);
  }
  if (!joined || sum.open <= 0) return false;
  return push(sum, value * sum.scale, 0, sum.scale);
}

/** `ثلاثة أرباع`: a plural fraction multiplies what stands before it. */
function addFractions(sum: Sum, value: number, joined: boolean): boolean {
  if (joined || sum.parts.length === 0 || sum.open <= 0) return false;
  const total = totalOf(sum) * value;
  sum.parts.length = 0;
  sum.fraction = true;
  return push(sum, total, 0, 1);
}

/** `3 آلاف و500`، `مئة و20`: digits go on behind a hundred or a scale. */
function addDigits(sum: Sum, value: number, joined: boolean): boolean {
  if (!fits(sum, value, joined) || (sum.parts.length > 0 && (value === 0 || !Number.isInteger(value)))) return false;
  return push(sum, value, 1, sum.scale);
}

/** `عشرين ونيف` 21–29, `مئة ونيف` 101–199. */
function addOdd(sum: Sum): boolean {
  const last = sum.parts[sum.parts.length - 1] ?? 0;
  const place = last >= 1000 ? sum.scale : last >= 100 ? 100 : 10;
  if (last < 10 || last % place !== 0) return false;
  sum.spread = place - 2;
  return push(sum, 1, 0, sum.scale);
}

function addOrdinal(sum: Sum, value: number, joined: boolean): boolean {
  if (!addUnit(sum, value, joined)) return false;
  sum.ordinal = true;
  return true;
}

/**
 * Adds one number word (or run of digits) to the sum when Arabic grammar lets it go on; false leaves the sum as it was.
 * `joined`: the word bears و.
 */
export function addPart(sum: Sum, kind: PartKind, value: number, joined: boolean): boolean {
  switch (kind) {
    case "unit":
    case "bound":
    case "teen":
    case "zero":
      return addUnit(sum, value, joined);
    case "ordinal":
    case "ordinal-bound":
      return addOrdinal(sum, value, joined);
    case "ten":
      return addTen(sum, value, joined);
    case "hundred":
      return addHundred(sum, value, joined);
    case "scale":
      return addScale(sum, value, joined);
    case "dual-scale":
      return fits(sum, value, joined) && push(sum, value, value / 2, value / 2);
    case "dozen":
      return value === 12 && !joined && sum.parts.length > 0
        ? multiply(sum, 12)
        : fits(sum, value, joined) && push(sum, value, 1, 1);
    case "fraction":
      return addFraction(sum, value, joined);
    case "fractions":
      return addFractions(sum, value, joined);
    case "digits":
      return addDigits(sum, value, joined);
    case "odd":
      return addOdd(sum);
    default:
      return false;
  }
}
