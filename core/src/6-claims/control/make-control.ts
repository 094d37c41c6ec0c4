import { foldWord } from "../../1-text/fold-letters.ts";
import type { Sentence } from "../../2-tokens/split-sentences.ts";
import { kindOf } from "../../3-lexicon/conjugate.ts";
import type { Happening } from "../../3-lexicon/load-events.ts";
import { spanOf } from "../../3-lexicon/scan-text.ts";
import { foldedSet } from "../../3-lexicon/word-set.ts";
import type { Span } from "../../model/annotation.ts";
import type { Argument, ControlAction, ControlEvent } from "../../model/event.ts";
import { makeId } from "../../model/make-id.ts";
import type { Article } from "../article.ts";
import { findTime, mentionArgument, timeArgument } from "../find-arguments.ts";
import { hasRole, isOneOfBehind } from "../look-at-token.ts";
import type { Told } from "../make-claim.ts";
import { tellAhead, tellBackground } from "../tell-background.ts";
import { type Actor, actorSpan } from "./find-actor.ts";
import type { Found } from "./found.ts";
import { nameGround } from "./name-ground.ts";

/** One control word with its places and who did it. */
export interface Taking {
  readonly match: number;
  readonly row: Happening;
  readonly grounds: readonly Found[];
  readonly actor: Actor | null;
  /** Index of the attribution whose speaker is the actor, or -1. */
  readonly source: number;
  readonly negated: boolean;
  /** Behind the assault that was repelled where no place is named. */
  readonly assault?: number;
}

export interface Made {
  readonly event: ControlEvent;
  readonly told: Told;
  /** Where the place is named, -1 = nowhere. */
  readonly placeAt: number;
}

/** What all events of one taking share. */
interface Shared {
  readonly trigger: Span;
  readonly time: number;
  readonly background: boolean;
  readonly agent: Argument | null;
}

/** One event for each place, none when it is still to come; one without a place for an assault that was repelled. */
export function makeControl(article: Article, sentence: Sentence, taking: Taking): Made[] {
  const { scan } = article;
  const i = scan.matches.first[taking.match]!;
  const next = scan.matches.next[taking.match]!;
  // `خرجوا الأحد إلى بلدة تسيطر عليها الفصائل`: a day told before is not of the clause that tells whose the place is
  const told = taking.grounds[0] !== undefined && taking.grounds[0].holder >= 0;
  const found = findTime(article, sentence, i, taking.grounds.at(-1)?.ground.next ?? next, !told);
  // `وصلت المساعدات إلى بلدة تسيطر عليها الحكومة الجمعة`: when they came
  const time = told && taking.row.action === "held" ? -1 : found;
  if (tellAhead(article, time)) return [];
  const bound = time < 0 && !told ? findTime(article, sentence, i, next, true, true) : time;
  const background = tellBackground(article, bound) || wasHolding(article, taking, i, sentence.first);
  const shared: Shared = {
    trigger: spanOf(scan.tokens, i, next),
    time,
    background,
    agent: agentArgument(article, taking),
  };
  if (taking.grounds.length === 0)
    return [makeEvent(article, taking, shared, spanOf(scan.tokens, i, taking.assault ?? next), null, "attack")];
  return taking.grounds.map((found, index) => {
    const end = Math.max(found.ground.next, index === 0 && found.ground.first < i ? next : 0);
    const span = spanOf(scan.tokens, Math.min(found.first, index === 0 ? i : found.first), end);
    return makeEvent(article, taking, shared, span, found, index === 0 ? ruleOf(taking, found) : "list");
  });
}

function makeEvent(
  article: Article,
  taking: Taking,
  shared: Shared,
  span: Span,
  found: Found | null,
  rule: string,
): Made {
  const { id: document } = article.context.document;
  const { trigger, time, background, agent } = shared;
  const place = found ? placeArgument(article, found) : null;
  const args: Argument[] = [];
  if (agent) args.push(agent);
  if (place) args.push(place);
  if (time >= 0) args.push(timeArgument(article, time));
  const action = found ? actionOf(article, taking, found) : taking.row.action!;
  const event: ControlEvent = {
    id: makeId(document, "control", span, action),
    document,
    span,
    provenance: { rule: `control.${rule}`, entries: [`events:${taking.row.id}`] },
    trigger,
    arguments: args,
    type: "control",
    action,
  };
  const evidence = place?.span ? [trigger, place.span] : [trigger];
  return { event, placeAt: place?.span?.start ?? -1, told: { negated: taking.negated, background, evidence } };
}

/** Frames whose place stands in front. */
const BEFORE: ReadonlySet<string> = new Set(["under", "hands", "next"]);

function ruleOf(taking: Taking, found: Found): string {
  if (found.holder >= 0) return BEFORE.has(taking.row.frames[0]!) ? "under" : "relative";
  if (found.ground.next <= found.first) return "pronoun";
  return taking.row.frames[0] ?? "obj";
}

/** `توغل نحو` advances, `توغل في` enters. */
function actionOf(article: Article, taking: Taking, found: Found): ControlAction {
  const action = taking.row.action ?? "captured";
  const { feature } = article.scan.matches;
  // `التي تحتلها` tells a state
  if (taking.row.id === "occupy" && kindOf(feature[taking.match]!) === "imperfect") return "held";
  const before = found.ground.first - 1;
  if (action === "entered" && before > 0 && hasRole(article, before, "preposition")) return "advanced";
  const relation =
    found.ground.mention >= 0
      ? (article.context.mentions[found.ground.mention] as { relation?: string | null }).relation
      : null;
  if (action === "entered" && taking.row.id === "reach" && relation && /outskirts|near/.test(relation))
    return "advanced";
  return action;
}

const WERE = foldedSet("كان", "كانت", "كانوا", "كانا", "كانتا");

/** `كانت تسيطر`, `كانت تحت سيطرة`: held before, told as context. */
function wasHolding(article: Article, taking: Taking, i: number, first: number): boolean {
  const { matches } = article.scan;
  const state = taking.row.action === "held" || kindOf(matches.feature[taking.match]!) === "imperfect";
  if (!state) return false;
  for (let k = i - 1; k >= Math.max(first, i - 3); k--) if (isOneOfBehind(article, k, WERE)) return true;
  return false;
}

function placeArgument(article: Article, { ground }: Found): Argument {
  const { name, span } = nameGround(article, ground);
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
    // `معقل للمسلحين`: of المسلحون
    const name = printed.startsWith("لل") ? `ا${printed.slice(1)}` : printed;
    if (actor.mention < 0) return { role: "agent", span, ref: null, entity: null, name };
    return { ...mentionArgument("agent", article.context.mentions[actor.mention]!, article.scan.text), span };
  }
  if (source < 0) return null;
  const speaker = article.context.attributions[source]!.source;
  return { role: "agent", span: null, ref: null, entity: speaker.entity, name: speaker.name };
}
