import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { checkPassword } from "../src/people/hash-password.ts";
import { openStore } from "../src/store/open-store.ts";
import { runHere } from "./run-here.ts";
import { ACT } from "./store/make-arrival.ts";

const folder = mkdtempSync(join(tmpdir(), "isnad-user-"));
const archive = join(folder, "desk.db");
beforeAll(async () => (await openStore(archive, ACT)).close());
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const user = (args: readonly string[], input = "") => runHere(["user", ...args, "--archive", archive], { input });

describe("isnad user", () => {
  it("makes up a password, shows it once, and keeps what fits it alone", async () => {
    expect((await user(["list"])).out).toContain("nobody may log in yet");
    const { code, out } = await user(["add", "ليلى", "--role", "admin"]);
    const [, password = ""] = /^password: (\S+)$/m.exec(out) ?? [];
    expect([code, password.length]).toEqual([0, 24]);
    const store = await openStore(archive, ACT);
    const kept = (await store.people.find("ليلى"))?.password ?? "";
    await store.close();
    expect([await checkPassword(password, kept), await checkPassword(`${password}x`, kept)]).toEqual([true, false]);
    expect((await user(["list"])).out).toMatch(/^admin {3}since 2024-12-01 {2}ليلى$/m);
  });
  it("takes one from standard input, and changes nobody unasked", async () => {
    expect((await user(["add", "sami", "--role", "read", "--password-stdin"], "a long enough word\n")).code).toBe(0);
    const again = await user(["add", "Sami", "--role", "review"]);
    expect([again.code, again.err.includes("--replace")]).toEqual([2, true]);
    expect((await user(["add", "sami", "--role", "review", "--replace"])).code).toBe(0);
    expect((await user(["add", "omar", "--role", "read", "--password-stdin"], "short\n")).err).toContain("12 to 200");
    expect((await user(["add", "local", "--role", "read"])).code).toBe(2);
    expect((await user(["remove", "SAMI"])).code).toBe(0);
    expect((await user(["remove", "sami"])).code).toBe(2);
  });
});

describe("isnad user token", () => {
  it("lets a program in as somebody who is there, no further than they may, until it is revoked", async () => {
    await user(["add", "nadia", "--role", "review"]);
    const add = (name: string, role: string) =>
      user(["token", "add", name, "--title", "تصدير ليلي", "--role", role, "--days", "90"]);
    expect((await add("nobody", "read")).err).toContain("nobody of the name nobody");
    expect((await add("nadia", "admin")).err).toContain("can do no more");
    const { out } = await add("Nadia", "read");
    const [, secret = ""] = /^(isnad_[\w-]{43})$/m.exec(out) ?? [];
    const [, id = ""] = /^token (\w+) asks in the name of nadia, as read$/m.exec(out) ?? [];
    const list = (await user(["token", "list"])).out;
    expect(list).toContain(`${id}  read    nadia  تصدير ليلي  since 2024-12-01, until 2025-03-01, never used`);
    expect(list).not.toContain(secret);
    expect((await user(["token", "revoke", id])).code).toBe(0);
    expect((await user(["token", "revoke", id])).code).toBe(2);
    expect((await user(["token", "list"])).out).toContain("no token yet");
  });
});

describe("isnad serve", () => {
  it("is not opened to others before somebody may log in", async () => {
    const empty = join(folder, "empty.db");
    await (await openStore(empty, ACT)).close();
    for (const more of [
      ["--host", "0.0.0.0"],
      ["--url", "https://desk.example.org"],
    ]) {
      const { code, err } = await runHere(["serve", empty, "--port", "0", ...more]);
      expect([code, err.includes("isnad user add")]).toEqual([2, true]);
    }
  });
  it("says what it cannot do", async () => {
    expect((await runHere(["serve", join(folder, "none.db")])).err).toContain("there is no archive");
    expect((await runHere(["serve", archive, "--url", "desk"])).err).toContain("--url is written");
    expect((await runHere(["serve", archive, "--port", "99999"])).code).toBe(2);
  });
});
