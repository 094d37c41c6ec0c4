import { ARTICLE, CONJUNCTION_FA, CONJUNCTION_WAW } from "../2-tokens/split-clitics.ts";
import { MARKS, WORD } from "../2-tokens/tokenise.ts";
import { classBit, classNumber, type EntryClass } from "../3-lexicon/build-lexicon.ts";
import type { Scan } from "../3-lexicon/scan-text.ts";
import { markRoles, ROLE } from "../5-attribution/mark-roles.ts";
import type { Span } from "../model/annotation.ts";
import type { Attribution } from "../model/attribution.ts";
import type { SourceDocument } from "../model/document.ts";
import type { Mention } from "../model/mention.ts";
import type { Quantity } from "../model/quantity.ts";
import type { Timex } from "../model/timex.ts";

const RELATIVE_CLITICS = ARTICLE | CONJUNCTION_WAW | CONJUNCTION_FA;

/** What stage 6 stands on. Mentions (places and actors) sorted by start. */
export interface ClaimContext {
  readonly document: SourceDocument;
  readonly mentions: readonly Mention[];
  readonly quantities: readonly Quantity[];
  readonly timexes: readonly Timex[];
  readonly attributions: readonly Attribution[];
}

/** Annotations by the tokens they stand on; -1 = none. Built once an article, so that every look-up takes constant time. */
export interface Layer {
  /** Index of the annotation that starts at a token (the widest). */
  readonly at: Int32Array;
  /** Index of the annotation that covers a token. */
  readonly over: Int32Array;
  /** Per annotation: its tokens `[first, next)`. */
  readonly first: Int32Array;
  readonly next: Int32Array;
}

/** An article as stage 6 sees it. */
export interface Article {
  readonly scan: Scan;
  readonly context: ClaimContext;
  readonly roles: Uint8Array;
  readonly quantities: Layer;
  readonly places: Layer;
  readonly actors: Layer;
  readonly timexes: Layer;
  /** Per token, index of the innermost attribution whose content holds it, or -1. */
  readonly said: Int32Array;
  /** Per token, index of another attribution whose content is the same words, or -1. */
  readonly alsoSaid: Int32Array;
}

/** The token at or around an offset of the text: a span may start inside a token, behind its proclitics. */
export function tokenAt(scan: Scan, offset: number): number {
  const { end, count } = scan.tokens;
  let low = 0;
  let high = count;
  while (low < high) {
    const mid = (low + high) >> 1;
    if (end[mid]! <= offset) low = mid + 1;
    else high = mid;
  }
  return low;
}

function layOut(scan: Scan, annotations: readonly { readonly span: Span }[], wanted: (index: number) => boolean): Layer {
  const { count, start } = scan.tokens;
  const at = new Int32Array(count + 1).fill(-1);
  const over = new Int32Array(count + 1).fill(-1);
  const first = new Int32Array(annotations.length);
  const next = new Int32Array(annotations.length);
  for (let index = 0; index < annotations.length; index++) {
    if (!wanted(index)) continue;
    const { span } = annotations[index]!;
    let i = tokenAt(scan, span.start);
    first[index] = i;
    const wider = at[i]!;
    if (wider < 0 || annotations[wider]!.span.end < span.end) at[i] = index;
    for (; i < count && start[i]! < span.end; i++) if (over[i]! < 0 || i === first[index]) over[i] = at[first[index]!]!;
    next[index] = i;
  }
  return { at, over, first, next };
}

/** Contents as long as this share of each other are the same words said twice, not one inside the other. */
const SAME_WORDS = 0.8;

/**
 * Paints contents from the longest to the shortest, so that the innermost stays on top. Where two speakers share the same words
 * (`X، وهو ما نفته الوزارة`), who asserts them stays on top and the other goes to `also`.
 */
function paintSaid(scan: Scan, attributions: readonly Attribution[]): { said: Int32Array; alsoSaid: Int32Array } {
  const said = new Int32Array(scan.tokens.count + 1).fill(-1);
  const alsoSaid = new Int32Array(scan.tokens.count + 1).fill(-1);
  const lengths = attributions.map((a) => a.content.reduce((sum, s) => sum + s.end - s.start, 0));
  const order = attributions.map((_, index) => index).sort((a, b) => lengths[b]! - lengths[a]! || a - b);
  for (const index of order) {
    for (const span of attributions[index]!.content) {
      for (let i = tokenAt(scan, span.start); i < scan.tokens.count && scan.tokens.start[i]! < span.end; i++) {
        const before = said[i]!;
        const beside = before >= 0 && lengths[index]! >= lengths[before]! * SAME_WORDS && !isWithin(attributions[index]!, attributions[before]!);
        if (!beside) said[i] = index;
        else if (attributions[before]!.polarity === "deny" && attributions[index]!.polarity !== "deny") {
          alsoSaid[i] = before;
          said[i] = index;
        } else alsoSaid[i] = index;
      }
    }
  }
  return { said, alsoSaid };
}

const isWithin = (inner: Attribution, outer: Attribution): boolean => inner.within === outer.id || (outer.span.start <= inner.span.start && inner.span.end <= outer.content[outer.content.length - 1]!.end);

/** Functions of closed-class words. */
export type Role = keyof typeof ROLE;

const PARTICLE = classNumber("particle");
const PARTICLE_BIT = classBit("particle");

/** Roles as stage 5 marks them, and `الذي`, `التي`, which the lexicon finds with their article taken off. */
function markAllRoles(scan: Scan): Uint8Array {
  const roles = markRoles(scan);
  const { matches, lexicon } = scan;
  const relative = ROLE.relative;
  for (let i = 0; i < scan.tokens.count; i++) {
    if (roles[i] !== 0 || (matches.classes[i]! & PARTICLE_BIT) === 0) continue;
    for (let m = matches.at[i]!; m < matches.at[i + 1]!; m++) {
      const mayBe = matches.kind[m] === PARTICLE && (matches.proclitics[m]! & ~RELATIVE_CLITICS) === 0 && matches.enclitic[m] === 0;
      if (mayBe && lexicon.rows.particle[matches.row[m]!]!.id === "relative") roles[i] = relative;
    }
  }
  return roles;
}

export function indexArticle(scan: Scan, context: ClaimContext): Article {
  const { mentions, quantities, timexes, attributions } = context;
  return {
    scan,
    context,
    roles: markAllRoles(scan),
    quantities: layOut(scan, quantities, (i) => quantities[i]!.ordinal !== true),
    places: layOut(scan, mentions, (i) => mentions[i]!.type === "place"),
    actors: layOut(scan, mentions, (i) => mentions[i]!.type !== "place"),
    timexes: layOut(scan, timexes, () => true),
    ...paintSaid(scan, attributions),
  };
}

export const PEOPLE = classNumber("people");
export const HARM = classNumber("harm");
export const EVENT = classNumber("event");
export const LABEL = classNumber("label");
export const PEOPLE_BIT = classBit("people");
export const HARM_BIT = classBit("harm");
export const EVENT_BIT = classBit("event");
export const LABEL_BIT = classBit("label");

/** True for `role` at token `i`. */
export const hasRole = (article: Article, i: number, role: Role): boolean => article.roles[i] === ROLE[role];

/** True when a word of class `bit` stands at token `i`. */
export const hasClass = (article: Article, i: number, bit: number): boolean => (article.scan.matches.classes[i]! & bit) !== 0;

/** The first match of class `kind` at token `i` that `wanted` takes, or -1: fewest proclitics first, then the longest phrase. */
export function findMatch(article: Article, i: number, kind: number, wanted: (m: number) => boolean): number {
  const { matches } = article.scan;
  for (let m = matches.at[i]!; m < matches.at[i + 1]!; m++) if (matches.kind[m] === kind && wanted(m)) return m;
  return -1;
}

const WAW = 0x648;

/** Token `i` is و alone, or a word that begins with the conjunction و (by its lexicon match, or a number glued to it). */
export function startsWithAnd(article: Article, i: number): boolean {
  const { tokens, matches } = article.scan;
  if (tokens.kind[i] !== WORD || tokens.folded.codes[tokens.from[i]!] !== WAW) return false;
  if (tokens.to[i]! - tokens.from[i]! === 1) return true;
  for (let m = matches.at[i]!; m < matches.at[i + 1]!; m++) if ((matches.proclitics[m]! & CONJUNCTION_WAW) === 0 && matches.enclitic[m] === 0) return false;
  return true;
}

export const isWord = (article: Article, i: number): boolean => article.scan.tokens.kind[i] === WORD;

/** The folded code of mark token `i`, or 0. */
export function markCode(article: Article, i: number): number {
  const { tokens } = article.scan;
  return tokens.kind[i] === MARKS ? tokens.folded.codes[tokens.from[i]!]! : 0;
}

export const COMMA = 0x60c;
const COMMAS = new Set([0x60c, 0x2c]);
const HARD = new Set([0x2e, 0x21, 0x3f, 0x61f, 0x3a, 0x3b, 0x61b, 0x2026, 0x7c]);
export const isComma = (article: Article, i: number): boolean => COMMAS.has(markCode(article, i));
/** A stop, colon or semicolon: no phrase runs over it. */
export const isHardMark = (article: Article, i: number): boolean => HARD.has(markCode(article, i));

export const rowsOf = <K extends EntryClass & keyof Scan["lexicon"]["rows"]>(article: Article, kind: K): Scan["lexicon"]["rows"][K] =>
  article.scan.lexicon.rows[kind];
