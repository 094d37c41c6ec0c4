import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { type Reading, read, readAll } from "@isnad/core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { comparePending, findChanges } from "../src/jobs/compare-pending.ts";
import { digestReader } from "../src/jobs/digest-reader.ts";
import { ingestDocuments } from "../src/jobs/ingest-documents.ts";
import { readAnew } from "../src/jobs/read-anew.ts";
import type { DocumentSource } from "../src/ports.ts";
import { attachTarget } from "../src/review/attach-target.ts";
import { openStore } from "../src/store/open-store.ts";
import { runHere } from "./run-here.ts";
import { ACT, makeArrivals } from "./store/make-arrival.ts";

const folder = mkdtempSync(join(tmpdir(), "isnad-archive-"));
const archive = join(folder, "desk.db");
const path = (name: string) => join(folder, name);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const record = (text: string, published: string) =>
  `${JSON.stringify({ publisher: "صحيفة المثال (متخيَّلة)", published, title: text.split("\n")[0], text })}\n`;
const CLAIM =
  "قتل ستة مدنيين في قصف على بلدة تفتناز\nقالت وزارة الدفاع السورية إن ستة مدنيين قتلوا في قصف على بلدة تفتناز بريف إدلب.";
const OTHER = "افتتاح معرض الكتاب\nافتتح وزير الثقافة معرض الكتاب في الكويت أمس.";

describe("isnad ingest", () => {
  beforeAll(() => {
    writeFileSync(path("news.ndjson"), record(CLAIM, "2024-11-28") + record(OTHER, "2024-11-29"));
    writeFileSync(
      path("page.html"),
      `<html><head><title>خبر</title></head><body><article><h1>خبر</h1><p>${CLAIM}</p></article></body></html>`,
    );
  });

  it("keeps, reads and compares, and says what it did", async () => {
    const { code, err } = await runHere(["ingest", path("news.ndjson"), path("page.html"), "--archive", archive]);
    expect(code, err).toBe(0);
    expect(err).toContain("3 new articles kept");
    expect(err).toMatch(/now holds 3 articles, \d+ stor(?:y|ies), \d+ accounts?$/m);
    expect(err).not.toContain("not compared yet");
  });
  it("begun again, passes over what is there", async () => {
    const { code, err } = await runHere(["ingest", path("news.ndjson"), path("page.html"), "--archive", archive]);
    expect(code).toBe(0);
    expect(err).toContain("0 new articles kept, 3 already there");
  });
  it("tells what it could not read, and keeps the rest", async () => {
    writeFileSync(path("bad.ndjson"), `{"text": 1}\nnot json\n${record("خبر ثالث من الشمال.", "2024-11-30")}`);
    const { code, err } = await runHere(["ingest", path("bad.ndjson"), "--archive", archive]);
    expect(code).toBe(1);
    expect(err).toContain("bad.ndjson:2: line 2 is not JSON");
    expect(err).toContain("1 new article kept");
  });
  it("refuses what is no archive", async () => {
    const { code, err } = await runHere(["ingest", path("page.html"), "--archive", path("news.ndjson")]);
    expect([code, err.includes("cannot open the archive")]).toEqual([2, true]);
    expect(readFileSync(path("news.ndjson"), "utf8")).toContain("تفتناز");
  });
  it("does not show a password", async () => {
    const { code, err } = await runHere([
      "ingest",
      path("page.html"),
      "--archive",
      "postgres://desk:secret@127.0.0.1:1/isnad",
    ]);
    expect([code, err.includes("secret"), err.includes("127.0.0.1:1")]).toEqual([2, false, true]);
  });
});

describe("isnad search", () => {
  it("prints what was found", async () => {
    const { code, out } = await runHere(["search", "تفتناز", "--archive", archive, "--from", "2024-11-28"]);
    expect([code, out.includes("2024-11-28"), out.includes("صحيفة المثال")]).toEqual([0, true, true]);
  });
  it("as one object a line, with spans of the text", async () => {
    const { out } = await runHere(["search", "معرض", "-f", "ndjson", "--archive", archive]);
    const hit = JSON.parse(out) as { title: string; marks: unknown[] };
    expect([hit.title, hit.marks.length]).toEqual(["افتتاح معرض الكتاب", 2]);
  });
  it("ends with 3 when nothing was", async () => {
    expect((await runHere(["search", "تفتناز -معرض غرناطة", "--archive", archive])).code).toBe(3);
  });
  it("does not make an archive by asking one", async () => {
    const { code, err } = await runHere(["search", "x", "--archive", path("none.db")]);
    expect([code, err.includes("there is no archive")]).toEqual([2, true]);
  });
});

describe("isnad verify", () => {
  it("says that all is well, and gives the head to keep", async () => {
    const { code, out } = await runHere(["verify", "--archive", archive]);
    expect(code).toBe(0);
    expect(out).toContain("Everything is as it was written.");
    const [, head = ""] = /Head of the log: ([0-9a-f]{64})/.exec(out) ?? [];
    expect((await runHere(["verify", "--archive", archive, "--head", head])).code).toBe(0);
    expect((await runHere(["verify", "--archive", archive, "--head", "0123"])).code).toBe(1);
  });
  it("names what was changed", async () => {
    const database = new DatabaseSync(archive);
    database.exec("update custody set who = 'somebody' where number = 2");
    database.close();
    const { code, out } = await runHere(["verify", "--archive", archive]);
    expect([code, out.includes("log-changed line 2")]).toEqual([1, true]);
  });
});

describe("an archive at work", () => {
  const clock = { now: () => ACT.at, elapsed: () => 0 };
  async function* source(count: number): DocumentSource {
    for (const { input, original, mark } of makeArrivals(count)) yield { input, original, mark, notes: [] };
  }

  it("keeps an article its reader fails on, and reads it when it can", async () => {
    const store = await openStore(path("reader.db"), ACT);
    const fail = () => {
      throw new Error("broken");
    };
    const broken = { digest: "a", read: fail, readAll: fail };
    const told: string[] = [];
    for await (const outcome of ingestDocuments(source(3), { store, reader: broken, clock, by: "test" }))
      told.push("failure" in outcome ? outcome.failure.code : "receipt" in outcome ? outcome.receipt.outcome : "note");
    expect(told).toEqual(["reader-failed", "reader-failed", "reader-failed", "new", "new", "new"]);
    expect(await readAnew({ store, reader: broken, clock, by: "test" })).toHaveLength(3);
    expect(await readAnew({ store, reader: { digest: "b", read, readAll }, clock, by: "test" })).toEqual([]);
    expect((await store.status()).readers).toEqual([{ reader: "b", readings: 3, standing: true }]);
    await store.close();
  });

  it("compared bit by bit, tells the stories it tells of all at once", async () => {
    const stories: string[][] = [];
    for (const parts of [1, 4]) {
      const store = await openStore(path(`parts-${parts}.db`), ACT);
      const reader = { digest: "a", read, readAll };
      for (let part = 0; part < parts; part++) {
        const all = makeArrivals(24).filter((_, index) => index % parts === part);
        await store.put(all, reader.digest, ACT);
        await comparePending({ store, clock, by: "test" });
      }
      expect(await store.pending(1)).toEqual([]);
      const { items } = await store.stories({ limit: 1000 });
      expect(items.flatMap(({ story }) => story.documents)).toHaveLength(24);
      stories.push(items.map(({ story }) => [...story.documents].sort().join(" ")).sort());
      await store.close();
    }
    expect(stories[1]).toEqual(stories[0]);
  });

  it("changes only stories that a new article touches", () => {
    const story = (id: string, documents: string[]) => ({
      id,
      documents,
      span: { first: null, last: null },
      places: [],
      actors: [],
    });
    const before = [story("1", ["a", "b"]), story("2", ["c"]), story("3", ["d", "e"])];
    const now = [story("1", ["a", "b", "c", "new"]), story("4", ["d"]), story("5", ["e"])];
    const changes = findChanges(now, before, new Set(["new", "apart"]));
    expect(changes.map(({ stories, gone, fresh }) => [stories.map(({ id }) => id), gone, fresh])).toEqual([
      [["1"], ["2"], ["new"]],
      [[], [], ["apart"]],
    ]);
  });

  it("finds a decision's claim again, where it was or where a new reader draws it", async () => {
    const [arrival] = makeArrivals(1);
    const reading = arrival?.reading as Reading;
    const claim = reading.claims[0] as Reading["claims"][number];
    const { id, span } = claim;
    const target = { type: "claim", id, document: reading.document.id, span, quote: null } as const;
    expect(attachTarget(target, reading)).toEqual({ found: "same", id });
    const wider = { ...claim, id: "wider", span: { start: span.start, end: span.end + 3 } };
    expect(attachTarget(target, { ...reading, claims: [wider] })).toEqual({ found: "moved", id: "wider" });
    const apart = { ...claim, id: "apart", span: { start: span.end - 1, end: span.end + 30 } };
    expect(attachTarget(target, { ...reading, claims: [apart] })).toEqual({ found: "lost", id: null });
  });

  it("tells which decisions a new reader leaves without their claim", async () => {
    const place = path("lost.db");
    const store = await openStore(place, ACT);
    const [arrival] = makeArrivals(1);
    const [receipt] = await store.put(arrival ? [arrival] : [], "an older reader", ACT);
    const document = receipt?.document ?? "";
    const span = { start: 0, end: 3 };
    const target = { type: "claim", id: `${document}:claim:0-3`, document, span, quote: "بيان" } as const;
    await store.decide(
      { kind: "confirm", targets: [target], before: null, after: null, reason: "تحققت", undoes: null },
      ACT,
    );
    await store.close();
    const { err } = await runHere(["ingest", path("news.ndjson"), "--archive", place]);
    expect(err).toContain("a decision whose claim is not read any more: isnad test, بيان: تحققت");
  });

  it("knows a reader by its rules and words", () => {
    const entry = new URL("../../core/src/index.ts", import.meta.url).href;
    expect(digestReader(entry)).toMatch(/^[0-9a-f]{16}$/);
    expect(digestReader(entry)).toBe(digestReader(entry));
    expect(digestReader(new URL("../src/ports.ts", import.meta.url).href)).not.toBe(digestReader(entry));
  });
});
