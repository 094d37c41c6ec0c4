import { PREPOSITION_BA, PREPOSITION_KA } from "../../2-tokens/split-clitics.ts";
import { agreementOf } from "../../3-lexicon/conjugate.ts";
import { foldedSet } from "../../3-lexicon/word-set.ts";
import type { Article } from "../article.ts";
import {
  EVENT,
  EVENT_BIT,
  findMatch,
  hasClass,
  hasRole,
  isHardMark,
  isOneOfBehind,
  rowsOf,
  startsWithAnd,
} from "../look-at-token.ts";
import { acceptGroup } from "./accept-group.ts";
import type { Trigger } from "./draft.ts";
import type { Group } from "./group.ts";
import { isAgent } from "./is-agent.ts";
import { isIllness, isOfIllness } from "./is-illness.ts";
import { isPreposition, passes, passesNoun } from "./pass-words.ts";
import { nounAt, peopleRow } from "./read-noun.ts";
import { isCounted, isHarmed, REACH, type State } from "./state.ts";
import { hasProclitic } from "./take-intrinsic.ts";
import { hasBothAhead } from "./take-toll.ts";

/** `مقتل 5 جنود`, `قتلت القوات أمس 3 مدنيين`: a harm word stands before. */
export function takeGoverned(state: State, group: Group): boolean {
  const { trigger, article } = state;
  if (!trigger || group.first < trigger.next || !fitsTrigger(article, trigger, group)) return false;
  if (trigger.unreal || (trigger.outcome === "injured" && isIll(state, trigger, group))) {
    state.trigger = null;
    return true;
  }
  if (trigger.kind === "verb" && group.number !== "counted" && isAgent(article, group, state.sentence.next))
    return false;
  if (!fitsRow(state, trigger, group) || countsThings(article, group)) return false;
  const lost = isLost(article, trigger, group) ? "killed" : trigger.outcome;
  const outcome = isSpread(state, trigger, group) ? "killed-or-injured" : lost;
  acceptGroup(state, group, { outcome, rule: `harm.${trigger.kind}`, trigger });
  state.trigger = null;
  return true;
}

/** `إصابة 5 بفيروس`, `يصيب الصداع 8 ملايين`, `من الأمراض التي تصيب 20 مليونا`. */
const isIll = (state: State, trigger: Trigger, group: Group): boolean =>
  isIllness(state, group.next) ||
  isOfIllness(state) ||
  (trigger.kind === "verb" &&
    isIllness(state, Math.max(state.sentence.first, trigger.first - REACH.illness), group.first));

/** The enclitic نا, which a verb in the first person plural ends in too. */
const US = 6;

/** `فقد الجيش أربعة من جنوده`, `فقدنا ثلاثة`: they fell. */
const isLost = (article: Article, trigger: Trigger, group: Group): boolean =>
  rowsOf(article, "harm")[trigger.row]!.id === "go-missing" &&
  (group.first > trigger.next || article.scan.matches.enclitic[trigger.match] === US);

/** `خسرت الميليشيا المئات من عناصرها بين قتيل وجريح`: how they fell is told behind. */
const isSpread = (state: State, trigger: Trigger, group: Group): boolean =>
  rowsOf(state.article, "harm")[trigger.row]!.id === "lose-men" && hasBothAhead(state, group.next);

const BA = 0x628;

/** ب written to a figure. */
function hasWrittenBa({ scan, context }: Article, { first, quantity }: Group): boolean {
  const { from, start, folded } = scan.tokens;
  return folded.codes[from[first]!] === BA && context.quantities[quantity]!.span.start > start[first]!;
}

const bearsArms = (group: Group): boolean =>
  group.victims === "government-forces" || group.victims === "opposition-forces";

/** `تهجير المدن الأربع`: the figure belongs to the noun before it, and that is nobody. */
function countsThings(article: Article, group: Group): boolean {
  if (group.noun !== "bare" || group.first === 0) return false;
  const noun = nounAt(article, group.first - 1);
  return noun >= 0 && peopleRow(article, noun).role === "thing";
}

const [LAM, HA, MIM] = [0x644, 0x647, 0x645];

/** `لمدخراتهم`. */
function isOfTheirs({ scan }: Article, i: number): boolean {
  const { from, to, folded } = scan.tokens;
  if (i >= scan.tokens.count || to[i]! - from[i]! < 5) return false;
  const { codes } = folded;
  return codes[from[i]!] === LAM && codes[to[i]! - 1] === MIM && codes[to[i]! - 2] === HA;
}

const STAYERS: ReadonlySet<string> = new Set(["civilian", "citizen", "resident", "family"]);

/** How far behind the people flight is told: `أجبر القتال ثلاثة آلاف شخص من القرى الحدودية على النزوح`. */
const FLIGHT_REACH = 7;
const FLIGHT = foldedSet(
  ...["النزوح", "نزوح", "الفرار", "المغادرة", "مغادرة", "مغادرتها", "الرحيل", "الهرب", "الهروب", "اللجوء", "التشرد"],
  ...[
    "منازلهم",
    "منازلها",
    "بيوتهم",
    "ديارهم",
    "قراهم",
    "مساكنهم",
    "إخلاء",
    "ترك",
    "مناطقهم",
    "للجوء",
    "للنزوح",
    "للفرار",
  ],
  ...["للمغادرة", "للهرب", "للرحيل", "المخيمات", "ملاجئ"],
);

function hasFlightAhead(article: Article, from: number): boolean {
  for (let i = from; i < from + FLIGHT_REACH && i < article.scan.tokens.count && !isHardMark(article, i); i++)
    if (isOneOfBehind(article, i, FLIGHT)) return true;
  return false;
}

/** `قتل 80 عنصرا من المتمردين وفر العشرات`: of whom was told just before. */
const isOfArmed = ({ last, lastNext }: State, group: Group): boolean =>
  group.noun === "bare" && last !== null && lastNext >= 0 && bearsArms({ ...group, victims: last.victims });

/** `فر 3 سجناء` moves nobody; `تكبدت الميليشيا 40 عنصرا` costs fighters only. */
function fitsRow(state: State, trigger: Trigger, group: Group): boolean {
  const { article } = state;
  const { frame, id } = rowsOf(article, "harm")[trigger.row]!;
  // `فقد 35 شخصا`, or `فقد الجيش 20 جنديا`
  if (id === "go-missing" && group.noun === "unknown") return false;
  if (id === "go-missing") return group.first === trigger.next || (isCounted(group) && bearsArms(group));
  if (id === "catch") return group.noun === "known";
  if (id === "be-forced" && !hasFlightAhead(article, group.next)) return false;
  // `فقدان الكثير من العملاء لمدخراتهم`: something of theirs
  if (id === "lose-people" && isOfTheirs(article, group.next)) return false;
  if (id === "seek-refuge" && group.first > trigger.next) return false;
  if (id === "leave" && !(group.row >= 0 && STAYERS.has(rowsOf(article, "people")[group.row]!.id))) return false;
  // `اختفت الطائرة خلال رحلتها 370`
  if (id === "vanish" && group.noun === "bare" && group.first > trigger.next) return false;
  if (frame === "flee" && group.row >= 0 && rowsOf(article, "people")[group.row]!.role === "member") return false;
  if (frame === "flee") return group.low >= 20 && !bearsArms(group) && !isOfArmed(state, group);
  if (id !== "lose-men") return true;
  const role = group.row < 0 ? null : rowsOf(article, "people")[group.row]!.role;
  return isCounted(group) && (bearsArms(group) || role === "member");
}

const SEVERAL: ReadonlySet<string> = new Set(["mp", "md", "fp", "fd"]);

function fitsTrigger(article: Article, trigger: Trigger, group: Group): boolean {
  const { matches } = article.scan;
  const gap = group.first - trigger.next;
  const counted = isCounted(group);
  if (!counted && group.other && gap > 0) return false;
  if (!counted && group.outcome !== null && (isHarmed(group.outcome) || gap > 0)) return false;
  if (group.noun === "demonym" && !counted && gap > 1) return false;
  if (matches.enclitic[trigger.match] !== 0 && !(counted && gap === 0)) return false;
  if (group.definite && group.number !== "counted") return false;
  // `توفي جراء مجموعة من الأحداث`
  if (!counted && gap > 0 && hasRole(article, group.first - 1, "preposition")) return false;
  // `إصابة بعض الأغذية`: some of what is nobody we know
  if (group.number === "plural" && group.noun === "unknown" && trigger.outcome === "injured") return false;
  if (trigger.kind === "on" && !(gap >= 1 && hasRole(article, trigger.next, "prepOn"))) return false;
  // `أصابوه بأربع كرات`
  if (gap === 0 && trigger.kind === "verb" && group.quantity >= 0 && hasWrittenBa(article, group)) return false;
  // `الذين قتلوا وأعضاء المجلس`
  if (gap === 0 && trigger.kind === "verb" && startsWithAnd(article, group.first)) return false;
  if (gap === 0 && !counted && hasProclitic(article, group.first, PREPOSITION_BA | PREPOSITION_KA)) return false;
  // `5 أشخاص ماتوا`: a verb in the plural has its subject before it
  if (trigger.intransitive && SEVERAL.has(agreementOf(matches.feature[trigger.match]!))) return false;
  if (gap > reachOf(trigger, group) || (trigger.kind === "on" && group.noun === "unknown")) return false;
  if (gap > 0 && trigger.kind !== "on" && isBehindPreposition(article, group)) return false;
  if (trigger.kind === "noun" && gap > 0 && !passesNoun(article, trigger.next, group.first)) return false;
  return passes(article, trigger.next, group.first, trigger.kind);
}

function reachOf(trigger: Trigger, group: Group): number {
  if (trigger.kind === "on") return 2;
  if (isCounted(group)) {
    if (trigger.kind !== "verb") return REACH.nounCounted;
    return trigger.phrase ? REACH.phrase : REACH.verb;
  }
  if (trigger.kind === "noun") return 0;
  return group.accusative ? REACH.verbUncounted : 1;
}

/** `على يد 3 مسلحين`, `مع 5 أشخاص`, `بعدد من الجنود`: no object. */
function isBehindPreposition(article: Article, group: Group): boolean {
  const before = group.first - 1;
  if (hasProclitic(article, group.first, PREPOSITION_BA | PREPOSITION_KA)) return true;
  if (hasRole(article, before, "prepFrom") && isMadeOf(article, before - 1)) return false;
  if (isPreposition(article, before) && !hasRole(article, before, "prepOn") && !hasRole(article, before, "preposition"))
    return true;
  return hasClass(article, before, EVENT_BIT) && (isHands(article, before) || isWeapon(article, before));
}

const MADE = foldedSet("مؤلف", "مؤلفة", "المؤلف", "المؤلفة", "مكون", "مكونة", "المكون", "المكونة");

/** `طاقمها المؤلف من 22`: who they are in all. */
const isMadeOf = (article: Article, i: number): boolean => isOneOfBehind(article, i, MADE);

const SHOOTING = "shooting";

/** `قتل برصاص شخصين`: whose weapon it was. */
function isWeapon(article: Article, i: number): boolean {
  const { tokens, matches } = article.scan;
  if (tokens.folded.codes[tokens.from[i]!] !== BA) return false;
  const rows = rowsOf(article, "event");
  return findMatch(article, i, EVENT, (m) => rows[matches.row[m]!]!.kind === SHOOTING) >= 0;
}

/** `على يد`, `بأيدي`. */
function isHands(article: Article, i: number): boolean {
  const rows = rowsOf(article, "event");
  const { matches } = article.scan;
  for (let k = i; k > i - 2 && k >= 0; k--) {
    const ends = (m: number): boolean => rows[matches.row[m]!]!.type === "hands" && matches.next[m] === i + 1;
    if (findMatch(article, k, EVENT, ends) >= 0) return true;
  }
  return false;
}
