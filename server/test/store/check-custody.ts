import { identifyDocument, type Reading } from "@isnad/core";
import { sql } from "kysely";
import { beforeEach, describe, expect, it } from "vitest";
import { openPostgres } from "../../src/store/open-postgres.ts";
import { openSqlite } from "../../src/store/open-sqlite.ts";
import { ACT, makeArrivals, READER } from "./make-arrival.ts";
import { runInProcess } from "./run-in-process.ts";
import { useStore } from "./use-store.ts";

/** What every back end must do so that nothing is lost or changed unseen, and with many at once. `makePlace` names a place where no archive is yet. */
export function checkCustody(makePlace: () => Promise<string>): void {
  const at = useStore(makePlace);

  describe("custody", () => {
    it("logs every change in a chain, and finds nothing wrong", async () => {
      const before = await at.store.verify();
      await at.store.put(makeArrivals(3), READER, ACT);
      const log = await at.store.custody(0, 100);
      expect(log.map(({ act }) => act)).toEqual(["open", ...Array(3).fill(["take-in", "capture"]).flat()]);
      expect(log[1]).toMatchObject({ by: ACT.by, at: ACT.at, before: null, previous: log[0]?.hash });
      const report = await at.store.verify({ knownHead: before.head });
      expect(report).toMatchObject({
        documents: 3,
        originals: 3,
        entries: 7,
        faults: [],
        faultCount: 0,
        head: log[6]?.hash,
      });
      expect((await at.store.verify({ knownHead: "ab" })).faults.map(({ code }) => code)).toEqual(["log-unknown-head"]);
    });
  });

  describe("verify finds", () => {
    let ids: readonly string[] = [];
    beforeEach(async () => {
      ids = (await at.store.put(makeArrivals(3), READER, ACT)).map(({ document }) => document);
      const target = { type: "document", id: ids[0] ?? "", document: ids[0] ?? "", span: null, quote: null } as const;
      const draft = { kind: "note", targets: [target], before: null, after: "x", reason: "y", undoes: null } as const;
      await at.store.decide(draft, ACT);
    });
    it.each([
      [
        "a changed original",
        "update originals set bytes = (select bytes from originals where key = 2), packed = 1 where key = 1",
        "original-changed",
      ],
      [
        "a changed text",
        "update texts set body = (select body from texts where document = 2) where document = 1",
        "document-changed",
      ],
      ["a document nobody took in", "delete from custody where act = 'take-in' and number = 2", "document-unlogged"],
      [
        "a changed capture",
        "update captures set body = replace(body, 'list', 'lost') where key = 2",
        "capture-unlogged",
      ],
      ["a changed decision", "update decisions set body = replace(body, 'x', 'z')", "decision-changed"],
      ["a lost decision", "delete from decision_targets; delete from decisions", "decision-missing"],
      [
        "a damaged reading",
        "update readings set body = (select body from readings where document = 2) where document = 1",
        "reading-damaged",
      ],
      ["a document that cannot be found", "delete from words where WORDS = 1", "not-searchable"],
      ["a changed line of the log", "update custody set who = 'somebody else' where number = 3", "log-changed"],
      ["a line taken out of the log", "delete from custody where number = 5", "log-gap"],
    ])("%s", async (_, statements, code) => {
      await tamper(at.place, statements);
      const { faults } = await at.store.verify();
      expect(faults.map((fault) => fault.code)).toContain(code);
    });
    it("lines cut off the log's end, when its head was noted before", async () => {
      const { head } = await at.store.verify();
      await tamper(
        at.place,
        "delete from decision_targets; delete from decisions; delete from custody where number = 8",
      );
      expect((await at.store.verify()).faults).toEqual([]);
      expect((await at.store.verify({ knownHead: head })).faults.map(({ code }) => code)).toEqual(["log-unknown-head"]);
    });
  });

  describe("two processes at once", () => {
    it("put into one archive, and nothing is lost or torn", async () => {
      const both = await Promise.all([
        runInProcess(at.place, { first: 0, count: 150, batch: 7 }),
        runInProcess(at.place, { first: 100, count: 150, batch: 5 }),
        at.store.put(makeArrivals(40, 1000), READER, ACT),
      ]);
      expect(both.slice(0, 2)).toEqual([{ acknowledged: 150 }, { acknowledged: 150 }]);
      expect((await at.store.status()).documents).toBe(290);
      expect((await at.store.verify()).faults).toEqual([]);
    }, 120_000);
    it("calls of one process do not mix", async () => {
      await Promise.all(Array.from({ length: 8 }, (_, n) => at.store.put(makeArrivals(5, n * 5), READER, ACT)));
      expect((await at.store.status()).documents).toBe(40);
      expect((await at.store.verify()).faults).toEqual([]);
    });
  });

  it("holds ten thousand documents", async () => {
    const reading = makeArrivals(1)[0]?.reading as Reading;
    for (let first = 0; first < 10_000; first += 500) {
      const arrivals = makeManyArrivals(500, first, reading);
      await at.store.put(arrivals, READER, ACT);
    }
    expect((await at.store.status()).documents).toBe(10_000);
    const { hits, more } = await at.store.search({ words: "بيان حلب", order: "newest", limit: 5 });
    expect([hits.length, more]).toEqual([5, true]);
    expect((await at.store.search({ words: "9123" })).hits).toHaveLength(1);
    expect((await at.store.verify()).faults).toEqual([]);
  }, 120_000);
}

/** Without reading each: that is not what is tested. */
function makeManyArrivals(count: number, first: number, reading: Reading) {
  return Array.from({ length: count }, (_, index) => {
    const capture = { source: `many:${first + index}`, adapter: "test" };
    const input = { text: `بيان رقم ${first + index} عن حلب`, published: "2024-11-05", capture };
    const original = { bytes: Buffer.from(input.text), mediaType: "text/plain", headers: {} };
    const id = identifyDocument(input);
    return {
      input,
      original,
      reading: { ...reading, document: { ...reading.document, id } },
      mark: `many ${first + index}`,
    };
  });
}

/** Changes an archive behind its back. */
async function tamper(place: string, statements: string): Promise<void> {
  const { db, kind } = place.startsWith("postgres") ? openPostgres(place) : openSqlite(place);
  const words = kind === "sqlite" ? "rowid" : "document";
  for (const statement of statements.split("; ")) await sql.raw(statement.replace("WORDS", words)).execute(db);
  await db.destroy();
}
