import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { hashPassword } from "../../src/people/hash-password.ts";
import type { Role, Store } from "../../src/ports.ts";
import { openStore } from "../../src/store/open-store.ts";
import { ACT } from "../store/make-arrival.ts";
import { type ApiAtHand, openApi } from "./open-api.ts";

const PASSWORD = "a long enough word";
const HOUR = 3600;

/** Who is let in, over every back end. */
export function checkPeople(makePlace: () => Promise<string>): void {
  let store: Store;
  let api: ApiAtHand;
  beforeEach(async () => {
    store = await openStore(await makePlace(), ACT);
    api = await openApi(store);
  });
  afterEach(async () => {
    expect(api.faults).toEqual([]);
    await store.close();
  });

  const add = async (name: string, role: Role) =>
    store.people.save({ name, role, password: await hashPassword(PASSWORD), since: ACT.at }, ACT);
  const send = (path: string, body: unknown, cookie = "", method = "POST") =>
    api.answer(path, {
      method,
      body: JSON.stringify(body),
      headers: { "content-type": "application/json", ...(cookie !== "" && { cookie }) },
    });
  const cookieOf = ({ headers }: { headers: Headers }) => headers.get("set-cookie")?.split(";")[0] ?? "";
  const logIn = async (name: string, password = PASSWORD) => send("/session", { name, password });
  const status = async (path: string, cookie: string) => (await api.ask(path, { headers: { cookie } })).status;

  it("this machine, until somebody may log in; then those alone", async () => {
    expect((await api.answer("/session")).body).toEqual({
      person: { name: "local", role: "admin" },
      needsLogIn: false,
      oidc: null,
    });
    const first = { name: "ليلى", role: "admin", password: PASSWORD };
    expect((await send("/people", { ...first, role: "read" })).body).toMatchObject({ status: 409, where: "body/role" });
    expect((await send("/people", first)).status).toBe(201);
    expect((await api.answer("/stories")).body).toMatchObject({ status: 401, type: "urn:isnad:problem:not-logged-in" });
    expect((await api.answer("/session")).body).toEqual({ person: null, needsLogIn: true, oidc: null });
    expect(await status("/health", "")).toBe(200);
    const cookie = cookieOf(await logIn("ليلى"));
    expect(await status("/stories", cookie)).toBe(200);
    expect((await api.answer("/session", { headers: { cookie } })).body).toMatchObject({ person: { name: "ليلى" } });
    expect((await store.custody(0, 10)).at(-1)).toMatchObject({
      act: "admit",
      by: "local",
      subject: "ليلى",
      after: "admin",
    });
  });
  it("nobody without a name where others reach the server", async () => {
    api = await openApi(store, { isLoopback: false, url: "https://desk.example.org" });
    expect(await status("/stories", "")).toBe(401);
    await add("ليلى", "read");
    const answer = await logIn("ليلى");
    expect(answer.headers.get("set-cookie")).toMatch(
      /^__Host-isnad=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict; Expires=[^;]+; Secure$/,
    );
    expect(await status("/stories", cookieOf(answer))).toBe(200);
    expect(await status("/stories", cookieOf(answer).replace("__Host-", ""))).toBe(401);
  });
  it("to what each may do, and no further", async () => {
    await add("قارئ", "read");
    await add("مدير", "admin");
    const reader = cookieOf(await logIn("قارئ"));
    expect(await status("/stories", reader)).toBe(200);
    const refused = await send("/people", { name: "x", role: "admin", password: PASSWORD }, reader);
    expect([refused.status, refused.body.detail]).toEqual([
      403,
      "this takes the role admin, and قارئ has the role read",
    ]);
    const admin = cookieOf(await logIn("مدير"));
    expect((await api.answer("/people", { headers: { cookie: admin } })).body).toMatchObject({ items: [{}, {}] });
    const remove = (name: string) =>
      api.answer(`/people/${encodeURIComponent(name)}`, { method: "DELETE", headers: { cookie: admin } });
    expect((await remove("مدير")).body).toMatchObject({ status: 409 });
    expect((await remove("قارئ")).status).toBe(204);
    expect(await status("/stories", reader)).toBe(401);
    expect((await logIn("قارئ")).status).toBe(401);
  });
  it("with an answer that does not tell names from passwords, and not too often", async () => {
    await add("layla", "read");
    const wrong = await logIn("layla", "another long word");
    const nobody = await logIn("sami", "another long word");
    expect([wrong.status, nobody.status]).toEqual([401, 401]);
    expect(wrong.body).toEqual(nobody.body);
    for (let n = 0; n < 4; n++) await logIn("LAYLA", "another long word");
    const late = await logIn("layla");
    expect([late.status, Number(late.headers.get("retry-after"))]).toEqual([429, 900]);
    api.clock.pass(901);
    expect((await logIn("Layla")).status).toBe(201);
  });
  it("for so long: secrets are exchanged, sessions end", async () => {
    await add("layla", "read");
    const first = cookieOf(await logIn("layla"));
    api.clock.pass(HOUR);
    const exchanged = await api.ask("/stories?limit=0", { headers: { cookie: first } });
    const second = cookieOf(exchanged);
    expect([exchanged.status, second === first, second.length]).toEqual([400, false, first.length]);
    expect(await status("/stories", first)).toBe(200);
    api.clock.pass(61);
    expect([await status("/stories", first), await status("/stories", second)]).toEqual([401, 200]);
    api.clock.pass(13 * HOUR);
    expect(await status("/stories", second)).toBe(401);
    let cookie = cookieOf(await logIn("layla"));
    let hours = 0;
    for (; hours < 200; hours += 8) {
      const response = await api.ask("/stories", { headers: { cookie } });
      if (response.status === 401) break;
      cookie = cookieOf(response) || cookie;
      api.clock.pass(8 * HOUR);
    }
    expect(hours).toBe(168);
  });
  it("out again, and everywhere when the password changes", async () => {
    await add("layla", "read");
    const [here, there] = [cookieOf(await logIn("layla")), cookieOf(await logIn("layla"))];
    const out = await api.answer("/session", { method: "DELETE", headers: { cookie: here } });
    expect([out.status, out.headers.get("set-cookie")?.includes("1970")]).toEqual([204, true]);
    expect([await status("/stories", here), await status("/stories", there)]).toEqual([401, 200]);
    const change = (old: string, next: string) => send("/session/password", { old, new: next }, there, "PUT");
    expect((await change("another long word", "something else long")).status).toBe(401);
    expect((await change(PASSWORD, "short")).body).toMatchObject({ status: 400, where: "body/new" });
    const changed = await change(PASSWORD, "something else long");
    expect(changed.status).toBe(204);
    expect([await status("/stories", there), await status("/stories", cookieOf(changed))]).toEqual([401, 200]);
  });
  it("with another role or password, as an admin says", async () => {
    await add("مدير", "admin");
    await add("قارئ", "read");
    const [admin, reader] = [cookieOf(await logIn("مدير")), cookieOf(await logIn("قارئ"))];
    const put = (name: string, body: unknown) => send(`/people/${encodeURIComponent(name)}`, body, admin, "PUT");
    expect((await put("قارئ", { role: "review", password: "another long word" })).body).toMatchObject({
      role: "review",
    });
    expect(await status("/stories", reader)).toBe(401);
    expect((await logIn("قارئ", "another long word")).status).toBe(201);
    expect((await put("مدير", { role: "read" })).body).toMatchObject({ status: 409 });
    expect((await put("غائب", { role: "read" })).body).toMatchObject({ status: 404, where: "path/name" });
    expect((await put("قارئ", { password: "short" })).body).toMatchObject({ status: 400, where: "body/password" });
    expect((await put("قارئ", {})).body).toMatchObject({ status: 400, where: "body" });
    expect((await store.custody(0, 100)).at(-1)).toMatchObject({ act: "admit", before: "read", after: "review" });
  });
  describe("a program, by a token", () => {
    const askAs = (secret: string, path: string, init: RequestInit = {}) =>
      api.answer<Record<string, unknown>>(path, {
        ...init,
        headers: { ...init.headers, authorization: `Bearer ${secret}` },
      });
    const grant = async (cookie: string, body: object) =>
      send("/tokens", { title: "مسح ليلي", role: "read", ...body }, cookie);
    const secretOf = ({ body }: { body: unknown }) => (body as { secret: string }).secret;
    const idOf = ({ body }: { body: unknown }) => (body as { token: { id: string } }).token.id;

    it("that does no more than its role, nor than the person may", async () => {
      await add("layla", "admin");
      const cookie = cookieOf(await logIn("layla"));
      const made = await grant(cookie, { role: "review" });
      const secret = secretOf(made);
      expect([made.status, secret]).toEqual([201, expect.stringMatching(/^isnad_[\w-]{43}$/)]);
      expect((await askAs(secret, "/session")).body).toMatchObject({ person: { name: "layla", role: "review" } });
      expect((await askAs(secret, "/people")).status).toBe(403);
      await store.people.save({ name: "sami", role: "admin", password: null, since: ACT.at }, ACT);
      await send("/people/layla", { role: "read" }, cookie, "PUT");
      expect((await askAs(secret, "/session")).body).toMatchObject({ person: { role: "read" } });
      const own = {
        method: "POST",
        body: JSON.stringify({ title: "x", role: "read" }),
        headers: { "content-type": "application/json" },
      };
      expect((await askAs(secret, "/tokens", own)).status).toBe(403);
      await store.people.remove("layla", ACT);
      expect((await askAs(secret, "/stories")).status).toBe(401);
    });
    it("until it is revoked or has had its time, and is not kept", async () => {
      await add("layla", "review");
      await add("sami", "read");
      const cookie = cookieOf(await logIn("layla"));
      expect((await grant(cookie, { role: "admin" })).body).toMatchObject({ status: 403, where: "body/role" });
      const [short, long] = [await grant(cookie, { days: 1 }), await grant(cookie, {})];
      expect(JSON.stringify(await store.people.tokens())).not.toContain(secretOf(long));
      expect((await askAs(secretOf(short), "/stories")).status).toBe(200);
      api.clock.pass(25 * HOUR);
      expect([
        (await askAs(secretOf(short), "/stories")).status,
        (await askAs(secretOf(long), "/stories")).status,
      ]).toEqual([401, 200]);
      const remove = async (as: string) =>
        (
          await api.answer(`/tokens/${idOf(long)}`, {
            method: "DELETE",
            headers: { cookie: cookieOf(await logIn(as)) },
          })
        ).status;
      expect([await remove("sami"), await remove("layla")]).toEqual([404, 204]);
      expect((await askAs(secretOf(long), "/stories")).status).toBe(401);
      const acts = (await store.custody(0, 100)).map(({ act }) => act);
      expect(acts.filter((act) => act === "grant" || act === "revoke")).toEqual(["grant", "grant", "revoke"]);
    });
    it("that is a right one: no other is passed over for this machine's own right", async () => {
      expect((await api.answer("/stories")).status).toBe(200);
      for (const wrong of ["isnad_x", "", `isnad_${"x".repeat(43)}`])
        expect((await askAs(wrong, "/stories")).status).toBe(401);
      expect((await grant("", {})).body).toMatchObject({ status: 409 });
    });
  });
  it("without keeping what one could log in by", async () => {
    await add("layla", "read");
    const secret = cookieOf(await logIn("layla")).split("=")[1] ?? "";
    const person = await store.people.find("layla");
    expect(person?.password).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(await store.people.session(secret, ACT.at)).toBeNull();
  });
  describe("refuses", () => {
    it.each([
      [{ name: "", role: "read", password: PASSWORD }, "body/name"],
      [{ name: "local", role: "read", password: PASSWORD }, "body/name"],
      [{ name: "isnad watch", role: "read", password: PASSWORD }, "body/name"],
      [{ name: "<script>", role: "read", password: PASSWORD }, "body/name"],
      [{ name: "x".repeat(61), role: "read", password: PASSWORD }, "body/name"],
      [{ name: "sami", role: "owner", password: PASSWORD }, "body/role"],
      [{ name: "sami", role: "read", password: "short" }, "body/password"],
      [{ name: "sami", role: "read", password: PASSWORD, more: 1 }, "body/more"],
      [[], "body"],
      ["sami", "body"],
      [null, "body"],
    ])("%j", async (body, where) => {
      expect((await send("/people", body)).body).toMatchObject({ status: 400, where });
    });
    it("what is not JSON, or does not say so", async () => {
      const post = (body: string, type: string) =>
        api.answer("/people", { method: "POST", body, headers: { "content-type": type } });
      expect((await post("{", "application/json")).body).toMatchObject({ status: 400, where: "body" });
      expect((await post("", "application/json")).body).toMatchObject({ status: 400, where: "body" });
      expect((await post("{}", "text/plain")).body).toMatchObject({ status: 415, where: "header/content-type" });
      expect((await post("name=x", "application/x-www-form-urlencoded")).status).toBe(415);
    });
  });
}
