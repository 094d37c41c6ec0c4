import type { Scan } from "../3-lexicon/scan-text.ts";
import { tokenAt } from "../3-lexicon/token-at.ts";
import { foldedSet, isOneOf } from "../3-lexicon/word-set.ts";
import type { Span } from "../model/annotation.ts";
import type { Article, ClaimContext, Layer } from "./article.ts";
import { paintSaid } from "./paint-said.ts";
import { tellBits } from "./tell-bits.ts";

/**
 * Room for the columns of one article, used again for the next: filling costs less than allocating. Nothing that stage 6
 * returns points into it, and an article is read to its end before the next begins. Columns grow and stay.
 */
const room: Int32Array[] = [];
const SMALLEST = 2048;

/** Column `index`, filled with `value` over its first `length` entries. */
function column(index: number, length: number, value: number): Int32Array {
  let taken = room[index];
  if (taken === undefined || taken.length < length) {
    taken = new Int32Array(Math.max(SMALLEST, length * 2));
    room[index] = taken;
  }
  return taken.fill(value, 0, length);
}

/** The four columns of a layer from `base` on. */
function layOut(
  scan: Scan,
  base: number,
  annotations: readonly { readonly span: Span }[],
  wanted: (index: number, first: number) => boolean,
): Layer {
  const { count, start, end } = scan.tokens;
  const at = column(base, count + 1, -1);
  const over = column(base + 1, count + 1, -1);
  const first = column(base + 2, annotations.length, -1);
  const next = column(base + 3, annotations.length, -1);
  let token = 0;
  for (let index = 0; index < annotations.length; index++) {
    const { span } = annotations[index]!;
    // annotations come in the order of the text: the next one stands a few tokens on
    if (token > 0 && end[token - 1]! > span.start) token = tokenAt(scan, span.start);
    while (token < count && end[token]! <= span.start) token++;
    let i = token;
    if (!wanted(index, i)) continue;
    first[index] = i;
    const wider = at[i]!;
    if (wider < 0 || annotations[wider]!.span.end < span.end) at[i] = index;
    const holder = at[i]!;
    for (; i < count && start[i]! < span.end; i++) if (over[i]! < 0 || i === token) over[i] = holder;
    next[index] = i;
  }
  return { at, over, first, next };
}

/** Lays what stages 4 and 5 found over the tokens, so that every question of a rule takes constant time. */
export function indexArticle(scan: Scan, context: ClaimContext): Article {
  const { mentions, quantities, timexes, attributions } = context;
  const length = scan.tokens.count + 1;
  const said = column(0, length, -1);
  const alsoSaid = column(1, length, -1);
  const tells = column(2, length, 0);
  paintSaid(scan, attributions, said, alsoSaid);
  tellBits(scan, tells);
  return {
    scan,
    context,
    roles: scan.roles,
    tells,
    quantities: layOut(scan, 3, quantities, (i) => quantities[i]!.ordinal !== true),
    places: layOut(scan, 7, mentions, (i, first) => mentions[i]!.type === "place" && !isSeat(scan, first)),
    actors: layOut(scan, 11, mentions, (i) => mentions[i]!.type !== "place"),
    timexes: layOut(scan, 15, timexes, () => true),
    said,
    alsoSaid,
  };
}

const SEAT = foldedSet("مقره", "مقرها", "مقرهم", "ومقره", "ومقرها", "ومقرهم");
/** How many words before a place `ومقره` may stand: `ومقره في لندن`. */
const SEAT_REACH = 2;

/** `المرصد، ومقره بريطانيا`: where a body sits is not where what it tells happened. */
function isSeat(scan: Scan, first: number): boolean {
  for (let i = first - 1; i >= Math.max(0, first - SEAT_REACH); i--) if (isOneOf(scan, i, SEAT)) return true;
  return false;
}
