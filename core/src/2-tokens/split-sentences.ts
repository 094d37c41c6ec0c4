import { isQuoteMark, matchQuotes, type QuotePair } from "./match-quotes.ts";
import { LINE, MARKS, type Tokens, WORD } from "./tokenise.ts";

/** A sentence as tokens `[first, next)`, with the quotations that open in it. Lines are never crossed. */
export interface Sentence {
  readonly first: number;
  readonly next: number;
  /** Index of the line (paragraph) it stands in. */
  readonly line: number;
  readonly quotes: readonly QuotePair[];
}

const FULL_STOPS = new Set([0x2e, 0x21, 0x3f, 0x61f, 0x6d4]);

const isStop = (tokens: Tokens, i: number): boolean =>
  tokens.kind[i] === MARKS && FULL_STOPS.has(tokens.folded.codes[tokens.from[i]!]!);

/** Letters of a spelled foreign letter: `زد.دي.إف`. */
const SPELLED = 3;
/** A stop between two short words that touch it. */
function isSpelled(tokens: Tokens, i: number): boolean {
  const short = (k: number) => tokens.kind[k] === WORD && tokens.to[k]! - tokens.from[k]! <= SPELLED;
  return short(i - 1) && short(i + 1) && tokens.end[i - 1] === tokens.start[i] && tokens.end[i] === tokens.start[i + 1];
}

/** `د. محمد`, `أ.ف.ب`: a stop behind a single letter abbreviates. */
function abbreviates(tokens: Tokens, i: number): boolean {
  if (i > 0 && i + 1 < tokens.count && isSpelled(tokens, i)) return true;
  return (
    i > 0 &&
    tokens.kind[i - 1] === WORD &&
    tokens.to[i - 1]! - tokens.from[i - 1]! === 1 &&
    tokens.end[i - 1] === tokens.start[i]
  );
}

/** Where the sentence that holds stop `i` ends: behind the run of stops and a closing quotation mark. */
function pastStops(tokens: Tokens, i: number, next: number): number {
  let j = i + 1;
  while (j < next && isStop(tokens, j)) j++;
  return j;
}

/**
 * Sentences end at full stops, question and exclamation marks and line ends, but not inside a closed quotation:
 * `قال: "جئنا. ورأينا"` is one sentence. A stop just before the closing mark ends the sentence unless a comma follows.
 */
export function splitSentences(tokens: Tokens): Sentence[] {
  const sentences: Sentence[] = [];
  let line = 0;
  for (let first = 0; first < tokens.count; ) {
    let next = first;
    while (next < tokens.count && tokens.kind[next] !== LINE) next++;
    if (next > first) splitLine(tokens, first, next, line, sentences);
    line++;
    first = next + 1;
  }
  return sentences;
}

function splitLine(tokens: Tokens, first: number, next: number, line: number, out: Sentence[]): void {
  const quotes = matchQuotes(tokens, first, next);
  let from = first;
  let q = 0;
  for (let i = first; i < next; i++) {
    while (q < quotes.length && quotes[q]!.close >= 0 && quotes[q]!.close < i) q++;
    const quote = quotes[q];
    const inside = quote !== undefined && quote.open < i && quote.close > i;
    let end = -1;
    if (isStop(tokens, i) && !abbreviates(tokens, i)) {
      const past = pastStops(tokens, i, next);
      if (!inside) end = past;
      else if (past === quote.close && endsBehindQuote(tokens, past, next)) end = past + 1;
    }
    if (end < 0) continue;
    if (end < next && isQuoteMark(tokens, end) && quote?.close === end) end++;
    out.push(sentence(from, end, line, quotes));
    from = end;
    i = end - 1;
  }
  if (from < next) out.push(sentence(from, next, line, quotes));
}

const WAW = 0x648;

/** Behind `."` a new sentence begins with و; `"…." قال فلان` carries on, and so does a comma or a dash. */
function endsBehindQuote(tokens: Tokens, close: number, next: number): boolean {
  if (close + 1 >= next) return true;
  return tokens.kind[close + 1] === WORD && tokens.folded.codes[tokens.from[close + 1]!] === WAW;
}

function sentence(first: number, next: number, line: number, quotes: readonly QuotePair[]): Sentence {
  return { first, next, line, quotes: quotes.filter((q) => q.open >= first && q.open < next) };
}
