import { foldWord } from "../1-text/fold-letters.ts";
import { text } from "../3-lexicon/generated/area-words.ts";
import { text as placeCues } from "../3-lexicon/generated/place-cues.ts";
import { listOf, readTable } from "../3-lexicon/read-table.ts";
import type { Argument, EventMention } from "../model/event.ts";
import type { PlaceMention, PlacePrecision } from "../model/mention.ts";
import type { Reading } from "../model/reading.ts";
import { stemsOfName } from "./key-names.ts";
import { nameThing } from "./name-thing.ts";

/** Where, as said; what the readings know of it. */
export interface Place {
  /** From the gazetteer; null for a place known only by its name. */
  readonly entity: string | null;
  readonly name: string;
  /** Stems of its name without words for kinds of settlement. */
  readonly stems: ReadonlySet<string>;
  readonly precision: PlacePrecision | null;
  /** The part or side of the place that is meant (`countryside east`, `near`); null = the place itself. */
  readonly relation: string | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
}

/** Words that say what kind of place it is and are left out at will: مدينة حلب = حلب. (محافظة and ريف are another area, so they stay.) */
const KINDS = stemsOfName("مدينة بلدة قرية منطقة حي دولي عسكري عسكرية جوي جوية استراتيجي");
const SIDES: ReadonlySet<string> = new Set(["direction", "side", "adjective"]);
const cues = readTable(placeCues);
const stemsOfCues = (isWanted: (kind: string) => boolean): ReadonlySet<string> =>
  stemsOfName(
    cues
      .filter((row) => isWanted(row["kind"]!))
      .flatMap((row) => ["forms", "dual", "plural", "nominal"].flatMap((column) => listOf(row[column])))
      .join(" "),
  );
/** قاعدة، محافظة، بوابة; شمال، غربية. */
const THINGS = stemsOfCues((kind) => !SIDES.has(kind));
const DIRECTIONS = stemsOfCues((kind) => SIDES.has(kind));

const WIDE: ReadonlySet<PlacePrecision> = new Set(["province", "country", "region"]);

const areaWords = new Map(
  readTable(text).flatMap((row) => listOf(row["forms"]).map((form) => [foldWord(form), row["kind"]!] as const)),
);

/** The place argument of an event; null when none is said, or when places are counted and not named. */
export function readPlace(reading: Reading, event: EventMention): Place | null {
  const argument = event.arguments.find((each) => each.role === "place");
  if (argument === undefined) return null;
  const mention = reading.mentions.find((each) => each.id === argument.ref);
  const place =
    mention === undefined || mention.type !== "place"
      ? readPhrase(reading, argument)
      : placeOf(argument.entity, argument.name, mention as PlaceMention);
  if (place === null || place.entity !== null || !isNameless(place)) return place;
  return nameByArticle(reading, place);
}

/** القاعدة, and no side of it: the one base that the article names. */
function nameByArticle({ document }: Reading, { stems }: Place): Place | null {
  const [thing, ...others] = stems;
  if (thing === undefined || others.length > 0 || !THINGS.has(thing) || DIRECTIONS.has(thing)) return null;
  const name = nameThing(document.text, thing);
  return name === null ? null : placeOf(null, name, null);
}

/** القاعدة الجوية، البوابة الغربية، شمال شرق mean a place that is named elsewhere; مطار النهر is a name. */
function isNameless({ stems }: Place): boolean {
  const things = [...stems].filter((stem) => THINGS.has(stem) && !DIRECTIONS.has(stem)).length;
  return things <= 1 && [...stems].every((stem) => THINGS.has(stem) || DIRECTIONS.has(stem) || KINDS.has(stem));
}

/** أحياء في غرب مدينة حلب is told of حلب; 50 بلدة وقرية and مناطق واسعة are no place; مقر الفوج 46 is known by its name alone. */
function readPhrase(reading: Reading, { name, span, entity }: Argument): Place | null {
  const kind = areaWords.get(foldWord(name.split(/\s+/)[0] ?? "").replace(/^ال(?=...)/, ""));
  if (kind === "settlements") return readExample(reading, span);
  if (kind !== "part" || span === null) return placeOf(entity, name, null);
  const within = reading.mentions.find(
    (each) => each.type === "place" && each.span.start >= span.start && each.span.end <= span.end,
  );
  const best = within?.candidates[0];
  if (within === undefined || best === undefined) return null;
  return { ...placeOf(best.entity, best.name, within as PlaceMention), relation: "within" };
}

const SUCH_AS: ReadonlySet<string> = new Set(["مثل", "منها", "بينها", "أبرزها", "أهمها"].map(foldWord));

/** بلدات استراتيجية مثل كفرنبل names the one it means; 12 بلدة في محافظة حلب names none. */
function readExample(reading: Reading, span: Argument["span"]): Place | null {
  if (span === null) return null;
  const { text } = reading.document;
  const named = reading.mentions.find(
    (each) => each.type === "place" && each.span.start >= span.start && each.span.end <= span.end,
  );
  const best = named?.candidates[0];
  if (named === undefined || best === undefined) return null;
  const before = text.slice(span.start, named.span.start).trim().split(/\s+/);
  return SUCH_AS.has(foldWord(before.at(-1) ?? "")) ? placeOf(best.entity, best.name, named as PlaceMention) : null;
}

/** A place known only here; the id tells which one مطارها is. */
const LOCAL = "local:";

function placeOf(entity: string | null, name: string, mention: PlaceMention | null): Place {
  const known = entity?.startsWith("place:") ? entity : null;
  return {
    entity: known,
    name: known === null ? withoutSurroundings(name) : name,
    stems: stemsOfPlace(withoutSurroundings(entity?.startsWith(LOCAL) ? entity.slice(LOCAL.length) : name)),
    precision: mention?.precision ?? null,
    relation: mention?.relation ?? null,
    latitude: mention?.latitude ?? null,
    longitude: mention?.longitude ?? null,
  };
}

const IN = "في";
const AT = "ب";

/** قاعدة العند الجوية بمحافظة لحج، مطار منغ في ريف حلب: what a thing lies in is not a part of its name. */
function withoutSurroundings(name: string): string {
  const words = name.split(/\s+/);
  const at = words.findIndex((word, n) => n > 0 && (word === IN || isAt(foldWord(word))));
  return at < 0 ? name : words.slice(0, at).join(" ");
}

/** بمحافظة، بمدينة. */
function isAt(word: string): boolean {
  if (!word.startsWith(AT)) return false;
  const [stem] = stemsOfName(word.slice(AT.length));
  return stem !== undefined && THINGS.has(stem);
}

/** Stems of a place's name without words for kinds of settlement. */
function stemsOfPlace(name: string): ReadonlySet<string> {
  const stems = [...stemsOfName(name)];
  const telling = stems.filter((stem) => !KINDS.has(stem));
  return new Set(telling.length > 0 ? telling : stems);
}

/** Says which places a place lies in, by entity id: province, country. From the gazetteer. */
export type ParentsOf = (entity: string) => readonly string[];

export type PlaceRelation = "same" | "inside" | "around" | "apart" | "unknown";

/** Kilometres within which two points of unlike name are one place: a square and its city, two spellings of a village. */
const NEAR_KM = 3;

/** Kilometres from a city within which قرب نابلس and جنوب نابلس lie. */
const AROUND_KM = 30;

/** How `a` lies to `b`: the same, inside it, around it, apart; unknown where one was not said or is no place of the gazetteer. */
export function relatePlaces(a: Place | null, b: Place | null, parentsOf: ParentsOf): PlaceRelation {
  if (a === null || b === null) return "unknown";
  if (a.entity !== null && b.entity !== null) return relateEntities(a, b, parentsOf);
  if (sameStems(a.stems, b.stems)) return a.relation === b.relation ? "same" : relateSides(a, b);
  if (isPart(a, b)) return "inside";
  if (isPart(b, a)) return "around";
  return a.entity === null && b.entity === null ? "apart" : "unknown";
}

function relateEntities(a: Place, b: Place, parentsOf: ParentsOf): PlaceRelation {
  if (a.entity === b.entity) return a.relation === b.relation ? "same" : relateSides(a, b);
  if (parentsOf(a.entity!).includes(b.entity!)) return "inside";
  if (parentsOf(b.entity!).includes(a.entity!)) return "around";
  if (a.relation === b.relation) return kilometres(a, b) <= NEAR_KM ? "same" : "apart";
  if (kilometres(a, b) > AROUND_KM) return "apart";
  return a.relation === null ? "inside" : b.relation === null ? "around" : "apart";
}

/** ريف حلب is not حلب but lies around it; وسط حلب lies in it; two sides of one place lie apart. */
function relateSides(a: Place, b: Place): PlaceRelation {
  if (a.relation !== null && b.relation !== null) {
    if (a.relation.startsWith(`${b.relation} `)) return "inside";
    return b.relation.startsWith(`${a.relation} `) ? "around" : "apart";
  }
  const inner = (a.relation ?? b.relation)!.startsWith("centre");
  return inner === (a.relation !== null) ? "inside" : "around";
}

function sameStems(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === b.size && [...a].every((stem) => b.has(stem));
}

/** دوار الباسل في حلب lies in حلب: every word of the wider name stands in the closer one. */
function isPart(a: Place, b: Place): boolean {
  return b.stems.size > 0 && a.stems.size > b.stems.size && [...b.stems].every((stem) => a.stems.has(stem));
}

function kilometres(a: Place, b: Place): number {
  if (a.latitude === null || a.longitude === null || b.latitude === null || b.longitude === null)
    return Number.POSITIVE_INFINITY;
  if (isWide(a) || isWide(b)) return Number.POSITIVE_INFINITY;
  const radians = Math.PI / 180;
  const x = (b.longitude - a.longitude) * radians * Math.cos(((a.latitude + b.latitude) / 2) * radians);
  const y = (b.latitude - a.latitude) * radians;
  return Math.sqrt(x * x + y * y) * 6371;
}

/** Ends a relation that tells a distance: `south 5000m`. */
const DISTANCE = /\dm$/;

/** A province, a country: an area in which many things happen in a day. Five kilometres south of a city is none. */
export function isWide(place: Place): boolean {
  return place.precision !== null && WIDE.has(place.precision) && !DISTANCE.test(place.relation ?? "");
}
