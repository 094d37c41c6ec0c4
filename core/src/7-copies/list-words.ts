import { foldText } from "../1-text/fold-text.ts";
import { NUMBER, type Tokens, tokenise, WORD } from "../2-tokens/tokenise.ts";
import type { SourceDocument, Zone } from "../model/document.ts";

/**
 * The words of what an article tells, as columns: 32-bit hash of the folded letters (digits without their separators,
 * so `1,500` is `1500`), and where the word stands (UTF-16 offsets). Page furniture, credits and bylines are left out.
 */
export interface Words {
  readonly count: number;
  readonly hash: Uint32Array;
  readonly start: Uint32Array;
  readonly end: Uint32Array;
}

/** Words whose letters are still at hand. They hold on to the whole folded text, so they are not kept. */
export interface SpelledWords extends Words {
  /** The folded letters of word `i`. Not for hot paths. */
  readonly letters: (i: number) => string;
}

const TELLING: ReadonlySet<Zone["kind"]> = new Set(["headline", "subheading", "body", "caption", "dateline"]);
const FNV_START = 0x811c9dc5;
const FNV_STEP = 0x01000193;
const ZERO = 0x30;
const NINE = 0x39;

function hashToken(tokens: Tokens, i: number): number {
  const { codes } = tokens.folded;
  const onlyDigits = tokens.kind[i] === NUMBER;
  let hash = FNV_START;
  for (let c = tokens.from[i]!; c < tokens.to[i]!; c++) {
    const code = codes[c]!;
    if (onlyDigits && (code < ZERO || code > NINE)) continue;
    hash = Math.imul(hash ^ code, FNV_STEP);
  }
  return hash >>> 0;
}

/** The hash `listWords` gives to a word with these folded letters. */
export function hashLetters(letters: string): number {
  let hash = FNV_START;
  for (let i = 0; i < letters.length; i++) hash = Math.imul(hash ^ letters.charCodeAt(i), FNV_STEP);
  return hash >>> 0;
}

/** Zones in which an article tells; all of the text when no zone was found. */
export function tellingZones(
  document: Pick<SourceDocument, "text" | "zones">,
): readonly { readonly start: number; readonly end: number }[] {
  const zones = document.zones.filter((zone) => TELLING.has(zone.kind));
  return zones.length > 0 ? zones : [{ start: 0, end: document.text.length }];
}

/** Folds and splits the telling part of a document. */
export function listWords(document: Pick<SourceDocument, "text" | "zones">): SpelledWords {
  const tokens = tokenise(foldText(document.text));
  const zones = tellingZones(document);
  const hash = new Uint32Array(tokens.count);
  const start = new Uint32Array(tokens.count);
  const end = new Uint32Array(tokens.count);
  const token = new Uint32Array(tokens.count);
  let n = 0;
  let z = 0;
  for (let i = 0; i < tokens.count; i++) {
    if (tokens.kind[i] !== WORD && tokens.kind[i] !== NUMBER) continue;
    while (z < zones.length && zones[z]!.end <= tokens.start[i]!) z++;
    if (z === zones.length) break;
    if (tokens.start[i]! < zones[z]!.start) continue;
    hash[n] = hashToken(tokens, i);
    start[n] = tokens.start[i]!;
    end[n] = tokens.end[i]!;
    token[n++] = i;
  }
  const letters = (i: number): string =>
    String.fromCharCode(...tokens.folded.codes.subarray(tokens.from[token[i]!]!, tokens.to[token[i]!]!));
  return { count: n, hash: hash.subarray(0, n), start: start.subarray(0, n), end: end.subarray(0, n), letters };
}
