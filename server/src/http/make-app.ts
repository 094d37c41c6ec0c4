import { getConnInfo } from "@hono/node-server/conninfo";
import { type Context, Hono, type MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
import { compress } from "hono/compress";
import { ROLES } from "../ports.ts";
import { type Answered, type Caller, Raw, type Route } from "./define-route.ts";
import { describeApi } from "./describe-api.ts";
import type { Desk } from "./desk.ts";
import { guardHost } from "./guard-host.ts";
import { guardSite } from "./guard-site.ts";
import { knowCaller } from "./know-caller.ts";
import { answerProblem, Problem, toProblem } from "./problem.ts";
import { readRequest } from "./read-request.ts";
import { accountRoutes } from "./routes/account-routes.ts";
import { archiveRoutes } from "./routes/archive-routes.ts";
import { documentRoutes } from "./routes/document-routes.ts";
import { exportRoutes } from "./routes/export-routes.ts";
import { oidcRoutes } from "./routes/oidc-routes.ts";
import { peopleRoutes } from "./routes/people-routes.ts";
import { proposalRoutes } from "./routes/proposal-routes.ts";
import { reviewRoutes } from "./routes/review-routes.ts";
import { sessionRoutes } from "./routes/session-routes.ts";
import { storyRoutes } from "./routes/story-routes.ts";
import { tokenRoutes } from "./routes/token-routes.ts";
import { watchRoutes } from "./routes/watch-routes.ts";
import { type DeskFiles, serveDesk } from "./serve-desk.ts";
import { streamEvents } from "./stream-events.ts";
import { hashBody, isKnown } from "./tag-answer.ts";

/** Bytes of a request's body: a decision with a long reason has a tenth of it. */
const LONGEST_BODY = 65_536;
const BASE = "/api/v1";

export interface AppOptions {
  readonly desk: Desk;
  /** Names this server answers to, as in the `Host` header without the port; anything else is refused. */
  readonly hosts: readonly string[];
  /** The desk's pages; null: there are none. */
  readonly files: DeskFiles | null;
  /** What failed and was not foreseen, for the server's log. */
  readonly onFault: (error: unknown, request: string) => void;
  /** Ends what streams. */
  readonly signal: AbortSignal;
}

/** The routes of the API, in the order they are published. */
function listRoutes(desk: Desk): readonly Route[] {
  return [
    ...archiveRoutes(desk),
    ...storyRoutes(desk),
    ...exportRoutes(desk),
    ...documentRoutes(desk),
    ...accountRoutes(desk),
    ...reviewRoutes(desk),
    ...proposalRoutes(desk),
    ...watchRoutes(desk),
    ...sessionRoutes(desk),
    ...oidcRoutes(desk),
    ...peopleRoutes(desk),
    ...tokenRoutes(desk),
  ];
}

/** The whole service: API, its description, events, the desk's pages. */
export function makeApp(options: AppOptions): Hono {
  const { desk, files } = options;
  const routes = listRoutes(desk);
  const app = new Hono();
  app.use(guardHeaders, guardHost(options.hosts), guardSite);
  app.use(bodyLimit({ maxSize: LONGEST_BODY, onError: refuseBody }));
  app.use(compress());
  const description = JSON.stringify(describeApi(routes, { version: desk.version, base: BASE }));
  app.get("/openapi.json", (context) => answerJson(context.req.raw, description));
  for (const route of routes) addRoute(app, route, desk);
  app.get(`${BASE}/events`, async (context) => {
    const request = context.req.raw;
    allow(await identify(context, desk), "read");
    const mayListen = async () => (await knowCaller(desk, request, { exchange: false })).caller !== null;
    return streamEvents(context, desk, { signal: options.signal, mayListen });
  });
  for (const path of new Set([...routes.map(({ path }) => path), "/events"]))
    app.all(toPattern(path), () => refuseMethod(routes, path));
  app.all(`${BASE}/*`, () => refusePath());
  if (files !== null) app.get("*", (context) => serveDesk(context.req.raw, files));
  app.notFound((context) => answerProblem(missing(files), context.req.path));
  app.onError((error, context) => {
    const problem = toProblem(error);
    if (problem.code === "internal") options.onFault(error, `${context.req.method} ${context.req.path}`);
    return answerProblem(problem, context.req.path);
  });
  return app;
}

/** `/stories/{story}` as Hono writes it. */
function toPattern(path: string): string {
  return BASE + path.replace(/\{(\w+)\}/g, ":$1");
}

function addRoute(app: Hono, route: Route, desk: Desk): void {
  app.on(route.method.toUpperCase(), toPattern(route.path), async (context: Context) => {
    const request = context.req.raw;
    const caller = await identify(context, desk);
    if (route.role !== null) allow(caller, route.role);
    const asked = await readRequest(route, request, context.req.param() as Record<string, string>);
    const { body, headers, revision } = await route.handle({
      ...asked,
      caller: caller ?? NOBODY,
      address: addressOf(context),
      request,
    });
    if (route.answer === null) return new Response(null, { status: route.status ?? 204, headers: toHeaders(headers) });
    const more = { status: route.status ?? 200, headers, ...(revision !== undefined && { revision }) };
    return body instanceof Raw ? answerRaw(request, body, more) : answerJson(request, JSON.stringify(body), more);
  });
}

/** Who asks. A new cookie goes along with whatever is answered, a problem too: the old one ends soon. */
async function identify(context: Context, desk: Desk): Promise<Caller | null> {
  const { caller, cookie } = await knowCaller(desk, context.req.raw, { exchange: true });
  context.set(COOKIE, cookie);
  return caller;
}

const COOKIE = "isnad-cookie";

/** Empty where there is no connection, in tests. */
function addressOf(context: Context): string {
  return context.env && "incoming" in context.env ? (getConnInfo(context).remote.address ?? "") : "";
}

const NOBODY: Caller = { name: "", role: "read" };

function allow(caller: Caller | null, role: Caller["role"]): void {
  if (caller === null)
    throw new Problem("not-logged-in", "this is only for those who are logged in", {
      hint: "POST /api/v1/session with name and password; programs send Authorization: Bearer and a token that is in force",
    });
  if (ROLES.indexOf(caller.role) < ROLES.indexOf(role))
    throw new Problem("not-allowed", `this takes the role ${role}, and ${caller.name} has the role ${caller.role}`, {
      hint: "an admin gives roles: isnad user",
    });
}

type Headed = Answered["headers"];

/** A header of several values, as cookies are, stands there several times. */
function toHeaders(given: Headed = {}): Headers {
  const headers = new Headers();
  for (const [name, values] of Object.entries(given)) for (const value of [values].flat()) headers.append(name, value);
  return headers;
}

interface AnswerMore {
  readonly status?: number;
  readonly headers?: Headed;
  readonly revision?: string;
}

/** Private: it is told to who is logged in. Asked again each time, and not sent again when nothing changed. */
const FRESH = { "cache-control": "private, no-cache" };

function answerJson(request: Request, body: string, more: AnswerMore = {}): Response {
  const { revision = null } = more;
  return answerRaw(request, new Raw(body, "application/json"), {
    ...more,
    headers: { ...more.headers, etag: revision === null ? `W/"${hashBody(body)}"` : `"${revision}"` },
  });
}

function answerRaw(
  request: Request,
  { content, type }: Raw,
  { status = 200, headers, revision }: AnswerMore,
): Response {
  const all = toHeaders({
    "content-type": type,
    ...FRESH,
    ...(revision !== undefined && { etag: `"${revision}"` }),
    ...headers,
  });
  const isRead = request.method === "GET" || request.method === "HEAD";
  const tag = all.get("etag");
  if (isRead && tag !== null && isKnown(request, tag)) {
    all.delete("content-type");
    if (content instanceof ReadableStream) void content.cancel();
    return new Response(null, { status: 304, headers: all });
  }
  return new Response(content, { status, headers: all });
}

/** What every answer says to a browser: guess no types, be in no frame, tell nobody where one came from. */
const guardHeaders: MiddlewareHandler = async (context, next) => {
  await next();
  const { headers } = context.res;
  const cookie = context.get(COOKIE) as string | null | undefined;
  if (cookie && !headers.has("set-cookie")) headers.set("set-cookie", cookie);
  headers.set("x-content-type-options", "nosniff");
  headers.set("referrer-policy", "no-referrer");
  headers.set("cross-origin-resource-policy", "same-origin");
  headers.set("cross-origin-opener-policy", "same-origin");
  // The desk's pages bring their own.
  if (!headers.has("content-security-policy"))
    headers.set("content-security-policy", "default-src 'none'; frame-ancestors 'none'; sandbox");
};

function refuseBody(context: Context): Response {
  const problem = new Problem("too-large", `the body has more than ${LONGEST_BODY} bytes`, { where: "body" });
  return answerProblem(problem, context.req.path);
}

function refuseMethod(routes: readonly Route[], path: string): never {
  const methods = routes.filter((route) => route.path === path).map(({ method }) => method.toUpperCase());
  const allowed = path === "/events" ? ["GET"] : methods;
  throw new Problem("wrong-method", `${BASE}${path} takes ${allowed.join(", ")}`, {
    headers: { allow: allowed.join(", ") },
  });
}

function refusePath(): never {
  throw new Problem("not-found", "the API has no such path", { hint: "its paths stand in /openapi.json" });
}

function missing(files: DeskFiles | null): Problem {
  const hint =
    files === null
      ? "the desk's pages were not built; the API is below /api/v1, described in /openapi.json"
      : "begin at /";
  return new Problem("not-found", "there is no such page", { hint });
}
