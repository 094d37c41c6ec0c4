/** ASCII comma and stop, Arabic decimal ٫ and thousands ٬ separators, Arabic comma ،. */
const [COMMA, STOP, DECIMAL, THOUSANDS, ARABIC_COMMA] = [0x2c, 0x2e, 0x66b, 0x66c, 0x60c];
const ZERO = 0x30;

const isDigit = (code: number): boolean => code >= ZERO && code <= ZERO + 9;

/** The whole number in `codes[from, to)`, separators skipped. */
export function wholeOf(codes: Uint16Array, from: number, to: number): number {
  let value = 0;
  for (let i = from; i < to; i++) if (isDigit(codes[i]!)) value = value * 10 + codes[i]! - ZERO;
  return value;
}

/** `1,5` → 1.5: digits before `at` whole, digits behind it decimals. Through text, so that 0.1 is 0.1. */
function decimalOf(codes: Uint16Array, from: number, at: number, to: number): number {
  return Number(`${wholeOf(codes, from, at)}.${String.fromCharCode(...codes.subarray(at + 1, to))}`);
}

/** How the separators of a run of digits lie: filled by `layOut`, read before the next call. */
const layout = {
  count: 0,
  last: -1,
  firstGroup: 0,
  lastGroup: 0,
  innerOfThree: true,
  same: true,
  allButLastSame: true,
};

function layOut(codes: Uint16Array, from: number, to: number): void {
  layout.count = 0;
  layout.last = -1;
  layout.innerOfThree = true;
  layout.same = true;
  layout.allButLastSame = true;
  let group = 0;
  let first = 0;
  for (let i = from; i < to; i++) {
    if (isDigit(codes[i]!)) {
      group++;
      continue;
    }
    if (layout.count === 0) {
      layout.firstGroup = group;
      first = codes[i]!;
    } else {
      if (group !== 3) layout.innerOfThree = false;
      layout.allButLastSame = layout.same;
      if (codes[i] !== first) layout.same = false;
    }
    layout.count++;
    layout.last = i;
    group = 0;
  }
  layout.lastGroup = group;
}

/** One separator: ٬ groups, ٫ divides; of `,` `.` `،` grouping decides: `1.500` is fifteen hundred, `1.5` and `0.500` are not. */
function readOneSeparator(codes: Uint16Array, from: number, to: number): number {
  const { last, firstGroup, lastGroup } = layout;
  const separator = codes[last]!;
  if (separator === DECIMAL) return decimalOf(codes, from, last, to);
  const grouped = lastGroup === 3 && firstGroup <= 3 && codes[from] !== ZERO;
  if (grouped) return wholeOf(codes, from, to);
  if (separator === THOUSANDS) return Number.NaN;
  if (separator === ARABIC_COMMA && (lastGroup > 2 || firstGroup > 3)) return Number.NaN;
  return decimalOf(codes, from, last, to);
}

/**
 * `1,500` `1.500.000` `١٬٥٠٠` `٣٫٥`: the number a run of folded digits and separators spells, NaN when its separators fit
 * none (a date, an address). At most 15 digits are exact; more than 18 give NaN.
 */
export function readDigits(codes: Uint16Array, from: number, to: number): number {
  if (to - from > 24) return Number.NaN;
  layOut(codes, from, to);
  if (layout.count === 0) return to - from > 18 ? Number.NaN : wholeOf(codes, from, to);
  if (layout.count === 1) return readOneSeparator(codes, from, to);
  if (!layout.innerOfThree || layout.firstGroup > 3 || codes[from] === ZERO) return Number.NaN;
  if (layout.same)
    return layout.lastGroup === 3 && codes[layout.last] !== DECIMAL ? wholeOf(codes, from, to) : Number.NaN;
  // `1.234,56`: another separator in the last place divides.
  return layout.allButLastSame ? decimalOf(codes, from, layout.last, to) : Number.NaN;
}

/** `2.750 مليار`: before a million and more a single stop divides, whatever the grouping. NaN when there is no such stop. */
export function readDividedDigits(codes: Uint16Array, from: number, to: number): number {
  if (to - from > 24) return Number.NaN;
  layOut(codes, from, to);
  const divides = layout.count === 1 && (codes[layout.last] === STOP || codes[layout.last] === COMMA);
  return divides && layout.firstGroup <= 2 ? decimalOf(codes, from, layout.last, to) : Number.NaN;
}

/** True for digits without separators, as years, days and hours are written. */
export function isPlainDigits(codes: Uint16Array, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (!isDigit(codes[i]!)) return false;
  return to > from;
}
