/**
 * What IPTC ninjs 3.0 allows of the properties used here: names, types, closed lists, and that nothing else may stand beside them. Our own
 * restatement of the published schema (https://www.iptc.org/std/ninjs/ninjs-schema_3.0.json), of which no package has a copy.
 */
const TEXT = { type: "string" };
const URI = { type: "string", format: "uri" };
const MOMENT = { type: "string", format: "date-time" };
const NAMED = { name: TEXT, rel: TEXT, uri: URI, literal: TEXT };

function listOf(properties: object, required: readonly string[] = []): object {
  return { type: "array", items: { type: "object", additionalProperties: false, properties, required } };
}

const WORDS = { role: TEXT, contentType: TEXT, value: TEXT };
const POINT = {
  type: "object",
  properties: { type: { const: "Point" }, coordinates: { type: "array", items: { type: "number" }, minItems: 2 } },
  required: ["type", "coordinates"],
};

const ITEM = {
  uri: URI,
  type: { enum: ["text", "audio", "video", "picture", "graphic", "composite", "component", "event", "planning"] },
  representationType: { enum: ["full", "partial"] },
  profile: TEXT,
  version: TEXT,
  firstCreated: MOMENT,
  versionCreated: MOMENT,
  contentCreated: MOMENT,
  language: TEXT,
  title: TEXT,
  by: TEXT,
  edNote: TEXT,
  headlines: listOf(WORDS, ["value"]),
  bodies: listOf({ ...WORDS, charCount: { type: "integer" }, wordCount: { type: "integer" } }, ["value"]),
  people: listOf(NAMED),
  organisations: listOf(NAMED),
  places: listOf({ ...NAMED, geojson: POINT }),
  infoSources: listOf({ name: TEXT, role: TEXT, uri: URI, literal: TEXT }),
  renditions: listOf({ name: TEXT, uri: URI, href: URI, contentType: TEXT, title: TEXT }, ["name"]),
  altIds: listOf({ role: TEXT, value: TEXT }),
  standard: {
    type: "object",
    additionalProperties: false,
    properties: { name: TEXT, version: TEXT, schema: URI },
  },
};

export const NINJS_SCHEMA = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  type: "object",
  additionalProperties: false,
  required: ["uri"],
  properties: {
    ...ITEM,
    associations: {
      type: "array",
      items: {
        type: "object",
        additionalProperties: false,
        required: ["name", "uri"],
        properties: { ...ITEM, name: TEXT },
      },
    },
  },
};
