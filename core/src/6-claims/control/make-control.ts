import { foldWord } from "../../1-text/fold-letters.ts";
import type { Sentence } from "../../2-tokens/split-sentences.ts";
import { kindOf } from "../../3-lexicon/conjugate.ts";
import type { Happening } from "../../3-lexicon/load-events.ts";
import { spanOf } from "../../3-lexicon/scan-text.ts";
import type { Argument, ControlAction, ControlEvent } from "../../model/event.ts";
import { makeId } from "../../model/make-id.ts";
import { findTime, mentionArgument, timeArgument } from "../find-arguments.ts";
import { type Article, hasRole } from "../index-article.ts";
import type { Told } from "../make-claim.ts";
import { tellBackground } from "../tell-background.ts";
import { type Actor, actorSpan } from "./find-actor.ts";
import type { Found } from "./found.ts";
import { nameOf } from "./read-ground.ts";

/** One control word with its places and who did it. */
export interface Taking {
  readonly match: number;
  readonly row: Happening;
  readonly grounds: readonly Found[];
  readonly actor: Actor | null;
  /** Index of the attribution whose speaker is the actor, or -1. */
  readonly source: number;
  readonly negated: boolean;
}

/** One event for each place; `placeAt` tells where the place is named. */
export function makeControl(article: Article, sentence: Sentence, taking: Taking): { event: ControlEvent; told: Told; placeAt: number }[] {
  const { scan, context } = article;
  const { matches } = scan;
  const i = matches.first[taking.match]!;
  const trigger = spanOf(scan.tokens, i, matches.next[taking.match]!);
  const time = findTime(article, sentence, i, taking.grounds.at(-1)!.ground.next);
  const background = tellBackground(article, time) || wasHolding(article, taking, i, sentence.first);
  const agent = agentArgument(article, taking);
  return taking.grounds.map((found, index) => {
    const end = Math.max(found.ground.next, index === 0 && found.ground.first < i ? matches.next[taking.match]! : 0);
    const span = spanOf(scan.tokens, Math.min(found.first, index === 0 ? i : found.first), end);
    const place = placeArgument(article, found);
    const args = [...(agent ? [agent] : []), place, ...(time >= 0 ? [timeArgument(article, time)] : [])];
    const action = actionOf(article, taking, found);
    const event: ControlEvent = {
      id: makeId(context.document.id, "control", span, action),
      document: context.document.id,
      span,
      provenance: { rule: index === 0 ? `control.${ruleOf(taking, found)}` : "control.list", entries: [`events:${taking.row.id}`] },
      trigger,
      arguments: args,
      type: "control",
      action,
    };
    const evidence = place.span ? [trigger, place.span] : [trigger];
    return { event, placeAt: place.span?.start ?? -1, told: { negated: taking.negated, background, evidence } };
  });
}

function ruleOf(taking: Taking, found: Found): string {
  if (found.holder >= 0) return taking.row.frames.includes("under") || taking.row.frames.includes("hands") ? "under" : "relative";
  if (found.ground.next <= found.first) return "pronoun";
  return taking.row.frames[0] ?? "obj";
}

/** `توغل نحو` advances, `توغل في` enters. */
function actionOf(article: Article, taking: Taking, found: Found): ControlAction {
  const action = taking.row.action ?? "captured";
  const before = found.ground.first - 1;
  if (action === "entered" && before > 0 && hasRole(article, before, "preposition")) return "advanced";
  const relation = found.ground.mention >= 0 ? (article.context.mentions[found.ground.mention] as { relation?: string | null }).relation : null;
  if (action === "entered" && taking.row.id === "reach" && relation && /outskirts|near/.test(relation)) return "advanced";
  return action;
}

/** `كانت تسيطر`, `كانت تحت سيطرة`: held before, told as context. */
function wasHolding(article: Article, taking: Taking, i: number, first: number): boolean {
  const { matches } = article.scan;
  const state = taking.row.action === "held" || kindOf(matches.feature[taking.match]!) === "imperfect";
  if (!state) return false;
  for (let k = i - 1; k >= Math.max(first, i - 3); k--) if (hasRole(article, k, "auxiliary")) return true;
  return false;
}

function placeArgument(article: Article, { ground }: Found): Argument {
  const { name, span } = nameOf(article, ground);
  if (ground.mention >= 0 && ground.itself) {
    const mention = article.context.mentions[ground.mention]!;
    return { role: "place", span, ref: mention.id, entity: mention.candidates[0]?.entity ?? null, name };
  }
  const entity = `local:${name.split(/\s+/).map(foldWord).join(" ")}`;
  return { role: "place", span, ref: null, entity, name };
}

function agentArgument(article: Article, { actor, source }: Taking): Argument | null {
  if (actor) {
    const span = actorSpan(article, actor);
    const printed = article.scan.text.slice(span.start, span.end);
    if (actor.mention < 0) return { role: "agent", span, ref: null, entity: null, name: printed };
    return { ...mentionArgument("agent", article.context.mentions[actor.mention]!, article.scan.text), span };
  }
  if (source < 0) return null;
  const speaker = article.context.attributions[source]!.source;
  return { role: "agent", span: null, ref: null, entity: speaker.entity, name: speaker.name };
}
