import { PREPOSITION_BA, PREPOSITION_LA } from "../2-tokens/split-clitics.ts";
import { classBit } from "../3-lexicon/build-lexicon.ts";
import { ROLE } from "../3-lexicon/mark-roles.ts";
import type { CueHit } from "./cue-hit.ts";
import { isStance } from "./is-stance.ts";
import {
  bearsPronoun,
  canSpeak,
  foldedSet,
  hasClass,
  hasRole,
  isAdjective,
  isBareNoun,
  isNumber,
  isOneOf,
  isWord,
  procliticsOf,
  type View,
} from "./look-at.ts";

type Sense = (view: View, hit: CueHit) => boolean;

/** Verbs whose third person masculine is written like a common noun. */
const NOUN_LIKE: ReadonlySet<string> = new Set([
  "order",
  "request",
  "judge",
  "offer",
  "post",
  "publish-report",
  "broadcast",
  "answer",
  "reject",
  "urge",
  "promise",
  "describe",
  "document",
  "quote-from",
  "deny",
  "reveal",
  "thank",
  "esteem",
  "learn",
  "support",
  "demand",
]);
const NOUN_OPENERS = foldedSet("دون", "بدون", "بلا", "رهن", "محل", "مدى", "إعادة");

/** `إصدار أمر بإحالته`, `72 ألف طلب`, `700 طالب`, `مهمتها نشر الكتب`, `دون طلب المساعدة`: behind such a word it is the noun. */
function isNoun(view: View, hit: CueHit): boolean {
  if (hit.form !== "perfect" || hit.agreement !== "ms" || hit.proclitics !== 0 || hit.enclitic !== 0) return false;
  const before = hit.first - 1;
  if (before < 0 || !NOUN_LIKE.has(hit.cue.id)) return false;
  if (isNumber(view, before) || hasClass(view, before, NUMERAL_BIT) || isOneOf(view, before, NOUN_OPENERS)) return true;
  if (view.actorOver[before]! >= 0) return false;
  if (bearsPronoun(view, before) && view.roles[before] === 0) return !canSpeak(view, before);
  return isBareNoun(view, before) && !hasClass(view, before, CUE_BIT);
}
const CUE_BIT = classBit("cue");
const NUMERAL_BIT = classBit("numeral");

const WITHOUT = foldedSet(
  ..."دون بدون يمكن يجب ينبغي المنتظر المتوقع المقرر المفترض المحتمل المرجح الممكن بد شأن شأنه شأنها يريد تريد أمل شرط شريطة يحتمل خشية".split(
    " ",
  ),
);
/** `من دون أن يذكر اسمه`, `من المنتظر أن يعلن`: what is left unsaid, or not said yet. */
const isLeftUnsaid: Sense = (view, { first }) =>
  first > 1 && hasRole(view, first - 1, ROLE.because) && isOneOf(view, first - 2, WITHOUT);

const MEASURES = foldedSet(
  ..."عمر عدد نسبة قيمة طول عرض ارتفاع مساحة وزن سعر حجم كلفة تكلفة معدل متوسط إجمالي مجموع سرعة قوة مدة ثمن سعة عمق ذروة أوج حد".split(
    " ",
  ),
);
const MEASURED = foldedSet(
  ..."عمره عمرها عددهم عددها عدده قيمته قيمتها نسبته نسبتها طوله طولها مساحته مساحتها وزنه وزنها سعره سعرها حجمه حجمها كلفته كلفتها تكلفته تكلفتها ارتفاعه ارتفاعها قوته قوتها مدته مدتها سعته سعتها ذروته ذروتها".split(
    " ",
  ),
);
const AGE = foldedSet("العمر");
/** Tokens behind the verb among which a figure shows that it measures. */
const FIGURE_REACH = 6;
/** `يبلغ طوله عشرين مترا`, `تبلغ من العمر 19 عاما`: it reaches. The imperfect `يبلغ فلانا أن` needs no figure. */
function reaches(view: View, { form, agreement, next }: CueHit): boolean {
  // تلقيه مبلغا ماليا: a sum
  if (form === "participle" && agreement === "ms") return !hasRole(view, next, ROLE.that) && !canSpeak(view, next);
  if (form !== "imperfect") return false;
  for (let i = next; i < next + FIGURE_REACH; i++) {
    if (hasRole(view, i, ROLE.that)) return false;
    if (isNumber(view, i) || hasClass(view, i, NUMERAL_BIT)) return true;
    if (isOneOf(view, i, MEASURES) || isOneOf(view, i, MEASURED) || isOneOf(view, i, AGE)) return true;
  }
  return false;
}

/** `تعد إيران أهم المنتجين`, `يعد بمثابة برلمان`: is reckoned. Who promises does so right behind: `يعد الناخبين بخفض الضرائب`. */
function isReckoned(view: View, { form, next }: CueHit): boolean {
  if (form !== "imperfect") return false;
  for (let i = next; i < next + PROMISE_REACH; i++) {
    if (isOneOf(view, i, IN_PLACE_OF)) return true;
    if (promises(view, i)) return false;
  }
  return true;
}
const PROMISE_REACH = 5;
const IN_PLACE_OF = foldedSet("بمثابة");
const HAPPENING_BITS = classBit("content-noun") | classBit("event");
const promises = (view: View, i: number): boolean =>
  (procliticsOf(view, i) & PREPOSITION_BA) !== 0 && (hasRole(view, i, ROLE.that) || hasClass(view, i, HAPPENING_BITS));

/** `تعرض لهجوم`: was exposed to it. */
const isExposed: Sense = (view, { form, next }) =>
  form === "imperfect" && (procliticsOf(view, next) & PREPOSITION_LA) !== 0;

const BARE_BA = foldedSet("ب", "بـ");
/** `ثروة تقدر بمليار`, `قدرا كبيرا`: nobody is said to reckon. */
const isReckonedAt: Sense = (view, { form, agreement, next }) =>
  agreement === "md" ||
  isOneOf(view, next, BARE_BA) ||
  (form === "imperfect" && (procliticsOf(view, next) & PREPOSITION_BA) !== 0);

const ALEF_HAMZA = 0x623;
/** `أقرأ مقالة`: I read; the dual أقرّا is not printed. */
const isRead: Sense = (view, { agreement, next }) =>
  agreement === "md" && view.scan.text.charCodeAt(view.scan.tokens.end[next - 1]! - 1) === ALEF_HAMZA;

const IMPERFECT = new Set([..."يتن"].map((c) => c.charCodeAt(0)));
/** `قرر أن يعود`: what somebody does, not what he says; `قرر القاضي أن المتهم مذنب` is said. */
function decidesToDo(view: View, { form, next }: CueHit): boolean {
  if (form === "participle") return true;
  const { folded, from } = view.scan.tokens;
  for (let i = next; i < next + DECISION_REACH; i++) {
    if (!hasRole(view, i, ROLE.that)) continue;
    return !hasClass(view, i + 1, NAMED_BITS) && IMPERFECT.has(folded.codes[from[i + 1]!]!);
  }
  return false;
}
const DECISION_REACH = 12;
const NAMED_BITS = classBit("name") | classBit("actor") | classBit("speaker") | classBit("place");

const ROYAL = foldedSet("ملكي", "قضائي", "سام", "أميري", "تنفيذي", "رئاسي", "واقع", "طبيعي", "عادي", "غير");
/** `أمر ملكي بإعفاء …`: an order, not orders. */
const isOrder: Sense = (view, { form, next }) => form === "perfect" && isOneOf(view, next, ROYAL);

const BY_HAND = foldedSet("بيده", "بيدها", "بأيديهم", "بإصبعه", "بإصبعها", "برأسه", "برأسها");
const GESTURE_REACH = 4;
/** `أشار الشرطي بيده إلى السائق`: a gesture. */
function beckons(view: View, { next }: CueHit): boolean {
  for (let i = next; i < next + GESTURE_REACH; i++) if (isOneOf(view, i, BY_HAND)) return true;
  return false;
}

const ALEF_MAKSURA = 0x649;
/** `دعوى أمام المحكمة`: a lawsuit, not دعا; `يدعو على الظالمين`: a curse. */
const isLawsuit: Sense = (view, { next }) =>
  endsInMaksura(view, next - 1) || (hasRole(view, next, ROLE.prepOn) && endsInMaksura(view, next));
const endsInMaksura = (view: View, i: number): boolean =>
  view.scan.text.charCodeAt(view.scan.tokens.end[i]! - 1) === ALEF_MAKSURA;

/** `القوات شبه العسكرية`, `شبه الجزيرة`: quasi; who likens opens a clause. */
const isQuasi: Sense = (view, { form, proclitics, first, next }) =>
  form === "perfect" &&
  proclitics === 0 &&
  isWord(view, first - 1) &&
  view.roles[first - 1] === 0 &&
  (view.actorOver[first - 1]! < 0 || isAdjective(view, next));

const OF_HIM = foldedSet("له", "لها", "لهم");
/** `يتوقع له أن يغادر`: nobody in particular does. */
const isExpectedOf: Sense = (view, { form, next }) => form === "imperfect" && isOneOf(view, next, OF_HIM);

const AS = foldedSet("فيما", "كما");
/** `فيما يظهر`: as it seems. */
const isSeeming: Sense = (view, { form, first, next }) =>
  form === "imperfect" && isOneOf(view, first - 1, AS) && !canSpeak(view, next);

const RENEWED_REACH = 24;
/** `جددت الطائرات غاراتها`: done again; `جدد الوزير رفضه للتدخل`: what one holds is said again. */
function isDoneAgain(view: View, { form, next }: CueHit): boolean {
  if (form === "masdar") return true;
  for (let i = next; i < next + RENEWED_REACH; i++) if (isStance(view, i)) return false;
  return true;
}

const OTHERWISE: Readonly<Record<string, Sense>> = {
  notify: reaches,
  promise: isReckoned,
  "call-name": isQuasi,
  offer: isExposed,
  esteem: isReckonedAt,
  acknowledge: isRead,
  decide: decidesToDo,
  order: isOrder,
  "point-out": beckons,
  call: isLawsuit,
  expect: isExpectedOf,
  show: isSeeming,
  renew: isDoneAgain,
};

/** Whether a word that may say something means something else here, by its neighbours. */
export function meansOtherwise(view: View, hit: CueHit): boolean {
  return isNoun(view, hit) || isLeftUnsaid(view, hit) || (OTHERWISE[hit.cue.id]?.(view, hit) ?? false);
}
