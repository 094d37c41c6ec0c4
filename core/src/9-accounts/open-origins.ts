import { foldWord } from "../1-text/fold-letters.ts";
import { formsOf, nameOf } from "../3-lexicon/name-of.ts";
import type { Copies } from "../7-copies/gather-copies.ts";
import { namesOffice } from "../7-copies/tell-voice.ts";
import type { SourceKind } from "../model/attribution.ts";
import type { Claim } from "../model/claim.ts";
import type { Reading } from "../model/reading.ts";
import { type Body, findBodies } from "./find-bodies.ts";
import { findOffice } from "./find-office.ts";
import { findSide, isMemberOf } from "./find-side.ts";
import { keyOfName, similarNames, stemsOfName } from "./key-names.ts";
import { isOneOutlet, stemsOfOutlet } from "./name-outlet.ts";
import { resolveDocument } from "./resolve-document.ts";
import { type Resolve, resolveShortNames } from "./resolve-short-names.ts";

/** Who a claim goes back to. Equal keys are one origin. */
export interface Source {
  readonly key: string;
  readonly name: string;
  readonly entity: string | null;
  readonly kind: SourceKind;
  /** The body whose words a spokesman gives; it and he are one origin. */
  readonly body: Body | null;
  readonly via: readonly string[];
  /** Keys of those who handed it on. */
  readonly viaKeys: ReadonlySet<string>;
  /** Stems of its name, and of the body's where it has one. */
  readonly stems: ReadonlySet<string>;
  readonly bodyStems: ReadonlySet<string>;
  /** Of an outlet, the words that tell it from others; else none. */
  readonly outletStems: ReadonlySet<string>;
}

/** UTF-16 code units by which a printed name may be longer than the neutral one. */
const LONGER = 12;

/** Tells the origin of a claim that stands in article `n` of the set. */
export type OriginOf = (article: number, claim: Claim) => Source;

/**
 * The origin is the last link of a claim's chain. Without a chain it is the outlet; for a copy, the outlet or agency that
 * the text is from; for a lifted passage, the article it was lifted from. An unnamed source is one origin for all copies of
 * one text and another in every other text.
 */
export function openOrigins(readings: readonly Reading[], copies: Copies): OriginOf {
  const bodies = findBodies(readings);
  const voices = nameVoices(readings, copies);
  const resolve = resolveShortNames(readings);
  return (article, told) => {
    const claim = { ...told, chain: resolveDocument(readings[article]!, told) };
    const last = claim.chain.at(-1);
    if (last === undefined) return ownVoice(readings, copies, voices, article, claim);
    const known = resolve(article, last);
    const { name, entity, kind } = { ...last, ...known };
    const stems = stemsOfName(name);
    const key =
      kind === "unnamed"
        ? `unnamed:${copies.lineages[article]}:${[...stems].sort().join(" ")}`
        : keyOfName({ name, entity });
    const body =
      kind === "person" ? (bodies.get(key) ?? spokenFor(article, name, resolve) ?? findOffice(entity)) : null;
    const relays = claim.chain.slice(0, -1);
    const via = [...new Set(relays.map((link) => link.name))];
    return {
      key,
      name: nameSource({ name, entity, kind }, stems),
      entity,
      kind,
      body,
      via,
      viaKeys: new Set(relays.map((link) => keyOfName({ ...link, ...resolve(article, link) }))),
      stems,
      bodyStems: body === null ? stems : stemsOfName(body.name),
      outletStems: kind === "outlet" ? stemsOfOutlet(name) : NO_STEMS,
    };
  };
}

/**
 * ديفيد كاردن، نائب منسق الشؤون الإنسانية في الأمم المتحدة: where the printed name goes on about the office, the neutral name stands for it.
 * الوزير who is known by name is called by it: outside his article nobody knows which minister is meant.
 */
function nameSource(
  { name, entity, kind }: Pick<Source, "name" | "entity" | "kind">,
  stems: ReadonlySet<string>,
): string {
  const neutral = entity === null ? null : nameOf(entity, "ar");
  if (neutral === null) return name;
  if (kind === "person" && stems.size === 1 && namesOffice(name)) return neutral;
  if (name.length < neutral.length + LONGER) return name;
  return standIn(stemsOfName(neutral), stems) ? neutral : name;
}

/** True when two sources are one origin: the same, a spokesman and his body, or one name in two spellings. */
export function isOneOrigin(a: Source, b: Source): boolean {
  if (a.key === b.key) return true;
  if (bodyKey(a) === bodyKey(b) || isCommandOf(a, b) || isCommandOf(b, a)) return true;
  const [x, y] = [isOwnVoice(a), isOwnVoice(b)];
  if (x || y) return isOneOutlet(a.outletStems, b.outletStems);
  if (speaksFor(a, b) || speaksFor(b, a)) return true;
  if (a.kind === "unnamed" || b.kind === "unnamed") return false;
  if (isKnown(a) && isKnown(b)) return false;
  return similarNames(a.stems, b.stems) || similarNames(a.bodyStems, b.bodyStems);
}

const AUTHORITIES = /^actor:([a-z]{2})\.(?:government|authorities|officials)$/;

/** السلطات الأفغانية names no body: it may be the ministry that stands beside it. */
function isAuthorityOf(general: Source, body: Source): boolean {
  const country = AUTHORITIES.exec(general.key)?.[1];
  return country !== undefined && findSide(bodyKey(body)) === `state:${country.toUpperCase()}`;
}

/** True when two origins do not stand for each other's word: they are one, or the one is a part of the other. */
export function isDependent(a: Source, b: Source): boolean {
  if (isAuthorityOf(a, b) || isAuthorityOf(b, a)) return true;
  return isOneOrigin(a, b) || isMemberOf(bodyKey(a), bodyKey(b)) || isMemberOf(bodyKey(b), bodyKey(a));
}

/** Behind these stands who is spoken for. */
const FOR: ReadonlySet<string> = new Set(["باسم", "بلسان", "لسان"].map(foldWord));
/** Words of a body's short name. */
const SHORT_NAME = 3;

/** الناطق باسم الوزارة نجيب دانيش speaks for the one ministry that his article names. */
function spokenFor(article: number, name: string, resolve: Resolve): Body | null {
  const words = name.split(/\s+/);
  const at = words.findIndex((word) => FOR.has(foldWord(word)));
  if (at < 0) return null;
  for (let length = SHORT_NAME; length > 0; length--) {
    const body = words
      .slice(at + 1, at + 1 + length)
      .join(" ")
      .replace(/[،,:].*$/, "");
    const known = resolve(article, { name: body, entity: null, kind: "organisation" });
    if (known !== null) return { key: known.entity, ...known };
  }
  return null;
}

/** True for what an outlet tells itself: today, the day after, and where others cite it. */
export function isOwnVoice(source: Source): boolean {
  return source.key.startsWith("text:");
}

/** True when the one handed on what the other says: then it is one report, not two. */
export function isRelayOf(a: Source, b: Source): boolean {
  return a.viaKeys.has(b.key) || b.viaKeys.has(a.key);
}

const COMMAND = stemsOfName("قيادة أركان");

/** قيادة الجيش السوري is who speaks for الجيش السوري. */
function isCommandOf(part: Source, whole: Source): boolean {
  return isMemberOf(part.key, whole.key) && [...COMMAND].some((stem) => part.stems.has(stem));
}

function bodyKey(source: Source): string {
  return source.body?.key ?? source.key;
}

/** Resolved to an entity, by itself or by its body: a name that resembles it is then another's. */
function isKnown(source: Source): boolean {
  return !bodyKey(source).startsWith("name:");
}

/** نائب رئيس مركز المصالحة الروسي فلان: where a speaker is named by his office, all words of his body stand in it. */
function speaksFor(speaker: Source, body: Source): boolean {
  if (body.kind === "person" || body.kind === "unnamed" || (isKnown(speaker) && speaker.kind !== "unnamed"))
    return false;
  if (!namesOffice(speaker.name)) return false;
  const words = speaker.stems;
  return [body.stems, ...longForms(body.entity)].some(
    (own) => own.size > 0 && own.size < words.size && standIn(own, words),
  );
}

/** True when all stems of one name stand in another. */
function standIn(stems: ReadonlySet<string>, others: ReadonlySet<string>): boolean {
  return [...stems].every((stem) => others.has(stem));
}

/** Stems from which a printed form tells one body from its like: الخارجية does not. */
const TELLING = 3;
const known = new Map<string, readonly ReadonlySet<string>[]>();

/** المركز الروسي للمصالحة بين الأطراف المعادية: one outlet prints all of a name, the other's spokesman a short form of it. */
function longForms(entity: string | null): readonly ReadonlySet<string>[] {
  if (entity === null) return [];
  let forms = known.get(entity);
  if (forms === undefined) {
    forms = formsOf(entity)
      .map(stemsOfName)
      .filter((stems) => stems.size >= TELLING);
    known.set(entity, forms);
  }
  return forms;
}

/** Whose voice each lineage is: the publisher of the article the others were made from, else the agency they credit, else nobody's. */
function nameVoices(readings: readonly Reading[], copies: Copies): ReadonlyMap<number, string> {
  const originals = new Set(copies.derivations.filter((each) => each.type !== "excerpt").map((each) => each.original));
  const copied = new Set(copies.derivations.filter((each) => each.type !== "excerpt").map((each) => each.copy));
  const voices = new Map<number, string>();
  const credits = new Map<number, string>();
  readings.forEach(({ document }, n) => {
    const lineage = copies.lineages[n]!;
    const credit = document.credits[0]?.name;
    if (credit !== undefined && !credits.has(lineage)) credits.set(lineage, credit);
    if (document.publisher !== null && originals.has(document.id) && !copied.has(document.id))
      voices.set(lineage, document.publisher);
  });
  for (const { agency, left } of copies.links)
    if (agency !== null && !credits.has(copies.lineages[left]!)) credits.set(copies.lineages[left]!, agency);
  for (const [lineage, credit] of credits) if (!voices.has(lineage)) voices.set(lineage, credit);
  return voices;
}

/** An outlet's own voice is its text's, and like no name. */
const NO_STEMS: ReadonlySet<string> = new Set();

function ownVoice(
  readings: readonly Reading[],
  copies: Copies,
  voices: ReadonlyMap<number, string>,
  article: number,
  claim: Claim,
): Source {
  const lifted = liftedFrom(copies, article, claim);
  const lineage = lifted ?? copies.lineages[article]!;
  const name = voices.get(lineage) ?? outletOf(readings[lineage]!);
  return {
    key: `text:${lineage}`,
    name,
    entity: null,
    kind: "outlet",
    body: null,
    via: [],
    viaKeys: NO_STEMS,
    stems: NO_STEMS,
    bodyStems: NO_STEMS,
    outletStems: stemsOfOutlet(name),
  };
}

/** What an outlet is called: its publisher, or the file when nothing tells. */
export function outletOf(reading: Reading): string {
  return reading.document.publisher ?? reading.document.title ?? reading.document.capture.source;
}

function liftedFrom(copies: Copies, article: number, claim: Claim): number | null {
  for (const { from, spans } of copies.liftedInto.get(article) ?? []) {
    if (spans.some((span) => span.start <= claim.span.start && claim.span.end <= span.end))
      return copies.lineages[from]!;
  }
  return null;
}
