import type { Sentence } from "../../2-tokens/split-sentences.ts";
import { kindOf } from "../../3-lexicon/conjugate.ts";
import type { Happening, HappeningType } from "../../3-lexicon/load-events.ts";
import { spanOf } from "../../3-lexicon/scan-text.ts";
import type { Span } from "../../model/annotation.ts";
import type { Claim } from "../../model/claim.ts";
import type { Argument, ArgumentRole, EventMention, EventType, OtherEvent } from "../../model/event.ts";
import { makeId } from "../../model/make-id.ts";
import type { Article } from "../article.ts";
import { type Actor, actorBefore, actorBetween, actorSpan } from "../control/find-actor.ts";
import { nameGround } from "../control/name-ground.ts";
import { helperAt, readGround } from "../control/read-ground.ts";
import { findTime, mentionArgument, placeArgument, timeArgument } from "../find-arguments.ts";
import { EVENT, findMatch, hasRole, isBetween, isHardMark, rowsOf } from "../look-at-token.ts";
import { makeClaims } from "../make-claim.ts";
import { tellBackground } from "../tell-background.ts";
import { bitOf } from "../tell-bits.ts";
import { tellUnreal } from "../tell-unreal.ts";

type Other = Exclude<EventType, "casualty" | "control" | "statement">;
const TYPES: ReadonlySet<HappeningType> = new Set([
  "strike",
  "clash",
  "movement",
  "displacement",
  "detention",
  "contact",
  "pledge",
  "agreement",
]);

const WANTED = [...TYPES].reduce((bits, type) => bits | bitOf(type), 0);

/** Strikes, fights, movements, returns, releases, meetings, aid, truces: one event of a kind in a sentence and a speaker's words, when somebody or a place is named with it. */
export function findHappenings(
  article: Article,
  sentences: readonly Sentence[],
  events: EventMention[],
  claims: Claim[],
): void {
  const rows = rowsOf(article, "event");
  const { matches } = article.scan;
  const wanted = (m: number): boolean => TYPES.has(rows[matches.row[m]!]!.type);
  for (const sentence of sentences) {
    const seen = new Set<string>();
    const keyOf = (kind: string, i: number): string => `${kind} ${article.said[i]}`;
    for (let i = sentence.first; i < sentence.next; i++) {
      // فجر الجمعة is a time of day and no explosion
      if ((article.tells[i]! & WANTED) === 0 || article.timexes.over[i]! >= 0) continue;
      const m = findMatch(article, i, EVENT, wanted);
      if (m < 0) continue;
      const row = rows[matches.row[m]!]!;
      const made = seen.has(keyOf(row.kind, i)) ? null : makeHappening(article, sentence, m, row);
      if (made) {
        seen.add(keyOf(row.kind, i));
        events.push(made.event);
        claims.push(...makeClaims(article, made.event, i, made.told));
      }
      i = matches.next[m]! - 1;
    }
  }
}

/** How far behind its word who takes part may stand. */
const REACH = 8;

function makeHappening(article: Article, sentence: Sentence, m: number, row: Happening) {
  const { scan, context } = article;
  const { matches, tokens } = scan;
  const unreal = tellUnreal(article, m, sentence.first);
  if (unreal !== null && unreal !== "negation") return null;
  const first = matches.first[m]!;
  const next = matches.next[m]!;
  const args = takePart(article, sentence, m, row).filter((each) => !isTeller(article, each, first));
  const near = placeArgument(article, sentence, first, next);
  const place = near ?? (row.type === "strike" ? targetArgument(article, sentence, m) : null);
  if (row.kind === "consent" && args.length === 0 && near) args.push({ ...near, role: "agent" });
  if (args.length === 0 && !place) return null;
  const time = findTime(article, sentence, first, next);
  if (place) args.push(place);
  if (time >= 0) args.push(timeArgument(article, time));
  const span = spanOf(tokens, first, next);
  const event: OtherEvent = {
    id: makeId(context.document.id, row.type, span, row.kind),
    document: context.document.id,
    span,
    provenance: { rule: `happening.${row.type}`, entries: [`events:${row.id}`] },
    trigger: span,
    arguments: args,
    type: row.type as Other,
    kind: row.kind,
  };
  const background = tellBackground(article, time);
  return { event, told: { negated: unreal === "negation", background, evidence: [span] } };
}

/** Verbs and the preposition behind which the target of a blow stands: غارات استهدفت القصر البلدي, قصف على السوق. */
const isBeforeTarget = (article: Article, i: number): boolean =>
  hasRole(article, i, "prepOn") || findMatch(article, i, EVENT, (n) => isTargeting(article, n)) >= 0;

const isTargeting = (article: Article, n: number): boolean => {
  const kind = kindOf(article.scan.matches.feature[n]!);
  return (
    (kind === "perfect" || kind === "imperfect") &&
    rowsOf(article, "event")[article.scan.matches.row[n]!]!.type === "strike"
  );
};

/** What a blow fell on, where no place is named: its printed words. */
function targetArgument(article: Article, sentence: Sentence, m: number): Argument | null {
  const { first, next } = article.scan.matches;
  const behind = Math.min(next[m]! + REACH, sentence.next);
  for (let i = first[m]!; i < behind && !isHardMark(article, i); i++) {
    if (!isBeforeTarget(article, i)) continue;
    const ground = readGround(article, i + 1);
    if (ground === null || ground.next > sentence.next) continue;
    const { name, span } = nameGround(article, ground);
    return { role: "place", span, ref: null, entity: null, name };
  }
  return null;
}

function argument(article: Article, role: ArgumentRole, actor: Actor): Argument {
  const span = actorSpan(article, actor);
  if (actor.mention < 0)
    return { role, span, ref: null, entity: null, name: article.scan.text.slice(span.start, span.end) };
  return { ...mentionArgument(role, article.context.mentions[actor.mention]!, article.scan.text), span };
}

/** Who acts, and upon or with whom. */
function takePart(article: Article, sentence: Sentence, m: number, row: Happening): Argument[] {
  const { first, second } = row.type === "contact" ? meet(article, sentence, m) : act(article, sentence, m);
  const args: Argument[] = [];
  if (first) args.push(argument(article, "agent", first));
  if (row.type === "contact" && first && !second) args.push(...speakerAround(article, m, args[0]!));
  if (second)
    args.push(argument(article, row.type === "contact" || row.type === "pledge" ? "recipient" : "patient", second));
  return args;
}

/** `أكد الرئيس، أثناء اتصال بنظيره، أن بلاده …`: who speaks in the call is a party to it. */
function speakerAround({ context, scan }: Article, m: number, other: Argument): Argument[] {
  const at = scan.tokens.start[scan.matches.first[m]!]!;
  const covers = ({ start, end }: Span): boolean => start <= at && at < end;
  const around = context.attributions.find(
    ({ span, content, source }) => source.kind === "person" && covers(span) && !content.some(covers),
  );
  if (around === undefined || around.source.entity === other.entity) return [];
  const { mention, entity, name } = around.source;
  return [{ role: "recipient", span: mention, ref: null, entity, name }];
}

/** `قُصفت المدينة بحسب الجيش`: who tells it took no part in it, as far as this tells. */
function isTeller({ context, scan }: Article, { span }: Argument, at: number): boolean {
  const start = scan.tokens.start[at]!;
  return (
    span !== null &&
    context.attributions.some(
      ({ source, content }) =>
        source.mention !== null &&
        source.mention.start <= span.start &&
        span.end <= source.mention.end &&
        content.some((each) => each.start <= start && start < each.end && each.end <= span.start),
    )
  );
}

/** Whoever is named, also whom one meets or strikes. */
const partyBetween = (article: Article, from: number, to: number): Actor | null =>
  actorBetween(article, from, to, true);

interface Pair {
  readonly first: Actor | null;
  readonly second: Actor | null;
}

/** `التقى X Y`, `زيارة X إلى`, `X أجرى اتصالا مع Y`, `X أبلغ Y في اتصال`, `اتصال بين X وY`: behind مع or ب stands the second. */
function meet(article: Article, sentence: Sentence, m: number): Pair {
  const { matches } = article.scan;
  const next = matches.next[m]!;
  const behind = partyBetween(article, next, Math.min(next + REACH, sentence.next));
  const between = hasRole(article, next, "preposition");
  const before = between ? null : actorBefore(article, matches.first[m]!, sentence.first);
  if (before && (behind === null || article.roles[next] !== 0))
    return { first: before, second: behind ?? partyBetween(article, before.next, matches.first[m]!) };
  const second = behind ? partyBetween(article, behind.next, Math.min(behind.next + REACH, sentence.next)) : null;
  return { first: behind, second };
}

/** `قصف الجيش مواقع X`, `شن X غارات على Y`, `هجوم شنه X`: the doer stands right behind, or is the subject of the verb that carries it out. */
function act(article: Article, sentence: Sentence, m: number): Pair {
  const { matches } = article.scan;
  const i = matches.first[m]!;
  const next = matches.next[m]!;
  const to = Math.min(next + REACH, sentence.next);
  const behind = partyBetween(article, next, to);
  if (behind !== null && isBetweenTwo(article, next))
    return { first: behind, second: partyBetween(article, behind.next, Math.min(behind.next + REACH, sentence.next)) };
  const close = behind !== null && behind.first <= next + 1 && article.roles[next] === 0 && !isTarget(article, m);
  const carried = carrierIn(article, next, Math.min(next + 3, to));
  const doer = carried >= 0 ? actorBetween(article, carried, Math.min(carried + REACH, sentence.next)) : null;
  if (doer) return { first: doer, second: null };
  if (close)
    return { first: behind, second: partyBetween(article, behind.next, Math.min(behind.next + REACH, sentence.next)) };
  const kind = kindOf(matches.feature[m]!);
  const carrier = carrierIn(article, Math.max(sentence.first, i - 6), i);
  const verb = kind === "perfect" || kind === "imperfect" ? i : carrier;
  if (verb < 0) return { first: null, second: behind };
  const inner = carrier >= 0 ? actorBetween(article, carrier, i) : null;
  return { first: inner ?? actorBefore(article, verb, sentence.first), second: behind };
}

/** `مواجهات بين المتمردين وقوات الأمن`: both sides stand behind. */
const isBetweenTwo = (article: Article, next: number): boolean =>
  isBetween(article, next) || isBetween(article, next + 1);

/** `استهدفت الغارات تجمعات المسلحين`, `غارات على مواقع المسلحين`: what stands behind is what was hit. */
function isTarget(article: Article, m: number): boolean {
  const { first, next } = article.scan.matches;
  if (helperAt(article, next[m]!, "ground") >= 0) return true;
  return first[m]! > 0 && findMatch(article, first[m]! - 1, EVENT, (n) => isTargeting(article, n)) >= 0;
}

const CARRY = bitOf("carry");

/** The token of a verb that carries something out in tokens `[from, to)`, or -1. */
function carrierIn(article: Article, from: number, to: number): number {
  for (let k = from; k < to; k++) {
    if ((article.tells[k]! & CARRY) !== 0) return k;
  }
  return -1;
}
