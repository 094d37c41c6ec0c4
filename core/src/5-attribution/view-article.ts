import type { Scan } from "../3-lexicon/scan-text.ts";
import { tokenAt } from "../3-lexicon/token-at.ts";
import type { Mention } from "../model/mention.ts";
import type { Timex } from "../model/timex.ts";
import { findAsides } from "./find-asides.ts";
import type { View } from "./look-at.ts";

function placeMentions(scan: Scan, actors: readonly Mention[]): Pick<View, "actorAt" | "actorOver"> {
  const actorAt = new Int32Array(scan.tokens.count + 1).fill(-1);
  const actorOver = new Int32Array(scan.tokens.count + 1).fill(-1);
  actors.forEach((mention, index) => {
    const first = tokenAt(scan, mention.span.start);
    const wider = actorAt[first]!;
    if (wider >= 0 && actors[wider]!.span.end >= mention.span.end) return;
    actorAt[first] = index;
    for (let i = first; i < scan.tokens.count && scan.tokens.start[i]! < mention.span.end; i++) actorOver[i] = index;
  });
  return { actorAt, actorOver };
}

export function viewArticle(scan: Scan, actors: readonly Mention[], timexes: readonly Timex[]): View {
  const { count } = scan.tokens;
  const timeEnd = new Int32Array(count + 1);
  const timeOver = new Uint8Array(count + 1);
  for (const timex of timexes) {
    const first = tokenAt(scan, timex.span.start);
    let next = first;
    while (next < count && scan.tokens.start[next]! < timex.span.end) next++;
    timeEnd[first] = next;
    timeOver.fill(1, first, next);
  }
  const quoteEnd = new Int32Array(count + 1).fill(-2);
  for (const sentence of scan.sentences) for (const quote of sentence.quotes) quoteEnd[quote.open] = quote.close;
  return {
    scan,
    roles: scan.roles,
    asidePast: findAsides(scan.tokens, scan.roles),
    actors,
    ...placeMentions(scan, actors),
    timeEnd,
    timeOver,
    quoteEnd,
  };
}
