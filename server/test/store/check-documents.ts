import type { Reading } from "@isnad/core";
import { beforeEach, describe, expect, it } from "vitest";
import { ArchiveError } from "../../src/ports.ts";
import { ACT, makeArrival, makeArrivals, READER } from "./make-arrival.ts";
import { LATER, useStore } from "./use-store.ts";

/** What every back end must do with documents and the index of their words. `makePlace` names a place where no archive is yet. */
export function checkDocuments(makePlace: () => Promise<string>): void {
  const at = useStore(makePlace);

  describe("documents", () => {
    it("come back as they were put, with capture and original, after closing and opening", async () => {
      const text = "قتل ثلاثة مدنيين في حلب.\0 نصف زوج: \ud83d وزوج: \u{1f600}";
      const arrival = makeArrival(text, { title: "عنوان\0", url: "https://example.org/1" });
      const [receipt] = await at.store.put([arrival], READER, ACT);
      await at.reopen();
      const stored = await at.store.get(receipt?.document ?? "");
      expect(stored?.input).toEqual(arrival.input);
      expect(stored).toMatchObject({
        id: arrival.reading?.document.id,
        url: "https://example.org/1",
        takenInAt: ACT.at,
      });
      expect(stored?.captures).toMatchObject([{ adapter: "test", retrievedAt: ACT.at, mediaType: "application/json" }]);
      const original = await at.store.original(stored?.captures[0]?.sha256 ?? "");
      expect(Buffer.from(original ?? [])).toEqual(Buffer.from(arrival.original.bytes));
      expect(await at.store.reading(receipt?.document ?? "")).toEqual(arrival.reading);
    });

    it("are kept once, and every place they were met at", async () => {
      const arrival = makeArrival("أعلن المجلس المحلي فتح الطريق.");
      const elsewhere = { ...arrival, input: { ...arrival.input, capture: { source: "elsewhere", adapter: "test" } } };
      const outcomes = async (list: (typeof arrival)[]) =>
        (await at.store.put(list, READER, ACT)).map(({ outcome }) => outcome);
      expect(await outcomes([arrival, arrival])).toEqual(["new", "known"]);
      expect(await outcomes([arrival, elsewhere])).toEqual(["known", "again"]);
      const { items } = await at.store.list({});
      expect(items).toHaveLength(1);
      expect((await at.store.get(items[0]?.id ?? ""))?.captures.map(({ source }) => source)).toEqual([
        arrival.input.capture.source,
        "elsewhere",
      ]);
      expect(await at.store.status()).toMatchObject({ documents: 1, captures: 2, originals: 1 });
    });

    it("that are unknown are null", async () => {
      expect(await at.store.get("nobody")).toBeNull();
      expect(await at.store.reading("nobody")).toBeNull();
      expect(await at.store.original("00")).toBeNull();
      expect(await at.store.readings(["nobody"])).toEqual([]);
    });

    it("are put all or not at all", async () => {
      const [good, bad] = makeArrivals(2);
      const circle: Record<string, unknown> = {};
      circle["self"] = circle;
      const late = { ...bad, reading: { ...bad?.reading, diagnostics: circle } };
      await expect(at.store.put([good, late] as never, READER, ACT)).rejects.toThrow();
      expect(await at.store.status()).toMatchObject({ documents: 0, originals: 0 });
      expect((await at.store.verify()).entries).toBe(1);
    });

    it("are listed newest first, page by page, and by what is asked", async () => {
      await at.store.put(makeArrivals(25), READER, ACT);
      await at.store.put([makeArrival("بلا تاريخ.", { published: undefined } as never)], READER, LATER);
      const seen: (string | null)[] = [];
      for (let after: string | undefined; ; ) {
        const page = await at.store.list({ limit: 10, ...(after !== undefined && { after }) });
        seen.push(...page.items.map(({ published }) => published));
        if (page.next === null) break;
        after = page.next;
      }
      expect(seen).toHaveLength(26);
      expect(seen.slice(1)).toEqual(seen.slice(1).sort().reverse());
      expect((await at.store.list({ from: "2024-11-03", to: "2024-11-05" })).items).toHaveLength(3);
      expect((await at.store.list({ publisher: "غيرها" })).items).toEqual([]);
      const quoted = (await at.store.readings([(await at.store.list({ limit: 2 })).items[1]?.id ?? ""]))[0] as Reading;
      const speaker = quoted.attributions[0]?.source.entity ?? "";
      expect(speaker).not.toBe("");
      expect((await at.store.list({ quotes: speaker })).items).toHaveLength(25);
      expect((await at.store.list({ quotes: "actor:nobody" })).items).toEqual([]);
      await expect(at.store.list({ after: "x" })).rejects.toThrow(ArchiveError);
    });

    it("are known by their marks", async () => {
      const [one, two] = makeArrivals(2) as [ReturnType<typeof makeArrival>, ReturnType<typeof makeArrival>];
      await at.store.put([one], READER, ACT);
      expect(await at.store.knownMarks([one.mark, two.mark])).toEqual(new Set([one.mark]));
      expect(await at.store.knownMarks([])).toEqual(new Set());
    });
  });

  describe("search", () => {
    const find = async (words: string, more = {}) =>
      (await at.store.search({ words, ...more })).hits.map(({ title }) => title).sort();
    beforeEach(async () => {
      await at.store.put(
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
      const { hits, more } = await at.store.search({ words: "حلب", limit: 1, order: "newest" });
      expect(more).toBe(true);
      const [hit] = hits;
      expect(hit?.title).toBe("ج");
      const text = (await at.store.get(hit?.id ?? ""))?.input.text ?? "";
      expect(hit?.marks.map(({ start, end }) => text.slice(start, end))).toEqual(["حلب"]);
      expect(text.slice(hit?.excerpt.start, hit?.excerpt.end)).toBe(hit?.excerpt.text);
      expect((await at.store.search({ words: "حلب", limit: 1, offset: 1, order: "newest" })).hits[0]?.title).toBe("أ");
    });
  });
}
