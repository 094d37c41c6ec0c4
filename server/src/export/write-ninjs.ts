import type { DossierData, MentionType, PlaceMention, Reading } from "@isnad/core";
import { isMoment } from "./is-moment.ts";
import { nameRecord } from "./name-record.ts";
import { webAddress } from "./web-address.ts";

const STANDARD = {
  name: "ninjs",
  version: "3.0",
  schema: "http://www.iptc.org/std/ninjs/ninjs-schema_3.0.json",
};

type Item = Readonly<Record<string, unknown>>;

/**
 * The articles as one composite item of IPTC ninjs 3.0, each with its text, who and what it names, and whom it cites. What origins
 * say is no subject of ninjs: the accounts are in the editorial note, by number.
 */
export function* writeNinjs(data: DossierData): Generator<string> {
  const { readings, comparison, version, generatedAt } = data;
  const contested = comparison.accounts.filter(({ status }) => status === "contested").length;
  const head: Item = {
    uri: nameRecord(`ninjs ${readings.map(({ document }) => document.id).join(" ")}`),
    standard: STANDARD,
    type: "composite",
    representationType: "partial",
    profile: "isnad-dossier",
    versionCreated: generatedAt,
    title: `${readings.length} articles read by Isnad ${version}`,
    edNote: `Read by a machine and checked by nobody: ${comparison.accounts.length} accounts, ${contested} contested.`,
  };
  yield `${JSON.stringify(head).slice(0, -1)},"associations":[`;
  let between = "\n";
  for (const reading of readings) {
    yield between + JSON.stringify(describeArticle(reading, data));
    between = ",\n";
  }
  yield "\n]}\n";
}

function describeArticle(reading: Reading, data: DossierData): Item {
  const { id, text, title, publisher, creationTime, url, capture, language } = reading.document;
  const address = webAddress(url);
  const day =
    creationTime !== null && !isMoment(creationTime) ? `Published ${creationTime}; the hour is not known. ` : "";
  return {
    name: capture.source,
    uri: nameRecord(id),
    type: "text",
    representationType: "full",
    language,
    ...(creationTime !== null && isMoment(creationTime) && { firstCreated: creationTime }),
    ...(title !== null && { headlines: [{ value: title }] }),
    bodies: [{ role: "text-as-read", contentType: "text/plain", charCount: [...text].length, value: text }],
    edNote: `${day}Names and sources were read by a machine.`,
    ...(publisher !== null && { infoSources: [{ name: publisher, literal: "publisher" }, ...listSources(reading)] }),
    ...(publisher === null && { infoSources: listSources(reading) }),
    ...listNamed(reading, data),
    ...(address !== null && { renditions: [{ name: "web", href: address, contentType: "text/html" }] }),
    altIds: [
      { role: "isnad", value: id },
      ...(capture.sha256 === undefined ? [] : [{ role: "sha256", value: capture.sha256 }]),
    ],
  };
}

/** Who said what the article cites: the last link of each chain, once. */
function listSources({ attributions }: Reading): Item[] {
  const origins = attributions.flatMap(({ chain }) => chain.at(-1) ?? []);
  const names = new Map(origins.map(({ name, entity }) => [name, entity]));
  return [...names].map(([name, entity]) => ({ name, literal: entity ?? "origin" }));
}

const LISTS: Readonly<Record<MentionType, "people" | "organisations" | "places">> = {
  person: "people",
  organisation: "organisations",
  group: "organisations",
  outlet: "organisations",
  place: "places",
};

/** Everybody and every place named, once each, by the first candidate. */
function listNamed({ document, mentions }: Reading, { names }: DossierData): Item {
  const lists = new Map<string, Map<string, Item>>();
  for (const mention of mentions) {
    const [candidate] = mention.candidates;
    if (!candidate) continue;
    const { entity } = candidate;
    const list = lists.get(LISTS[mention.type]) ?? new Map<string, Item>();
    lists.set(LISTS[mention.type], list);
    const name = names?.[entity]?.ar ?? candidate.name;
    const uri = nameRecord(entity.startsWith("local:") ? `${document.id} ${entity}` : entity);
    const located = mention.type === "place" ? pinPlace(mention as PlaceMention) : {};
    if (!list.has(entity)) list.set(entity, { name, uri, literal: entity, ...located });
  }
  return Object.fromEntries([...lists].map(([name, items]) => [name, [...items.values()]]));
}

/** Coordinates of what is known to a town or closer; an area is no point. */
function pinPlace({ precision, latitude, longitude, relation, provenance }: PlaceMention): Item {
  const isTown = precision === "locality" || (precision === "point" && provenance.entries.length === 1);
  if (!isTown || relation !== null || latitude === null || longitude === null) return {};
  return { geojson: { type: "Point", coordinates: [longitude, latitude] } };
}
