import { describe, expect, it } from "vitest";
import { readRuleLines } from "../4-mentions/read-rule-lines.ts";
import { readLine, writeEvents } from "./write-claims.ts";

describe("casualties, line by line", () => {
  it.each(readRuleLines("casualties"))("$rule: $text", ({ text, value }) =>
    expect(writeEvents(text, (event) => event.type === "casualty")).toBe(value),
  );
});

describe("control, line by line", () => {
  it.each(readRuleLines("control"))("$rule: $text", ({ text, value }) =>
    expect(writeEvents(text, (event) => event.type === "control")).toBe(value),
  );
});

/** Name and time of the first harm told. */
const setting = (text: string): readonly (string | undefined)[] => {
  const event = readLine(text).events.find(({ type }) => type === "casualty");
  return (["place", "time"] as const).map((role) => event?.arguments.find((argument) => argument.role === role)?.name);
};

describe("where and when people were harmed", () => {
  it("is not whose side somebody is on, who else did it, or where people come from", () => {
    expect(setting("قتل 20 مقاتلا من الفصائل الموالية لأنقرة.")[0]).toBeUndefined();
    expect(setting("أسفرت غارات شنتها باريس مع حليفتها لندن عن مقتل 6 رعاة.")[0]).toBeUndefined();
    expect(setting("قتل في الرقة 12 شخصا، بينهم 7 من مدينة حمص في سوريا.")[0]).toBe("الرقة");
  });
  it("is not who speaks", () => {
    expect(setting("موسكو: مقتل 30 مسلحا")[0]).toBeUndefined();
    expect(setting("مقتل 30 جنديا في هجوم، وباريس تشن غارات")[0]).toBeUndefined();
  });
  it("is no length of time, and no day of the clause that the relative hangs on", () => {
    expect(setting("جاء الهجوم بعد أسبوع من انفجار أودى بحياة 20 شخصا.")[1]).toBeUndefined();
    expect(setting("بدأ الحداد السبت على ضحايا الانفجار الذي أودى بحياة 20 شخصا.")[1]).toBeUndefined();
  });
});

describe("where and when, among other clauses", () => {
  it("is no day of what came after", () => {
    expect(setting("خرجت مسيرة السبت بعد مقتل 3 عمال.")[1]).toBeUndefined();
    expect(setting("قتل 3 عمال السبت بعد خروج مسيرة.")[1]).toBe("2023-05-06");
  });
  it("is no day of a court, no year in a name, and no time that only makes a record", () => {
    expect(setting("أدانته المحكمة السبت في قضية مقتل عامل.")[1]).toBeUndefined();
    expect(setting("قتل عامل في موقع لبناء ملاعب كأس العالم 2034.")[1]).toBeUndefined();
    expect(setting("قتل 40 عاملا في أسوأ انهيار منذ عام 1990.")[1]).toBeUndefined();
  });
  it("is not when a place fell, where an officer serves, or floods that are spelt like a town", () => {
    expect(setting("قتل 3 عمال في بلدة سراقب التي سقطت عام 2016 في سوريا.")[1]).toBeUndefined();
    expect(setting("مقتل نائب محافظ بغداد")[0]).toBeUndefined();
    expect(setting("أدت أمطار إلى سيول أسفرت عن مقتل 7 عمال.")[0]).toBeUndefined();
  });
  it("leaves history what it was, also where its day is only a bound", () => {
    const history = (text: string): boolean | undefined => readLine(text).claims[0]?.background;
    expect(history("تدخل التحالف عام 2015 بعدما سيطر المسلحون على العاصمة.")).toBe(true);
    expect(history("تدخل التحالف السبت بعدما سيطر المسلحون على العاصمة.")).toBe(false);
  });
});

describe("what a person should look at first", () => {
  const doubts = (text: string): readonly string[] =>
    readLine(text)
      .diagnostics.map(({ code }) => code)
      .filter((code) => code !== "no-publisher");
  it("is a figure that tells nobody", () => {
    expect(doubts("قتل 15 في انفجار.")).toEqual(["figure-without-noun"]);
    expect(doubts("قتل 15 عاملا في انفجار.")).toEqual([]);
  });
  it("is a weekday that is not today", () => {
    expect(doubts("وصل الوفد اليوم الثلاثاء.")).toEqual(["day-disagrees"]);
    expect(doubts("وصل الوفد اليوم الأربعاء.")).toEqual([]);
  });
  it("is a place that another is nearly as likely as", () => {
    const places = readLine("قتل 15 عاملا في قرية الخالدية.").diagnostics.filter(
      ({ code }) => code === "ambiguous-place",
    );
    expect(places).toHaveLength(1);
    expect(doubts("قتل 15 عاملا في دمشق.")).toEqual([]);
  });
});
