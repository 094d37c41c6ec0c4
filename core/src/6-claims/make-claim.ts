import { ROLE } from "../3-lexicon/mark-roles.ts";
import type { Span } from "../model/annotation.ts";
import type { Chain } from "../model/attribution.ts";
import type { Claim, Factuality } from "../model/claim.ts";
import type { EventMention } from "../model/event.ts";
import { makeId } from "../model/make-id.ts";
import type { Article } from "./article.ts";
import { rumourBefore } from "./rumour-before.ts";

/** What an event is in its own words, before anybody's stance to it: `لم تنسحب` is negated, `ربما` possible. */
export interface Told {
  readonly negated: boolean;
  readonly background: boolean;
  /** The exact words: trigger, arguments. */
  readonly evidence: readonly Span[];
}

/** The speaker's stance and the content's own negation make one polarity: who denies a negation affirms. */
function factualityOf(article: Article, said: number, negated: boolean): Factuality {
  if (said < 0) return { certainty: "certain", polarity: negated ? "negative" : "positive" };
  const { polarity, act } = article.context.attributions[said]!;
  if (polarity === "unconfirmed") return { certainty: "uncommitted", polarity: negated ? "negative" : "unknown" };
  const negative = (polarity === "deny") !== negated;
  const certainty = act === "believe" || act === "expect" ? "probable" : "certain";
  return { certainty, polarity: negative ? "negative" : "positive" };
}

/** The claims that an event is: told by the innermost attribution around token `i`, and by who says the same words beside it (`وهو ما نفته الوزارة`). */
export function makeClaims(article: Article, event: EventMention, i: number, told: Told): Claim[] {
  const claims = [asRumour(article, i, makeClaim(article, event, tellerOf(article, event, i), told))];
  const also = article.alsoSaid[i]!;
  if (also >= 0) claims.push(makeClaim(article, event, also, told));
  return claims;
}

/** `تبنى التنظيم الهجوم الذي أوقع 5 قتلى`: he owns to the blow, and how many fell is told around him. */
function tellerOf({ said, context, roles, scan }: Article, event: EventMention, i: number): number {
  const own = said[i]!;
  if (own < 0 || event.type !== "casualty") return own;
  const { act, within, content } = context.attributions[own]!;
  if (act !== "claim-responsibility") return own;
  for (let k = i; k >= 0 && said[k] === own; k--) {
    if (roles[k] !== ROLE.relative || scan.tokens.start[k]! < content[0]!.start) continue;
    return within === null ? -1 : context.attributions.findIndex(({ id }) => id === within);
  }
  return own;
}

/** `تقارير غير مؤكدة عن زيارة`: what is only rumoured goes back to the rumour, and nobody commits to it. */
function asRumour(article: Article, i: number, claim: Claim): Claim {
  const rumour = rumourBefore(article, i);
  if (rumour === null || claim.factuality.certainty === "uncommitted") return claim;
  const { span: mention, tells } = rumour;
  const name = article.scan.text.slice(mention.start, mention.end);
  const relays = tells ? claim.chain.slice(0, -1) : claim.chain;
  return {
    ...claim,
    chain: [...relays, { mention, name, entity: null, kind: "unnamed", agreement: "unknown" }],
    factuality: { certainty: "uncommitted", polarity: "unknown" },
  };
}

function makeClaim(article: Article, event: EventMention, said: number, told: Told): Claim {
  const attribution = said < 0 ? null : article.context.attributions[said]!;
  return {
    id: makeId(
      event.document,
      "claim",
      event.span,
      `${event.id.slice(event.document.length + 1)}${attribution ? `@${attribution.span.start}` : ""}`,
    ),
    document: event.document,
    span: event.span,
    provenance: event.provenance,
    event: event.id,
    attribution: attribution?.id ?? null,
    chain: attribution?.chain ?? chainAround(article, event.span),
    factuality: factualityOf(article, said, told.negated),
    background: told.background,
    evidence: told.evidence,
  };
}

/**
 * `أفادت الوزارة بأن الوزير أعرب في اتصال هاتفي عن قلقه`: the call stands in no content, but whoever hands the minister's words on
 * tells of it too. The chain without its last link, where one sentence hands on another's words; else the outlet's own voice.
 */
function chainAround({ context }: Article, { start, end }: Span): Chain {
  for (const { chain, span, source } of context.attributions)
    if (chain.length > 1 && span.start <= start && end <= span.end && !isIn(source.mention, start))
      return chain.slice(0, -1);
  return [];
}

const isIn = (span: Span | null, at: number): boolean => span !== null && span.start <= at && at < span.end;
