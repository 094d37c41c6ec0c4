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
    ["ends before how he says it", "قال الوزير بلهجة حازمة إن السوق مفتوحة.", "الوزير"],
    [
      "ends before what he describes",
      "وصف أحد السكان المحليين حالة الشارع بقوله: «كنت في منزلي حين وقع الانفجار».",
      "أحد السكان المحليين",
    ],
    [
      "ends behind the comma before what is told of",
      "قدرت مصادر القوات في المدينة، الفترة اللازمة بشهر.",
      "مصادر القوات في المدينة",
    ],
    ["ends before where its seat is", "ذكر المرصد ومقره العاصمة أن الغارات توقفت.", "المرصد"],
    [
      "keeps the district it is of",
      "دعت الحكومة المحلية لمحافظة الساحل أهالي المدينة إلى الخروج منها.",
      "الحكومة المحلية لمحافظة الساحل",
    ],
    [
      "keeps whom he sits for",
      "دعا النائب عن كتلة الساحل هادي السالم إلى وقف العمل.",
      "النائب عن كتلة الساحل هادي السالم",
    ],
    ["keeps a country that speaks with another", "حثت مصر وتركيا إيران على التزام الهدنة.", "مصر وتركيا"],
    [
      "is none of the words that tell where",
      "وقال بالمجلس الأعلى المستشار سالم النجار إن الدورة انتهت.",
      "المستشار سالم النجار",
    ],
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
  it("stands between كان and قد, whatever its words", () =>
    expect(
      chainsOf("أكد مصدر أن الحصيلة ارتفعت. وكانت وحدة إزالة الألغام في الميناء قد اتهمت المهربين بزرعها."),
    ).toEqual(["مصدر", "وحدة إزالة الألغام في الميناء"]));
  it("is nobody who stands behind a noun that a preposition governs", () =>
    expect(chainsOf("وبعد عام على سقوط القضاء بيد داعش طالب رئيس البلدية هادي السالم الجهات المعنية بالتدخل.")).toEqual(
      ["رئيس البلدية هادي السالم"],
    ));
  it("goes on in the dual behind two who spoke together", () =>
    expect(chainsOf("قالت مصر وتركيا إن الهدنة قائمة. وأعربتا عن قلقهما من القصف.")).toEqual([
      "مصر وتركيا",
      "مصر وتركيا",
    ]));
  it("is several people of the sentence before, when the verb is in the plural", () =>
    expect(chainsOf("علق نواب محليون على القرار. وقالوا إن الأمر خطير.")).toEqual(["نواب محليون"]));
  it("is who acts in the sentence, when a relative is not of the verb's gender", () =>
    expect(chainsOf("وانتقد الوزير هادي السالم الدول التي قال إنها تقف ضد المشروع.")).toEqual([
      "الوزير هادي السالم",
      "الوزير هادي السالم",
    ]));
  it("is nobody when somebody is only said to be accused", () =>
    expect(chainsOf("واندلعت المعارك بين المتمردين والجيش التركي الذي اتهم بعدم حماية السكان.")).toEqual([]));
  it("is not who is named with the same title before, when the title is indefinite", () =>
    expect(chainsOf("أقر هادي السالم، زعيم الحركة، بالهزيمة. وقال قيادي في الحركة إن العملية استؤنفت.")).toEqual([
      "هادي السالم، زعيم الحركة",
      "قيادي في الحركة",
    ]));
  it("is he who is cited, when the verb behind has nobody else", () =>
    expect(chainsOf("قال الحارس إن الباب مغلق. وبحسب مصادر محلية، أكدت أن القافلة وصلت.")).toEqual([
      "الحارس",
      "مصادر محلية",
    ]));
  it("is no happening that shows something", () =>
    expect(chainsOf("قال الوزير إن عملية تحرير المدينة كشفت عن خطط.")).toEqual(["الوزير"]));
  it("goes on in the feminine behind a woman whom no list holds", () =>
    expect(
      chainsOf("قالت الشركة إن الأمر بسيط. وقالت إيلين بوربيدج، من شركة الساحل، إن الرد متأخر. وأضافت أن البيان عادل."),
    ).toEqual(["الشركة", "إيلين بوربيدج، من شركة الساحل", "إيلين بوربيدج، من شركة الساحل"]));
  it("acts in the sentence, in order to say it", () =>
    expect(chainsOf("قالت الوزيرة إن المضيق مغلق. وخرج رئيس اللجنة ليقول إنه مفتوح.")).toEqual([
      "الوزيرة",
      "رئيس اللجنة",
    ]));
  it("is no official of the body that speaks", () =>
    expect(
      chainsOf("قالت مسؤولة في وزارة الخارجية المصرية إن الأمر قريب. لكن الخارجية المصرية أعلنت أن النقاش مستمر."),
    ).toEqual(["مسؤولة في وزارة الخارجية المصرية", "الخارجية المصرية"]));
  it("hands on nobody's words but his own", () =>
    expect(chainsOf("أعلنت حركة الأنصار تبنيها الهجوم.")).toEqual(["حركة الأنصار"]));
});
