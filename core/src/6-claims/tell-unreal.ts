import { isQuoteMark } from "../2-tokens/match-quotes.ts";
import { ARTICLE, CONJUNCTION_FA, FUTURE, PREPOSITION_BA, PREPOSITION_LA } from "../2-tokens/split-clitics.ts";
import { kindOf } from "../3-lexicon/conjugate.ts";
import { foldedSet } from "../3-lexicon/word-set.ts";
import type { Article } from "./article.ts";
import {
  EVENT,
  findMatch,
  HARM,
  HARM_BIT,
  hasClass,
  hasRole,
  isComma,
  isHardMark,
  isOneOf,
  isOneOfBehind,
  isParticle,
  isWord,
  rowsOf,
  startsWithAnd,
} from "./look-at-token.ts";
import { bitOf } from "./tell-bits.ts";

export type Unreal = "negation" | "attempt" | "threat" | "condition" | "distance" | "sentence" | "future" | "purpose";

/** How many tokens an attempt may stand before the word it bears on: `محاولة فاشلة من أجل السيطرة`. */
const REACH = 4;
/** And a threat or demand, whose object comes first: `طالب القوات الأجنبية بالانسحاب`. */
const THREAT_REACH = 12;
const CONDITION_REACH = 6;
/** And before a verb that is joined to another by و. */
const JOINED_REACH = 20;

const [TA, YA] = [0x62a, 0x64a];
const UNREAL = bitOf("unreal");
const THROUGH = bitOf("through");
const isUnreal = (article: Article, k: number): boolean => (article.tells[k]! & UNREAL) !== 0;

/** `حاولت من خلاله السيطرة`: a preposition with a pronoun, which has no role of its own. */
const isPointer = (article: Article, i: number): boolean => article.roles[i] === 0 && isParticle(article, i);

/** `دون أن يسيطروا`, `سعى إلى`, `من أجل`: what may stand between an attempt and the word it bears on. */
function letsThrough(article: Article, i: number): boolean {
  return (
    hasRole(article, i, "that") ||
    hasRole(article, i, "prepTo") ||
    hasRole(article, i, "prepIn") ||
    hasRole(article, i, "prepOn") ||
    hasRole(article, i, "prepFrom") ||
    hasRole(article, i, "prepAbout") ||
    isThat(article, i) ||
    isAbout(article, i) ||
    isPointer(article, i)
  );
}

const THAT = foldedSet("أن");
/** أن inside a phrase: `دون أن`. */
const isThat = (article: Article, i: number): boolean => isOneOf(article, i, THAT);

const ABOUT = foldedSet("بشأن", "حول");
/** `لم ترد تقارير بشأن سقوط`. */
const isAbout = (article: Article, i: number): boolean => isOneOf(article, i, ABOUT);

/**
 * What makes the word at match `m` no fact: `لم يسقط قتلى`, `حاولوا السيطرة على`, `حكم بقتل`, `سيدخل`, `لاستعادة المدينة`.
 * `قد` bears only on an imperfect (`قد يقتل`).
 */
export function tellUnreal(article: Article, m: number, sentenceFirst: number): Unreal | null {
  const { matches } = article.scan;
  const kind = kindOf(matches.feature[m]!);
  const proclitics = matches.proclitics[m]!;
  if ((proclitics & FUTURE) !== 0) return "future";
  // `لاستعادته` is spelt like a verb and its object: no preposition governs a verb
  const spelt =
    kind === "perfect" && matches.enclitic[m] !== 0 && (proclitics & (PREPOSITION_BA | PREPOSITION_LA)) !== 0;
  const nominal = kind === "masdar" || kind === "participle" || spelt;
  if (nominal && (proclitics & PREPOSITION_LA) !== 0) return "purpose";
  // `حاولوا الفرار فقتل 5`: what came next
  if (kind === "perfect" && (proclitics & CONJUNCTION_FA) !== 0) return null;
  const i = matches.first[m]!;
  if (conditionBefore(article, i, sentenceFirst)) return "condition";
  const near = unrealBefore(
    article,
    i,
    sentenceFirst,
    kind === "imperfect" || (kind === "passive" && beginsImperfect(article, i)),
  );
  // `معارك عنيفة أدت إلى`, `محاولة فاشلة أوقعت`: what came of an attempt, but `تحاول استعادتها`, spelt like a verb
  if (near === "attempt" && kind === "perfect" && matches.enclitic[m] === 0) return null;
  if (near || !nominal) return near;
  const governed = pastThrough(article, i - 1);
  if (helpsBefore(article, governed, sentenceFirst)) return "purpose";
  if (isUntold(article, governed, sentenceFirst)) return "negation";
  const managed = tellManaged(article, governed, sentenceFirst);
  if (managed !== null) return managed ? null : "attempt";
  if ((proclitics & PREPOSITION_BA) !== 0 || isThreatPreposition(article, governed))
    return threatBefore(article, i, sentenceFirst);
  return distanceBefore(article, governed, sentenceFirst) ?? attemptOver(article, i, sentenceFirst);
}

const MANAGED = foldedSet(
  ...["تمكن", "تمكنت", "تمكنوا", "تمكنا", "نجح", "نجحت", "نجحوا", "استطاع", "استطاعت", "استطاعوا", "أفلح", "أفلحت"],
);
const MANAGES = foldedSet("يتمكن", "تتمكن", "يتمكنوا", "ينجح", "تنجح", "ينجحوا", "يستطع", "تستطع", "يفلح", "تفلح");
/** How many words who managed it may have: `تمكنت القوات المدعومة من التحالف من استعادة`. */
const MANAGER = 6;

/** `بعد معارك … تمكن من استعادة البلدة` is done, whatever was attempted before; `لم يتمكن من` is not; null = neither is told. */
function tellManaged(article: Article, i: number, sentenceFirst: number): boolean | null {
  if (i < 0 || !(hasRole(article, i, "prepFrom") || hasRole(article, i, "prepIn"))) return null;
  for (let k = i - 1; k >= Math.max(sentenceFirst, i - 1 - MANAGER) && isWord(article, k); k--) {
    if (isOneOfBehind(article, k, MANAGED)) return true;
    if (isOneOfBehind(article, k, MANAGES)) return hasRole(article, k - 1, "negation") ? false : null;
    if (isUnreal(article, k) || hasRole(article, k, "that")) return null;
  }
  return null;
}

const HELPS = foldedSet(
  ...["لمساعدة", "للمساعدة", "لمساعدتها", "لمساعدته", "لمساعدتهم", "لمساندة", "لمساندتها", "لدعم", "لدعمها", "لإسناد"],
  ...["للمساهمة", "للإسهام", "للمشاركة", "لمشاركة"],
);

/** `وصلت قوات لمساعدة الجيش في استعادة المدينة`: what the help is for, with who is helped between. */
function helpsBefore(article: Article, i: number, sentenceFirst: number): boolean {
  if (i < 0 || !hasRole(article, i, "prepIn")) return false;
  for (let k = i - 1; k >= Math.max(sentenceFirst, i - THREAT_REACH) && isWord(article, k); k--) {
    if (isOneOfBehind(article, k, HELPS)) return true;
    if (hasRole(article, k, "that") || hasRole(article, k, "conjunction")) return false;
  }
  return false;
}

const NOT_PAST = foldedSet("لم");
/** How far before `عن سقوط` the negation of its telling may stand, in tokens. */
const UNTOLD_REACH = 6;

/** `لم يتم الإعلان على الفور عن سقوط ضحايا`. */
function isUntold(article: Article, i: number, sentenceFirst: number): boolean {
  if (i < 0 || !hasRole(article, i, "prepAbout")) return false;
  for (let k = i - 1; k >= Math.max(sentenceFirst, i - UNTOLD_REACH) && isWord(article, k); k--)
    if (isOneOfBehind(article, k, NOT_PAST)) return true;
  return false;
}

/** `عن تحقيق السيطرة`: the token before what lets an attempt through. */
function pastThrough(article: Article, i: number): number {
  let at = i;
  while (at >= 0 && isThrough(article, at)) at--;
  return at;
}

/** `يفصلهم 5 كيلومترات عن تحقيق السيطرة على`: what is still some way off. */
function distanceBefore(article: Article, i: number, sentenceFirst: number): Unreal | null {
  if (i < 0 || !hasRole(article, i, "prepAbout")) return null;
  for (let k = i - 1; k >= Math.max(sentenceFirst, i - THREAT_REACH) && !isHardMark(article, k); k--)
    if (isUnreal(article, k) && unrealAt(article, k, i, false) === "distance") return "attempt";
  return null;
}

/** How many words who attempts it, and how often, may have: `تحاول قوات الحكومة المدعومة مرارا اقتحامها`. */
const SUBJECT_REACH = 8;

/** `تحاول قوات النظام اقتحامها`: the subject stands between the verb of attempt and its object. */
function attemptOver(article: Article, i: number, sentenceFirst: number): Unreal | null {
  for (let k = i - 1; k >= Math.max(sentenceFirst, i - SUBJECT_REACH); k--) {
    if (!isWord(article, k)) return null;
    if (article.actors.over[k]! >= 0) continue;
    if (isUnreal(article, k)) return isAttempt(article, k) ? "attempt" : null;
    if (article.roles[k] !== 0 || article.tells[k] !== 0) return null;
  }
  return null;
}

/** `تحاول القوات اقتحام`, `من أهداف القوات تحرير`. */
function isAttempt(article: Article, k: number): boolean {
  const rows = rowsOf(article, "event");
  const { row } = article.scan.matches;
  return (
    findMatch(article, k, EVENT, (n) => rows[row[n]!]!.type === "unreal" && rows[row[n]!]!.kind === "attempt") >= 0
  );
}

/** `إذا دخلت القوات المدينة`: a condition at the head of the clause. */
function conditionBefore(article: Article, i: number, sentenceFirst: number): boolean {
  // `إذا انتهت القوات من تأمين القاعدة وسيطرت على`
  const reach = startsWithAnd(article, i) ? JOINED_REACH : CONDITION_REACH;
  for (let k = i - 1; k >= Math.max(sentenceFirst, i - reach); k--) {
    if (isHardMark(article, k) || isComma(article, k) || hasRole(article, k, "that")) return false;
    if (isUnreal(article, k) && unrealAt(article, k, i, false) === "condition") return true;
  }
  return false;
}

/** `يصاب`, `تقتل`: by its first letter, for passives are entered in both tenses. */
function beginsImperfect(article: Article, i: number): boolean {
  const { tokens } = article.scan;
  const code = tokens.folded.codes[tokens.from[i]!];
  return code === YA || code === TA;
}

const isThreatPreposition = (article: Article, i: number): boolean =>
  i >= 0 && (hasRole(article, i, "prepTo") || hasRole(article, i, "prepOn") || hasRole(article, i, "prepFrom"));

const isIntent = (told: Unreal | null): boolean => told === "threat" || told === "attempt";

/** `في مسعى لبسط سيطرتهم`: an aim, by its ل. */
function hasLam({ scan }: Article, k: number): boolean {
  const { matches } = scan;
  for (let m = matches.at[k]!; m < matches.at[k + 1]!; m++)
    if (matches.kind[m] === EVENT && (matches.proclitics[m]! & PREPOSITION_LA) !== 0) return true;
  return false;
}

/** `هدد الجيش بقصف المدينة`, `تسعى القوات إلى تحرير المطار`: the verb stands some words before, in the same clause. */
function threatBefore(article: Article, i: number, sentenceFirst: number): Unreal | null {
  for (let k = i - 1; k >= Math.max(sentenceFirst, i - THREAT_REACH); k--) {
    // `نفذوا عملية حيث قاموا بإعدام`: another clause
    if (isHardMark(article, k) || hasRole(article, k, "that") || hasRole(article, k, "conjunction")) return null;
    if (tellsDone(article, k)) return null;
    if (isUnreal(article, k) && isIntent(unrealAt(article, k, i, false))) return "threat";
  }
  return null;
}

const DONE = foldedSet("قام", "قامت", "قاموا", "قامتا", "أقدم", "أقدمت", "أقدموا", "انتهى", "انتهت");

/** `معارك أدت إلى مقتل`, `حملة قام فيها باعتقال`: what came of it, or what was done, whatever it was for. */
function tellsDone(article: Article, k: number): boolean {
  if (isOneOfBehind(article, k, DONE)) return true;
  if (!hasClass(article, k, HARM_BIT)) return false;
  const rows = rowsOf(article, "harm");
  const { matches } = article.scan;
  const yields = (n: number): boolean =>
    rows[matches.row[n]!]!.frame === "yield" && kindOf(matches.feature[n]!) === "perfect" && !isNegated(article, k);
  return findMatch(article, k, HARM, yields) >= 0;
}

/** `لم تؤد إلى`, `ما أدى` are told by the negation. */
const isNegated = (article: Article, k: number): boolean => hasRole(article, k - 1, "negation");

/** What bears only on words some way off, each by its own rule. */
const FAR: ReadonlySet<Unreal> = new Set(["threat", "condition", "distance"]);

/** The same for what stands at token `i`. */
export function unrealBefore(article: Article, i: number, sentenceFirst: number, imperfect = false): Unreal | null {
  for (let k = i - 1, steps = 0; k >= sentenceFirst && steps < REACH; k--, steps++) {
    // `يمكنها "اقتحام"`, `قد "يسفر عن"`
    if (k === i - 1 && isQuoteMark(article.scan.tokens, k)) continue;
    if (!isWord(article, k)) return null;
    const found = isUnreal(article, k) ? unrealAt(article, k, i, imperfect) : null;
    if (found && !FAR.has(found)) return found;
    // `يخشى أن تؤدي الضربة إلى`
    if (found === "threat" && isThat(article, i - 1)) return found;
    if (isThrough(article, k) && hasLam(article, k)) return "purpose";
    if (isThrough(article, k) || article.timexes.over[k]! >= 0) {
      steps--;
      continue;
    }
    const opened = insidePhrase(article, k, i, imperfect);
    if (opened) return opened;
    // `كادت الضربة أن تؤدي إلى`: the subject stands between
    if (k === i - 2 && isThat(article, i - 1)) return attemptOver(article, i - 1, sentenceFirst);
    if (!letsThrough(article, k) && !adverbOfAttempt(article, k, i)) return null;
  }
  return null;
}

/** How many words a phrase that makes unreal may have: `لم ترد أي أنباء`. */
const LONGEST = 4;

/** `لم ترد أنباء عن سقوط`: token `k` is the last of a phrase. */
function insidePhrase(article: Article, k: number, i: number, imperfect: boolean): Unreal | null {
  const rows = rowsOf(article, "event");
  const { matches } = article.scan;
  for (let at = k - 1; at > k - LONGEST && at >= 0; at--) {
    if (!isUnreal(article, at)) continue;
    const ends = (n: number): boolean => rows[matches.row[n]!]!.type === "unreal" && matches.next[n] === k + 1;
    if (findMatch(article, at, EVENT, ends) < 0) return null;
    const found = unrealAt(article, at, i, imperfect);
    return found !== null && FAR.has(found) ? null : found;
  }
  return null;
}

/** `محاولته السيطرة`, `محاولة فاشلة لاقتحام`: one adjective behind the attempt is let through. */
function adverbOfAttempt(article: Article, k: number, i: number): boolean {
  return (
    k === i - 1 &&
    article.roles[k] === 0 &&
    // `معارك تسببت بمقتل`
    !hasClass(article, k, HARM_BIT) &&
    k > 0 &&
    isUnreal(article, k - 1) &&
    unrealAt(article, k - 1, i, false) === "attempt"
  );
}

/** `يسعى الآن إلى بسط سيطرته`. */
function isThrough(article: Article, k: number): boolean {
  return (article.tells[k]! & THROUGH) !== 0;
}

function unrealAt(article: Article, k: number, i: number, imperfect: boolean): Unreal | null {
  const { matches } = article.scan;
  const rows = rowsOf(article, "event");
  const m = findMatch(article, k, EVENT, (n) => rows[matches.row[n]!]!.type === "unreal" && matches.next[n]! <= i);
  if (m < 0) return null;
  const row = rows[matches.row[m]!]!;
  if (row.kind === "threat") return matches.next[m] === i || i - k > 1 ? "threat" : null;
  if (row.kind === "future") return imperfect ? "future" : null;
  if (row.kind === "negation" && (matches.proclitics[m]! & ARTICLE) !== 0) return null;
  return row.kind as Unreal;
}
