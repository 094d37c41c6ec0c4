import { countNouns, type Forms } from "../words/count-nouns.ts";
import { isolate } from "../words/isolate.ts";
import type { Tongue } from "../words/tongue.ts";
import type { LiveWords } from "./live-words.ts";

const articles = { zero: "لا مواد", one: "مادة واحدة", two: "مادتان", few: "# مواد", many: "# مادة", other: "# مادة" };
const stories = { zero: "لا أحداث", one: "حدث واحد", two: "حدثان", few: "# أحداث", many: "# حدثًا", other: "# حدث" };

export function arabicLiveWords(tongue: Tongue): LiveWords {
  const count = (forms: Forms, n: number) => countNouns(tongue, forms, n);
  return {
    title: "الأرشيف",
    intro: (a, s) => `المواد: ${count(articles, a)}، والأحداث: ${count(stories, s)}، الأحدث أولًا.`,
    waiting: (n) => `بانتظار المقارنة: ${count(articles, n)}.`,
    find: "كلمات في المواد",
    findHint: 'كلمة أو أكثر، أو عبارة بين علامتي ""',
    stories: "الأحداث",
    articles: (words) => `مواد فيها ${isolate(words)}`,
    status: "فيه رواية",
    count: (n) => count(articles, n),
    more: "عرض المزيد",
    loading: "يُسأل الأرشيف…",
    opening: "يُفتح الحدث…",
    empty: "لا أحداث في الأرشيف بعد.",
    emptyHint: "تدخل المواد بالأمر isnad ingest أو isnad watch.",
    noStories: "لا حدث يوافق هذه التصفية.",
    noArticles: "لا مادة فيها كل هذه الكلمات.",
    changed: (n) => `جديد أو متغيّر: ${count(stories, n)}.`,
    arrived: (n) => `وصل إلى هذا الحدث: ${count(articles, n)}.`,
    updated: "في هذا الحدث جديد: أُعيدت مقارنته أو اتُّخذ فيه قرار.",
    show: "عرض الجديد",
    lost: "الأرشيف لا يجيب، وقد يكون المعروض قديمًا. تُعاد المحاولة…",
    again: "إعادة المحاولة",
    alone: "المادة محفوظة، ولم تدخل في حدث بعد: تنتظر المقارنة.",
    logIn: {
      why: "هذا الأرشيف لمن له حساب فيه.",
      name: "الاسم",
      password: "كلمة المرور",
      enter: "دخول",
      leave: "خروج",
    },
    review: {
      title: "ما قرّره الناس",
      intro: "كل قرار موقَّع ومعلَّل ومحفوظ، ويمكن الرجوع عنه. وتبقى قراءة الآلة إلى جانبه.",
      undecided: "لم يقرّر أحد في هذا بعد.",
      verdict: { confirmed: "أكّده شخص", rejected: "ردّه شخص", corrected: "صحّحه شخص" },
      graded: "الدرجة",
      grade: { confirmed: "مؤكَّد", fair: "معقول", weak: "ضعيف", contested: "متنازع عليه", discounted: "مستبعَد" },
      decide: "اتخاذ قرار",
      what: "القرار",
      kind: {
        confirm: "القراءة صحيحة",
        reject: "القراءة خاطئة",
        correct: "تصحيح",
        merge: "هو نفسه سؤال آخر",
        split: "أحد الأقوال عن أمر آخر",
        "not-same": "القولان ليسا عن أمر واحد",
        grade: "درجة",
        note: "ملاحظة",
        undo: "رجوع عن قرار",
      },
      one: "أحد القولين",
      other: "القول الآخر",
      taken: "القول المُخرَج",
      merged: "السؤال الآخر",
      reason: "السبب",
      send: "حفظ القرار",
      missing: "يلزم ذكر السبب وما يتعلق به القرار.",
      kept: "حُفظ القرار.",
      takeBack: "الرجوع عنه",
      takenBack: "رُجع عنه",
    },
    problem: {
      unreachable: "الأرشيف لا يجيب. هل يعمل الأمر isnad serve؟",
      missing: "لا شيء في الأرشيف تحت هذا العنوان.",
      closed: "هذا لمن سجّل الدخول فقط.",
      forbidden: "لك أن تطّلع على هذا، لا أن تقرّر فيه.",
      changed: "لم يعد كما رأيته: قرّر فيه غيرك أو وصلت مواد جديدة. المعروض الآن هو حاله الراهنة.",
      wrongPassword: "لا أحد بهذا الاسم وكلمة المرور هذه.",
      refused: "لم يستطع الأرشيف الإجابة عن هذا.",
    },
  };
}
