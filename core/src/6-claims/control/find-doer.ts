import { ARTICLE, PREPOSITION_LA } from "../../2-tokens/split-clitics.ts";
import type { Sentence } from "../../2-tokens/split-sentences.ts";
import { agreementOf, kindOf } from "../../3-lexicon/conjugate.ts";
import type { Happening } from "../../3-lexicon/load-events.ts";
import { foldedSet } from "../../3-lexicon/word-set.ts";
import type { Article } from "../article.ts";
import { endsInTaa } from "../ends-in-taa.ts";
import {
  hasClass,
  hasRole,
  isComma,
  isOneOf,
  isParticle,
  isWord,
  PEOPLE_BIT,
  rowsOf,
  startsWithAnd,
} from "../look-at-token.ts";
import { bitOf } from "../tell-bits.ts";
import { sideOf } from "../weigh-actors.ts";
import type { Doer } from "./carried.ts";
import { clauseFirst } from "./clause-first.ts";
import { type Actor, actorAt, actorBefore, actorBetween, isOfNobody } from "./find-actor.ts";
import type { Found } from "./found.ts";
import { isBacked } from "./is-backing.ts";
import { isNominal } from "./is-nominal.ts";
import { isOwner } from "./is-owner.ts";
import { isStateName } from "./is-state-name.ts";
import { isSufferer } from "./is-sufferer.ts";
import { type Ground, helperAt } from "./read-ground.ts";
import { AIMS } from "./tell-reality.ts";
import { whoManaged } from "./who-managed.ts";

/** How far behind `طرد` who is driven out of the place named before may stand, in tokens. */
const DRIVEN_REACH = 7;
/** How far behind the place `بيد` may stand, in tokens. */
const BEHIND = 8;

const [ALEF, MIM, HA, TA] = [0x627, 0x645, 0x647, 0x62a];

const THROUGH = bitOf("through");

const NOBODY: Doer = { actor: null, source: -1, armed: false };
/** Nobody is named, and nobody need be: `سقطت المدينة`. */
const UNNAMED: Doer = { actor: null, source: -1, armed: true };
const known = (actor: Actor): Doer => ({ actor, source: -1, armed: actor.armed });

/** Who did what match `m` tells: behind the verb, named behind the place (`بيد`, `من قبل`), before the verb, or understood (`before`, who did the last thing in the sentence, else the speaker). */
export function findDoer(
  article: Article,
  sentence: Sentence,
  m: number,
  row: Happening,
  grounds: readonly Found[],
  before: Doer | null,
): Doer {
  const { matches } = article.scan;
  const { ground, holder } = grounds[0]!;
  const held = holder >= 0 ? (actorAt(article, holder) ?? stateHolding(article, holder, ground)) : null;
  if (held) return known(held);
  const subject = row.frames.includes("subj");
  const passive = subject || kindOf(matches.feature[m]!) === "passive";
  // `سيطرت على مناطق كانت في قبضة المسلحين`: spelt like a passive, and no hands of its own
  const hands = passive ? handsBehind(article, grounds.at(-1)!.ground.next, sentence.next, !subject) : null;
  if (hands) return known(hands);
  if (subject) return UNNAMED;
  const found = behind(article, sentence, m, row, ground, before);
  if (found) return found;
  const first = matches.first[m]!;
  if (row.weak && ground.first > first && isOfNobody(article, first, sentence.first)) return NOBODY;
  return inFront(article, sentence, m, row, ground, before);
}

/** Who did it stands behind the word; null = look in front of it. */
function behind(
  article: Article,
  sentence: Sentence,
  m: number,
  row: Happening,
  ground: Ground,
  before: Doer | null,
): Doer | null {
  const { matches } = article.scan;
  const next = matches.next[m]!;
  if (ground.first >= next) {
    const between = actorBetween(
      article,
      next,
      row.frames.includes("attack") ? assaultAt(article, next, ground) : ground.first,
    );
    if (row.frames.includes("from-obj"))
      return driverOf(article, sentence, m, between, ground.first, ground.next, before);
    if (row.weak && isOfOther(article, m, between, ground)) return NOBODY;
    // `وصول تعزيزات للمسلحين إلى`: something of theirs
    if (row.id === "reach" && between && between.first > next && isOwner(article, between.first)) return NOBODY;
    return between && !isBacked(article, between.first) ? known(between) : null;
  }
  // `تحريرها من المتمردين`: whom it was taken from stands behind من
  const to = clauseOfVerb(article, next, Math.min(next + 4, sentence.next));
  const after = actorBetween(article, next, to);
  if (row.frames.includes("from-obj")) {
    const reach = Math.min(next + DRIVEN_REACH, sentence.next);
    return driverOf(article, sentence, m, actorBetween(article, next, reach), reach, next, before);
  }
  return after ? known(after) : null;
}

/** `احتلوها بعد هزيمة قوات الحاكم`, `تطهيرها لتأمين تقدم القوات`: no subject stands behind a preposition or an aim. */
function clauseOfVerb(article: Article, from: number, to: number): number {
  for (let i = from; i < to; i++) {
    const apart = hasRole(article, i, "preposition") || hasRole(article, i, "prepFrom") || isOneOf(article, i, AIMS);
    if (apart && article.timexes.over[i]! < 0) return i;
  }
  return to;
}

function inFront(
  article: Article,
  sentence: Sentence,
  m: number,
  row: Happening,
  ground: Ground,
  before: Doer | null,
): Doer {
  const { matches } = article.scan;
  const first = matches.first[m]!;
  const nominal = isNominal(article, m);
  // `وقطعت الطريق`, `وإحكام سيطرتها على`: who did the last thing did this too
  const own =
    (nominal || row.frames.includes("under")) &&
    (matches.enclitic[m] !== 0 || endsInTheir(article, matches.next[m]! - 1, first));
  if (before && (!nominal || own) && startsWithAnd(article, first)) return before;
  const state = nominal ? null : stateAt(article, matches.next[m]!, ground);
  if (state) return known(state);
  const head = nominal ? null : stateBefore(article, sentence, first);
  if (head) return known(head);
  const managed = nominal ? whoManaged(article, sentence, first) : null;
  if (managed) return known(managed);
  const under = row.frames.includes("under");
  const left =
    actorBefore(article, under ? Math.min(first, ground.first) : first, sentence.first, own) ??
    (nominal ? null : actorOver(article, sentence, m, ground));
  if (left && nominal && isSufferer(article, left.first)) return understood(article, m, before);
  // `مصور لدى الشرطة فر من البلاد`: the verb is of a man
  if (left && !nominal && agreementOf(matches.feature[m]!) === "ms" && endsInTaa(article, left.first)) return NOBODY;
  if (left && row.id === "reach" && !nominal && isOwner(article, left.first)) return NOBODY;
  // `في لبنان مليون لاجئ فروا من`: no state is several
  if (left && !nominal && agreementOf(matches.feature[m]!) === "mp" && isState(article, left)) return NOBODY;
  // `المناطق التي تحت سيطرتها` is of no man
  if (left && own && isMan(article, left) && endsInHer(article, matches.next[m]! - 1)) return NOBODY;
  // `دور الملك خلال تحرير الكويت`: a verbal noun is not of whoever was named before
  if (left && (left.armed || !nominal || own)) return known(left);
  const hands = handsBehind(article, ground.next, sentence.next, true) ?? subjectBehind(article, sentence, m, ground);
  if (hands) return known(hands);
  // `الأراضي التي كانوا يسيطرون عليها`: whoever it was, not who did the last thing
  return isInRelative(article, m) ? NOBODY : understood(article, m, before);
}

/** `بينما السعودية تنسحب من`: a state by its name, at the head of its clause, right before its verb. */
function stateBefore(article: Article, sentence: Sentence, i: number): Actor | null {
  const mention = i > sentence.first ? article.places.over[i - 1]! : -1;
  if (mention < 0) return null;
  const first = article.places.first[mention]!;
  if (!isStateName(article, first) || article.places.next[mention] !== i) return null;
  const heads =
    first === sentence.first ||
    startsWithAnd(article, first) ||
    hasRole(article, first - 1, "that") ||
    hasRole(article, first - 1, "conjunction");
  return heads ? { first, next: i, mention, armed: true } : null;
}

const AFTER = foldedSet("بعدما", "عندما");

/** `القوات تحاصر المدينة، بعدما سيطرت على`: who did it is who the clause before is of, when the verb is of one group. */
function actorOver(article: Article, sentence: Sentence, m: number, ground: Ground): Actor | null {
  const { matches } = article.scan;
  const i = matches.first[m]!;
  const agreement = agreementOf(matches.feature[m]!);
  if (i - 1 <= sentence.first || !isOneOf(article, i - 1, AFTER) || (agreement !== "fs" && agreement !== "mp"))
    return null;
  // `استعادت الشرعية المدينة`: a subject we do not know
  if (ground.first > matches.next[m]! + (hasRole(article, matches.next[m]!, "prepOn") ? 1 : 0)) return null;
  const actor =
    agreement === "mp"
      ? actorBefore(article, i - 1, sentence.first)
      : actorBetween(article, clauseFirst(article, i - 2, sentence.first), i - 1);
  return actor?.armed ? actor : null;
}

function isInRelative(article: Article, m: number): boolean {
  const first = article.scan.matches.first[m]!;
  const at = hasRole(article, first - 1, "auxiliary") ? first - 2 : first - 1;
  return at >= 0 && hasRole(article, at, "relative") && !startsWithAnd(article, at);
}

/** `actor:lb` and the like. */
const isState = ({ context }: Article, { mention }: Actor): boolean =>
  mention >= 0 && context.mentions[mention]!.candidates[0]?.entity.length === "actor:lb".length;

const isMan = ({ context }: Article, { mention }: Actor): boolean =>
  mention >= 0 && context.mentions[mention]!.type === "person";

/** `سيطرتها`. */
const endsInHer = ({ scan }: Article, i: number): boolean => {
  const { to, folded } = scan.tokens;
  return folded.codes[to[i]! - 1] === ALEF && folded.codes[to[i]! - 2] === HA;
};

/** `إحكام سيطرتها`: a phrase that ends in a pronoun. */
function endsInTheir({ scan }: Article, last: number, first: number): boolean {
  const { to, folded } = scan.tokens;
  const [before, end] = [folded.codes[to[last]! - 2], folded.codes[to[last]! - 1]];
  if (last === first) return false;
  return ((end === ALEF || end === MIM) && before === HA) || (end === HA && before === TA);
}

/** `طرد الجيش المسلحين من`: the first is who drives out; one alone is who is driven out, and who did it stands before or is understood. */
function driverOf(
  article: Article,
  sentence: Sentence,
  m: number,
  between: Actor | null,
  to: number,
  behind: number,
  before: Doer | null,
): Doer {
  const { matches } = article.scan;
  const next = between ? actorBetween(article, between.next, to) : null;
  const other = between && next && describes(article, between, next) ? null : next;
  // `طردت المسلحين والقوات المتحالفة معهم`: both are driven out
  if (between && other && !startsWithAnd(article, other.first)) return { actor: between, source: -1, armed: true };
  const nominal = isNominal(article, m);
  // `طرده منها الجيش`
  if (between && matches.enclitic[m] !== 0) return { ...known(between), armed: true };
  const hands = nominal ? handsBehind(article, behind, sentence.next) : null;
  if (hands) return known(hands);
  // `زرعته الميليشيا قبل طردها من البلدة`: who is named before is who is driven out
  if (nominal && matches.enclitic[m] !== 0) return UNNAMED;
  const found = actorBefore(article, matches.first[m]!, sentence.first);
  const apart = found && (isOwner(article, found.first) || (nominal && isSufferer(article, found.first)));
  const left = apart ? null : found;
  return { ...(left ? known(left) : understood(article, m, before)), armed: true };
}

const [YA, WAW, NUN] = [0x64a, 0x648, 0x646];

/** `تنظيم "الدولة" الجهادي`: a word in the singular right behind belongs to who stands before it. */
function describes({ scan }: Article, actor: Actor, next: Actor): boolean {
  const { tokens } = scan;
  if (next.mention >= 0 || next.next !== next.first + 1 || next.first > actor.next + 1) return false;
  const to = tokens.to[next.first]!;
  const [before, last] = [tokens.folded.codes[to - 2], tokens.folded.codes[to - 1]];
  return last !== WAW && !(last === NUN && (before === YA || before === WAW)) && last === YA;
}

/** `الهضبة التي تحتلها إسرائيل`, `المناطق التي تسيطر عليها دمشق`: a state right behind the verb that is not the place itself. */
function stateHolding(article: Article, holder: number, ground: Ground): Actor | null {
  const mention = article.places.at[holder]!;
  if (mention < 0 || mention === ground.mention || !isStateName(article, holder)) return null;
  return { first: holder, next: article.places.next[mention]!, mention, armed: true };
}

/** `التصدي لهجوم تشنه الفصائل على المدينة`: who beats it off stands before the assault, who makes it behind. */
function assaultAt(article: Article, from: number, ground: Ground): number {
  for (let i = from; i < ground.first; i++) if (helperAt(article, i, "assault") >= 0) return i;
  return ground.first;
}

/** How far behind the place its subject may stand: `تسيطر على المدينة شمال البلاد وحدات`. */
const LATE = 3;

/** `وتسيطر على المدينة فصائل محلية`: the verb opens its clause, and who does it comes last. */
function subjectBehind(article: Article, sentence: Sentence, m: number, ground: Ground): Actor | null {
  const { matches } = article.scan;
  const first = matches.first[m]!;
  const opens = first === sentence.first || startsWithAnd(article, first) || isComma(article, first - 1);
  if (isNominal(article, m) || matches.enclitic[m] !== 0 || !opens || ground.first < matches.next[m]!) return null;
  for (let i = ground.next; i < Math.min(ground.next + LATE, sentence.next); i++) {
    if (!isWord(article, i) || startsWithAnd(article, i)) return null;
    const actor = actorAt(article, i);
    if (actor) return article.roles[i - 1] === 0 && !isBacked(article, i) ? actor : null;
  }
  return null;
}

/** `استعادت دمشق السيطرة على`: a place right behind the verb that is not what is taken speaks for its state. */
function stateAt(article: Article, i: number, ground: Ground): Actor | null {
  const mention = article.places.at[i]!;
  if (mention < 0 || i >= ground.first || mention === ground.mention) return null;
  const { span } = article.context.mentions[mention]!;
  if (span.start !== article.scan.tokens.start[i]!) return null;
  return { first: i, next: article.places.next[mention]!, mention, armed: true };
}

/** `تراجع معدل التوظيف من`, `وصلت المفاوضات إلى`, `تدخل زجاجات إلى`: somebody or something else does it. */
function isOfOther(article: Article, m: number, actor: Actor | null, ground: Ground): boolean {
  const { matches } = article.scan;
  let next = matches.next[m]!;
  // `حققت تقدما بطيئا` has its object
  if (next - matches.first[m]! > 1) return false;
  if (isNominal(article, m) && (matches.enclitic[m] !== 0 || (matches.proclitics[m]! & ARTICLE) !== 0)) return false;
  // `انسحبت تكتيكيا من`, `توغل مسافة كيلومترين داخل`
  if (isAdverb(article, next)) next++;
  else if (isOneOf(article, next, MEASURES)) return false;
  // `اجتاحت خلاله 12 بلدة`, `وصول هؤلاء المفتشين`
  if ((article.roles[next] === 0 && isParticle(article, next)) || hasRole(article, next, "demonstrative")) next++;
  if (
    (actor &&
      actor.first <= next + 1 &&
      (actor.first <= next || isKnown(article, next) || hasLa(article, actor.first))) ||
    ground.first <= next + 1
  )
    return false;
  const quantity = article.quantities.at[next]!;
  if (quantity >= 0) return actor === null || actor.first > article.quantities.next[quantity]! + 1;
  if (article.places.at[next]! >= 0 || KNOWN.some((type) => helperAt(article, next, type) >= 0)) return false;
  return isWord(article, next) && article.roles[next] === 0 && article.timexes.over[next]! < 0;
}

/** What may stand behind a word of taking, and is no subject: `انتزاع السيطرة على`. */
const KNOWN = ["ground", "share", "control"] as const;

const MEASURES = foldedSet("مسافة", "لمسافة", "بعمق", "كيلومترا", "كيلومترات");
/** The shortest adverb in the accusative: `سريعا`. */
const ADVERB = 5;

/** `تكتيكيا`, `سريعا`: indefinite, in the accusative. */
function isAdverb({ scan }: Article, i: number): boolean {
  const { from, to, folded } = scan.tokens;
  if (i >= scan.tokens.count || scan.matches.classes[i] !== 0) return false;
  return to[i]! - from[i]! >= ADVERB && folded.codes[to[i]! - 1] === ALEF && folded.codes[from[i]!] !== ALEF;
}

/** `تقدم جديد للجيش`. */
function hasLa({ scan }: Article, i: number): boolean {
  const { matches } = scan;
  for (let m = matches.at[i]!; m < matches.at[i + 1]!; m++)
    if ((matches.proclitics[m]! & PREPOSITION_LA) !== 0) return true;
  return false;
}

/** `انسحب بعض المسلحين`, but `تقدم علم المملكة`: a word we know may stand before who does it. */
const isKnown = (article: Article, i: number): boolean =>
  article.roles[i] !== 0 ||
  article.tells[i] !== 0 ||
  article.quantities.over[i]! >= 0 ||
  hasClass(article, i, PEOPLE_BIT) ||
  article.timexes.over[i]! >= 0;

/** `سقطت … بيد المسلحين`, `من قبل قوات`. */
function handsBehind(article: Article, from: number, to: number, active = false): Actor | null {
  for (let i = from; i < Math.min(from + BEHIND, to); i++) {
    const found = helperAt(article, i, "hands");
    // `سيطرت على تلة كانت تحت سيطرة المسلحين`: whose it was before
    const m = active && found >= 0 && !isOneOf(article, i, BY) ? -1 : found;
    const by = hasRole(article, i, "prepFrom") && isOneOf(article, i + 1, PART);
    const next = m >= 0 ? article.scan.matches.next[m]! : i + 2;
    // `في أيدي المسلحين`, though `من أيدي المسلحين` tells whose it was
    if (m >= 0 || by) return actorBetween(article, next, Math.min(next + 3, to), true);
  }
  return null;
}

const BY = foldedSet("على", "بيد", "بأيدي");

/** `قبل` in من قبل. */
const PART = foldedSet("قبل");

/** Nobody is named: who did the last thing, else the speaker whose words these are, when it can be one by number and gender. */
function understood(article: Article, m: number, before: Doer | null): Doer {
  if (before) return before;
  const { matches } = article.scan;
  const said = article.said[matches.first[m]!]!;
  if (said < 0) return NOBODY;
  // `أثناء دخول الميناء`: whoever enters, but `قالت إنها بدأت التوغل`
  const begun = (article.tells[matches.first[m]! - 1]! & THROUGH) !== 0;
  if (!begun && isNominal(article, m) && matches.enclitic[m] === 0 && rowsOf(article, "event")[matches.row[m]!]!.weak)
    return NOBODY;
  const { source } = article.context.attributions[said]!;
  const agreement = agreementOf(matches.feature[m]!);
  // `قالت الحكومة إن … مهاجرين دخلوا`: no state is several
  const several = agreement === "mp" && source.kind === "group";
  const fits = isNominal(article, m) || agreement === "fs" || several || agreement === "unknown";
  if (!fits || source.kind === "person" || source.kind === "outlet" || source.kind === "unnamed") return NOBODY;
  // who watches and reports takes no place
  const armed = source.kind === "group" || (source.entity !== null && sideOf(article, source.entity) !== null);
  return armed ? { actor: null, source: said, armed } : NOBODY;
}
