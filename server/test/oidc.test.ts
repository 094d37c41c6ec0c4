import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { toProvider } from "../src/cli/to-provider.ts";
import type { ProblemAnswer, SessionAnswer } from "../src/http/contract.ts";
import { findRole } from "../src/oidc/find-role.ts";
import { openProvider } from "../src/oidc/open-provider.ts";
import type { Host, Store } from "../src/ports.ts";
import { openStore } from "../src/store/open-store.ts";
import { type ApiAtHand, openApi } from "./http/open-api.ts";
import { logInAs } from "./oidc/log-in-as.ts";
import { CLIENT, startProvider, type TestProvider } from "./oidc/start-provider.ts";
import { ACT } from "./store/make-arrival.ts";

const DESK = "http://127.0.0.1:4730";
const BEGIN = new URL(`${DESK}/api/v1/session/oidc`);
const CALLBACK = "/api/v1/session/oidc/callback";
const ROLES = new Map([
  ["desk-admins", "admin"],
  ["reporters", "review"],
] as const);

describe("logging in elsewhere (OpenID Connect)", () => {
  const folder = mkdtempSync(join(tmpdir(), "isnad-oidc-"));
  let elsewhere: TestProvider;
  let store: Store;
  let api: ApiAtHand;

  beforeAll(async () => {
    elsewhere = await startProvider(DESK + CALLBACK);
    store = await openStore(join(folder, "desk.db"), ACT);
    const provider = openProvider({
      issuer: elsewhere.issuer,
      clientId: CLIENT.id,
      clientSecret: CLIENT.secret,
      scope: "openid profile",
      claim: "groups",
      roles: ROLES,
    });
    api = await openApi(store, { provider });
  });
  afterAll(async () => {
    expect(api.faults).toEqual([]);
    await store.close();
    await elsewhere.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const ask = async (url: URL, init: RequestInit): Promise<Response> =>
    url.origin === DESK ? api.ask(url.href.slice(`${DESK}/api/v1`.length), init) : fetch(url, init);
  const enter = (name: string) => logInAs(name, BEGIN, ask, ({ pathname }) => pathname === CALLBACK);
  const sessionOf = (response: Response) =>
    response.headers
      .getSetCookie()
      .find((line) => line.startsWith("isnad="))
      ?.split(";")[0] ?? "";
  const whoIs = async (cookie: string) => (await api.answer<SessionAnswer>("/session", { headers: { cookie } })).body;

  it("is asked of everybody, this machine too, and told of", async () => {
    expect(await whoIs("")).toEqual({
      person: null,
      needsLogIn: true,
      oidc: { title: elsewhere.issuer.host, path: "/api/v1/session/oidc" },
    });
    expect((await api.answer("/stories")).status).toBe(401);
  });
  it("lets in with the role that the claim gives, each time anew, under the name of the first time", async () => {
    elsewhere.groups.set("layla", ["reporters", "others"]);
    const first = await enter("layla");
    expect([first.status, first.headers.get("location")]).toEqual([302, "/"]);
    expect(first.headers.getSetCookie().find((line) => line.startsWith("isnad-trip="))).toContain("Max-Age=0");
    expect((await whoIs(sessionOf(first))).person).toEqual({ name: "layla الصحفية", role: "review" });
    elsewhere.groups.set("layla", ["reporters", "desk-admins"]);
    expect((await whoIs(sessionOf(await enter("layla")))).person?.role).toBe("admin");
    expect((await whoIs(sessionOf(first))).person).toBeNull();
    const [person] = await store.people.list();
    expect(person).toMatchObject({ password: null, identity: `${elsewhere.issuer.origin} layla` });
    elsewhere.groups.set("layla", []);
    const refused = await enter("layla");
    expect([refused.status, (await refused.json()) as ProblemAnswer]).toEqual([
      403,
      expect.objectContaining({ type: "urn:isnad:problem:not-allowed" }),
    ]);
    expect(await store.people.list()).toEqual([]);
    const acts = (await store.custody(0, 100)).flatMap(({ act, before, after }) =>
      act === "admit" || act === "dismiss" ? [[before, after]] : [],
    );
    expect(acts).toEqual([
      [null, "review"],
      ["review", "admin"],
      ["admin", null],
    ]);
  });
  it("takes no name that somebody has here", async () => {
    await store.people.save({ name: "sami الصحفية", role: "read", password: null, since: ACT.at }, ACT);
    elsewhere.groups.set("sami", ["desk-admins"]);
    expect((await enter("sami")).status).toBe(403);
    expect((await store.people.find("sami الصحفية"))?.role).toBe("read");
  });
  it("takes nothing from a browser that did not begin here, nor another's answer", async () => {
    elsewhere.groups.set("nadia", ["reporters"]);
    const arrived: URL[] = [];
    const stop = async (url: URL, init: RequestInit) => {
      if (url.pathname === CALLBACK) arrived.push(url);
      return url.pathname === CALLBACK ? new Response(null) : ask(url, init);
    };
    await logInAs("nadia", BEGIN, stop, ({ pathname }) => pathname === CALLBACK);
    const answer = `/session/oidc/callback${arrived[0]?.search}`;
    expect((await api.answer(answer)).status).toBe(401);
    const trip = (await api.ask("/session/oidc")).headers.getSetCookie()[0]?.split(";")[0] ?? "";
    const other = await api.answer(answer, { headers: { cookie: trip } });
    expect([other.status, other.body.detail]).toEqual([401, expect.stringContaining("came to nothing")]);
    expect((await api.answer("/session/oidc/callback", { headers: { cookie: "isnad-trip=x" } })).status).toBe(401);
    expect((await store.people.list()).map(({ name }) => name)).toEqual(["sami الصحفية"]);
  });
  it("says when the provider does not answer, and asks it again", async () => {
    const provider = openProvider({
      issuer: new URL("http://127.0.0.1:1"),
      clientId: "x",
      scope: "openid",
      claim: "x",
      roles: ROLES,
    });
    const lost = await openApi(store, { provider });
    for (let n = 0; n < 2; n++) expect((await lost.answer("/session/oidc")).status).toBe(503);
    expect((await (await openApi(store)).answer("/session/oidc")).status).toBe(404);
  });
});

describe("a role by a claim", () => {
  const roles = new Map([...ROLES, ["*", "read"]] as const);
  it.each([
    [{ groups: ["desk-admins", "reporters"] }, "groups", "admin"],
    [{ groups: "reporters" }, "groups", "review"],
    [{ groups: ["nobody", 7, null] }, "groups", "read"],
    [{}, "groups", "read"],
    [{ realm_access: { roles: ["reporters"] } }, "realm_access.roles", "review"],
    [{ "https://desk.example/roles": ["desk-admins"] }, "https://desk.example/roles", "admin"],
    [{ groups: { __proto__: ["desk-admins"] } }, "groups.constructor", "read"],
  ] as const)("%j", (claims, claim, role) => expect(findRole(claims, claim, roles)).toBe(role));
  it("is none where none is given", () => expect(findRole({ groups: ["x"] }, "groups", ROLES)).toBeNull());
});

describe("isnad serve --oidc-…", () => {
  const host = { env: { ISNAD_OIDC_SECRET: "s" } } as unknown as Host;
  const options = { oidcClaim: "groups", oidcScope: "openid", oidcRole: ["admin=a=b", "read=*"] };
  it("is read from the command line, the secret from the environment", () => {
    const given = toProvider({ ...options, oidcIssuer: "https://id.example", oidcClient: "isnad" }, host);
    expect(given).toMatchObject({
      clientId: "isnad",
      clientSecret: "s",
      roles: new Map([
        ["a=b", "admin"],
        ["*", "read"],
      ]),
    });
    expect(toProvider({ oidcClaim: "groups", oidcScope: "openid", oidcRole: [] }, host)).toBeNull();
  });
  it.each([
    [{ oidcClient: "x" }, /goes with --oidc-issuer/],
    [{ oidcIssuer: "id.example" }, /no address on the web/],
    [{ oidcIssuer: "https://id.example" }, /--oidc-client/],
    [{ oidcIssuer: "https://id.example", oidcClient: "x", oidcRole: [] }, /who may do what/],
    [{ oidcIssuer: "https://id.example", oidcClient: "x", oidcRole: ["owner=x"] }, /ROLE=VALUE/],
  ])("%j is refused", (given, message) => expect(() => toProvider({ ...options, ...given }, host)).toThrow(message));
});
