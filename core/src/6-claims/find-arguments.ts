import type { Sentence } from "../2-tokens/split-sentences.ts";
import type { Argument, ArgumentRole } from "../model/event.ts";
import type { Mention } from "../model/mention.ts";
import type { Article, Layer } from "./article.ts";
import { EVENT, findMatch, hasRole, isHardMark, rowsOf } from "./look-at-token.ts";
import { bitOf } from "./tell-bits.ts";

/** How far, in tokens, when and where are looked for behind an event, and before it. */
const AHEAD = 16;
const BACK = 24;

/** Index of the annotation of a layer nearest to tokens `[first, next)`: behind first, then before; -1 = none in the sentence. */
export function findNearest(article: Article, layer: Layer, sentence: Sentence, first: number, next: number): number {
  for (let i = first; i < Math.min(next + AHEAD, sentence.next); i++) {
    if (layer.at[i]! >= 0) return layer.at[i]!;
    if (i >= next && isClauseEnd(article, i)) break;
  }
  for (let i = first - 1; i >= Math.max(sentence.first, first - BACK); i--)
    if (layer.over[i]! >= 0) return layer.over[i]!;
  return -1;
}

/** What stands behind belongs to another clause: a stop, a relative, a new verb's conjunction. */
function isClauseEnd(article: Article, i: number): boolean {
  return (
    isHardMark(article, i) ||
    hasRole(article, i, "because") ||
    hasRole(article, i, "conjunction") ||
    hasRole(article, i, "that")
  );
}

export function mentionArgument(role: ArgumentRole, mention: Mention, text: string): Argument {
  const best = mention.candidates[0];
  return {
    role,
    span: mention.span,
    ref: mention.id,
    entity: best?.entity ?? null,
    name: best?.name ?? text.slice(mention.span.start, mention.span.end),
  };
}

/** Where, as printed: the words of the place, the entity of its best candidate. */
export function placeArgument(article: Article, sentence: Sentence, first: number, next: number): Argument | null {
  const index = findNearest(article, article.places, sentence, first, next);
  return index < 0 ? null : mentionArgument("place", article.context.mentions[index]!, article.scan.text);
}

/** When: index of the time expression, or -1. Durations tell no time. */
export function findTime(article: Article, sentence: Sentence, first: number, next: number): number {
  const index = findNearest(article, article.timexes, sentence, first, next);
  return index >= 0 && article.context.timexes[index]!.type === "set" ? -1 : index;
}

export function timeArgument(article: Article, index: number): Argument {
  const { span, id, value } = article.context.timexes[index]!;
  return { role: "time", span, ref: id, entity: null, name: value };
}

/** What brought it about: kind of the nearest strike or fight in the sentence (airstrike, shelling, clash …), a plain attack only for want of better. */
export function findCause(
  article: Article,
  sentence: Sentence,
  first: number,
  next: number,
): { readonly kind: string; readonly match: number } | null {
  let plain: { kind: string; match: number } | null = null;
  // `قتلت الغارة 5`
  for (let i = first; i < next; i++) {
    const found = causeAt(article, i);
    if (found && found.kind !== "attack") return found;
    plain ??= found;
  }
  const length = Math.max(sentence.next - next, first - sentence.first);
  for (let d = 0; d < Math.min(length, 40); d++) {
    for (const i of [next + d, first - 1 - d]) {
      if (i < sentence.first || i >= sentence.next) continue;
      const found = causeAt(article, i);
      if (!found) continue;
      if (found.kind !== "attack") return found;
      plain ??= found;
    }
  }
  return plain;
}

const CAUSES = bitOf("strike") | bitOf("clash");

function causeAt(article: Article, i: number): { kind: string; match: number } | null {
  if ((article.tells[i]! & CAUSES) === 0) return null;
  const rows = rowsOf(article, "event");
  const { matches } = article.scan;
  const m = findMatch(article, i, EVENT, (n) => {
    const { type } = rows[matches.row[n]!]!;
    return type === "strike" || type === "clash";
  });
  return m < 0 ? null : { kind: rows[matches.row[m]!]!.kind, match: m };
}
