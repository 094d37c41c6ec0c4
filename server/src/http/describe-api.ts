import { z } from "zod";
import type { Route } from "./define-route.ts";
import { PROBLEMS } from "./problem.ts";
import { ProblemSchema } from "./schemas/archive-schemas.ts";

const COMPONENTS = "#/components/schemas/";

type Json = Readonly<Record<string, unknown>>;

/** The API as OpenAPI 3.1 has it, made from the very schemas that requests are checked by. */
export function describeApi(
  routes: readonly Route[],
  { version, base }: { readonly version: string; readonly base: string },
): Json {
  const components: Record<string, unknown> = {};
  const paths: Record<string, Record<string, Json>> = {};
  for (const route of routes) {
    const path = base + route.path;
    paths[path] = { ...paths[path], [route.method]: describeRoute(route, components) };
  }
  paths[`${base}/events`] = { get: EVENTS };
  toComponent(ProblemSchema, "output", components);
  return {
    openapi: "3.1.0",
    info: {
      title: "Isnad",
      version,
      description:
        "Who says what, according to whom, in Arabic news. A machine read the articles: quote the words an answer cites and say who reported them.",
      license: { name: "Apache-2.0", identifier: "Apache-2.0" },
    },
    paths,
    components: {
      schemas: components,
      securitySchemes: {
        session: { type: "apiKey", in: "cookie", name: "isnad" },
        token: { type: "http", scheme: "bearer", description: "of POST /tokens or isnad user token add" },
      },
    },
  };
}

function describeRoute(route: Route, components: Record<string, unknown>): Json {
  return {
    operationId: route.name,
    summary: route.summary,
    ...(route.role !== null && { security: [{ session: [] }, { token: [] }], "x-role": route.role }),
    parameters: [
      ...describeParameters(route.params, "path"),
      ...describeParameters(route.query, "query"),
      ...(route.guarded ? [IF_MATCH] : []),
    ],
    ...(route.body && {
      requestBody: {
        required: true,
        content: { "application/json": { schema: toComponent(route.body, "input", components) } },
      },
    }),
    responses: { ...describeAnswer(route, components), default: PROBLEM },
  };
}

const IF_MATCH: Json = {
  name: "If-Match",
  in: "header",
  required: true,
  description: "`revision` of what is decided on, as it was seen",
  schema: { type: "string" },
};

const PROBLEM: Json = {
  description: `What is wrong, where, and what to do: ${Object.keys(PROBLEMS).join(", ")}`,
  content: { "application/problem+json": { schema: { $ref: `${COMPONENTS}Problem` } } },
};

/** Written by hand: OpenAPI has no words for the lines of a stream. */
const EVENTS: Json = {
  operationId: "followEvents",
  summary: "What is new, as server-sent events: document, stories, decision",
  security: [{ session: [] }, { token: [] }],
  "x-role": "read",
  parameters: [
    {
      name: "Last-Event-ID",
      in: "header",
      description: "id of the last event that was seen; without it, only what comes from now on",
      schema: { type: "string", pattern: "^\\d{1,15}-\\d{1,15}$" },
    },
  ],
  responses: {
    "200": { description: "events", content: { "text/event-stream": { schema: { type: "string" } } } },
    default: PROBLEM,
  },
};

function describeAnswer({ answer, status, guarded, method }: Route, components: Record<string, unknown>): Json {
  if (answer === null)
    return status === 302 ? { "302": { description: "goes on elsewhere" } } : { "204": { description: "done" } };
  const content =
    typeof answer === "string"
      ? { [answer]: { schema: { type: "string", ...(answer.endsWith("octet-stream") && { format: "binary" }) } } }
      : { "application/json": { schema: toComponent(answer, "output", components) } };
  const known =
    method === "get" && guarded !== true ? { "304": { description: "what you have is what there is" } } : {};
  return { [status ?? 200]: { description: "the answer", content }, ...known };
}

function describeParameters(schema: z.ZodType | undefined, where: "path" | "query"): readonly Json[] {
  if (schema === undefined) return [];
  const { properties = {}, required = [] } = z.toJSONSchema(schema, { io: "input" });
  return Object.entries(properties).map(([name, property]) => {
    const { description, ...rest } = property as Record<string, unknown>;
    const isRequired = where === "path" || required.includes(name);
    return { name, in: where, required: isRequired, ...(description !== undefined && { description }), schema: rest };
  });
}

/** A schema as JSON Schema; what has a name of its own goes among the components, once. */
function toComponent(schema: z.ZodType, io: "input" | "output", components: Record<string, unknown>): Json {
  const { $schema: _, $defs, ...whole } = z.toJSONSchema(schema, { io, reused: "inline" }) as Record<string, unknown>;
  for (const [name, part] of Object.entries(($defs ?? {}) as Record<string, unknown>)) components[name] = relink(part);
  const named = whole["id"];
  if (typeof named !== "string") return relink(whole) as Json;
  components[named] = relink(whole);
  return { $ref: COMPONENTS + named };
}

/** References to parts of one schema become references to components; names of parts are not theirs to say. */
function relink(part: unknown): unknown {
  if (Array.isArray(part)) return part.map(relink);
  if (typeof part !== "object" || part === null) return part;
  const kept = Object.entries(part).filter(([name, value]) => name !== "id" || typeof value !== "string");
  return Object.fromEntries(
    kept.map(([name, value]) =>
      name === "$ref" && typeof value === "string"
        ? [name, value.replace("#/$defs/", COMPONENTS)]
        : [name, relink(value)],
    ),
  );
}
