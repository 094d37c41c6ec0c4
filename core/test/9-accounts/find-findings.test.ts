import { describe, expect, test } from "vitest";
import { compare } from "../../src/compare.ts";
import type { FindingKind } from "../../src/model/comparison.ts";
import { openComparison } from "../../src/open-comparison.ts";
import { ReadingMaker, type Who } from "../make-reading.ts";

const monitor: Who = { name: "المرصد", entity: "actor:monitor" };
const army: Who = { name: "الجيش", entity: "actor:army", kind: "state" };
const TAIL =
  "بينما كانت فرق الإطفاء تحاول الوصول إلى الحي الشرقي الذي انقطعت عنه الكهرباء منذ أول الليل ولم تعد حتى الصباح وقد بات الأهالي خارج بيوتهم.";

const article = (id: string, text: string, published = "2021-03-05") =>
  new ReadingMaker(id, text, { publisher: `صحيفة ${id}`, published });
const find = (kind: FindingKind, ...makers: readonly ReadingMaker[]) =>
  compare(makers.map((maker) => maker.make())).findings.filter((finding) => finding.kind === kind);

describe("what changed in a copy", () => {
  const strike = (id: string, counted: string, published: string, civilians: boolean) =>
    article(id, `أحصى المرصد مقتل ${counted} في غارة على دوار النخيل. ${TAIL}`, published)
      .say(`مقتل ${counted} في غارة على دوار النخيل`, [monitor])
      .figure("16", 16)
      .casualty(`مقتل ${counted}`, "killed", 16, {
        victims: civilians ? "civilian" : "unspecified",
        place: "دوار النخيل",
        time: "2021-03-04",
      });

  test("civilians that became persons", () => {
    expect(
      find("changed-label", strike("أ", "16 مدنيا", "2021-03-05", true), strike("ب", "16 شخصا", "2021-03-06", false)),
    ).toMatchObject([
      {
        documents: ["أ", "ب"],
        ar: "فقرة واحدة في مادتين: عند صحيفة أ «مقتل 16 مدنيا»، وفي الموضع نفسه عند صحيفة ب «مقتل 16 شخصا».",
      },
    ]);
  });

  test("a faithful copy gives nothing", () => {
    const copies = [strike("أ", "16 مدنيا", "2021-03-05", true), strike("ب", "16 مدنيا", "2021-03-06", true)];
    expect([...find("changed-label", ...copies), ...find("changed-figure", ...copies)]).toEqual([]);
  });

  test("rounding and another bound are no change, another figure is", () => {
    const tell = (id: string, words: string, value: number, published: string) =>
      article(id, `بلغت خسائر المصنع ${words} درهم هذا العام. ${TAIL}`, published).figure(words, value);
    const first = tell("أ", "97,039,330", 97_039_330, "2021-03-05");
    expect(find("changed-figure", first, tell("ب", "97 مليون", 97_000_000, "2021-03-06"))).toEqual([]);
    expect(find("changed-figure", first, tell("ب", "79,039,330", 79_039_330, "2021-03-06"))).toHaveLength(1);
  });

  test("one word for an actor that became another", () => {
    const tell = (id: string, word: string, published: string) =>
      article(id, `تقدم ${word} نحو دوار النخيل فجر أمس. ${TAIL}`, published).label(word, "actor:rebels");
    expect(
      find("changed-label", tell("أ", "المسلحون", "2021-03-05"), tell("ب", "الإرهابيون", "2021-03-06")),
    ).toMatchObject([{ documents: ["أ", "ب"] }]);
    expect(find("changed-label", tell("أ", "المسلحون", "2021-03-05"), tell("ب", "المسلحون", "2021-03-06"))).toEqual([]);
  });
});

describe("what a copy leaves out", () => {
  const entered = { place: "النهر", agent: "الفصائل", agentEntity: "actor:rebels" };
  const claim = (id: string, denial: boolean, published: string) => {
    const maker = article(
      id,
      `دخلت الفصائل النهر بحسب المرصد. ${TAIL}${denial ? " ونفى الجيش دخول الفصائل إلى النهر." : ""}`,
      published,
    )
      .say("دخلت الفصائل النهر", [monitor])
      .control("دخلت الفصائل النهر", "entered", entered);
    return denial
      ? maker
          .say("دخول الفصائل إلى النهر", [army], { polarity: "deny" })
          .control("دخول الفصائل إلى النهر", "entered", { ...entered, polarity: "negative" })
      : maker;
  };

  test("the denial under the claim", () => {
    expect(find("dropped-denial", claim("أ", true, "2021-03-05"), claim("ب", false, "2021-03-06"))).toMatchObject([
      { documents: ["أ", "ب"] },
    ]);
    expect(find("dropped-denial", claim("أ", true, "2021-03-05"), claim("ب", true, "2021-03-06"))).toEqual([]);
  });

  test("a report that is no copy is shown as omitting what was in print, not as dropping it", () => {
    const other = article("ج", "قال المرصد إن الفصائل دخلت النهر ليلا وسط إطلاق نار كثيف.", "2021-03-06")
      .say("الفصائل دخلت النهر ليلا", [monitor])
      .control("الفصائل دخلت النهر", "entered", entered);
    const makers = [claim("أ", true, "2021-03-05"), other];
    expect(find("dropped-denial", ...makers)).toEqual([]);
    expect(find("omission", ...makers)).toMatchObject([{ documents: ["ج", "أ"] }]);
  });

  test("an article from before the denial omits nothing", () => {
    const other = article("ج", "قال المرصد إن الفصائل دخلت النهر ليلا وسط إطلاق نار كثيف.", "2021-03-04")
      .say("الفصائل دخلت النهر ليلا", [monitor])
      .control("الفصائل دخلت النهر", "entered", entered);
    expect(find("omission", claim("أ", true, "2021-03-05"), other)).toEqual([]);
  });

  test("whose words a claim is", () => {
    const told = article("أ", `أعلنت الفصائل سيطرتها على مطار النهر. ${TAIL}`)
      .say("سيطرتها على مطار النهر", [{ name: "الفصائل", kind: "group", entity: "actor:rebels" }], {
        from: "أعلنت الفصائل",
      })
      .control("سيطرتها على مطار النهر", "captured", { ...entered, place: "مطار النهر" });
    const bare = article("ب", `سيطرت الفصائل على مطار النهر. ${TAIL}`, "2021-03-06").control(
      "سيطرت الفصائل على مطار النهر",
      "captured",
      { ...entered, place: "مطار النهر" },
    );
    expect(find("dropped-attribution", told, bare)).toMatchObject([
      {
        documents: ["أ", "ب"],
        en: "صحيفة أ attributes this to الفصائل; صحيفة ب tells it without attribution: «سيطرت الفصائل على مطار النهر».",
      },
    ]);
  });
});

describe("whose words a copied passage gives", () => {
  const tell = (id: string, who: Who, published: string) =>
    article(id, `قال ${who.name} إن 9 مدنيين قتلوا في غارة على دوار النخيل. ${TAIL}`, published)
      .say("9 مدنيين قتلوا في غارة على دوار النخيل", [who])
      .casualty("9 مدنيين قتلوا", "killed", 9, { victims: "civilian", place: "دوار النخيل", time: "2021-03-04" });

  test("another speaker", () => {
    expect(find("changed-attribution", tell("أ", monitor, "2021-03-05"), tell("ب", army, "2021-03-06"))).toMatchObject([
      { documents: ["أ", "ب"], en: "One passage in two articles: صحيفة أ gives it to المرصد, صحيفة ب to الجيش." },
    ]);
    expect(find("changed-attribution", tell("أ", monitor, "2021-03-05"), tell("ب", monitor, "2021-03-06"))).toEqual([]);
  });
});

describe("outlets that cite each other", () => {
  const outlet = (name: string): Who => ({ name, kind: "outlet" });
  const tell = (id: string, from: Who | null, more: string) => {
    const maker = article(
      id,
      `${from === null ? "أفيد" : `نقلت ${from.name}`} أن 9 مدنيين قتلوا في غارة على الغصن. ${more}`,
    );
    const said = from === null ? maker : maker.say("9 مدنيين قتلوا في غارة على الغصن", [from]);
    return said.casualty("9 مدنيين قتلوا", "killed", 9, { victims: "civilian", place: "الغصن", time: "2021-03-04" });
  };
  const first = "وكان الطقس في ذلك النهار صحوا.";
  const second = "ولم تفتح المدارس أبوابها بعد العطلة.";

  test("in a circle nobody stands behind it, and two are not two", () => {
    const pair = [tell("النخلة", outlet("صحيفة الزيتون"), first), tell("الزيتون", outlet("صحيفة النخلة"), second)];
    expect(find("circular-citation", ...pair)).toMatchObject([
      {
        documents: ["الزيتون", "النخلة"],
        en: "صحيفة الزيتون has this from صحيفة النخلة, صحيفة النخلة has this from صحيفة الزيتون; none of them names anybody else.",
      },
    ]);
    expect(compare(pair.map((maker) => maker.make())).accounts.map(({ status }) => status)).toEqual(["single-origin"]);
  });

  test("a circle of three is the same one in whatever order its articles come", () => {
    const names = ["النخلة", "الزيتون", "الرمان"];
    const ring = names.map((id, n) => tell(id, outlet(`صحيفة ${names[(n + 1) % 3]!}`), [first, second, ""][n]!));
    const orders = [0, 1, 2].flatMap((a) => [0, 1, 2].filter((b) => b !== a).map((b) => [a, b, 3 - a - b]));
    const told = orders.map((order) => {
      const comparison = openComparison();
      for (const n of order) comparison.add(ring[n]!.make());
      return JSON.stringify(comparison.whole());
    });
    expect(new Set(told).size).toBe(1);
    expect(find("circular-citation", ...ring)).toMatchObject([{ documents: expect.arrayContaining(names) }]);
  });

  test("an outlet that tells it itself ends the chain, and is one origin with who cites it", () => {
    const pair = [tell("النخلة", outlet("صحيفة الزيتون"), first), tell("الزيتون", null, second)];
    expect(find("circular-citation", ...pair)).toEqual([]);
    expect(compare(pair.map((maker) => maker.make())).accounts.map(({ status }) => status)).toEqual(["single-origin"]);
  });
});

describe("where figures come from", () => {
  const toll = (id: string, who: Who | null, more = "") => {
    const maker = article(
      id,
      `${who === null ? "بلغت" : `قال ${who.name} إن`} حصيلة القتلى في مدينة النهر 40 قتيلا ${more}`,
    );
    return (who === null ? maker : maker.say("حصيلة القتلى في مدينة النهر 40 قتيلا", [who])).casualty(
      "حصيلة القتلى في مدينة النهر 40 قتيلا",
      "killed",
      40,
      { reckoning: "cumulative" },
    );
  };

  test("one origin in three outlets", () => {
    expect(
      find(
        "single-origin-many-outlets",
        toll("أ", monitor, "حتى الآن"),
        toll("ب", monitor, "منذ الفجر"),
        toll("ج", monitor, "على الأقل"),
      ),
    ).toMatchObject([{ documents: ["أ", "ب", "ج"] }]);
    expect(find("single-origin-many-outlets", toll("أ", monitor, "حتى الآن"), toll("ب", monitor, "منذ الفجر"))).toEqual(
      [],
    );
  });

  test("a figure without a claimant that has one elsewhere", () => {
    expect(find("unattributed-figure", toll("أ", monitor), toll("ب", null, "منذ الفجر"))).toMatchObject([
      { documents: ["ب", "أ"] },
    ]);
    expect(find("unattributed-figure", toll("أ", monitor), toll("ب", army, "منذ الفجر"))).toEqual([]);
  });

  test("a figure that lost its claimant in a copy is told once", () => {
    const [told, bare] = [toll("أ", monitor, `حتى الآن. ${TAIL}`), toll("ب", null, `حتى الآن. ${TAIL}`)];
    expect(find("dropped-attribution", told, bare)).toHaveLength(1);
    expect(find("unattributed-figure", told, bare)).toEqual([]);
  });
});

describe("labels", () => {
  const terrorists = { row: "terrorists" };
  const quoted = article("أ", "قال الجيش إن الإرهابيين هاجموا مدينة النهر صباحا.")
    .say("الإرهابيين هاجموا مدينة النهر صباحا", [army], { style: "direct" })
    .label("الإرهابيين", "actor:hts", { chain: [army], ...terrorists });
  const own = article("ب", "تقدم الإرهابيون نحو مدينة النهر صباحا.").label(
    "الإرهابيون",
    "local:الارهابيون",
    terrorists,
  );
  const other = (id: string, word: string, row: string) =>
    article(id, `هاجم ${word} مدينة النهر صباح الخميس.`).label(word, "actor:hts", { row });

  test("a party's word in an outlet's own voice, where others use words of their own", () => {
    const found = find(
      "adopted-label",
      quoted,
      own,
      other("ج", "المتمردون", "rebels"),
      other("د", "المسلحون", "gunmen"),
    );
    expect(found).toMatchObject([{ documents: ["ب", "أ"] }]);
  });

  test("not when it is in quotation marks, when most outlets use it, or when it takes no stance", () => {
    const marked = article("ب", "تقدم «الإرهابيون» نحو مدينة النهر صباحا.").label("الإرهابيون", "actor:hts", {
      quoted: true,
      ...terrorists,
    });
    expect(find("adopted-label", quoted, marked, other("ج", "المسلحون", "gunmen"))).toEqual([]);
    const common = [
      other("ج", "الإرهابيون", "terrorists"),
      other("د", "الإرهابيون", "terrorists"),
      other("ه", "المسلحون", "gunmen"),
    ];
    expect(find("adopted-label", quoted, own, ...common)).toEqual([]);
    const plain = article("و", "قال الجيش إن المسلحين هاجموا مدينة النهر صباحا.").label("المسلحين", "actor:hts", {
      chain: [army],
      row: "gunmen",
    });
    expect(find("adopted-label", plain, other("ج", "المسلحون", "gunmen"), other("د", "المتمردون", "rebels"))).toEqual(
      [],
    );
  });
});
