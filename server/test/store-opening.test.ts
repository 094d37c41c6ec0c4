import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterAll, describe, expect, it } from "vitest";
import { openStore } from "../src/store/open-store.ts";
import { parseSearch } from "../src/store/parse-search.ts";
import { ACT } from "./store/make-arrival.ts";

const folder = mkdtempSync(join(tmpdir(), "isnad-opening-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("what is no archive is told, and left as it is", () => {
  it("a file of something else", async () => {
    writeFileSync(join(folder, "text.db"), "مقال ".repeat(500));
    await expect(openStore(join(folder, "text.db"), ACT)).rejects.toMatchObject({ code: "cannot-open" });
  });
  it("a folder that is not there", async () => {
    await expect(openStore(join(folder, "nowhere/isnad.db"), ACT)).rejects.toMatchObject({ code: "cannot-open" });
  });
  it("a database of something else", async () => {
    const path = join(folder, "other.db");
    const other = new DatabaseSync(path);
    other.exec("create table cars (name text)");
    other.close();
    await expect(openStore(path, ACT)).rejects.toMatchObject({ code: "not-an-archive" });
  });
  it("an archive of a newer program", async () => {
    const path = join(folder, "newer.db");
    await (await openStore(path, ACT)).close();
    const newer = new DatabaseSync(path);
    newer.exec("update meta set value = '99' where name = 'schema'");
    newer.close();
    await expect(openStore(path, ACT)).rejects.toMatchObject({ code: "newer-archive" });
  });
  it("a PostgreSQL that nobody answers at", async () => {
    await expect(openStore("postgres://127.0.0.1:1/nothing", ACT)).rejects.toThrow(/ECONNREFUSED/);
  });
});

describe("a question", () => {
  it("is words, phrases and what must not be there", () => {
    const { wanted, unwanted } = parseSearch('حلب "الجيش السوري" -إدلب');
    expect(wanted.map((sequence) => sequence.length)).toEqual([1, 2]);
    expect(wanted[0]?.[0]).toContain("حلب");
    expect(wanted[0]?.[0]).toContain("بحلب");
    expect(unwanted).toHaveLength(1);
  });
  it("has at most 32 parts", () => expect(parseSearch("حلب ".repeat(1000)).wanted).toHaveLength(32));
  it("does not join a number with what stands before it", () =>
    expect(parseSearch("١٬٥٠٠").wanted).toEqual([[["1500"]]]));
});
