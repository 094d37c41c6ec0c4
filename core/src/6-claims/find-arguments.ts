import type { Sentence } from "../2-tokens/split-sentences.ts";
import type { Argument, ArgumentRole } from "../model/event.ts";
import type { Mention } from "../model/mention.ts";
import type { Article, Layer } from "./article.ts";
import { isWhen } from "./is-when.ts";
import { isWhere } from "./is-where.ts";
import { EVENT, findMatch, hasRole, isHardMark, rowsOf } from "./look-at-token.ts";
import { bitOf } from "./tell-bits.ts";

/** How far, in tokens, when and where are looked for behind an event, and before it. */
const AHEAD = 16;
const BACK = 24;

/** What is looked for, and the word at which looking back stops: a time before التي is not of what follows it. */
interface Wanted {
  readonly layer: Layer;
  readonly fits: (index: number) => boolean;
  readonly overRelative: boolean;
}

/** Index of the annotation of a layer nearest to tokens `[first, next)`: behind first, then before; -1 = none in the sentence. */
function findNearest(article: Article, wanted: Wanted, sentence: Sentence, first: number, next: number): number {
  const { layer, fits, overRelative } = wanted;
  for (let i = first; i < Math.min(next + AHEAD, sentence.next); i++) {
    if (layer.at[i]! >= 0 && fits(layer.at[i]!)) return layer.at[i]!;
    if (i >= next && isClauseEnd(article, i)) break;
  }
  for (let i = first - 1; i >= Math.max(sentence.first, first - BACK); i--) {
    if (layer.over[i]! >= 0 && fits(layer.over[i]!)) return layer.over[i]!;
    if (!overRelative && hasRole(article, i, "relative")) break;
  }
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

/** Where, as printed: the words of the place, the entity of its best candidate. `leaving`: the place behind من is where they were. */
export function placeArgument(
  article: Article,
  sentence: Sentence,
  first: number,
  next: number,
  leaving = false,
): Argument | null {
  const fits = (mention: number): boolean => isWhere(article, mention, leaving);
  const index = findNearest(article, { layer: article.places, fits, overRelative: true }, sentence, first, next);
  return index < 0 ? null : mentionArgument("place", article.context.mentions[index]!, article.scan.text);
}

/** When: index of the time expression, or -1. A length that lies nowhere (`بعد أسبوع من`) tells no time, and a day every week neither. */
export function findTime(article: Article, sentence: Sentence, first: number, next: number): number {
  const { timexes } = article.context;
  const fits = (index: number): boolean => {
    const { type, relative } = timexes[index]!;
    return type !== "set" && (type !== "duration" || (relative && !isWhen(article, article.timexes.first[index]!)));
  };
  return findNearest(article, { layer: article.timexes, fits, overRelative: false }, sentence, first, next);
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
  // فجر الجمعة is a time of day and no explosion
  if ((article.tells[i]! & CAUSES) === 0 || article.timexes.over[i]! >= 0) return null;
  const rows = rowsOf(article, "event");
  const { matches } = article.scan;
  const m = findMatch(article, i, EVENT, (n) => {
    const { type } = rows[matches.row[n]!]!;
    return type === "strike" || type === "clash";
  });
  return m < 0 ? null : { kind: rows[matches.row[m]!]!.kind, match: m };
}
