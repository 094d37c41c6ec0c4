import { countNouns, type Forms } from "./count-nouns.ts";
import { formatNumber } from "./format-number.ts";
import { isolate } from "./isolate.ts";
import type { Tongue } from "./tongue.ts";
import type { ViewWords } from "./view-words.ts";

/** ما تقوله الأبواب التي تُرسم: الأسانيد والخريطة والزمن والبحث. What the drawn views and the search say, in Arabic. */
export function arabicViewWords(tongue: Tongue): ViewWords {
  const count = (forms: Forms, n: number) => countNouns(tongue, forms, n);
  const number = (n: number) => isolate(formatNumber(tongue, n));
  return {
    chains: {
      origins: "الأصول",
      relays: "الوسطاء",
      outlets: "الوسائل",
      tellings: "قول",
      own: "بصوتها",
      more: (n) => `و${number(n)} غيرها`,
      told: (n) => count({ one: "موقف واحد", two: "موقفان", few: "# مواقف", many: "# موقفًا", other: "# موقف" }, n),
      all: "كل الأسانيد",
      hint: "مرّ على اسم أو اختره ليضيء ما يمر به. من لوحة المفاتيح: الأسهم من اسم إلى اسم، وEnter للاختيار.",
      key: "كيف تُقرأ الخطوط",
      manner: { assert: "يثبت", deny: "ينفي", retract: "يتراجع", unconfirmed: "لا يتبنى" },
      table: "الأسانيد جدولًا",
      question: "السؤال",
      answer: "الجواب",
      show: "أسانيدها على الرسم",
    },
    omissions: {
      same: "أوردته كما ورد أول مرة",
      other: "أوردته بقيمة أخرى",
      left: "لم تورده",
      every: (n) => `أظهر أيضًا ما أوردته وسيلة واحدة (${number(n)})`,
    },
    timeline: {
      told: "بحسب وقت النشر",
      happened: "بحسب وقت الوقوع",
      by: "ترتيب الزمن",
      exact: "الساعة معروفة",
      span: "اليوم أو أكثر، والساعة غير معروفة",
      undated: "روايات لا وقت لها",
    },
    map: {
      drawing: (n) =>
        `خريطة عليها ${count({ one: "مكان واحد", two: "مكانان", few: "# أماكن", other: "# مكانًا" }, n)}؛ كل ما عليها مكتوب في القائمة`,
      kind: { control: "من يسيطر أو يتقدم", strike: "ضربة أو اشتباك", harm: "ضحايا أو نازحون أو معتقلون" },
      area: "مساحة: لا يُعرف من المكان إلا منطقته أو محافظته",
      source:
        "الحدود من بيانات Natural Earth المفتوحة كما هي على الأرض، وليست رأيًا في نزاع عليها. الدائرة تقول كم نعرف عن المكان، لا أين حدوده.",
      km: "كم",
      zoom: "التكبير",
      closer: "تكبير",
      farther: "تصغير",
      asOf: "ما قيل حتى",
      everything: "كل ما نُشر",
      earlier: "الخبر السابق",
      later: "الخبر التالي",
      list: "الأماكن وما قيل عنها",
      unseen: "خارج الإطار",
      back: "إلى الإطار الأول",
      elsewhere: "أماكن لا تُعرف إحداثياتها:",
      empty: "لا قول عن سيطرة أو ضربة أو ضحايا في مكان مسمى.",
      notYet: "لم يكن قد قيل شيء حتى هذه الساعة.",
      loading: "تُفتح الخريطة…",
      failed: "تعذر فتح الخريطة في هذا المتصفح. القائمة كاملة.",
    },
    pair: {
      title: "مادتان متقابلتان",
      hint: "المقاطع المتقابلة تحتها خط ولها رقم واحد في النصين، والألفاظ التي ليست في الآخر بارزة. الرقم ينقل إلى المقطع المقابل.",
      none: "لا مقاطع متقابلة معروفة بين هاتين المادتين.",
      choose: "المادة",
      open: "المادتان متقابلتان",
      toOther: (n) => `المقطع ${n} في المادة الأخرى`,
    },
    codings: {
      title: "كيف يرمّزها موثقو الضحايا",
      caution: "ترميز مقترح بحسب القواعد المنشورة لكل جهة، من ألفاظ المواد وحدها؛ والقرار للموثق.",
      field: "الحقل",
      value: "القيمة",
      why: "السبب والقاعدة",
      untold: "لم تذكره المواد",
      instead: "أو",
    },
    correction: {
      title: "ليس السؤال نفسه؟",
      hint: "إن كان جوابان لا يخصان سؤالًا واحدًا فاخترهما. هذا الملف لا يحفظ شيئًا: انسخ السجل أو نزّله وأرسله إلى من أعد الملف.",
      one: "الجواب الأول",
      other: "الجواب الثاني",
      person: "اسمك",
      reason: "السبب",
      record: "السجل",
      copy: "نسخ السجل",
      download: "تنزيل السجل",
      missing: "يلزم جوابان واسم وسبب.",
    },
    ledgerChart: {
      title: "الأعداد عبر الزمن",
      who: "من المتضررون",
      everybody: "الجميع",
      group: { civilian: "مدنيون", combatant: "مقاتلون", unknown: "غير محدد" },
      part: "جزء من حصيلة",
      empty: "لا عدد مؤرخ يوافق الاختيار.",
      copy: "نسخ الجدول",
      download: "تنزيل الجدول",
      heading: "الأعداد بألفاظها",
    },
    brief: {
      corroborated: (n) =>
        count(
          {
            zero: "لا رواية اتفق عليها أصلان",
            one: "رواية واحدة اتفق عليها أصلان فأكثر",
            two: "روايتان اتفق على كل منهما أصلان فأكثر",
            few: "# روايات اتفق على كل منها أصلان فأكثر",
            other: "# رواية اتفق على كل منها أصلان فأكثر",
          },
          n,
        ),
      contested: (n) =>
        count(
          {
            zero: "لا رواية متنازع عليها",
            one: "رواية واحدة متنازع عليها",
            two: "روايتان متنازع عليهما",
            few: "# روايات متنازع عليها",
            other: "# رواية متنازع عليها",
          },
          n,
        ),
      "single-origin": (n) =>
        count(
          {
            zero: "لا رواية من أصل واحد",
            one: "رواية واحدة ترجع إلى أصل واحد",
            two: "روايتان ترجع كل منهما إلى أصل واحد",
            few: "# روايات ترجع كل منها إلى أصل واحد",
            other: "# رواية ترجع كل منها إلى أصل واحد",
          },
          n,
        ),
      next: "؛ ",
      or: " أو ",
    },
    changes: {
      title: (day) => `ما جدّ في ${isolate(day)}`,
      intro: "ما نُشر في آخر يوم ولم يكن قبله.",
      kind: { update: "عدد تغيّر", answer: "جواب آخر", new: "سؤال جديد" },
      became: "ثم",
    },
    filter: {
      title: "تصفية",
      words: "كلمات",
      hint: "كلمة أو أكثر",
      more: "تصفية أدق",
      clear: "إلغاء التصفية",
      any: "الكل",
      speaker: "القائل",
      place: "المكان",
      outlet: "الوسيلة",
      kind: "النوع",
      status: "الحال",
      from: "من يوم",
      to: "إلى يوم",
      shown: (n, of) => `يظهر ${number(n)} من ${number(of)}`,
      claims: (n) =>
        count({ zero: "لا أقوال", one: "قول واحد", two: "قولان", few: "# أقوال", many: "# قولًا", other: "# قول" }, n),
      sentences: (n) =>
        count(
          {
            zero: "لا جمل",
            one: "جملة واحدة فيها الكلمات",
            two: "جملتان فيهما الكلمات",
            few: "# جمل فيها الكلمات",
            other: "# جملة فيها الكلمات",
          },
          n,
        ),
      nothing: "لا قول يوافق هذه التصفية.",
      noSentence: "لا جملة في المواد فيها هذه الكلمات كلها.",
    },
  };
}
