import { read } from "@isnad/core";
import { describe, expect, it } from "vitest";
import { ArchiveError, type DecisionDraft } from "../../src/ports.ts";
import { ACT, makeArrival, makeArrivals, READER } from "./make-arrival.ts";
import { LATER, useStore } from "./use-store.ts";

/** What every back end must do with readings, decisions and stories. `makePlace` names a place where no archive is yet. */
export function checkJudging(makePlace: () => Promise<string>): void {
  const at = useStore(makePlace);

  describe("readings", () => {
    it("are made anew beside the old ones, which stand until all are there", async () => {
      await at.store.put(makeArrivals(5), READER, ACT);
      const unread = await at.store.unread("reader 2", 3);
      expect(unread).toHaveLength(3);
      expect(await at.store.unread(READER, 10)).toEqual([]);
      const again = unread.map(({ input }) => ({ ...read(input), reader: "new" }));
      await at.store.saveReadings(again, "reader 2");
      const id = unread[0]?.id ?? "";
      expect((await at.store.reading(id))?.reader).not.toBe("new");
      expect(await at.store.settleReader("reader 2", ACT)).toBe(2);
      const rest = await at.store.unread("reader 2", 10);
      await at.store.saveReadings(
        rest.map(({ input }) => ({ ...read(input), reader: "new" })),
        "reader 2",
      );
      expect(await at.store.settleReader("reader 2", ACT)).toBe(0);
      expect((await at.store.reading(id))?.reader).toBe("new");
      expect((await at.store.status()).readers).toEqual([{ reader: "reader 2", readings: 5, standing: true }]);
      expect((await at.store.custody(0, 100)).at(-1)).toMatchObject({
        act: "settle-reader",
        before: READER,
        after: "reader 2",
      });
      expect(await at.store.settleReader("reader 3", ACT)).toBe(5);
    });
    it("of a reader that failed are made later, and then compared", async () => {
      const arrival = { ...makeArrival("نص."), reading: null };
      await at.store.put([arrival], READER, ACT);
      expect(await at.store.pending(10)).toEqual([]);
      const [unread] = await at.store.unread(READER, 10);
      await at.store.saveReadings([read(unread?.input ?? arrival.input)], READER);
      expect((await at.store.pending(10)).map(({ id }) => id)).toEqual([unread?.id]);
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
      const first = await at.store.decide(draft(), ACT);
      expect(await at.store.decide(draft(), ACT)).toEqual(first);
      expect(await at.store.decide(draft(), LATER)).not.toEqual(first);
      await at.reopen();
      expect((await at.store.decisions({})).items).toHaveLength(2);
      expect((await at.store.decisions({ target: "d:claim:0-4", limit: 1 })).items[0]).toEqual(first);
      expect((await at.store.decisions({ documents: ["e"] })).items).toEqual([]);
    });
    it("are taken back and put back, and the history stays", async () => {
      const first = await at.store.decide(draft(), ACT);
      const undo = await at.store.decide(draft({ kind: "undo", undoes: first.id }), ACT);
      expect((await at.store.decisions({ standing: true })).items).toEqual([]);
      await at.store.decide(draft({ kind: "undo", undoes: undo.id }), ACT);
      expect((await at.store.decisions({ standing: true })).items).toEqual([first]);
      expect((await at.store.decisions({})).items).toHaveLength(3);
      await expect(at.store.decide(draft({ kind: "undo", undoes: "nothing" }), ACT)).rejects.toThrow(ArchiveError);
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
      const receipts = await at.store.put(makeArrivals(3), READER, ACT);
      const [a = "", b = "", c = ""] = receipts.map(({ document }) => document);
      expect(await at.store.pending(10)).toHaveLength(3);
      const one = story("one", [a, b], "2024-11-02");
      await at.store.saveStories([one, story("two", [c], "2024-11-03")], [], [a, b, c], ACT);
      expect(await at.store.pending(10)).toEqual([]);
      expect(await at.store.story("one")).toEqual(one);
      expect((await at.store.stories({})).items.map((entry) => entry.story.id)).toEqual(["two", "one"]);
      const first = await at.store.stories({ limit: 1 });
      expect((await at.store.stories({ limit: 1, after: first.next ?? "" })).items[0]?.story.id).toBe("one");
      expect((await at.store.stories({ document: c })).items[0]?.accounts).toMatchObject({
        contested: 1,
        unconfirmed: 0,
      });
      expect((await at.store.stories({ from: "2024-11-03", status: "contested" })).items).toHaveLength(1);
      const merged = story("one", [a, b, c], "2024-11-03");
      await at.store.saveStories([merged], ["two"], [], LATER);
      expect(await at.store.story("two")).toBeNull();
      expect(await at.store.story("one")).toEqual(merged);
      expect((await at.store.accounts({})).items.map(({ id }) => id)).toEqual(["account of one"]);
      expect((await at.store.accounts({ story: "two" })).items).toEqual([]);
      expect((await at.store.accounts({ kind: "control" })).items).toEqual([]);
    });
  });
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
