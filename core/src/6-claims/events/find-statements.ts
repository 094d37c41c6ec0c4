import { tokenAt } from "../../3-lexicon/token-at.ts";
import type { Span } from "../../model/annotation.ts";
import { type Attribution, STANCE_ACTS } from "../../model/attribution.ts";
import type { Claim } from "../../model/claim.ts";
import type { Argument, EventMention } from "../../model/event.ts";
import { makeId } from "../../model/make-id.ts";
import type { Article } from "../article.ts";
import { mentionArgument } from "../find-arguments.ts";

/** One statement for each attribution that denies, accuses, warns, demands, supports, condemns, pledges …: who, to whom, about what. */
export function findStatements(article: Article, events: EventMention[], claims: Claim[]): void {
  const { attributions } = article.context;
  const byId = new Map(attributions.map((a) => [a.id, a]));
  for (const attribution of attributions) {
    if (!STANCE_ACTS.has(attribution.act) || attribution.content.length === 0) continue;
    const event = makeStatement(article, attribution);
    events.push(event);
    claims.push(makeTold(event, attribution, byId));
  }
}

function makeStatement(article: Article, attribution: Attribution): EventMention {
  const { document, span, cue, source, act } = attribution;
  const topic = attribution.content[0]!;
  const args: Argument[] = [
    { role: "agent", span: source.mention, ref: null, entity: source.entity, name: source.name },
  ];
  const whom =
    act === "accuse" || act === "condemn" || act === "support" || act === "threaten" ? actorIn(article, topic) : null;
  if (whom) args.push(whom);
  args.push({
    role: "topic",
    span: topic,
    ref: attribution.id,
    entity: null,
    name: article.scan.text.slice(topic.start, topic.end),
  });
  const base = {
    id: makeId(document, "statement", span, act),
    document,
    span,
    provenance: { rule: `statement.${act}`, entries: attribution.provenance.entries },
    trigger: cue ?? span,
    arguments: args,
  };
  return act === "pledge" ? { ...base, type: "pledge", kind: "pledge" } : { ...base, type: "statement", act };
}

/** The first actor named in the content: whom it is said of. */
function actorIn(article: Article, { start, end }: Span): Argument | null {
  const { tokens, text } = article.scan;
  for (let i = tokenAt(article.scan, start); i < tokens.count && tokens.start[i]! < end; i++) {
    const mention = article.actors.at[i]!;
    if (mention >= 0) return mentionArgument("patient", article.context.mentions[mention]!, text);
  }
  return null;
}

/** A statement is told by whoever quotes its speaker: the chain without its last link. */
function makeTold(event: EventMention, attribution: Attribution, byId: ReadonlyMap<string, Attribution>): Claim {
  const outer = attribution.within === null ? null : (byId.get(attribution.within) ?? null);
  return {
    id: makeId(event.document, "claim", event.span, event.id.slice(event.document.length + 1)),
    document: event.document,
    span: event.span,
    provenance: event.provenance,
    event: event.id,
    attribution: outer?.id ?? null,
    chain: attribution.chain.slice(0, -1),
    factuality: { certainty: "certain", polarity: "positive" },
    background: false,
    evidence: attribution.cue ? [attribution.cue, ...attribution.content] : attribution.content,
  };
}
