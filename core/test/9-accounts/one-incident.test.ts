import { describe, expect, test } from "vitest";
import { compare } from "../../src/compare.ts";
import type { Account } from "../../src/model/comparison.ts";
import { read } from "../../src/read.ts";

const article = (publisher: string, text: string, published = "2021-03-05") =>
  read({ text, publisher, published, capture: { source: publisher, adapter: "test" } });

const told = (...articles: ReturnType<typeof article>[]): readonly Account[] => compare(articles).accounts;

const counts = (accounts: readonly Account[], outcome: string): string[][] =>
  accounts
    .filter(({ kind, slot }) => kind === "casualty" && slot["outcome"] === outcome)
    .map(({ positions }) =>
      positions.map(({ value }) => (value.kind === "count" ? `${value.low}–${value.high ?? ""}` : "?")),
    );

const origins = (account: Account | undefined): string[] =>
  account?.positions.flatMap((position) => position.origins.map(({ name }) => name)) ?? [];

describe("one incident told by many", () => {
  test("two counts that stand together in two articles are one incident's, whatever else is told", () => {
    const accounts = told(
      article("صحيفة أ", "قالت وزارة الداخلية إن جنديين قتلا وأصيب 31 آخرون في الهجوم على المخفر."),
      article("صحيفة ب", "وفي الهجوم قتل جنديان وأصيب 31 آخرون، بحسب ما أعلن مكتب المحافظ.", "2021-03-06"),
    );
    expect(counts(accounts, "killed")).toEqual([["2–2"]]);
    expect(counts(accounts, "injured")).toEqual([["31–31"]]);
  });

  test("the injured beside the same dead are the same injured", () => {
    const accounts = told(
      article("صحيفة أ", "قتل جنديان وأصيب سبعة آخرون في انفجار لغم بعربتهم في محافظة ماردين، بحسب وكالة الأناضول."),
      article("صحيفة ب", "وأعلن مكتب المحافظ أن جنديين قتلا وأصيب ثمانية آخرون في انفجار لغم في محافظة ماردين."),
    );
    expect(counts(accounts, "injured")).toEqual([["7–7", "8–8"]]);
  });

  test("who counts the same people a sentence later, in the attack and no more, is set against who counted before", () => {
    const accounts = told(
      article(
        "صحيفة أ",
        "أكد الجيش التركي أن جنديين قتلا وأصيب 31 آخرون. وقال حزب العمال الكردستاني إن الهجوم خلف عشرات القتلى من الجنود.",
      ),
    );
    const [account] = accounts.filter(({ slot }) => slot["outcome"] === "killed");
    expect(account?.status).toBe("contested");
    expect(account?.reasons[0]).toMatch(/^count-against/);
  });

  test("a count with a cause of its own is set against nothing", () => {
    const accounts = told(
      article(
        "صحيفة أ",
        "قال المرصد السوري لحقوق الإنسان إن 16 شخصا قتلوا في غارة على السوق. وقال الدفاع المدني السوري إن 12 شخصا قتلوا في غارة طالت المستشفى.",
      ),
    );
    expect(counts(accounts, "killed")).toEqual(expect.arrayContaining([["16–16"], ["12–12"]]));
  });

  test("the same small count far down a round-up is another's", () => {
    const filler = "وقال وزير الاقتصاد إن الأسواق ستفتح أبوابها في موعدها. ".repeat(6);
    const accounts = told(
      article(
        "صحيفة أ",
        `تواصلت المعارك في البلاد. ${filler}قتل أربعة مسلحين في كمين. ${filler}وقالت الشرطة إنها قتلت أربعة مسلحين داهمت مخبأهم.`,
      ),
    );
    expect(counts(accounts, "killed")).toEqual([["4–4"], ["4–4"]]);
  });
});

describe("who it goes back to", () => {
  test("a named source and an unnamed one beside it are two", () => {
    const [account] = told(
      article("صحيفة أ", "سيطر المقاتلون على مطار حلب، بحسب بيان صادر عن غرفة العمليات ومصدر أمني."),
    ).filter(({ kind }) => kind === "control");
    expect(origins(account)).toHaveLength(2);
    expect(origins(account)).toContain("مصدر أمني");
    expect(account?.positions[0]?.claims).toHaveLength(1);
  });

  test("a document speaks for who issued it", () => {
    const accounts = told(
      article(
        "صحيفة أ",
        "قال الجيش التركي إن ثلاثة جنود قتلوا في أنقرة أمس. وأضاف البيان أن عشرة مدنيين أصيبوا في أنقرة أمس.",
      ),
    );
    expect(origins(accounts.find(({ slot }) => slot["outcome"] === "injured"))).toEqual(["الجيش التركي"]);
  });

  test("what is only rumoured is unconfirmed and goes back to the rumour", () => {
    const [account] = told(
      article("صحيفة أ", "وسئل الوزير عن أنباء غير مؤكدة تداولتها مواقع عن زيارة بشار الأسد إلى موسكو."),
    ).filter(({ kind }) => kind === "contact");
    expect(account?.status).toBe("unconfirmed");
    expect(origins(account)).toEqual(["أنباء غير مؤكدة"]);
  });

  test("a call told around somebody's words is told by who hands them on, and he is a party to it", () => {
    const [account] = told(
      article(
        "صحيفة أ",
        "أعلنت وزارة الخارجية الروسية أن سيرغي لافروف أعرب في اتصال هاتفي مع هاكان فيدان عن قلقه من التصعيد في البلاد.",
      ),
    ).filter(({ kind }) => kind === "contact");
    expect(origins(account)).toEqual(["وزارة الخارجية الروسية"]);
  });
});

describe("what is asked", () => {
  test("what an official only says is heard once, what a passer-by says is not", () => {
    const speakers = (text: string) => told(article("صحيفة أ", text)).filter(({ kind }) => kind === "statement").length;
    expect(speakers("قال سيرغي لافروف إن بلاده ستواصل العمل مع جيرانها في الأشهر المقبلة.")).toBe(1);
    expect(speakers("قال أحد السكان إن الحياة ستعود إلى ما كانت عليه في الأشهر المقبلة.")).toBe(0);
  });

  test("who accuses is heard by himself where what he accuses of asks nothing", () => {
    const accounts = told(
      article("صحيفة أ", "واتهم وزير الخارجية الإيراني عباس عراقجي خصوم بلاده بشن غارات في سوريا."),
    );
    expect(accounts.map(({ kind }) => kind)).toContain("statement");
  });

  test("a fight is asked of with both sides or a spot, the whole affair is not", () => {
    const fights = (text: string) => told(article("صحيفة أ", text)).filter(({ kind }) => kind === "clash").length;
    expect(fights("ودارت اشتباكات بين الجيش السوري وقوات سوريا الديمقراطية في مدينة حلب.")).toBe(1);
    expect(fights("وتدور الاشتباكات على بعد 5 كيلومترات جنوب حلب.")).toBe(1);
    expect(fights("وكانت حلب في صلب معركة ردع العدوان.")).toBe(0);
  });
});
