import { identifyDocument, type Reading, read } from "@isnad/core";
import { sql } from "kysely";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { ArchiveError, type DecisionDraft, type Store } from "../../src/ports.ts";
import { openPostgres } from "../../src/store/open-postgres.ts";
import { openSqlite } from "../../src/store/open-sqlite.ts";
import { openStore } from "../../src/store/open-store.ts";
import { ACT, makeArrival, makeArrivals, READER } from "./make-arrival.ts";
import { runInProcess } from "./run-in-process.ts";

const LATER = { by: "isnad test", at: "2024-12-02T10:00:00.000Z" };

/** What every back end must do. `makePlace` names a place where no archive is yet. */
export function checkStore(makePlace: () => Promise<string>): void {
  let place = "";
  let store: Store;
  const reopen = async () => {
    await store.close();
    store = await openStore(place, LATER);
  };
  beforeEach(async () => {
    place = await makePlace();
    store = await openStore(place, ACT);
  });
  afterEach(async () => {
    await store.close();
  });

  describe("documents", () => {
    it("come back as they were put, with capture and original, after closing and opening", async () => {
      const text = "قتل ثلاثة مدنيين في حلب.\0 نصف زوج: \ud83d وزوج: \u{1f600}";
      const arrival = makeArrival(text, { title: "عنوان\0", url: "https://example.org/1" });
      const [receipt] = await store.put([arrival], READER, ACT);
      await reopen();
      const stored = await store.get(receipt?.document ?? "");
      expect(stored?.input).toEqual(arrival.input);
      expect(stored).toMatchObject({
        id: arrival.reading?.document.id,
        url: "https://example.org/1",
        takenInAt: ACT.at,
      });
      expect(stored?.captures).toMatchObject([{ adapter: "test", retrievedAt: ACT.at, mediaType: "application/json" }]);
      const original = await store.original(stored?.captures[0]?.sha256 ?? "");
      expect(Buffer.from(original ?? [])).toEqual(Buffer.from(arrival.original.bytes));
      expect(await store.reading(receipt?.document ?? "")).toEqual(arrival.reading);
    });

    it("are kept once, and every place they were met at", async () => {
      const arrival = makeArrival("أعلن المجلس المحلي فتح الطريق.");
      const elsewhere = { ...arrival, input: { ...arrival.input, capture: { source: "elsewhere", adapter: "test" } } };
      const outcomes = async (list: (typeof arrival)[]) =>
        (await store.put(list, READER, ACT)).map(({ outcome }) => outcome);
      expect(await outcomes([arrival, arrival])).toEqual(["new", "known"]);
      expect(await outcomes([arrival, elsewhere])).toEqual(["known", "again"]);
      const { items } = await store.list({});
      expect(items).toHaveLength(1);
      expect((await store.get(items[0]?.id ?? ""))?.captures.map(({ source }) => source)).toEqual([
        arrival.input.capture.source,
        "elsewhere",
      ]);
      expect(await store.status()).toMatchObject({ documents: 1, captures: 2, originals: 1 });
    });

    it("that are unknown are null", async () => {
      expect(await store.get("nobody")).toBeNull();
      expect(await store.reading("nobody")).toBeNull();
      expect(await store.original("00")).toBeNull();
      expect(await store.readings(["nobody"])).toEqual([]);
    });

    it("are put all or not at all", async () => {
      const [good, bad] = makeArrivals(2);
      const circle: Record<string, unknown> = {};
      circle["self"] = circle;
      const late = { ...bad, reading: { ...bad?.reading, diagnostics: circle } };
      await expect(store.put([good, late] as never, READER, ACT)).rejects.toThrow();
      expect(await store.status()).toMatchObject({ documents: 0, originals: 0 });
      expect((await store.verify()).entries).toBe(1);
    });

    it("are listed newest first, page by page, and by what is asked", async () => {
      await store.put(makeArrivals(25), READER, ACT);
      await store.put([makeArrival("بلا تاريخ.", { published: undefined } as never)], READER, LATER);
      const seen: (string | null)[] = [];
      for (let after: string | undefined; ; ) {
        const page = await store.list({ limit: 10, ...(after !== undefined && { after }) });
        seen.push(...page.items.map(({ published }) => published));
        if (page.next === null) break;
        after = page.next;
      }
      expect(seen).toHaveLength(26);
      expect(seen.slice(1)).toEqual(seen.slice(1).sort().reverse());
      expect((await store.list({ from: "2024-11-03", to: "2024-11-05" })).items).toHaveLength(3);
      expect((await store.list({ publisher: "غيرها" })).items).toEqual([]);
      const quoted = (await store.readings([(await store.list({ limit: 2 })).items[1]?.id ?? ""]))[0] as Reading;
      const speaker = quoted.attributions[0]?.source.entity ?? "";
      expect(speaker).not.toBe("");
      expect((await store.list({ quotes: speaker })).items).toHaveLength(25);
      expect((await store.list({ quotes: "actor:nobody" })).items).toEqual([]);
      await expect(store.list({ after: "x" })).rejects.toThrow(ArchiveError);
    });

    it("are known by their marks", async () => {
      const [one, two] = makeArrivals(2) as [ReturnType<typeof makeArrival>, ReturnType<typeof makeArrival>];
      await store.put([one], READER, ACT);
      expect(await store.knownMarks([one.mark, two.mark])).toEqual(new Set([one.mark]));
      expect(await store.knownMarks([])).toEqual(new Set());
    });
  });

  describe("search", () => {
    const find = async (words: string, more = {}) =>
      (await store.search({ words, ...more })).hits.map(({ title }) => title).sort();
    beforeEach(async () => {
      await store.put(
        [
          makeArrival("قصفت طائرات بحلب مبنى، وقالت الشرطة العسكريّة إنها تحقق.", {
            title: "أ",
            published: "2024-11-28",
          }),
          makeArrival("عاد الهدوء إلى إدلب، وقالت الشرطة إن الطرق العسكرية مفتوحة.", { title: "ب" }),
          makeArrival("وصلت 1,500 عائلة من حلب إلى إدلب أمس.", { title: "ج" }),
        ],
        READER,
        ACT,
      );
    });

    it("finds words whatever stands before them and however they are spelt", async () => {
      expect(await find("حلب")).toEqual(["أ", "ج"]);
      expect(await find("ادلب")).toEqual(["ب", "ج"]);
      expect(await find("للشرطه")).toEqual(["أ", "ب"]);
      expect(await find("حلب إدلب")).toEqual(["ج"]);
      expect(await find("١٥٠٠")).toEqual(["ج"]);
    });
    it("finds phrases, and leaves out what must not be there", async () => {
      expect(await find("«الشرطة العسكرية»")).toEqual(["أ"]);
      expect(await find("الشرطة العسكرية")).toEqual(["أ", "ب"]);
      expect(await find("إدلب -حلب")).toEqual(["ب"]);
      expect(await find('الشرطة -"الشرطة العسكرية"')).toEqual(["ب"]);
    });
    it("finds nothing for nothing, and no question is wrong", async () => {
      for (const words of [
        "",
        "  ",
        "-حلب",
        '"',
        "AND OR NOT",
        "'); drop table documents; --",
        "* ^ : {",
        "a:*b & !c | (",
      ])
        expect(await find(words), words).toEqual([]);
    });
    it("keeps to days and marks the words in an excerpt", async () => {
      expect(await find("حلب", { to: "2024-11-29" })).toEqual(["أ"]);
      const { hits, more } = await store.search({ words: "حلب", limit: 1, order: "newest" });
      expect(more).toBe(true);
      const [hit] = hits;
      expect(hit?.title).toBe("ج");
      const text = (await store.get(hit?.id ?? ""))?.input.text ?? "";
      expect(hit?.marks.map(({ start, end }) => text.slice(start, end))).toEqual(["حلب"]);
      expect(text.slice(hit?.excerpt.start, hit?.excerpt.end)).toBe(hit?.excerpt.text);
      expect((await store.search({ words: "حلب", limit: 1, offset: 1, order: "newest" })).hits[0]?.title).toBe("أ");
    });
  });

  describe("readings", () => {
    it("are made anew beside the old ones, which stand until all are there", async () => {
      await store.put(makeArrivals(5), READER, ACT);
      const unread = await store.unread("reader 2", 3);
      expect(unread).toHaveLength(3);
      expect(await store.unread(READER, 10)).toEqual([]);
      const again = unread.map(({ input }) => ({ ...read(input), reader: "new" }));
      await store.saveReadings(again, "reader 2");
      const id = unread[0]?.id ?? "";
      expect((await store.reading(id))?.reader).not.toBe("new");
      expect(await store.settleReader("reader 2", ACT)).toBe(2);
      const rest = await store.unread("reader 2", 10);
      await store.saveReadings(
        rest.map(({ input }) => ({ ...read(input), reader: "new" })),
        "reader 2",
      );
      expect(await store.settleReader("reader 2", ACT)).toBe(0);
      expect((await store.reading(id))?.reader).toBe("new");
      expect((await store.status()).readers).toEqual([{ reader: "reader 2", readings: 5, standing: true }]);
      expect((await store.custody(0, 100)).at(-1)).toMatchObject({
        act: "settle-reader",
        before: READER,
        after: "reader 2",
      });
      expect(await store.settleReader("reader 3", ACT)).toBe(5);
    });
    it("of a reader that failed are made later, and then compared", async () => {
      const arrival = { ...makeArrival("نص."), reading: null };
      await store.put([arrival], READER, ACT);
      expect(await store.pending(10)).toEqual([]);
      const [unread] = await store.unread(READER, 10);
      await store.saveReadings([read(unread?.input ?? arrival.input)], READER);
      expect((await store.pending(10)).map(({ id }) => id)).toEqual([unread?.id]);
    });
  });

  describe("decisions", () => {
    const draft = (more: Partial<DecisionDraft> = {}): DecisionDraft => ({
      kind: "confirm",
      targets: [{ type: "claim", id: "d:claim:0-4", document: "d", span: { start: 0, end: 4 }, quote: "قتل" }],
      before: null,
      after: null,
      reason: "سمعت التسجيل",
      undoes: null,
      ...more,
    });

    it("are appended once, with who, when and why", async () => {
      const first = await store.decide(draft(), ACT);
      expect(await store.decide(draft(), ACT)).toEqual(first);
      expect(await store.decide(draft(), LATER)).not.toEqual(first);
      await reopen();
      expect((await store.decisions({})).items).toHaveLength(2);
      expect((await store.decisions({ target: "d:claim:0-4", limit: 1 })).items[0]).toEqual(first);
      expect((await store.decisions({ document: "e" })).items).toEqual([]);
    });
    it("are taken back and put back, and the history stays", async () => {
      const first = await store.decide(draft(), ACT);
      const undo = await store.decide(draft({ kind: "undo", undoes: first.id }), ACT);
      expect((await store.decisions({ standing: true })).items).toEqual([]);
      await store.decide(draft({ kind: "undo", undoes: undo.id }), ACT);
      expect((await store.decisions({ standing: true })).items).toEqual([first]);
      expect((await store.decisions({})).items).toHaveLength(3);
      await expect(store.decide(draft({ kind: "undo", undoes: "nothing" }), ACT)).rejects.toThrow(ArchiveError);
    });
  });

  describe("stories", () => {
    const story = (id: string, documents: string[], last: string) => ({
      story: { id, documents, span: { first: "2024-11-01", last }, places: [], actors: [] },
      accounts: [makeAccount(`account of ${id}`, id)],
      derivations: [],
      judgements: [],
      findings: [],
    });
    it("are replaced as a whole, with their accounts", async () => {
      const receipts = await store.put(makeArrivals(3), READER, ACT);
      const [a = "", b = "", c = ""] = receipts.map(({ document }) => document);
      expect(await store.pending(10)).toHaveLength(3);
      const one = story("one", [a, b], "2024-11-02");
      await store.saveStories([one, story("two", [c], "2024-11-03")], [], [a, b, c], ACT);
      expect(await store.pending(10)).toEqual([]);
      expect(await store.story("one")).toEqual(one);
      expect((await store.stories({})).items.map((entry) => entry.story.id)).toEqual(["two", "one"]);
      const first = await store.stories({ limit: 1 });
      expect((await store.stories({ limit: 1, after: first.next ?? "" })).items[0]?.story.id).toBe("one");
      expect((await store.stories({ document: c })).items[0]?.accounts).toMatchObject({ contested: 1, unconfirmed: 0 });
      expect((await store.stories({ from: "2024-11-03", status: "contested" })).items).toHaveLength(1);
      const merged = story("one", [a, b, c], "2024-11-03");
      await store.saveStories([merged], ["two"], [], LATER);
      expect(await store.story("two")).toBeNull();
      expect(await store.story("one")).toEqual(merged);
      expect((await store.accounts({})).items.map(({ id }) => id)).toEqual(["account of one"]);
      expect((await store.accounts({ story: "two" })).items).toEqual([]);
      expect((await store.accounts({ kind: "control" })).items).toEqual([]);
    });
  });

  describe("custody", () => {
    it("logs every change in a chain, and finds nothing wrong", async () => {
      const before = await store.verify();
      await store.put(makeArrivals(3), READER, ACT);
      const log = await store.custody(0, 100);
      expect(log.map(({ act }) => act)).toEqual(["open", ...Array(3).fill(["take-in", "capture"]).flat()]);
      expect(log[1]).toMatchObject({ by: ACT.by, at: ACT.at, before: null, previous: log[0]?.hash });
      const report = await store.verify({ knownHead: before.head });
      expect(report).toMatchObject({
        documents: 3,
        originals: 3,
        entries: 7,
        faults: [],
        faultCount: 0,
        head: log[6]?.hash,
      });
      expect((await store.verify({ knownHead: "ab" })).faults.map(({ code }) => code)).toEqual(["log-unknown-head"]);
    });
  });

  describe("verify finds", () => {
    let ids: readonly string[] = [];
    beforeEach(async () => {
      ids = (await store.put(makeArrivals(3), READER, ACT)).map(({ document }) => document);
      const target = { type: "document", id: ids[0] ?? "", document: ids[0] ?? "", span: null, quote: null } as const;
      const draft = { kind: "note", targets: [target], before: null, after: "x", reason: "y", undoes: null } as const;
      await store.decide(draft, ACT);
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
      await tamper(place, statements);
      const { faults } = await store.verify();
      expect(faults.map((fault) => fault.code)).toContain(code);
    });
    it("lines cut off the log's end, when its head was noted before", async () => {
      const { head } = await store.verify();
      await tamper(place, "delete from decision_targets; delete from decisions; delete from custody where number = 8");
      expect((await store.verify()).faults).toEqual([]);
      expect((await store.verify({ knownHead: head })).faults.map(({ code }) => code)).toEqual(["log-unknown-head"]);
    });
  });

  describe("two processes at once", () => {
    it("put into one archive, and nothing is lost or torn", async () => {
      const both = await Promise.all([
        runInProcess(place, { first: 0, count: 150, batch: 7 }),
        runInProcess(place, { first: 100, count: 150, batch: 5 }),
        store.put(makeArrivals(40, 1000), READER, ACT),
      ]);
      expect(both.slice(0, 2)).toEqual([{ acknowledged: 150 }, { acknowledged: 150 }]);
      expect((await store.status()).documents).toBe(290);
      expect((await store.verify()).faults).toEqual([]);
    }, 120_000);
    it("calls of one process do not mix", async () => {
      await Promise.all(Array.from({ length: 8 }, (_, n) => store.put(makeArrivals(5, n * 5), READER, ACT)));
      expect((await store.status()).documents).toBe(40);
      expect((await store.verify()).faults).toEqual([]);
    });
  });

  it("holds ten thousand documents", async () => {
    const reading = makeArrivals(1)[0]?.reading as Reading;
    for (let first = 0; first < 10_000; first += 500) {
      const arrivals = makeManyArrivals(500, first, reading);
      await store.put(arrivals, READER, ACT);
    }
    expect((await store.status()).documents).toBe(10_000);
    const { hits, more } = await store.search({ words: "بيان حلب", order: "newest", limit: 5 });
    expect([hits.length, more]).toEqual([5, true]);
    expect((await store.search({ words: "9123" })).hits).toHaveLength(1);
    expect((await store.verify()).faults).toEqual([]);
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

function makeAccount(id: string, story: string) {
  return {
    id,
    story,
    kind: "casualty",
    slot: {},
    question: { ar: "كم قتيلا؟", en: "How many were killed?" },
    positions: [],
    status: "contested",
    asOf: null,
    reasons: [],
    background: false,
  } as const;
}
