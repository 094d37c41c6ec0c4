import type { Sentence } from "../../2-tokens/split-sentences.ts";
import type { Happening } from "../../3-lexicon/load-events.ts";
import { foldedSet, type WordSet } from "../../3-lexicon/word-set.ts";
import type { PlaceMention } from "../../model/mention.ts";
import type { Article } from "../article.ts";
import { hasRole, isComma, isHardMark, isOneOf, isOneOfBehind, isWord, startsWithAnd } from "../look-at-token.ts";
import type { Found } from "./found.ts";
import { isNominal, isOurs } from "./is-nominal.ts";
import { beginsWithBa, type Ground, helperAt, isDefinite, readGround } from "./read-ground.ts";

/** How far before its verb التي may stand, with the subject between: `المدن التي كانت الميليشيات تسيطر عليها`. */
const RELATIVE_REACH = 7;
/** How far behind its verb a pronoun that means the place may stand: `سيطرت المقاومة الشعبية عليه`. */
const PRONOUN_REACH = 7;
/** How far before a pronoun its place may stand. */
const ANTECEDENT_REACH = 16;

/** The token of التي that the clause of token `i` hangs on, or -1. */
function relativeBefore(article: Article, sentence: Sentence, i: number, reach: number): number {
  for (let k = i - 1; k > Math.max(sentence.first, i - 1 - reach); k--) {
    // `والذي` adds to something said before
    if (hasRole(article, k, "relative")) return startsWithAnd(article, k) ? -1 : k;
    if (!isWord(article, k) || hasRole(article, k, "that") || hasRole(article, k, "conjunction")) return -1;
  }
  return -1;
}

/** The token behind the verb that points back with a preposition and a pronoun, or -1. */
function pronounBehind(article: Article, sentence: Sentence, from: number): number {
  for (let k = from; k < Math.min(from + PRONOUN_REACH, sentence.next); k++) {
    if (isHardMark(article, k) || isComma(article, k) || hasRole(article, k, "that")) return -1;
    if (pointsBack(article, k)) return k;
  }
  return -1;
}

/** `المناطق التي تسيطر عليها المعارضة`, `القاعدة التي استعادها الثوار`: the place stands before التي, and a pronoun behind the verb points to it. */
export function relativeGround(article: Article, sentence: Sentence, m: number, row: Happening): Found | null {
  const { matches } = article.scan;
  const i = matches.first[m]!;
  const own = matches.enclitic[m] !== 0 && !isNominal(article, m) && !isOurs(article, m);
  const pronoun = own ? matches.next[m]! - 1 : pronounBehind(article, sentence, matches.next[m]!);
  if (pronoun < 0 || (!own && !fitsFrame(article, pronoun, row))) return null;
  const relative = relativeBefore(article, sentence, i, RELATIVE_REACH);
  if (relative < 0) return lyingGround(article, sentence, i, pronoun);
  const ground = antecedent(article, sentence, relative);
  const holder = pronoun + 1 < sentence.next && relative >= i - 2 ? pronoun + 1 : -1;
  return ground ? { ground, first: ground.first, holder } : null;
}

const LYING = foldedSet("الواقع", "الواقعة", "الكائن", "الكائنة");
/** How far before والتي it may be told where the place lies, in tokens. */
const LYING_REACH = 8;

/** `مدينة أريحا الواقعة بمحافظة إدلب والتي تسيطر عليها`: both describe the place before the first. */
function lyingGround(article: Article, sentence: Sentence, i: number, pronoun: number): Found | null {
  const relative = i - 1;
  if (relative <= sentence.first || !hasRole(article, relative, "relative")) return null;
  for (let k = relative - 1; k > Math.max(sentence.first, relative - LYING_REACH) && isWord(article, k); k--) {
    if (!isOneOf(article, k, LYING)) continue;
    const ground = groundEnding(article, sentence, k);
    return ground && { ground, first: ground.first, holder: pronoun + 1 < sentence.next ? pronoun + 1 : -1 };
  }
  return null;
}

/** How many adjectives may stand between a place and التي: `البلدة الجبلية الصغيرة التي`. */
const ADJECTIVES = 2;

/** The place that التي at token `relative` points to. */
function antecedent(article: Article, sentence: Sentence, relative: number): Ground | null {
  let end = isComma(article, relative - 1) ? relative - 1 : relative;
  for (let words = 0; words <= ADJECTIVES; words++, end--) {
    const ground = groundEnding(article, sentence, end);
    if (ground) return isOtherGender(article, relative, ground) ? groundIn(article, sentence, ground) : ground;
    if (!isWord(article, end - 1) || article.roles[end - 1] !== 0 || !isDefinite(article, end - 1)) return null;
  }
  return null;
}

const YA = 0x64a;

/** `محافظة حلب الذي`: الذي, and a feminine noun before it. */
function isOtherGender(article: Article, relative: number, ground: Ground): boolean {
  const { tokens } = article.scan;
  const to = tokens.to[relative]!;
  const him = tokens.folded.codes[to - 1] === YA && tokens.folded.codes[to - 2] === DHAL;
  return (
    him && helperAt(article, ground.core, "ground") >= 0 && tokens.folded.codes[tokens.to[ground.core]! - 1] === HA
  );
}

/** `معسكر الريان في محافظة حلب الذي`: what lies there. */
function groundIn(article: Article, sentence: Sentence, ground: Ground): Ground | null {
  const end = ground.first - 1;
  if (!hasRole(article, end, "prepIn")) return ground;
  for (let i = end - 1; i >= Math.max(sentence.first, end - NAME_WORDS) && isWord(article, i); i--) {
    const m = helperAt(article, i, "ground");
    if (m >= 0) return { first: i, core: i, next: end, mention: -1, itself: false, row: article.scan.matches.row[m]! };
  }
  return null;
}

/** The longest name looked for before في, in tokens. */
const NAME_WORDS = 4;

/** `الأهمية التي تحتلها المدينة`, `الوكالة التي يسيطر عليها الحزب`: the verb right behind التي has an object, and that is no place. */
export function pointsElsewhere(article: Article, sentence: Sentence, m: number, row: Happening): boolean {
  const { matches } = article.scan;
  if (isNominal(article, m) || !hasRole(article, matches.first[m]! - 1, "relative")) return false;
  if (startsWithAnd(article, matches.first[m]! - 1)) return false;
  if (matches.enclitic[m] !== 0 && !isOurs(article, m)) return true;
  const pronoun = pronounBehind(article, sentence, matches.next[m]!);
  return pronoun >= 0 && fitsFrame(article, pronoun, row);
}

const [HIM, HER] = [1, 2];

/** `واستعادها الجيش`, `منذ تحريرها`, `سبق أن سيطرت المقاومة عليه`: the place named last in the sentence. */
export function pronounGround(
  article: Article,
  sentence: Sentence,
  m: number,
  row: Happening,
  last: Ground | null,
): Found | null {
  const { matches } = article.scan;
  const i = matches.first[m]!;
  const enclitic = matches.enclitic[m]!;
  const attached = (enclitic === HIM || enclitic === HER) && TAKES_PRONOUN.has(row.id);
  // `الطلب الذي تقدم به`, `التي تقدم الدعم`
  if (row.id === "reach" || row.id === "advance") return null;
  const behind = attached || row.frames.includes("subj") ? -1 : pronounBehind(article, sentence, matches.next[m]!);
  if (!attached && (behind < 0 || !fitsFrame(article, behind, row))) return null;
  const described = behind >= 0 && !isNominal(article, m) ? describedBefore(article, sentence, i) : null;
  if (described) return { ground: described, first: described.first, holder: behind + 1 };
  // `فراغ أمني تسيطر عليه الفصائل`: of what stands before, and that is no place
  if (behind >= 0 && isOfIndefinite(article, m)) return null;
  const ground = last ?? nearestBefore(article, sentence, i);
  const him = attached ? enclitic === HIM : behind >= 0 && pointsToHim(article, behind);
  if (ground && him && isFeminine(article, ground)) return null;
  return ground ? { ground, first: i, holder: -1 } : null;
}

/** How many words an indefinite place and what describes it may have: `مناطق أخرى تسيطر عليها`. */
const DESCRIBED = 3;

/** `مناطق أخرى تسيطر عليها الفصائل`: a clause right behind an indefinite noun needs no التي. */
function describedBefore(article: Article, sentence: Sentence, i: number): Ground | null {
  let found: Ground | null = null;
  for (let k = i - 1; k >= Math.max(sentence.first, i - DESCRIBED) && isWord(article, k); k--) {
    const m = article.places.over[k]! < 0 ? helperAt(article, k, "ground") : -1;
    if (isDefinite(article, k) || (m < 0 && article.roles[k] !== 0 && !hasRole(article, k, "auxiliary"))) break;
    // `بلدات جنوبية`: the first of them is the noun
    if (m >= 0) found = { first: k, core: k, next: i, mention: -1, itself: false, row: article.scan.matches.row[m]! };
  }
  return found;
}

/** A word with no article and no function right before the verb, which describes it. */
function isOfIndefinite(article: Article, m: number): boolean {
  const i = article.scan.matches.first[m]!;
  if (isNominal(article, m) || startsWithAnd(article, i) || !isWord(article, i - 1)) return false;
  if (article.roles[i - 1] !== 0 || article.tells[i - 1] !== 0 || isDefinite(article, i - 1)) return false;
  return article.actors.over[i - 1]! < 0 && article.places.over[i - 1]! < 0 && article.timexes.over[i - 1]! < 0;
}

const [HA, DHAL] = [0x647, 0x630];

/** `عليه`, not `عليها`. */
const pointsToHim = ({ scan }: Article, i: number): boolean => scan.tokens.folded.codes[scan.tokens.to[i]! - 1] === HA;

/** Towns are feminine by name, and what ends in ة: `سيطروا عليه` is of something else. */
function isFeminine(article: Article, { core, mention, itself }: Ground): boolean {
  const { tokens } = article.scan;
  if (tokens.folded.codes[tokens.to[core]! - 1] === HA) return true;
  return (
    itself &&
    mention >= 0 &&
    article.context.mentions[mention]!.level === "name" &&
    helperAt(article, core, "ground") < 0
  );
}

/** Words whose pronoun is a place: `تحريرها`, `احتلالها`, `اقتحامها`. */
const TAKES_PRONOUN: ReadonlySet<string> = new Set(["free", "cleanse", "retake", "occupy", "storm"]);

/** Prepositions with a pronoun that means a place or several. */
const BACK: Readonly<Record<string, WordSet>> = {
  على: foldedSet("عليه", "عليها", "عليهم", "عليهما"),
  من: foldedSet("منه", "منها", "منهم", "منهما"),
  في: foldedSet("فيه", "فيها", "فيهم", "فيهما"),
  إلى: foldedSet("إليه", "إليها", "إليهم", "إليهما"),
};
const ANY_BACK = Object.values(BACK);

/** `سيطروا عليها`, `انسحبوا منها`: the preposition is the one the word takes. */
function fitsFrame(article: Article, i: number, row: Happening): boolean {
  const frames = row.frames.includes("from-obj") ? ["من"] : row.frames;
  return frames.some((frame) => BACK[frame] !== undefined && isOneOfBehind(article, i, BACK[frame]));
}

function nearestBefore(article: Article, sentence: Sentence, i: number): Ground | null {
  for (let k = i - 1; k >= Math.max(sentence.first, i - ANTECEDENT_REACH); k--) {
    if (isHardMark(article, k)) return null;
    const place = article.places.at[k]!;
    if (place < 0) continue;
    const { precision, relation } = article.context.mentions[place] as PlaceMention;
    // `الغوطة قرب دمشق … السيطرة عليها`: near a place is not the place
    if (precision !== "country" && !relation?.includes("near")) return readGround(article, k);
  }
  return null;
}

/** `عليها`, `منها`, `فيها`. */
const pointsBack = (article: Article, i: number): boolean => ANY_BACK.some((words) => isOneOf(article, i, words));

/** The place phrase that ends right before token `end`. `inner`: the last place of it. */
function groundEnding(article: Article, sentence: Sentence, end: number, inner = false): Ground | null {
  for (let i = end - 1; i >= Math.max(sentence.first, end - 7); i--) {
    if (isHardMark(article, i)) return null;
    if (article.places.at[i]! < 0 && helperAt(article, i, "ground") < 0) continue;
    const ground = readGround(article, i);
    if (ground?.next !== end) continue;
    return inner ? ground : nameOfIt(article, widen(article, sentence, pastCountry(article, sentence, ground)));
  }
  return null;
}

const GREATEST = foldedSet("أكبر", "أهم", "إحدى", "آخر", "أبرز", "أقدم", "ثاني", "ثالث", "كبرى");

/** `وبنغازي، ثاني أكبر المدن، تحت سيطرة`: what stands in commas tells what the place before is. */
function nameOfIt(article: Article, ground: Ground): Ground {
  let first = ground.first;
  while (first > 1 && isOneOf(article, first - 1, GREATEST)) first--;
  if (!isOneOf(article, first, GREATEST) || first < 2 || !isComma(article, first - 1)) return ground;
  const before = article.places.over[first - 2]!;
  const own = before >= 0 && article.places.next[before] === first - 1;
  return own ? (readGround(article, article.places.first[before]!) ?? ground) : ground;
}

/** `الغوطة بسوريا`, `الفلوجة في العراق`: the country only says where the place is. */
function pastCountry(article: Article, sentence: Sentence, ground: Ground): Ground {
  if (ground.mention < 0 || !ground.itself) return ground;
  if ((article.context.mentions[ground.mention] as PlaceMention).precision !== "country") return ground;
  const end = hasRole(article, ground.first - 1, "prepIn") ? ground.first - 1 : ground.first;
  if (end === ground.first && !beginsWithBa(article, ground.first)) return ground;
  const over = end > sentence.first ? article.places.over[end - 1]! : -1;
  const inner = over >= 0 ? readGround(article, article.places.first[over]!) : null;
  return inner && inner.next === end ? inner : ground;
}

/** `محافظة حلب` found from its last word back: the widest phrase that ends at the same place. */
function widen(article: Article, sentence: Sentence, ground: Ground): Ground {
  let best = ground;
  for (
    let i = ground.first - 1;
    i >= Math.max(sentence.first, ground.first - 4) && isWord(article, i) && article.roles[i] === 0;
    i--
  ) {
    const wider = readGround(article, i);
    if (wider && wider.next === ground.next) best = wider;
  }
  // `مدينة زنجبار مركز محافظة أبين`: what is said of the place stands between
  for (let i = best.first - 1; i >= Math.max(sentence.first, best.first - 4); i--) {
    const named = article.places.at[i]!;
    if (named >= 0)
      return article.places.next[named] === best.first && helperAt(article, best.first, "ground") >= 0
        ? (readGround(article, i) ?? best)
        : best;
  }
  return best;
}

/** `المدينة كانت تحت سيطرة الجيش`, `بلدة خاضعة لسيطرة الفصائل`, `محافظة حلب، التي تخضع لسيطرة …`: the place stands before. */
export function groundsBefore(article: Article, sentence: Sentence, m: number, reach: number): Found[] {
  const { matches } = article.scan;
  const i = matches.first[m]!;
  // `الواقعة غرب البلاد والخاضعة لسيطرة`: the place stands farther off than can be told
  if (startsWithAnd(article, i)) return [];
  for (let k = i; k >= Math.max(sentence.first + 1, i - reach); k--) {
    if (isHardMark(article, k - 1) || hasRole(article, k - 1, "that") || isApart(article, k - 1)) break;
    const ground = groundEnding(article, sentence, k, reach === 0);
    if (ground)
      return listEnding(article, sentence, ground).map((g) => ({
        ground: g,
        first: g.first,
        holder: matches.next[m]!,
      }));
    // `في مناطق تحت سيطرة`: a place without a name is the one that is meant
    if (helperAt(article, k - 1, "ground") >= 0) break;
  }
  return [];
}

/** The longest list of places before a word. */
const LONGEST_LIST = 12;

/** `سراقب ومعرة النعمان وخان شيخون باتت بيد`: the places that `last` is joined to by و, in the order of the text. */
function listEnding(article: Article, sentence: Sentence, last: Ground): Ground[] {
  const found = [last];
  while (found.length < LONGEST_LIST && startsWithAnd(article, found[0]!.first)) {
    const end = found[0]!.first;
    const before = groundEnding(article, sentence, isComma(article, end - 1) ? end - 1 : end);
    if (!before) break;
    found.unshift(before);
  }
  return found;
}

/** `السعودية تعمل على منع سقوطها تحت سيطرة`: a preposition that opens no time. */
const isApart = (article: Article, k: number): boolean =>
  article.timexes.over[k]! < 0 &&
  (hasRole(article, k, "prepOn") || hasRole(article, k, "prepTo") || hasRole(article, k, "prepFrom"));

/** `مدينة تدمر سقطت بيد التنظيم`. */
export function subjectBefore(article: Article, sentence: Sentence, m: number): Found[] {
  const i = article.scan.matches.first[m]!;
  const ground = i > sentence.first && !startsWithAnd(article, i) ? groundEnding(article, sentence, i) : null;
  // `طائرة متجهة إلى المدينة سقطت`: it is no town that fell
  if (ground && (hasRole(article, ground.first - 1, "prepTo") || hasRole(article, ground.first - 1, "prepFrom")))
    return [];
  return ground ? [{ ground, first: ground.first, holder: -1 }] : [];
}
