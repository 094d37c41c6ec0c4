import { describe, expect, test } from "vitest";
import { readQuantifier } from "../../src/9-accounts/codings/read-quantifier.ts";
import { compare } from "../../src/compare.ts";
import type { CodedField, CodingScheme } from "../../src/model/comparison.ts";
import { ReadingMaker, type Who } from "../make-reading.ts";

const monitor: Who = { name: "المرصد", entity: "actor:monitor" };
const defence: Who = { name: "الدفاع المدني", entity: "actor:rescuers" };
const army: Who = { name: "الجيش", entity: "actor:syrian-army", kind: "organisation" };

type More = Parameters<ReadingMaker["casualty"]>[3];

const article = (id: string, text: string, published = "2021-03-05") =>
  new ReadingMaker(id, text, { publisher: `صحيفة ${id}`, published });

/** One article in which somebody tells of people harmed in بلدة الغصن. */
function tell(id: string, words: string, low: number, who: Who, more: More = {}): ReadingMaker {
  return article(id, `قال ${who.name} إن ${words} في غارة على الغصن أمس. رواية ${id}.`)
    .say(`${words} في غارة على الغصن أمس`, [who])
    .casualty(words, "killed", low, {
      victims: "civilian",
      place: "الغصن",
      time: "2021-03-04",
      cause: "airstrike",
      ...more,
    });
}

/** The codings of the one account of casualties: column → field. */
function code(makers: readonly ReadingMaker[], scheme: CodingScheme): Record<string, CodedField> {
  const accounts = compare(makers.map((maker) => maker.make())).accounts.filter(({ kind }) => kind === "casualty");
  expect(accounts.map(({ question }) => question.en)).toHaveLength(1);
  const coding = accounts[0]!.codings?.find((each) => each.scheme === scheme);
  return Object.fromEntries((coding?.fields ?? []).map((field) => [field.field, field]));
}

describe("words without a figure", () => {
  test.each([
    ["عشرات", "tens", "dozens"],
    ["العشرات", "tens", "dozens"],
    ["مئات", "hundreds", null],
    ["مئات الآلاف", "hundreds-of-thousands", null],
    ["عدة", "several", null],
    ["بضعة", "few", null],
    ["عدداً كبيراً", "many", null],
    ["عددا من", "some", null],
  ])("%s is %s", (word, kind, rendered) => {
    expect(readQuantifier(word)).toEqual({ kind, rendered });
  });

  test("a figure is none", () => expect(readQuantifier("خمسة")).toBeNull());
});

describe("ACLED", () => {
  test("the lowest figure until two independent origins agree", () => {
    const twelve = tell("أ", "12 مدنيا قتلوا", 12, monitor);
    const nine = tell("ب", "تسعة مدنيين قتلوا", 9, defence);
    const apart = code([twelve, nine], "ACLED");
    expect(apart["fatalities"]).toMatchObject({ value: 9, rules: ["lowest"] });
    const agreed = code(
      [twelve, nine, tell("ج", "12 مدنيا قتلوا", 12, { name: "الهلال", entity: "actor:hilal" })],
      "ACLED",
    );
    expect(agreed["fatalities"]).toMatchObject({ value: 12, rules: ["corroborated"] });
    expect(agreed["fatalities"]!.claims).toHaveLength(2);
  });

  test("عشرات is tens, 10; the dozens of translators stand beside it", () => {
    const { fatalities } = code([tell("أ", "عشرات المدنيين قتلوا", 20, monitor, { high: 99, word: "عشرات" })], "ACLED");
    expect(fatalities).toMatchObject({ value: 10, rules: ["only-figure", "tens"], instead: [{ value: 12 }] });
    expect(fatalities!.en).toContain("عشرات");
    expect(fatalities!.ar).toContain("عشرات");
  });

  test("مئات is 100, a dozen 12", () => {
    const hundreds = code([tell("أ", "مئات المدنيين قتلوا", 200, monitor, { high: 999, word: "مئات" })], "ACLED");
    expect(hundreds["fatalities"]).toMatchObject({ value: 100, instead: [] });
    const dozens = code([tell("أ", "دزينة مدنيين قتلوا", 12, monitor, { high: 20, word: "دزينة" })], "ACLED");
    expect(dozens["fatalities"]).toMatchObject({ value: 12, rules: ["only-figure", "dozens"] });
  });

  test("an unknown number is 3, and 10 where the story tells of battles", () => {
    const some = tell("أ", "عدد من المدنيين قتلوا", 1, monitor, { high: null, word: "عدد من" });
    expect(code([some], "ACLED")["fatalities"]).toMatchObject({
      value: 3,
      rules: ["only-figure", "unknown-small-scale"],
      instead: [{ value: 10 }],
    });
    const battle = article("ب", "سيطر المقاتلون أمس على الغصن بعد قتال. رواية ب.").control(
      "سيطر المقاتلون أمس على الغصن",
      "captured",
      { place: "الغصن", time: "2021-03-04", agent: "المقاتلون" },
    );
    const bare = tell("ج", "مدنيين قتلوا", 1, monitor, { high: null });
    expect(code([bare, battle], "ACLED")["fatalities"]).toMatchObject({ value: 10, instead: [{ value: 3 }] });
  });

  test("killed or injured without a number of killed is 0", () => {
    const maker = article("أ", "قال المرصد إن 30 شخصا سقطوا بين قتيل وجريح في غارة على الغصن أمس.")
      .say("30 شخصا سقطوا بين قتيل وجريح في غارة على الغصن أمس", [monitor])
      .casualty("30 شخصا", "killed-or-injured", 30, { place: "الغصن", time: "2021-03-04", cause: "airstrike" });
    expect(code([maker], "ACLED")["fatalities"]).toMatchObject({
      value: 0,
      rules: ["only-figure", "casualties-alone"],
    });
    expect(code([maker], "UCDP")).toEqual({});
  });

  test("the injured are not counted", () => {
    const maker = article("أ", "قال المرصد إن 30 شخصا أصيبوا في غارة على الغصن أمس.").casualty(
      "30 شخصا",
      "injured",
      30,
      {
        place: "الغصن",
        time: "2021-03-04",
        cause: "airstrike",
      },
    );
    expect(code([maker], "ACLED")).toEqual({});
    expect(code([maker], "Airwars")).toMatchObject({ injured_min: { value: 30 }, injured_max: { value: 30 } });
  });

  test("a growing toll is coded by what it grew to, and is to be shared out", () => {
    const toll = (id: string, low: number, published: string) =>
      article(id, `قال المرصد إن حصيلة القتلى بلغت ${low} قتيلا منذ بدء الهجوم على المدينة. ${id}`, published)
        .say(`حصيلة القتلى بلغت ${low} قتيلا منذ بدء الهجوم على المدينة`, [{ name: `مصدر ${id}`, kind: "unnamed" }])
        .casualty(`حصيلة القتلى بلغت ${low} قتيلا`, "killed", low, { reckoning: "cumulative", cause: "attack" });
    const fields = code([toll("أ", 182, "2021-03-05"), toll("ب", 255, "2021-03-06")], "ACLED");
    expect(fields["fatalities"]).toMatchObject({ value: 255, rules: ["only-figure", "outgrown", "summarised"] });
    expect(fields["fatalities"]!.en).toContain("182");
    expect(fields["time_precision"]).toMatchObject({ value: null, rules: ["no-day"] });
    expect(code([toll("أ", 182, "2021-03-05")], "Airwars")).toEqual({});
  });

  test("nothing is coded of accidents, nor of history, nor where nobody commits", () => {
    const coded = (more: More) => code([tell("أ", "12 مدنيا قتلوا", 12, monitor, more)], "ACLED");
    expect(coded({})).not.toEqual({});
    expect(coded({ cause: "accident" })).toEqual({});
    expect(coded({ background: true })).toEqual({});
    expect(coded({ certainty: "uncommitted" })).toEqual({});
  });
});

describe("UCDP", () => {
  test("low, best, high: best is what most origins give, of equals the lower", () => {
    const twelve = tell("أ", "12 مدنيا قتلوا", 12, monitor);
    const nine = tell("ب", "تسعة مدنيين قتلوا", 9, defence);
    expect(code([twelve, nine], "UCDP")).toMatchObject({
      low: { value: 9 },
      best: { value: 9, rules: ["lower-of-equals"] },
      high: { value: 12 },
      deaths_civilians: { value: 9 },
    });
    const third = tell("ج", "12 مدنيا قتلوا", 12, { name: "الهلال", entity: "actor:hilal" });
    expect(code([twelve, nine, third], "UCDP")).toMatchObject({ best: { value: 12, rules: ["most-origins"] } });
  });

  test("no upper bound is made up", () => {
    const { high } = code([tell("أ", "16 مدنيا على الأقل قتلوا", 16, monitor, { high: null })], "UCDP");
    expect(high).toMatchObject({ value: 16, rules: ["highest-without-bound"] });
  });

  test("soldiers are side A; a state is then a party", () => {
    const fields = code([tell("أ", "12 جنديا قتلوا", 12, monitor, { victims: "government-forces" })], "UCDP");
    expect(fields).toMatchObject({
      deaths_a: { value: 12 },
      type_of_violence: { value: 1, rules: ["state-is-party"] },
    });
  });

  test("whether civilians were the target is left open", () => {
    const maker = tell("أ", "12 مدنيا قتلوا", 12, monitor).other("غارة على الغصن", "strike", "airstrike", {
      agent: "الجيش",
      agentEntity: "actor:syrian-army",
      place: "الغصن",
      time: "2021-03-04",
    });
    expect(code([maker], "UCDP")["type_of_violence"]).toMatchObject({
      value: null,
      rules: ["target-not-told"],
      instead: [{ value: 1 }, { value: 3 }],
    });
  });

  test.each([
    ["2021-03-04", 1],
    ["2021-03-01/2021-03-04", 2],
    ["2021-02-26/2021-03-04", 3],
    ["2021-02", 4],
    ["2020", 5],
  ])("time %s has precision %i", (time, value) => {
    expect(code([tell("أ", "12 مدنيا قتلوا", 12, monitor, { time })], "UCDP")["date_prec"]).toMatchObject({ value });
  });
});

describe("Airwars", () => {
  const blow = (maker: ReadingMaker, agent: string, agentEntity: string) =>
    maker.other("غارة على الغصن", "strike", "airstrike", { agent, agentEntity, place: "الغصن", time: "2021-03-04" });

  test("the range of all figures", () => {
    const fields = code(
      [tell("أ", "12 مدنيا قتلوا", 12, monitor), tell("ب", "تسعة مدنيين قتلوا", 9, defence)],
      "Airwars",
    );
    expect(fields).toMatchObject({ killed_min: { value: 9 }, killed_max: { value: 12 } });
  });

  test("weak: one source, however many outlets; fair: two and a blow", () => {
    const one = [tell("أ", "12 مدنيا قتلوا", 12, monitor), tell("ب", "12 مدنيا قتلوا", 12, monitor)];
    expect(code(one, "Airwars")["grading"]).toMatchObject({ value: "weak", rules: ["single-source"] });
    const two = [...one, tell("ج", "12 مدنيا قتلوا", 12, defence)];
    expect(code(two, "Airwars")["grading"]).toMatchObject({ value: "fair", rules: ["two-sources-and-blow"] });
  });

  test("confirmed: a party tells it of its own blow; not when it denies", () => {
    const own = blow(tell("أ", "12 مدنيا قتلوا", 12, army), "الجيش", "actor:syrian-army");
    expect(code([own], "Airwars")["grading"]).toMatchObject({ value: "confirmed", rules: ["party-accepts"] });
    const denying = blow(tell("أ", "12 مدنيا قتلوا", 12, army), "الجيش", "actor:syrian-army").say(
      "غارة على الغصن أمس",
      [army],
      { act: "deny", polarity: "deny" },
    );
    expect(code([denying], "Airwars")["grading"]!.value).not.toBe("confirmed");
  });

  test("contested: two sides are named as doing it", () => {
    const army1 = blow(tell("أ", "12 مدنيا قتلوا", 12, monitor), "الجيش", "actor:syrian-army");
    const other = blow(tell("ب", "12 مدنيا قتلوا", 12, defence), "روسيا", "actor:russian-army");
    expect(code([army1, other], "Airwars")["grading"]).toMatchObject({ value: "contested", rules: ["two-doers"] });
  });

  test("fighters are not its matter", () => {
    expect(code([tell("أ", "12 جنديا قتلوا", 12, monitor, { victims: "government-forces" })], "Airwars")).toEqual({});
  });
});
