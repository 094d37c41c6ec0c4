import type { z } from "zod";
import type { Route } from "./define-route.ts";
import { Problem, type ProblemCode } from "./problem.ts";

/** The parts of a request, checked by the route's schemas. Throws a `Problem` that names the first part that is wrong. */
export async function readRequest(
  route: Route,
  request: Request,
  params: Readonly<Record<string, string>>,
): Promise<{ readonly params: unknown; readonly query: unknown; readonly body: unknown }> {
  return {
    params: check(route.params, params, "bad-path", "path"),
    query: check(route.query, readQuery(request), "bad-query", "query"),
    body: route.body ? check(route.body, await readBody(request), "bad-body", "body") : undefined,
  };
}

function check(schema: z.ZodType | undefined, given: unknown, code: ProblemCode, part: string): unknown {
  if (schema === undefined) {
    const [extra] = Object.keys(given as object);
    if (extra !== undefined && part === "query")
      throw new Problem(code, `this takes no query, and \`${extra.slice(0, 40)}\` is given`, {
        where: `query/${extra.slice(0, 40)}`,
      });
    return given;
  }
  const found = schema.safeParse(given);
  if (found.success) return found.data;
  const [issue] = found.error.issues;
  const unknown = issue?.code === "unrecognized_keys" ? issue.keys.slice(0, 1) : [];
  const where = [part, ...(issue?.path ?? []), ...unknown].map((step) => String(step).slice(0, 40)).join("/");
  throw new Problem(code, `${where}: ${(issue?.message ?? "cannot be understood").slice(0, 300)}`, {
    where,
    hint: "what can be asked, and how, stands in /openapi.json",
  });
}

function readQuery(request: Request): Record<string, string> {
  const query: Record<string, string> = {};
  for (const [name, value] of new URL(request.url).searchParams) {
    if (Object.hasOwn(query, name))
      throw new Problem("bad-query", `\`${name.slice(0, 40)}\` is given twice`, {
        where: `query/${name.slice(0, 40)}`,
      });
    // Not by assignment: a parameter may be called __proto__.
    Object.defineProperty(query, name, { value, enumerable: true });
  }
  return query;
}

async function readBody(request: Request): Promise<unknown> {
  const type = request.headers.get("content-type")?.split(";")[0]?.trim().toLowerCase();
  if (type !== "application/json")
    throw new Problem("wrong-type", `the body is ${type ? `of type ${type.slice(0, 60)}` : "of no type"}`, {
      where: "header/content-type",
      hint: "send application/json",
    });
  const text = await request.text();
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Problem("bad-body", `the body is not JSON: ${(error as Error).message.slice(0, 200)}`, { where: "body" });
  }
}
