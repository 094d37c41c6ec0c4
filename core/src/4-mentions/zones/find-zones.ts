import { LINE, MARKS, type Tokens, WORD } from "../../2-tokens/tokenise.ts";
import { classNumber } from "../../3-lexicon/build-lexicon.ts";
import type { Furniture } from "../../3-lexicon/load-furniture.ts";
import type { Scan } from "../../3-lexicon/scan-text.ts";
import type { Zone, ZoneKind } from "../../model/document.ts";

/** One line as tokens `[first, next)`, with what can be counted on it. */
interface Line {
  readonly first: number;
  readonly next: number;
  readonly start: number;
  readonly end: number;
  readonly words: number;
  readonly arabic: number;
  readonly stops: boolean;
  /** How lexicon/furniture.tsv takes the line, or null. */
  readonly furniture: Pick<Furniture, "how" | "id"> | null;
}

const FURNITURE = classNumber("furniture");
const HEADLINE_WORDS = 26;
const SUBHEADING_WORDS = 12;
const DATELINE_WORDS = 6;

function readLine(scan: Scan, first: number, next: number): Line {
  const { tokens } = scan;
  let words = 0;
  let arabic = 0;
  for (let i = first; i < next; i++) {
    if (tokens.kind[i] !== WORD) continue;
    words++;
    const code = tokens.folded.codes[tokens.from[i]!]!;
    if (code >= 0x600 && code <= 0x6ff) arabic++;
  }
  const last = next > first ? tokens.folded.codes[tokens.from[next - 1]!]! : 0;
  const stops =
    last === 0x2e ||
    last === 0x21 ||
    last === 0x61f ||
    last === 0x3f ||
    last === 0x22 ||
    last === 0x201d ||
    last === 0xbb ||
    last === 0x60c;
  return {
    first,
    next,
    start: next > first ? tokens.start[first]! : 0,
    end: next > first ? tokens.end[next - 1]! : 0,
    words,
    arabic,
    stops,
    furniture: furnitureOf(scan, first, next),
  };
}

function linesOf(scan: Scan): Line[] {
  const { tokens } = scan;
  const lines: Line[] = [];
  for (let first = 0; first < tokens.count; ) {
    let next = first;
    while (next < tokens.count && tokens.kind[next] !== LINE) next++;
    if (next > first) lines.push(readLine(scan, first, next));
    first = next + 1;
  }
  return lines;
}

function furnitureOf(scan: Scan, from: number, end: number): Line["furniture"] {
  const { matches, tokens, lexicon } = scan;
  let first = from;
  while (first < end && tokens.kind[first] === MARKS) first++;
  if (first >= end) return null;
  for (let m = matches.at[first]!; m < matches.at[first + 1]!; m++) {
    if (matches.kind[m] !== FURNITURE) continue;
    const row = lexicon.rows.furniture[matches.row[m]!]!;
    let next = matches.next[m]!;
    while (next < end && tokens.kind[next] === MARKS) next++;
    if (row.how !== "whole" || next >= end) return row;
  }
  return null;
}

/** A line without an Arabic word in an Arabic article, or without any word. */
function isForeign(line: Line, article: { arabic: number; words: number }): boolean {
  return line.arabic === 0 && article.arabic > article.words / 2;
}

function kindOfLine(
  scan: Scan,
  lines: readonly Line[],
  at: number,
  article: { arabic: number; words: number; headlineAt: number; lastAt: number },
): ZoneKind {
  const line = lines[at]!;
  const { furniture } = line;
  if (furniture?.id === "credit") return line.words <= 24 ? "credit" : "body";
  if (furniture && (furniture.how === "whole" || line.words <= 30)) return "furniture";
  if (isForeign(line, article)) return "furniture";
  if (at === article.headlineAt) return "headline";
  if (line.words <= DATELINE_WORDS && endsInColon(scan.tokens, line) && at <= article.headlineAt + 2) return "dateline";
  if (at === article.lastAt && line.words <= 6 && !line.stops) return "credit";
  if (!line.stops && line.words <= SUBHEADING_WORDS && at > 0 && at < article.lastAt) return "subheading";
  return "body";
}

function endsInColon(tokens: Tokens, line: Line): boolean {
  return tokens.folded.codes[tokens.from[line.next - 1]!] === 0x3a;
}

/** The headline is the first Arabic line when it is short, has no full stop, and longer text follows. */
function findHeadline(scan: Scan, lines: readonly Line[]): number {
  const at = lines.findIndex((line) => line.arabic > 1 && line.furniture === null);
  if (at < 0) return -1;
  const line = lines[at]!;
  const longer = lines.some((other, index) => index > at && other.words > 12);
  const last = scan.tokens.folded.codes[scan.tokens.from[line.next - 1]!]!;
  return longer && line.words <= HEADLINE_WORDS && last !== 0x2e ? at : -1;
}

/** Cuts a text into zones, line by line; `rest` lines in the last third turn all that follows into furniture. */
export function findZones(scan: Scan): Zone[] {
  const lines = linesOf(scan);
  const article = {
    arabic: lines.reduce((n, line) => n + line.arabic, 0),
    words: lines.reduce((n, line) => n + line.words, 0),
    headlineAt: findHeadline(scan, lines),
    lastAt: lines.length - 1,
  };
  article.lastAt = lines.findLastIndex((line) => !isForeign(line, article) && line.furniture === null);
  const zones: Zone[] = [];
  let rest = false;
  lines.forEach((line, at) => {
    rest ||= line.start > scan.text.length * 0.6 && line.furniture?.how === "rest";
    zones.push({ start: line.start, end: line.end, kind: rest ? "furniture" : kindOfLine(scan, lines, at, article) });
  });
  return zones;
}
