import { describe, expect, it } from "vitest";
import { read } from "../../src/index.ts";

/** The chains of a text's attributions by name, in order. */
function chainsOf(text: string): string[] {
  const reading = read({ text, publisher: "p", published: "2020-01-02", capture: { source: "test", adapter: "test" } });
  return reading.attributions.map(({ chain }) => chain.map(({ name }) => name).join(" > "));
}

describe("a speaker's name", () => {
  it.each([
    ["ends before where he said it", "قال سالم النجار في إحدى الندوات إن السوق مغلقة.", "سالم النجار"],
    ["ends before whom he told it", "قالت هدى السالم لصحفيين في المطار إن الرحلة ألغيت.", "هدى السالم"],
    ["ends before the object", "أبلغ مراقبون محليون هيئة الرقابة أن الرصيف خطر.", "مراقبون محليون"],
    ["ends before its own clause", "وقال تقرير حصلت عليه الصحيفة إن السد آمن.", "تقرير"],
    ["ends before what he does besides", "قال سالم النجار متوجها إلى الحضور إن السوق مغلقة.", "سالم النجار"],
    ["keeps where an official serves", "قال مسؤول في وزارة الزراعة إن الموسم جيد.", "مسؤول في وزارة الزراعة"],
    [
      "keeps what stands behind the name",
      "قال سالم النجار، مدير الميناء، إن الرصيف جاهز.",
      "سالم النجار، مدير الميناء",
    ],
    ["is none of the words before it", "قال لي الطبيب إن المخزون نفد.", "الطبيب"],
    ["is cleared of ل before the article", "قالت هدى السالم «للساحلية» إن السوق مغلقة.", "الساحلية > هدى السالم"],
    ["may be in Latin letters", "قالت هدى السالم لـABN إن السوق مغلقة.", "ABN > هدى السالم"],
    ["ends behind the comma before of what he speaks", "أجاب سالم النجار، على السؤال، أن السوق مغلقة.", "سالم النجار"],
    ["ends before the net it is posted on", "أوضحت إدارة الشرطة على تويتر أن الطريق مغلق.", "إدارة الشرطة"],
    ["is none of those it is told to", "قال سالم النجار، لهيئة الإذاعة، إن السوق مغلقة.", "سالم النجار"],
    ["ends before how he does it", "قال مصدر محلي مخاطبا الحضور إن السد آمن.", "مصدر محلي"],
    ["ends at another verb", "ارتفعت الأسعار بحسب الصحيفة وتعتبر المدينة الأغلى.", "الصحيفة"],
  ])("%s", (_, text, name) => expect(chainsOf(text)).toEqual([name]));
});

describe("who speaks", () => {
  it("is not the subject of another clause", () =>
    expect(chainsOf("قال الحارس إن الباب مفتوح. وزار المحافظ القرية صباحا، حيث أكدت البلدية أن الجسر آمن.")).toEqual([
      "الحارس",
      "البلدية",
    ]));
  it("is found behind لكن and بعض", () =>
    expect(chainsOf("قال الحارس إن الباب مفتوح، لكن بعض السكان يقولون إنه مغلق.")).toEqual(["الحارس", "بعض السكان"]));
  it("stands before a verb in the plural, and what follows is said", () =>
    expect(chainsOf("قال السكان إن الطريق مغلق. ورفضوا السماح للفريق بالدخول.")).toEqual(["السكان", "السكان"]));
  it("is nobody when a noun that cannot speak has the verb", () =>
    expect(chainsOf("قالت الوزيرة إن السوق هادئة. وتلقى الحراس معلومات تفيد أن رجلا تسلل.")).toEqual(["الوزيرة"]));
  it("is not the person whose campaign or office speaks", () =>
    expect(chainsOf("قالت حملة سالم النجار إن الأصوات كثيرة. ورأى النجار أن الفرز بطيء.")).toEqual([
      "حملة سالم النجار",
      "النجار",
    ]));
  it("is the subject, not who stands before the participle", () =>
    expect(chainsOf("كان الوزير هادي السالم قد تحدى الرئيس سالم النجار قائلا إنه سيفوز.")).toEqual([
      "الوزير هادي السالم",
    ]));
  it("is not a person for a body that is named in his title", () =>
    expect(chainsOf("قال هادي السالم من الشرطة المحلية إن اللص هرب. وتقول الشرطة إن البحث مستمر.")).toEqual([
      "هادي السالم من الشرطة المحلية",
      "الشرطة",
    ]));
  it("hands on nobody's words but his own", () =>
    expect(chainsOf("أعلنت حركة الأنصار تبنيها الهجوم.")).toEqual(["حركة الأنصار"]));
});
