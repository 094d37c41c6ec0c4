import { WORD } from "../2-tokens/tokenise.ts";
import type { Scan } from "../3-lexicon/scan-text.ts";
import type { Mention } from "../model/mention.ts";
import type { Timex } from "../model/timex.ts";
import { findAsides } from "./find-asides.ts";
import { hashCodes, type View } from "./look-at.ts";
import { markRoles } from "./mark-roles.ts";

function tokenAtOffset(scan: Scan, offset: number): number {
  const { start, count } = scan.tokens;
  let low = 0;
  let high = count;
  while (low < high) {
    const mid = (low + high) >> 1;
    if (start[mid]! < offset) low = mid + 1;
    else high = mid;
  }
  // a span may start inside a token, behind its proclitics
  if (low > 0 && (low === count || start[low]! > offset) && scan.tokens.end[low - 1]! > offset) return low - 1;
  return low;
}

function placeMentions(scan: Scan, actors: readonly Mention[]): Pick<View, "actorAt" | "actorOver"> {
  const actorAt = new Int32Array(scan.tokens.count + 1).fill(-1);
  const actorOver = new Int32Array(scan.tokens.count + 1).fill(-1);
  actors.forEach((mention, index) => {
    const first = tokenAtOffset(scan, mention.span.start);
    const wider = actorAt[first]!;
    if (wider >= 0 && actors[wider]!.span.end >= mention.span.end) return;
    actorAt[first] = index;
    for (let i = first; i < scan.tokens.count && scan.tokens.start[i]! < mention.span.end; i++) actorOver[i] = index;
  });
  return { actorAt, actorOver };
}

export function viewArticle(
  scan: Scan,
  actors: readonly Mention[],
  places: readonly Mention[],
  timexes: readonly Timex[],
): View {
  const { count } = scan.tokens;
  const timeEnd = new Int32Array(count + 1);
  const timeOver = new Uint8Array(count + 1);
  for (const timex of timexes) {
    const first = tokenAtOffset(scan, timex.span.start);
    let next = first;
    while (next < count && scan.tokens.start[next]! < timex.span.end) next++;
    timeEnd[first] = next;
    timeOver.fill(1, first, next);
  }
  const placeAt = new Uint8Array(count + 1);
  for (const place of places) placeAt[tokenAtOffset(scan, place.span.start)] = 1;
  const quoteEnd = new Int32Array(count + 1).fill(-2);
  for (const sentence of scan.sentences) for (const quote of sentence.quotes) quoteEnd[quote.open] = quote.close;
  const roles = markRoles(scan);
  const wordHash = new Int32Array(count + 1);
  const { kind, from, to, folded } = scan.tokens;
  for (let i = 0; i < count; i++) if (kind[i] === WORD) wordHash[i] = hashCodes(folded.codes, from[i]!, to[i]!);
  return {
    scan,
    roles,
    asidePast: findAsides(scan.tokens, roles),
    actors,
    ...placeMentions(scan, actors),
    timeEnd,
    timeOver,
    wordHash,
    placeAt,
    quoteEnd,
  };
}
