import fc from "fast-check";
import { expect, test } from "vitest";
import { compare } from "../src/compare.ts";
import { ReadingMaker, type Who } from "./make-reading.ts";

const monitor: Who = { name: "المرصد", entity: "actor:monitor" };
const ministry: Who = { name: "وزارة الدفاع", entity: "actor:ministry", kind: "state" };
const TAIL =
  "بينما كانت فرق الإطفاء تحاول الوصول إلى الحي الشرقي الذي انقطعت عنه الكهرباء منذ أول الليل ولم تعد حتى الصباح.";

/** Six articles of one affair and two strangers: copies, a changed figure, a denial, tolls, a headline. */
function pile() {
  const toll = (id: string, published: string, low: number, tail: string) =>
    new ReadingMaker(id, `قال المرصد إن حصيلة القتلى في الغصن بلغت ${low} قتيلا. ${tail}`, {
      published,
      publisher: `صحيفة ${id}`,
    })
      .say(`حصيلة القتلى في الغصن بلغت ${low} قتيلا`, [monitor])
      .figure(String(low), low)
      .casualty(`${low} قتيلا`, "killed", low, { reckoning: "cumulative" });
  const entered = new ReadingMaker("د", "دخلت الفصائل بلدة الغصن مساء الخميس بحسب المرصد.", { published: "2021-03-05" })
    .say("دخلت الفصائل بلدة الغصن مساء الخميس", [monitor])
    .control("دخلت الفصائل بلدة الغصن", "entered", { place: "الغصن", agent: "الفصائل", agentEntity: "actor:rebels" });
  const denied = new ReadingMaker("ه", "نفت وزارة الدفاع دخول الفصائل إلى بلدة الغصن.", { published: "2021-03-05" })
    .say("دخول الفصائل إلى بلدة الغصن", [ministry], { polarity: "deny" })
    .control("دخول الفصائل إلى بلدة الغصن", "entered", {
      place: "الغصن",
      agent: "الفصائل",
      agentEntity: "actor:rebels",
      polarity: "negative",
    });
  const bare = new ReadingMaker("و", "دخلت الفصائل بلدة الغصن وفر السكان.", { published: "2021-03-06" }).control(
    "دخلت الفصائل بلدة الغصن",
    "entered",
    { place: "الغصن", agent: "الفصائل", agentEntity: "actor:rebels" },
  );
  const strangers = [
    new ReadingMaker("ز", "ارتفعت أسعار القمح في بورصة شيكاغو إلى أعلى مستوى منذ عقد.", { published: "2021-03-05" }),
    new ReadingMaker("ح", "", {}),
  ];
  return [
    toll("أ", "2021-03-05", 27, TAIL),
    toll("ب", "2021-03-06", 72, TAIL),
    toll("ج", "2021-03-07", 90, "وقد طلبت البلدية من السكان البقاء في بيوتهم."),
    entered,
    denied,
    bare,
    ...strangers,
  ].map((maker) => maker.make());
}

test("the order of the readings changes nothing", () => {
  const readings = pile();
  const expected = JSON.stringify(compare(readings));
  fc.assert(
    fc.property(fc.shuffledSubarray(readings, { minLength: readings.length }), (shuffled) => {
      expect(JSON.stringify(compare(shuffled))).toBe(expected);
    }),
    { numRuns: 40 },
  );
});

test("a reading handed in twice counts once", () => {
  const readings = pile();
  expect(compare([...readings, ...readings])).toEqual(compare(readings));
});

test("every span lies in its document and every reference leads somewhere", () => {
  const readings = pile();
  const { stories, derivations, accounts, judgements, findings } = compare(readings);
  const texts = new Map(readings.map(({ document }) => [document.id, document.text]));
  const claims = new Set(readings.flatMap((reading) => reading.claims.map((claim) => claim.id)));
  const spans = [
    ...findings.flatMap((finding) => finding.spans),
    ...accounts.flatMap((account) => account.positions.flatMap((position) => position.claims)),
    ...derivations.flatMap(({ copy, original, sibling, aligned }) =>
      aligned.flatMap(([a, b]) => [
        { document: copy, span: a },
        { document: original ?? sibling!, span: b },
      ]),
    ),
  ];
  expect(spans.length).toBeGreaterThan(10);
  for (const { document, span } of spans)
    expect(0 <= span.start && span.start < span.end && span.end <= texts.get(document)!.length).toBe(true);
  expect(judgements.every(({ left, right }) => claims.has(left) && claims.has(right) && left !== right)).toBe(true);
  expect(stories.flatMap((story) => story.documents).sort()).toEqual([...texts.keys()].sort());
  expect(new Set(accounts.map((account) => account.id)).size).toBe(accounts.length);
});

test("finds the figure that changed in the copy, and no update in it", () => {
  const { findings, accounts } = compare(pile());
  expect(findings.filter((finding) => finding.kind === "changed-figure")).toMatchObject([
    { documents: ["أ", "ب"], en: "One passage in two articles: صحيفة أ has «27» where صحيفة ب has «72»." },
  ]);
  const toll = accounts.find((account) => account.kind === "casualty")!;
  expect(toll.positions.map((position) => position.supersededBy)).toEqual([2, 2, null]);
});

test("nothing in, nothing out", () => {
  expect(compare([])).toEqual({ stories: [], derivations: [], accounts: [], judgements: [], findings: [] });
});
