import { ARTICLE, CONJUNCTION_FA, CONJUNCTION_WAW, PREPOSITION_BA, PREPOSITION_LA } from "../2-tokens/split-clitics.ts";
import type { Sentence } from "../2-tokens/split-sentences.ts";
import { classBit, classNumber } from "../3-lexicon/build-lexicon.ts";
import { agreementOf, kindOf } from "../3-lexicon/conjugate.ts";
import { ROLE } from "../3-lexicon/mark-roles.ts";
import type { CueHit } from "./cue-hit.ts";
import {
  canSpeak,
  endsInAlef,
  finiteCue,
  foldedSet,
  hasClass,
  hasRole,
  isBareNoun,
  isComma,
  isDefinite,
  isNumber,
  isOneOf,
  isPreposition,
  isQuote,
  isWord,
  procliticsOf,
  type View,
} from "./look-at.ts";
import { meansOtherwise } from "./means-otherwise.ts";
import { bearsBa } from "./opens-content.ts";

export type { CueHit } from "./cue-hit.ts";

const CUE = classNumber("cue");
const CUE_BIT = classBit("cue");
/** ستعلن is a plan, not a report; `ليؤكد` says, `لنشر الصور` is a noun. */
const VERB_CLITICS = CONJUNCTION_WAW | CONJUNCTION_FA;

/** True behind a preposition: `في رد` is a noun, not رَدَّ. */
function governed(view: View, first: number, i: number): boolean {
  if (i === first) return false;
  const p = i - 1;
  return (
    isPreposition(view, p) ||
    // ورغم ذلك قال الوزير
    (hasRole(view, p, ROLE.demonstrative) && !(p > first && isPreposition(view, p - 1)))
  );
}

const COMMENT = foldedSet("التعليق", "الإدلاء", "الكشف", "الإفصاح", "الخوض");
/** `رفض التعليق`: nothing is said. */
const declinesToComment = (view: View, hit: CueHit): boolean =>
  hit.cue.id === "reject" && [0, 1, 2, 3].some((k) => isOneOf(view, hit.next + k, COMMENT));

/** `ما وصفته بـ`, `من سماهم`, `مسلحين وصفتهم بالإرهابيين`, `وُصفت بالعنيفة`: a name that is given, not a thing that is said. */
function namesOnly(view: View, hit: CueHit): boolean {
  if (hit.cue.act !== "describe") return false;
  const before = hit.first - 1;
  if (hit.enclitic !== 0 && hit.proclitics === 0 && isIndefinite(view, before))
    return bearsBa(view, hit.next) || isQuote(view, hit.next);
  // ما وصفه الوزير بأنه «عبث»: somebody is named who says so
  if (before >= 0 && (hasRole(view, before, ROLE.what) || hasRole(view, before, ROLE.prepFrom)))
    return hit.enclitic === 0 || !canSpeak(view, hit.next);
  return hit.enclitic === 0 && (procliticsOf(view, hit.next) & PREPOSITION_BA) !== 0;
}

/** A noun without the article that is no name: what follows it without a relative pronoun describes it. */
const isIndefinite = (view: View, i: number): boolean =>
  isWord(view, i) &&
  view.roles[i] === 0 &&
  !isDefinite(view, i) &&
  view.actorOver[i]! < 0 &&
  !hasClass(view, i, NAME_BIT);

/** Behind a bare أن stands a noun (`أن رفض النظام …` is the refusal) or a subjunctive (`طلب منه أن يعلن` tells a wish). */
function behindThat(view: View, hit: CueHit): boolean {
  const p = hit.first - 1;
  if (p < 0 || hit.form === "passive" || !hasRole(view, p, ROLE.that)) return false;
  const { from, to } = view.scan.tokens;
  return to[p]! - from[p]! <= 3;
}

const NEVER_PERFECT = foldedSet("لم", "ولم", "فلم", "لن", "ولن", "فلن");
/** `لم تعلن أي جهة مسؤوليتها`: what was not said is no report; `لم توقع` is no perfect, `ما قال` may be one. */
const isNegated = (view: View, hit: CueHit): boolean =>
  hit.first > 0 &&
  hasRole(view, hit.first - 1, ROLE.negation) &&
  (hit.form !== "perfect" || isOneOf(view, hit.first - 1, NEVER_PERFECT));

/** Tokens a subject with its apposition may fill. */
const SUBJECT_REACH = 14;
/** `، عبّر والد القتيل عن شكره`: عن stands behind the subject. */
function saysAbout(view: View, from: number): boolean {
  for (let i = from; i < from + SUBJECT_REACH && (isWord(view, i) || isComma(view, i)); i++)
    if (hasRole(view, i, ROLE.prepAbout)) return true;
  return false;
}

/** `عبر صفحتها` is across, `عبّر عن` is said: the verb opens its clause or has عن right behind. */
function isAcross(view: View, hit: CueHit): boolean {
  if (hit.form !== "perfect" || !hasRole(view, hit.first, ROLE.preposition)) return false;
  const before = hit.first - 1;
  const opens =
    before < 0 ||
    hasRole(view, before, ROLE.conjunction) ||
    hasRole(view, before, ROLE.auxiliary) ||
    hit.proclitics !== 0;
  // ، عبر استجواب المسؤولين
  if (isComma(view, before)) return isBareNoun(view, hit.next) || !saysAbout(view, hit.next);
  return !opens && !hasRole(view, hit.next, ROLE.prepAbout);
}

/** `مما يؤكد`, `الأمر الذي يشير إلى`: what has happened shows it, nobody says it. */
function onlyShows(view: View, hit: CueHit): boolean {
  if (hit.form !== "imperfect" || hit.enclitic !== 0) return false;
  const before = hit.first - 1;
  if (hasRole(view, before, ROLE.what)) return !isOneOf(view, before, WHAT) || !isWord(view, before - 1);
  return hasRole(view, before, ROLE.relative) && isOneOf(view, before - 1, MATTER);
}
const WHAT = foldedSet("ما");
const MATTER = foldedSet("الأمر", "الشيء");

/** `نؤكد`: the first person speaks inside a quotation, or is the outlet itself. */
const isFirstPerson = (hit: CueHit): boolean => hit.form === "imperfect" && hit.agreement === "unknown";

/** Verbs whose active imperfect has no ُ on its first letter, so that a printed one (`يُزعم`, `يُعتقد`) tells the passive. */
const BARE_IMPERFECT: ReadonlySet<string> = new Set([
  "claim",
  "say",
  "mention",
  "believe",
  "expect",
  "see",
  "think",
  "fear",
]);
/** `يُزعم أنهم …`, `اتُهمت الشركة`: nobody is said to say it. */
function isPrintedPassive(view: View, hit: CueHit): boolean {
  const { text, tokens } = view.scan;
  const at = tokens.start[hit.first]! + ((hit.proclitics & (CONJUNCTION_WAW | CONJUNCTION_FA)) !== 0 ? 2 : 1);
  if (hit.form === "imperfect") return BARE_IMPERFECT.has(hit.cue.id) && text.charCodeAt(at) === DAMMA;
  if (hit.form !== "perfect") return false;
  if (isDefectivePassive(view, hit)) return true;
  return text.charCodeAt(at) === DAMMA || (hit.cue.id === "accuse" && text.charCodeAt(at + 1) === DAMMA);
}
const DAMMA = 0x64f;
const [YA, ALEF_MAQSURA] = [0x64a, "ى"];
/** `ألقي باللوم`, `نفي`: with a printed ي a verb in ى is passive, or a noun. */
function isDefectivePassive(view: View, hit: CueHit): boolean {
  if (hit.agreement !== "ms" || hit.enclitic > 0 || hit.next !== hit.first + 1) return false;
  const { text, tokens } = view.scan;
  return (
    text.charCodeAt(tokens.end[hit.first]! - 1) === YA && hit.cue.perfect.every((form) => form.endsWith(ALEF_MAQSURA))
  );
}

/** `مطار عدن`, `لحج وعدن`: a town, not the verb of several women. */
const isTown = (view: View, hit: CueHit): boolean => hit.agreement === "fp" && hasClass(view, hit.first, PLACE_BIT);
const PLACE_BIT = classBit("place");

/** `واتهمت بالتحريض`: an accuser names whom; with what right behind the verb, it is passive. */
const isAccusedHimself = (view: View, hit: CueHit): boolean =>
  hit.cue.id === "accuse" && hit.enclitic === 0 && bearsBa(view, hit.next);

/** `أمرا ليس مستغربا` is a matter: the dual of this verb is not printed. */
const isMatter = (hit: CueHit): boolean => hit.cue.id === "order" && hit.agreement === "md";

function isPlausibleVerb(view: View, sentence: Sentence, hit: CueHit): boolean {
  if (isPrintedPassive(view, hit) || isAccusedHimself(view, hit) || isMatter(hit) || isTown(view, hit)) return false;
  if (isFirstPerson(hit) || onlyShows(view, hit)) return false;
  if (behindThat(view, hit) || isNegated(view, hit) || isAcross(view, hit)) return false;
  const allowed = hit.form === "imperfect" ? VERB_CLITICS | PREPOSITION_LA : VERB_CLITICS;
  return (hit.proclitics & ~allowed) === 0 && !governed(view, sentence.first, hit.first) && !namesOnly(view, hit);
}

const NUMERAL_BIT = classBit("numeral");
/** `، مؤكدة`, `قالت الوزيرة مؤكدة`, but not `مظاهرات منددة`, `خمسة متهمين`: behind an indefinite noun it is an adjective. */
function opensAdverb(view: View, hit: CueHit): boolean {
  if (hit.proclitics !== 0) return true;
  const before = hit.first - 1;
  if (before < 0) return true;
  // الإعدام على 3 متهمين, يمثل 29 متهما
  if (isNumber(view, before) || hasClass(view, before, NUMERAL_BIT)) return false;
  if (hit.agreement === "ms") return true;
  if (!isWord(view, before)) return true;
  return (
    isDefinite(view, before) || view.actorOver[before]! >= 0 || view.timeOver[before] === 1 || view.roles[before] !== 0
  );
}

/** `الحركة تم تصنيفها على أنها …`, `جرى اتهامه`: behind a verb of happening the pronoun is of whom it is said, not of who says it. */
const isDoneToIt = (view: View, hit: CueHit): boolean => hit.enclitic > 0 && isOneOf(view, hit.first - 1, HAPPENS);
const HAPPENS = foldedSet("تم", "وتم", "يتم", "سيتم", "تمت", "جرى", "وجرى", "يجري", "سيجري");

/** Whether the form may be what the lexicon takes it for, by its clitics and its neighbour. */
function plausible(view: View, sentence: Sentence, hit: CueHit): boolean {
  switch (hit.form) {
    case "perfect":
      if (hit.cue.id === "clarify" && hit.agreement === "ms" && hit.first !== sentence.first) return false;
      return isPlausibleVerb(view, sentence, hit);
    case "imperfect":
    case "passive":
      return isPlausibleVerb(view, sentence, hit);
    case "participle":
      // مؤكدا, not المؤكد and not "غير مؤكد"
      return (
        (hit.proclitics & ~(CONJUNCTION_WAW | CONJUNCTION_FA)) === 0 &&
        (hit.agreement !== "ms" || endsInAlef(view, hit.first)) &&
        opensAdverb(view, hit) &&
        !(hit.first > 0 && hasRole(view, hit.first - 1, ROLE.negation)) &&
        // متهما بالتجسس: he is accused
        !(hit.cue.id === "accuse" && hit.enclitic === 0 && bearsBa(view, hit.next)) &&
        !governed(view, sentence.first, hit.first)
      );
    case "masdar":
      return (hit.proclitics & ARTICLE) === 0 && !isDoneToIt(view, hit);
    default:
      return (hit.proclitics & ~(CONJUNCTION_WAW | CONJUNCTION_FA)) === 0 || hit.cue.kind === "particle";
  }
}

/** Every plausible cue of a sentence, in order; one word may give several readings (`ينشر`), the caller takes the first that finds its frame. */
export function findCues(view: View, sentence: Sentence): CueHit[] {
  const { matches, lexicon } = view.scan;
  const hits: CueHit[] = [];
  for (let i = sentence.first; i < sentence.next; i++) {
    if ((matches.classes[i]! & CUE_BIT) === 0 || !isWord(view, i)) continue;
    if (
      insideActor(view, sentence, i) ||
      hasRole(view, i, ROLE.because) ||
      view.asidePast[i]! > 0 ||
      view.timeOver[i] === 1
    )
      continue;
    for (let m = matches.at[i]!; m < matches.at[i + 1]!; m++) {
      if (matches.kind[m] !== CUE) continue;
      const feature = matches.feature[m]!;
      const hit: CueHit = {
        first: i,
        next: matches.next[m]!,
        cue: lexicon.rows.cue[matches.row[m]!]!,
        form: kindOf(feature),
        agreement: agreementOf(feature),
        proclitics: matches.proclitics[m]!,
        enclitic: matches.enclitic[m]!,
      };
      if (
        hit.next <= sentence.next &&
        !declinesToComment(view, hit) &&
        plausible(view, sentence, hit) &&
        !meansOtherwise(view, hit)
      )
        hits.push(hit);
    }
  }
  return hits;
}

/** `وكالة أنباء الإعلان`, `يحيى بدر الدين`: a cue-like word inside a name is none; a person's holds words that are names themselves. */
function insideActor(view: View, sentence: Sentence, i: number): boolean {
  const over = view.actorOver[i]!;
  if (over < 0 || view.actors[over]!.level !== "name") return false;
  if (view.actors[over]!.type !== "person") return true;
  return hasClass(view, i, NAME_BIT) && !opensSentence(view, sentence, i);
}

/** `رأى صالح الناصر أن …`, `دان سامي الناصر …`: a verb that is also a name, at the head of its sentence before two names. */
const opensSentence = (view: View, sentence: Sentence, i: number): boolean =>
  (i === sentence.first || hasRole(view, i - 1, ROLE.conjunction) || isComma(view, i - 1)) &&
  finiteCue(view, i) >= 0 &&
  hasClass(view, i + 1, NAME_BIT) &&
  hasClass(view, i + 2, NAME_BIT);
const NAME_BIT = classBit("name");

/** A finite verb of saying (قال، يقول), which opens a clause of its own. */
export function isFiniteVerb(hit: CueHit): boolean {
  return hit.form === "perfect" || hit.form === "imperfect" || hit.form === "passive";
}
