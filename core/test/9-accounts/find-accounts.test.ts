import { describe, expect, test } from "vitest";
import { compare } from "../../src/compare.ts";
import type { Account } from "../../src/model/comparison.ts";
import { ReadingMaker, type Who } from "../make-reading.ts";

const monitor: Who = { name: "المرصد", entity: "actor:monitor" };
const ministry: Who = { name: "وزارة الدفاع", entity: "actor:ministry", kind: "state" };
const room: Who = { name: "غرفة العمليات", entity: "actor:room", kind: "group" };

/** One account of a kind; fails when there are more or fewer. */
function only(makers: readonly ReadingMaker[], kind: Account["kind"] = "casualty"): Account {
  const accounts = compare(makers.map((maker) => maker.make())).accounts.filter((account) => account.kind === kind);
  expect(accounts.map((account) => account.question.en)).toHaveLength(1);
  return accounts[0]!;
}

const figures = (account: Account) =>
  account.positions.map(({ value }) => (value.kind === "count" ? `${value.low}–${value.high ?? ""}` : "?"));
const origins = (account: Account) =>
  account.positions.map((position) => position.origins.map((origin) => origin.name));

const article = (id: string, text: string, published: string, publisher = `صحيفة ${id}`) =>
  new ReadingMaker(id, text, { publisher, published });

describe("origins", () => {
  test("one speaker in three outlets is one origin", () => {
    const tell = (id: string) =>
      article(id, `أعلن المرصد مقتل 12 مدنيا في بلدة الغصن أمس. رواية ${id}.`, "2021-03-05")
        .say("مقتل 12 مدنيا في بلدة الغصن أمس", [monitor])
        .casualty("مقتل 12 مدنيا", "killed", 12, { victims: "civilian", place: "الغصن", time: "2021-03-04" });
    const account = only([tell("أ"), tell("ب"), tell("ج")]);
    expect(account.status).toBe("single-origin");
    expect(account.positions[0]!.documents).toHaveLength(3);
    expect(origins(account)).toEqual([["المرصد"]]);
  });

  test("a spokesman and his body are one origin, relays are kept", () => {
    const a = article("أ", "قال المتحدث باسم الوزارة سليم نجار لوكالة الأنباء إن 7 جنود قتلوا في الغصن.", "2021-03-05")
      .name("الوزارة", "organisation", "actor:ministry")
      .say(
        "7 جنود قتلوا في الغصن",
        [
          { name: "وكالة الأنباء", kind: "outlet" },
          { name: "سليم نجار", kind: "person", entity: "local:سليم نجار" },
        ],
        { from: "قال المتحدث باسم الوزارة سليم نجار لوكالة الأنباء" },
      )
      .casualty("7 جنود قتلوا في الغصن", "killed", 7, {
        victims: "government-forces",
        place: "الغصن",
        time: "2021-03-04",
      });
    const b = article("ب", "أعلنت الوزارة مقتل 7 من جنودها في الغصن.", "2021-03-05")
      .say("مقتل 7 من جنودها في الغصن", [{ name: "الوزارة", kind: "state", entity: "actor:ministry" }])
      .casualty("مقتل 7 من جنودها في الغصن", "killed", 7, {
        victims: "government-forces",
        place: "الغصن",
        time: "2021-03-04",
      });
    const account = only([a, b]);
    expect(account.status).toBe("single-origin");
    expect(account.positions[0]!.origins).toMatchObject([{ via: ["وكالة الأنباء"] }]);
  });

  test("unnamed sources of two texts are two origins, of a text and its copy one", () => {
    const tell = (id: string, more: string) =>
      article(id, `أفادت مصادر محلية بأن 12 مدنيا قتلوا في بلدة الغصن بعد ظهر الخميس ${more}`, "2021-03-05")
        .say("12 مدنيا قتلوا في بلدة الغصن", [{ name: "مصادر محلية", kind: "unnamed" }])
        .casualty("12 مدنيا قتلوا", "killed", 12, { victims: "civilian", place: "الغصن", time: "2021-03-04" });
    const wire =
      "بينما كانت فرق الإطفاء تحاول الوصول إلى الحي الشرقي الذي انقطعت عنه الكهرباء منذ أول الليل ولم تعد حتى الصباح.";
    expect(only([tell("أ", wire), tell("ب", wire)]).status).toBe("single-origin");
    expect(
      only([
        tell("أ", wire),
        tell("ب", "حين خرج المصلون من المسجد الكبير وتفرقوا في الأزقة القريبة وأغلقت الدكاكين أبوابها خوفا مما يأتي."),
      ]).status,
    ).toBe("corroborated");
  });

  test("a headline has the origin of the article below it", () => {
    const a = article("أ", "مقتل 12 مدنيا في الغصن\nقال المرصد إن 12 مدنيا قتلوا في الغصن أمس.", "2021-03-05")
      .say("12 مدنيا قتلوا في الغصن أمس", [monitor])
      .casualty("مقتل 12 مدنيا في الغصن", "killed", 12, {
        victims: "civilian",
        place: "الغصن",
        time: "2021-03-04",
        chain: [],
      })
      .casualty("12 مدنيا قتلوا في الغصن", "killed", 12, { victims: "civilian", place: "الغصن", time: "2021-03-04" });
    const account = only([a]);
    expect(account.status).toBe("single-origin");
    expect(origins(account)).toEqual([["المرصد"]]);
  });
});

describe("tolls", () => {
  const toll = (
    id: string,
    published: string,
    low: number,
    who: Who,
    more: { as?: string; high?: number | null } = {},
  ) =>
    article(id, `قال ${who.name} إن حصيلة القتلى بلغت ${low} قتيلا منذ بدء الهجوم على المدينة. ${id}`, published)
      .say(`حصيلة القتلى بلغت ${low} قتيلا منذ بدء الهجوم على المدينة`, [who])
      .casualty(`حصيلة القتلى بلغت ${low} قتيلا`, "killed", low, {
        reckoning: "cumulative",
        ...(more.as ? { time: more.as } : {}),
        ...(more.high === undefined ? {} : { high: more.high }),
      });

  test("of one origin the later total replaces the earlier and is not added", () => {
    const account = only([
      toll("أ", "2021-03-05", 182, monitor),
      toll("ب", "2021-03-06", 255, monitor),
      toll("ج", "2021-03-07", 311, monitor),
    ]);
    expect(figures(account)).toEqual(["182–182", "255–255", "311–311"]);
    expect(account.positions.map((position) => position.supersededBy)).toEqual([1, 2, null]);
    expect(account.status).toBe("single-origin");
  });

  test("more than 300 two days after 254 updates it, whoever says so", () => {
    const account = only([
      toll("أ", "2021-03-05", 254, { name: "مصادر ميدانية", kind: "unnamed" }),
      toll("ب", "2021-03-07", 300, monitor, { high: null }),
    ]);
    expect(account.status).toBe("single-origin");
    expect(account.positions.map((position) => position.supersededBy)).toEqual([null, null]);
  });

  test("254 and 182 as of one day contradict each other", () => {
    const account = only([
      toll("أ", "2021-03-05", 254, { name: "مصادر ميدانية", kind: "unnamed" }),
      toll("ب", "2021-03-05", 182, monitor),
    ]);
    expect(account.status).toBe("contested");
  });

  test("a figure that came in on a contradiction moves to its own answer when that comes", () => {
    const first = toll("أ", "2021-03-05", 254, { name: "مصادر ميدانية", kind: "unnamed" });
    const text =
      "لم يتضح من بين القتلى السبعة والعشرين منذ بدء الهجوم. قال المرصد إن 27 مدنيا على الأقل قتلوا منذ بدء الهجوم على المدينة.";
    const told = article("ب", text, "2021-03-05")
      .say("27 مدنيا على الأقل قتلوا منذ بدء الهجوم على المدينة", [monitor])
      .casualty("القتلى السبعة والعشرين", "killed", 27, { reckoning: "cumulative", chain: [] })
      .casualty("27 مدنيا على الأقل", "killed", 27, { victims: "civilian", reckoning: "cumulative", high: null });
    const { accounts } = compare([first.make(), told.make()]);
    expect(accounts.map((account) => [account.slot["victims"], figures(account).join(" ")]).sort()).toEqual([
      ["civilian", "27–27 27–"],
      ["unspecified", "254–254"],
    ]);
  });

  test("more than 300 people are not the 300 fighters that somebody counted", () => {
    const people = toll("أ", "2021-03-05", 300, monitor, { high: null });
    const fighters = article("ب", "قالت وزارة الدفاع إن 300 مسلح قتلوا منذ بدء الهجوم على المدينة.", "2021-03-05")
      .say("300 مسلح قتلوا منذ بدء الهجوم على المدينة", [ministry])
      .casualty("300 مسلح قتلوا", "killed", 300, { victims: "opposition-forces", reckoning: "cumulative" });
    expect(compare([people.make(), fighters.make()]).accounts).toHaveLength(2);
  });

  test("at least 27 and 27 agree: two origins corroborate", () => {
    const account = only([toll("أ", "2021-03-05", 27, monitor, { high: null }), toll("ب", "2021-03-05", 27, ministry)]);
    expect(account.status).toBe("corroborated");
  });

  test("a part is its own question", () => {
    const a = article("أ", "قال المرصد إن 20 مدنيا قتلوا بينهم خمسة أطفال في الغصن.", "2021-03-05")
      .say("20 مدنيا قتلوا بينهم خمسة أطفال في الغصن", [monitor])
      .casualty("20 مدنيا قتلوا", "killed", 20, { victims: "civilian", place: "الغصن", time: "2021-03-04" })
      .casualty("خمسة أطفال", "killed", 5, {
        victims: "children",
        place: "الغصن",
        time: "2021-03-04",
        partOf: "20 مدنيا قتلوا",
      });
    const { accounts } = compare([a.make()]);
    expect(accounts.map((account) => figures(account))).toEqual(expect.arrayContaining([["20–20"], ["5–5"]]));
    expect(accounts).toHaveLength(2);
  });
});

test("a part of a total that counts the same people is still its own question", () => {
  const a = article("أ", "قال المرصد إن 20 مدنيا قتلوا في الغصن أمس بينهم 14 مدنيا في السوق وحده.", "2021-03-05")
    .say("20 مدنيا قتلوا في الغصن أمس بينهم 14 مدنيا في السوق وحده", [monitor])
    .casualty("20 مدنيا قتلوا", "killed", 20, {
      victims: "civilian",
      place: "الغصن",
      time: "2021-03-04",
      cause: "shelling",
    })
    .casualty("14 مدنيا", "killed", 14, {
      victims: "civilian",
      place: "الغصن",
      time: "2021-03-04",
      cause: "shelling",
      partOf: "20 مدنيا قتلوا",
    });
  expect(compare([a.make()]).accounts.map(figures).sort()).toEqual([["14–14"], ["20–20"]]);
});

describe("incidents", () => {
  const strike = (id: string, place: string, day: string, low: number, who: Who, cause = "shelling") =>
    article(id, `قال ${who.name} إن ${low} مدنيين قتلوا بقصف على ${place}. ${id}`, "2021-03-06")
      .say(`${low} مدنيين قتلوا بقصف على ${place}`, [who])
      .casualty(`${low} مدنيين قتلوا بقصف على ${place}`, "killed", low, {
        victims: "civilian",
        place,
        time: day,
        cause,
      });

  test("four dead here and four there are two accounts", () => {
    const { accounts } = compare([
      strike("أ", "الغصن", "2021-03-05", 4, monitor).make(),
      strike("ب", "النهر", "2021-03-05", 4, ministry).make(),
    ]);
    expect(accounts.filter((account) => account.kind === "casualty")).toHaveLength(2);
  });

  test("four on Thursday and four on Friday in one town are two accounts", () => {
    const { accounts } = compare([
      strike("أ", "الغصن", "2021-03-04", 4, monitor).make(),
      strike("ب", "الغصن", "2021-03-05", 4, ministry).make(),
    ]);
    expect(accounts.filter((account) => account.kind === "casualty")).toHaveLength(2);
  });

  test("four and nine by the same cause on the same day in one town contradict each other", () => {
    const account = only([
      strike("أ", "الغصن", "2021-03-05", 4, monitor),
      strike("ب", "الغصن", "2021-03-05", 9, ministry),
    ]);
    expect(account.status).toBe("contested");
    expect(figures(account).sort()).toEqual(["4–4", "9–9"]);
  });

  test("a war of long ago is kept apart as background", () => {
    const a = strike("أ", "الغصن", "2021-03-05", 4, monitor).casualty("أ", "killed", 400000, {
      chain: [],
      background: true,
      high: null,
      nth: 1,
    });
    const backgrounds = compare([a.make()]).accounts.map((account) => account.background);
    expect(backgrounds).toEqual([false, true]);
  });
});

describe("control", () => {
  const rebels = { agent: "الفصائل", agentEntity: "actor:rebels" };
  const army = { agent: "الجيش", agentEntity: "actor:army" };

  test("entered, and not withdrawn: contested", () => {
    const a = article("أ", "قالت غرفة العمليات إن مقاتليها دخلوا النهر.", "2021-03-05")
      .say("مقاتليها دخلوا النهر", [room])
      .control("مقاتليها دخلوا النهر", "entered", { place: "النهر", ...rebels });
    const b = article("ب", "نفت وزارة الدفاع انسحاب الجيش من النهر.", "2021-03-05")
      .say("انسحاب الجيش من النهر", [ministry], { polarity: "deny", act: "deny" })
      .control("انسحاب الجيش من النهر", "withdrew", { place: "النهر", polarity: "negative", ...army });
    const account = only([a, b], "control");
    expect(account.status).toBe("contested");
    expect(account.positions.map(({ value }) => value)).toMatchObject([
      { kind: "control", action: "entered", holds: true },
      { kind: "control", action: "withdrew", holds: false },
    ]);
    expect(account.question).toEqual({ ar: "من يسيطر على النهر؟", en: "Who holds النهر?" });
  });

  test("withdrew against did not withdraw is a denial", () => {
    const a = article("أ", "قال المرصد إن الجيش انسحب من النهر.", "2021-03-05")
      .say("الجيش انسحب من النهر", [monitor])
      .control("الجيش انسحب من النهر", "withdrew", { place: "النهر", ...army });
    const b = article("ب", "قالت وزارة الدفاع إن الجيش لم ينسحب من النهر.", "2021-03-05")
      .say("الجيش لم ينسحب من النهر", [ministry])
      .control("الجيش لم ينسحب من النهر", "withdrew", { place: "النهر", polarity: "negative", ...army });
    const comparison = compare([a.make(), b.make()]);
    expect(comparison.judgements).toContainEqual(
      expect.objectContaining({ relation: "denies", by: { rule: "control-denied" } }),
    );
  });

  test("captured by two claimants: corroborated; the road beside it is another question", () => {
    const a = article("أ", "قالت غرفة العمليات إن مقاتليها سيطروا على مطار النهر وقطعوا طريق النهر.", "2021-03-05")
      .say("مقاتليها سيطروا على مطار النهر وقطعوا طريق النهر", [room])
      .control("مقاتليها سيطروا على مطار النهر", "captured", { place: "مطار النهر", placeEntity: null, ...rebels })
      .control("قطعوا طريق النهر", "cut-road", { place: "طريق النهر", placeEntity: null, ...rebels });
    const b = article("ب", "أكد المرصد سيطرة الفصائل على مطار النهر الدولي.", "2021-03-05")
      .say("سيطرة الفصائل على مطار النهر الدولي", [monitor])
      .control("سيطرة الفصائل على مطار النهر الدولي", "captured", {
        place: "مطار النهر الدولي",
        placeEntity: null,
        ...rebels,
      });
    const accounts = compare([a.make(), b.make()]).accounts.filter((account) => account.kind === "control");
    expect(accounts.map((account) => [account.question.en, account.status])).toEqual([
      ["Who holds مطار النهر?", "corroborated"],
      ["Was the road cut: طريق النهر?", "single-origin"],
    ]);
  });

  test("nobody commits: unconfirmed", () => {
    const a = article("أ", "تحدثت تقارير غير مؤكدة عن دخول الفصائل النهر.", "2021-03-05").control(
      "دخول الفصائل النهر",
      "entered",
      { place: "النهر", certainty: "uncommitted", chain: [{ name: "تقارير", kind: "unnamed" }], ...rebels },
    );
    const account = only([a], "control");
    expect(account.status).toBe("unconfirmed");
    expect(account.positions[0]!.claims[0]!.polarity).toBe("unconfirmed");
  });
});

describe("control, what does not contradict", () => {
  const army = { agent: "الجيش", agentEntity: "actor:army" };

  test("an origin that takes its own word back contests nothing", () => {
    const a = article("أ", "قالت وزارة الدفاع إن الجيش لم ينسحب من النهر.", "2021-03-05")
      .say("الجيش لم ينسحب من النهر", [ministry])
      .control("الجيش لم ينسحب من النهر", "withdrew", { place: "النهر", polarity: "negative", ...army });
    const b = article("ب", "أقرت وزارة الدفاع بأن الجيش انسحب من النهر.", "2021-03-07")
      .say("الجيش انسحب من النهر", [ministry])
      .control("الجيش انسحب من النهر", "withdrew", { place: "النهر", ...army });
    const account = only([a, b], "control");
    expect(account.positions).toHaveLength(2);
    expect(account.status).toBe("single-origin");
  });

  test("a road cut at a town is not the town taken", () => {
    const rebels = { agent: "الفصائل", agentEntity: "actor:rebels", place: "النهر" };
    const a = article("أ", "قالت غرفة العمليات إنها قطعت الطريق عند النهر وإنها دخلت النهر.", "2021-03-05")
      .say("قطعت الطريق عند النهر وإنها دخلت النهر", [room])
      .control("قطعت الطريق عند النهر", "cut-road", rebels)
      .control("دخلت النهر", "entered", rebels);
    expect(
      compare([a.make()])
        .accounts.map((account) => account.question.en)
        .sort(),
    ).toEqual(["Was the road cut: النهر?", "Who entered النهر?"]);
  });
});

describe("statements", () => {
  const minister: Who = { name: "دميتري نوفاك", kind: "person", entity: "local:دميتري نوفاك" };
  const same: Who = { name: "ديمتري نوفاك", kind: "person", entity: "local:ديمتري نوفاك" };
  const tell = (id: string, who: Who, content: string, act: "say" | "warn" = "say", published = "2021-03-05") =>
    article(id, `قال ${who.name} إن ${content}.`, published).say(content, [who]).statement(content, act);

  test("one utterance in two wordings and two spellings is one account", () => {
    const account = only(
      [
        tell("أ", minister, "الهجوم على مدينة النهر انتهاك صارخ لسيادة البلاد"),
        tell("ب", same, "بلاده تعد الهجوم على النهر انتهاكا لسيادة الدولة الجارة"),
      ],
      "statement",
    );
    expect(account.positions).toHaveLength(1);
    expect(account.positions[0]!.documents).toEqual(["أ", "ب"]);
    expect(account.status).toBe("single-origin");
  });

  test("another matter is another account", () => {
    const { accounts } = compare([
      tell("أ", minister, "الهجوم على مدينة النهر انتهاك صارخ لسيادة البلاد", "warn").make(),
      tell("ب", minister, "أسعار القمح سترتفع في الموسم المقبل بعد موجة الجفاف", "warn").make(),
    ]);
    expect(accounts).toHaveLength(2);
  });

  test("the question asks in the gender of the speaker", () => {
    const account = only(
      [tell("أ", { name: "الرئاسة", kind: "state" }, "الهجوم على مدينة النهر انتهاك صارخ لسيادة البلاد", "warn")],
      "statement",
    );
    expect(account.question.ar).toBe("مم حذرت الرئاسة؟ «الهجوم على مدينة النهر انتهاك صارخ لسيادة البلاد»");
    expect(account.question.en).toBe("Of what did الرئاسة warn? «الهجوم على مدينة النهر انتهاك صارخ لسيادة البلاد»");
  });

  test("what one outlet alone has somebody say asks nothing; what he denies there does", () => {
    expect(compare([tell("أ", minister, "الهجوم على مدينة النهر انتهاك صارخ لسيادة البلاد").make()]).accounts).toEqual(
      [],
    );
  });

  test("who denies a claim is heard in the claim's account and in no other", () => {
    const denial = article("أ", "نفت الوزارة دخول الفصائل إلى بلدة النهر.", "2021-03-05")
      .say("دخول الفصائل إلى بلدة النهر", [ministry], { polarity: "deny", act: "deny", from: "نفت الوزارة" })
      .control("دخول الفصائل إلى بلدة النهر", "entered", { place: "النهر", polarity: "negative" });
    const reading = denial.make();
    const attribution = reading.attributions[0]!;
    const event = {
      ...reading.events[0]!,
      id: "statement",
      type: "statement" as const,
      act: "deny" as const,
      arguments: [
        { role: "topic" as const, span: attribution.content[0]!, ref: attribution.id, entity: null, name: "" },
      ],
    };
    const claim = { ...reading.claims[0]!, id: "denial", event: "statement", attribution: null, chain: [] };
    const kinds = compare([
      { ...reading, events: [...reading.events, event], claims: [...reading.claims, claim] },
    ]).accounts.map((account) => account.kind);
    expect(kinds).toEqual(["control"]);
  });
});

describe("strikes and calls", () => {
  test("an attack named in passing asks nothing; a strike on a place and day does", () => {
    const passing = article("أ", "علقت العاصمة على الهجوم في النهر.", "2021-03-05").other(
      "الهجوم",
      "strike",
      "attack",
      { place: "النهر", time: "2021-03-04" },
    );
    const told = article("ب", "قصفت طائرات بلدة النهر أمس.", "2021-03-05").other(
      "قصفت طائرات بلدة النهر",
      "strike",
      "airstrike",
      { place: "النهر", time: "2021-03-04" },
    );
    const unpinned = article("ج", "تتواصل الغارات منذ أيام.", "2021-03-05").other("الغارات", "strike", "airstrike");
    expect(compare([passing.make()]).accounts).toEqual([]);
    expect(compare([unpinned.make()]).accounts).toEqual([]);
    expect(compare([told.make()]).accounts.map((account) => account.question.en)).toEqual([
      "Were there air strikes on النهر on 4 March 2021?",
    ]);
  });

  test("a strike claimed and denied is contested", () => {
    const sana: Who = { name: "الوكالة الرسمية", kind: "outlet", entity: "actor:agency" };
    const event = { place: "السكن الجامعي", time: "2021-03-05", agent: "الفصائل", agentEntity: "actor:rebels" };
    const a = article("أ", "قالت الوكالة الرسمية إن الفصائل قصفت السكن الجامعي.", "2021-03-05")
      .say("الفصائل قصفت السكن الجامعي", [sana])
      .other("الفصائل قصفت السكن الجامعي", "strike", "shelling", event);
    const b = article("ب", "نفت الفصائل قصف السكن الجامعي.", "2021-03-06")
      .say("قصف السكن الجامعي", [{ name: "الفصائل", kind: "group", entity: "actor:rebels" }], { polarity: "deny" })
      .other("قصف السكن الجامعي", "strike", "shelling", { ...event, polarity: "negative" });
    const account = only([a, b], "strike");
    expect(account.status).toBe("contested");
    expect(account.question.ar).toBe("هل وقع قصف على السكن الجامعي يوم 5 آذار/مارس 2021؟");
  });

  test("a call told from both ends is one account", () => {
    const a = article("أ", "بحث الرئيس في اتصال هاتفي مع الملك التطورات.", "2021-03-05").other(
      "بحث الرئيس في اتصال هاتفي مع الملك التطورات",
      "contact",
      "call",
      { agent: "الرئيس", agentEntity: "actor:president", patient: "الملك", patientEntity: "actor:king" },
    );
    const b = article("ب", "تلقى الملك اتصالا من الرئيس.", "2021-03-05").other(
      "تلقى الملك اتصالا من الرئيس",
      "contact",
      "call",
      { agent: "الملك", agentEntity: "actor:king", patient: "الرئيس", patientEntity: "actor:president" },
    );
    expect(only([a, b], "contact").question).toEqual({
      ar: "هل جرى اتصال هاتفي بين الرئيس والملك؟",
      en: "Was there a telephone call between الرئيس and الملك?",
    });
  });
});
