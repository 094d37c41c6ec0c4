import type { Sentence } from "../../2-tokens/split-sentences.ts";
import { spanOf } from "../../3-lexicon/scan-text.ts";
import type { Span } from "../../model/annotation.ts";
import type { Claim } from "../../model/claim.ts";
import type { Argument, CasualtyEvent, EventMention } from "../../model/event.ts";
import { makeId } from "../../model/make-id.ts";
import type { Article } from "../article.ts";
import { findCause, findTime, placeArgument, timeArgument } from "../find-arguments.ts";
import { rowsOf } from "../look-at-token.ts";
import { makeClaims } from "../make-claim.ts";
import { tellBackground } from "../tell-background.ts";
import { OUTCOME, SUM } from "../tell-bits.ts";
import type { Draft } from "./draft.ts";
import { readSentence } from "./read-sentence.ts";
import { isHarmed } from "./state.ts";

/** Every count of people harmed or moved, in reading order. */
export function findCasualties(
  article: Article,
  sentences: readonly Sentence[],
  events: EventMention[],
  claims: Claim[],
): void {
  const ids = new Map<Draft, string>();
  let last: Draft | null = null;
  for (const sentence of sentences) {
    if (!mayTellHarm(article, sentence)) continue;
    const drafts: Draft[] = [];
    readSentence(article, sentence, last, drafts);
    for (const draft of drafts) {
      const made = makeCasualty(article, sentence, draft, draft.total ? (ids.get(draft.total) ?? null) : null);
      ids.set(draft, made.event.id);
      events.push(made.event);
      claims.push(...makeClaims(article, made.event, draft.triggerFirst, made.told));
      last = draft;
    }
  }
}

/** Something in the sentence tells an outcome, or a sum whose outcome was told before. */
function mayTellHarm({ tells }: Article, sentence: Sentence): boolean {
  for (let i = sentence.first; i < sentence.next; i++) if ((tells[i]! & (OUTCOME | SUM)) !== 0) return true;
  return false;
}

function entriesOf(article: Article, draft: Draft): string[] {
  const entries: string[] = [];
  if (draft.harm >= 0) entries.push(`harms:${rowsOf(article, "harm")[draft.harm]!.id}`);
  if (draft.group.row >= 0) entries.push(`people:${rowsOf(article, "people")[draft.group.row]!.id}`);
  return entries;
}

function quantityArgument(article: Article, draft: Draft): Argument | null {
  if (draft.group.quantity < 0) return null;
  const { span, id } = article.context.quantities[draft.group.quantity]!;
  return { role: "quantity", span, ref: id, entity: null, name: article.scan.text.slice(span.start, span.end) };
}

function makeCasualty(article: Article, sentence: Sentence, draft: Draft, partOf: string | null) {
  const { scan, context } = article;
  const { group, first, next, outcome, victims } = draft;
  const span = spanOf(scan.tokens, first, next);
  const patient = spanOf(scan.tokens, group.first, group.next);
  // `5 ملايين لاجئ` are as many as there are now: a day told before is of something else
  const isStock = draft.rule === "harm.counted-noun" && !isHarmed(outcome);
  const time = findTime(article, sentence, first, next, !isStock);
  const cause = findCause(article, sentence, first, next);
  const args: Argument[] = [
    { role: "patient", span: patient, ref: null, entity: null, name: scan.text.slice(patient.start, patient.end) },
  ];
  const quantity = quantityArgument(article, draft);
  const place = placeArgument(article, sentence, first, next, outcome === "displaced" ? "flight" : "harm");
  if (quantity) args.push(quantity);
  if (place) args.push(place);
  if (time >= 0) args.push(timeArgument(article, time));
  if (cause) args.push(causeArgument(article, cause.match, cause.kind));
  const event: CasualtyEvent = {
    id: makeId(context.document.id, "casualty", span, `${outcome}:${patient.start}`),
    document: context.document.id,
    span,
    provenance: { rule: draft.rule, entries: entriesOf(article, draft) },
    trigger: spanOf(scan.tokens, draft.triggerFirst, draft.triggerNext),
    arguments: args,
    type: "casualty",
    outcome,
    victims,
    low: group.low,
    high: group.high,
    approximate: group.approximate,
    word: group.word,
    reckoning: draft.reckoning,
    partOf,
    cause: cause?.kind ?? null,
  };
  const evidence: Span[] = [event.trigger, patient];
  // `ترتفع حصيلة القتلى منذ آذار إلى 204`: a sum that runs on is no history
  const background =
    draft.reckoning !== "cumulative" &&
    (tellBackground(article, time) ||
      // `في 2015 بعد مقتل 5`: what was before a time long ago is too
      (time < 0 && tellBackground(article, findTime(article, sentence, first, next, !isStock, true))));
  return { event, told: { negated: false, background, evidence } };
}

function causeArgument(article: Article, m: number, kind: string): Argument {
  const { first, next } = article.scan.matches;
  return { role: "cause", span: spanOf(article.scan.tokens, first[m]!, next[m]!), ref: null, entity: null, name: kind };
}
