import { hash } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readDesk } from "../src/http/serve-desk.ts";
import type { Store } from "../src/ports.ts";
import { openStore } from "../src/store/open-store.ts";
import { type ApiAtHand, openApi } from "./http/open-api.ts";
import { ACT } from "./store/make-arrival.ts";

const folder = mkdtempSync(join(tmpdir(), "isnad-desk-"));
const INLINE = "document.title='desk'";
let store: Store;
let api: ApiAtHand;

beforeAll(async () => {
  const desk = join(folder, "desk");
  mkdirSync(join(desk, "assets"), { recursive: true });
  writeFileSync(join(folder, "secret.txt"), "secret");
  writeFileSync(
    join(desk, "index.html"),
    `<html><script>${INLINE}</script><script type="module" src="/assets/main-BvT4kq2x.js"></script></html>`,
  );
  writeFileSync(join(desk, "assets", "main-BvT4kq2x.js"), "export {}");
  store = await openStore(join(folder, "desk.db"), ACT);
  api = await openApi(store, { files: readDesk(desk) });
});
afterAll(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

const get = (path: string, headers: Record<string, string> = {}) =>
  api.app.request(`http://localhost${path}`, { headers: { host: "localhost", ...headers } });

describe("the desk's pages", () => {
  it("come with a policy that runs only what is theirs, named by hash where it stands in the page", async () => {
    const response = await get("/");
    const policy = response.headers.get("content-security-policy") ?? "";
    expect([response.status, response.headers.get("content-type")]).toEqual([200, "text/html; charset=utf-8"]);
    expect(policy).toContain(`script-src 'self' 'sha256-${hash("sha256", INLINE, "base64")}';`);
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/script-src[^;]*unsafe/);
    expect(response.headers.get("x-content-type-options")).toBe("nosniff");
  });
  it("are sent once: those named by hash for good, the page when it changes", async () => {
    const script = await get("/assets/main-BvT4kq2x.js");
    expect(script.headers.get("cache-control")).toContain("immutable");
    const etag = (await get("/")).headers.get("etag") ?? "none";
    expect((await get("/", { "if-none-match": etag })).status).toBe(304);
  });
  it("answer for every view, and for no file that is not theirs", async () => {
    expect(await (await get("/stories/story%3Aone")).text()).toContain(INLINE);
    for (const path of [
      "/secret.txt",
      "/../secret.txt",
      "/..%2fsecret.txt",
      "/assets/..%5c..%5csecret.txt",
      "/%00.js",
    ]) {
      const response = await get(path);
      expect([path, response.status, (await response.text()).includes("secret")]).toEqual([path, 404, false]);
    }
  });
});

describe("the door", () => {
  it.each([
    ["127.0.0.1:4730", 200],
    ["[::1]:4730", 200],
    ["localhost", 200],
    ["LOCALHOST.", 200],
    ["192.168.1.7:4730", 200],
    ["evil.example", 421],
    ["localhost.evil.example:4730", 421],
    ["127.0.0.1.evil.example", 421],
    ["", 421],
  ])("for %s: %i", async (host, status) => {
    expect((await get("/api/v1/health", { host })).status).toBe(status);
  });
  it.each([
    [{ "sec-fetch-site": "cross-site" }, 403],
    [{ "sec-fetch-site": "same-site" }, 403],
    [{ origin: "https://evil.example" }, 403],
    [{ origin: "null" }, 403],
    [{ origin: "http://localhost", "sec-fetch-site": "same-origin" }, 405],
    [{}, 405],
  ])("changes nothing for another site's page: %o", async (headers, status) => {
    const response = await api.app.request("http://localhost/api/v1/stories", {
      method: "POST",
      headers: { host: "localhost", ...(headers as Record<string, string>) },
    });
    expect(response.status).toBe(status);
  });
  it("refuses a body that is too large, whatever it says of its length", async () => {
    const request = (headers: Record<string, string>) =>
      api.app.request("http://localhost/api/v1/stories", {
        method: "POST",
        body: new Blob(["x".repeat(70_000)]).stream(),
        duplex: "half",
        headers: { host: "localhost", ...headers },
      } as RequestInit);
    expect((await request({})).status).toBe(413);
    expect((await request({ "content-length": "70000" })).status).toBe(413);
  });
});
