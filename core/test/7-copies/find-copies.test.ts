import { describe, expect, test } from "vitest";
import { compare } from "../../src/compare.ts";
import type { Derivation } from "../../src/model/comparison.ts";
import { ReadingMaker, type Who } from "../make-reading.ts";

const WIRE = [
  "أعلنت هيئة الموانئ أمس أن السفينة الراسية عند الرصيف الثالث ستغادر إلى الشمال محملة بالقمح.",
  "وقال مدير الميناء سامر نجار إن عمال الشحن أنهوا عملهم قبل الموعد بساعتين رغم هبوب الرياح.",
  "وكانت العاصفة قد أغلقت المدخل الغربي يومين وأخرت وصول تسع سفن من الجنوب.",
  "ومن المقرر أن تصل سفينة ثانية يوم الثلاثاء لنقل ما بقي من المحصول في المخازن.",
];
const article = (id: string, text: string, about: { publisher?: string; published?: string; credit?: string } = {}) =>
  new ReadingMaker(id, text, about);
const derive = (...makers: readonly ReadingMaker[]): readonly Derivation[] =>
  compare(makers.map((maker) => maker.make())).derivations;

describe("direction", () => {
  const text = WIRE.join("\n");
  test("a credit tells it, even against the order of publication", () => {
    expect(
      derive(
        article("أ", `وكالة الساحل\n${text}`, { published: "2021-03-04", publisher: "صحيفة", credit: "وكالة الساحل" }),
        article("ب", text, { published: "2021-03-05", publisher: "وكالة الساحل" }),
      ),
    ).toMatchObject([
      { copy: "أ", original: "ب", sibling: null, basis: "stated", rule: "credit", type: "near-duplicate" },
    ]);
  });

  test("without one the clearly older is the original", () => {
    expect(
      derive(article("ب", text, { published: "2021-03-04" }), article("أ", text, { published: "2021-03-05" })),
    ).toMatchObject([
      { copy: "أ", original: "ب", basis: "inferred", rule: "earlier", type: "duplicate", resemblance: 1 },
    ]);
    expect(
      derive(
        article("ب", text, { published: "2021-03-05T08:00:00Z" }),
        article("أ", text, { published: "2021-03-05T11:00:00Z" }),
      ),
    ).toMatchObject([{ copy: "أ", original: "ب", rule: "earlier" }]);
  });

  test("one day and no hour: siblings of a text that is not here", () => {
    expect(
      derive(
        article("أ", text, { published: "2021-03-05" }),
        article("ب", `${text}\nانتهى.`, { published: "2021-03-05" }),
      ),
    ).toMatchObject([{ copy: "ب", original: null, sibling: "أ", rule: "undecided" }]);
  });

  test("both credit one agency: siblings, and that is stated", () => {
    const credited = (id: string, more: string) =>
      article(id, `وكالة الساحل\n${text}\n${more}`, {
        published: `2021-03-0${id === "أ" ? 4 : 5}`,
        publisher: id,
        credit: "وكالة الساحل",
      });
    expect(derive(credited("أ", ""), credited("ب", "شارك الخبر مع أصدقائك."))).toMatchObject([
      { copy: "ب", original: null, sibling: "أ", basis: "stated", rule: "credit-shared" },
    ]);
  });

  test("the abridged of one day comes from the whole", () => {
    expect(
      derive(
        article("أ", WIRE.slice(0, 2).join("\n"), { published: "2021-03-05" }),
        article("ب", text, { published: "2021-03-05" }),
      ),
    ).toMatchObject([{ copy: "أ", original: "ب", rule: "covers" }]);
  });

  test("three that credit each other in a circle stay a tree", () => {
    const credits = { أ: "ب", ب: "ج", ج: "أ" } as const;
    const makers = (["أ", "ب", "ج"] as const).map((id, n) =>
      article(id, `${credits[id]}\n${text}${"\nسطر زائد لا يرد في غيرها أبدا.".repeat(n)}`, {
        published: "2021-03-05",
        publisher: id,
        credit: credits[id],
      }),
    );
    const derivations = derive(...makers);
    expect(derivations).toHaveLength(2);
    expect(new Set(derivations.map((each) => each.copy)).size).toBe(2);
  });

  test("a chain of copies is a tree with one original for each copy", () => {
    const makers = ["2021-03-01", "2021-03-02", "2021-03-03", "2021-03-04"].map((published, n) =>
      article(`م${n}`, `${WIRE.join("\n")}${"\nسطر زائد في آخر المادة لا يرد في غيرها.".repeat(n)}`, { published }),
    );
    const derivations = derive(...makers);
    expect(derivations.map((each) => each.copy)).toEqual(["م1", "م2", "م3"]);
    expect(new Set(derivations.map((each) => each.copy)).size).toBe(derivations.length);
  });
});

describe("rewrites", () => {
  const reuters: Who = { name: "رويترز", kind: "outlet", entity: "actor:reuters" };
  const first = article(
    "أ",
    [
      "قال قائد لواء النسور مروان شلبي لرويترز إن تقدم رجاله السريع سببه نقص الجنود المدربين في المحافظة.",
      "وقد تلقى حلفاء العاصمة في الإقليم سلسلة من الضربات مع اتساع حرب البحيرات نحو الشرق.",
      "وأضاف أن 40 شاحنة محملة بالوقود عبرت جسر الخشب ليلة الاثنين.",
    ].join("\n"),
    { published: "2021-03-05" },
  )
    .say("تقدم رجاله السريع سببه نقص الجنود المدربين في المحافظة", [reuters, { name: "مروان شلبي", kind: "person" }], {
      from: "قال قائد لواء النسور مروان شلبي لرويترز",
    })
    .name("مروان شلبي", "person", "local:مروان شلبي")
    .figure("40", 40);
  const second = article(
    "ب",
    [
      "نقلت رويترز عن مروان شلبي، القائد في لواء النسور، أن سرعة تقدم مقاتليه تعود إلى نقص في عدد الجنود المدربين بالمحافظة.",
      "وتعرض حلفاء العاصمة الإقليميون لضربات متتالية مع توسع الحرب في البحيرات باتجاه الشرق.",
      "وذكر أن أربعين شاحنة وقود مرت على جسر الخشب مساء الاثنين.",
    ].join("\n"),
    { published: "2021-03-05" },
  )
    .say("سرعة تقدم مقاتليه تعود إلى نقص في عدد الجنود المدربين بالمحافظة", [
      reuters,
      { name: "مروان شلبي", kind: "person" },
    ])
    .name("مروان شلبي", "person", "local:مروان شلبي")
    .figure("أربعين", 40);

  test("two translations of one wire are siblings with their sentences aligned", () => {
    const [derivation] = derive(first, second);
    expect(derivation).toMatchObject({
      copy: "ب",
      original: null,
      sibling: "أ",
      type: "rewrite",
      basis: "stated",
      rule: "same-wire",
    });
    expect(derivation!.aligned).toHaveLength(3);
  });

  test("what a spokesman told everybody is no rewrite, even in the order he told it", () => {
    const one = [
      "قال المتحدث باسم الحكومة سليم رعد إن معبر التلال سيفتح يوم الأحد أمام شاحنات القمح والوقود.",
      "وأضاف المتحدث سليم رعد أن المفاوضات مع الجيران على مياه البحيرة قطعت شوطا بعيدا.",
      "وذكر المتحدث سليم رعد أن موازنة العام المقبل أقرت بإجماع أعضاء المجلس.",
      "وختم المتحدث سليم رعد بأن رواتب المعلمين في القرى ستزاد في نيسان.",
    ];
    const other = [
      "أعلن المتحدث باسم الحكومة سليم رعد فتح معبر التلال الأحد لعبور شاحنات القمح والوقود.",
      "ووصف المتحدث سليم رعد المفاوضات على مياه البحيرة مع الجيران بأنها قطعت شوطا كبيرا.",
      "وقال المتحدث سليم رعد إن أعضاء المجلس أقروا بإجماعهم موازنة العام المقبل.",
      "وبشر المتحدث سليم رعد المعلمين في القرى بزيادة رواتبهم في نيسان.",
    ];
    const spokesman: Who = { name: "سليم رعد", kind: "person" };
    const tell = (id: string, sentences: readonly string[]) =>
      sentences.reduce(
        (maker, sentence) =>
          maker.say(sentence.slice(sentence.indexOf("رعد") + 4), [spokesman], {
            from: sentence.slice(0, sentence.indexOf("رعد") + 3),
          }),
        article(id, sentences.join("\n"), { published: "2021-03-05" }),
      );
    expect(derive(tell("أ", one), tell("ب", other))).toEqual([]);
    const bare = (id: string, sentences: readonly string[]) =>
      article(id, sentences.join("\n").replaceAll("المتحدث باسم الحكومة سليم رعد", "سليم رعد"), {
        published: "2021-03-05",
      });
    expect(derive(bare("أ", one), bare("ب", other))).toMatchObject([{ type: "rewrite", rule: "told-in-order" }]);
  });

  test("two reports of one press conference are not", () => {
    const spokesman: Who = { name: "سليم رعد", kind: "person" };
    const tell = (id: string, sentences: readonly string[]) =>
      sentences.reduce(
        (maker, content) => maker.say(content, [spokesman], { from: "المتحدث باسم الحكومة" }),
        article(id, sentences.map((content) => `قال المتحدث باسم الحكومة سليم رعد إن ${content}.`).join("\n"), {
          published: "2021-03-05",
        }),
      );
    const one = [
      "الحكومة ستفتح معبر التلال يوم الأحد أمام الشاحنات",
      "المفاوضات مع الجيران قطعت شوطا بعيدا",
      "موازنة العام المقبل أقرت بالإجماع",
      "رواتب المعلمين ستزاد في نيسان",
    ];
    const other = [
      "زيادة في رواتب المعلمين تبدأ في نيسان",
      "مجلس الوزراء أقر موازنة العام المقبل بالإجماع",
      "شاحنات البضائع يمكنها عبور معبر التلال ابتداء من الأحد",
    ];
    expect(derive(tell("أ", one), tell("ب", other))).toEqual([]);
  });
});
