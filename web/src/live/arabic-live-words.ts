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
    updated: "أُعيدت مقارنة هذا الحدث.",
    show: "عرض الجديد",
    lost: "الأرشيف لا يجيب، وقد يكون المعروض قديمًا. تُعاد المحاولة…",
    again: "إعادة المحاولة",
    alone: "المادة محفوظة، ولم تدخل في حدث بعد: تنتظر المقارنة.",
    problem: {
      unreachable: "الأرشيف لا يجيب. هل يعمل الأمر isnad serve؟",
      missing: "لا شيء في الأرشيف تحت هذا العنوان.",
      closed: "هذا لمن سجّل الدخول فقط.",
      refused: "لم يستطع الأرشيف الإجابة عن هذا.",
    },
  };
}
