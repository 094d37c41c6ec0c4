import { foldWord } from "../../1-text/fold-letters.ts";
import type { QuotePair } from "../../2-tokens/match-quotes.ts";
import type { Sentence } from "../../2-tokens/split-sentences.ts";
import { classBit, classNumber } from "../../3-lexicon/build-lexicon.ts";
import type { LabelWord } from "../../3-lexicon/load-labels.ts";
import { spanOf } from "../../3-lexicon/scan-text.ts";
import type { Label } from "../../model/claim.ts";
import { makeId } from "../../model/make-id.ts";
import type { Article } from "../article.ts";
import { findMatch, hasClass, hasRole, isWord, LABEL, LABEL_BIT, rowsOf, startsWithAnd } from "../look-at-token.ts";
import { type Salience, weighActors } from "../weigh-actors.ts";

/** A label in tokens `[first, next)` with the row that tells its side. */
interface Found {
  readonly first: number;
  readonly next: number;
  readonly row: LabelWord;
  readonly entries: readonly string[];
}

/** What actors are called, in whose voice: every place where a label stands. */
export function findLabels(article: Article, sentences: readonly Sentence[]): Label[] {
  const labels: Label[] = [];
  let salience: Salience | null = null;
  for (const sentence of sentences) {
    for (let i = sentence.first; i < sentence.next; i++) {
      const found = hasClass(article, i, LABEL_BIT) && !isInsideName(article, i) ? readLabel(article, i) : null;
      if (!found) continue;
      salience ??= weighActors(article);
      labels.push(makeLabel(article, sentence, found, salience));
      i = found.next - 1;
    }
  }
  return labels;
}

/** `رد العدوان`: a word inside what a group calls itself; an agency's name may hold a label (`وكالة أنباء النظام`). */
function isInsideName(article: Article, i: number): boolean {
  const over = article.actors.over[i]!;
  return over >= 0 && article.actors.first[over]! < i && article.context.mentions[over]!.type === "group";
}

const labelRow = (article: Article, m: number): LabelWord => rowsOf(article, "label")[article.scan.matches.row[m]!]!;

function partAt(article: Article, i: number, part: LabelWord["part"]): number {
  return hasClass(article, i, LABEL_BIT) ? findMatch(article, i, LABEL, (m) => labelRow(article, m).part === part) : -1;
}

/** A noun that labels by itself, or a head with its marks; the name or nationality behind it belongs to it. */
function readLabel(article: Article, i: number): Found | null {
  const { matches } = article.scan;
  const head = partAt(article, i, "head");
  const marked = head >= 0 ? readMarks(article, i, head) : null;
  const noun = partAt(article, i, "noun");
  if (noun < 0 || (marked && marked.next >= matches.next[noun]!)) return marked;
  const row = labelRow(article, noun);
  if (isAdjective(article, i, noun) || isOrdinary(article, noun)) return null;
  const next = row.takesName ? pastName(article, matches.next[noun]!) : matches.next[noun]!;
  return { first: i, next, row, entries: [`labels:${row.id}`] };
}

/** `جماعات إرهابية مسلحة`: the first mark tells the stance; without one a head labels nobody. */
function readMarks(article: Article, i: number, head: number): Found | null {
  const { matches } = article.scan;
  const heads = labelRow(article, head);
  let next = matches.next[head]!;
  let row: LabelWord | null = null;
  const entries = [`labels:${heads.id}`];
  for (let k = 0; k < 4; k++) {
    const mark = partAt(article, next, "mark");
    if (mark >= 0 && matches.proclitics[mark]! === (matches.proclitics[mark]! & ARTICLE_BIT)) {
      // `القوات المسلحة` is what armies call themselves
      if (row === null && heads.id === "forces" && labelRow(article, mark).id === "mark-armed") return null;
      row ??= labelRow(article, mark);
      entries.push(`labels:${labelRow(article, mark).id}`);
      next = matches.next[mark]!;
    } else if (row === null && isNationality(article, next)) next++;
    else break;
  }
  if (row === null) return null;
  return {
    first: i,
    next: pastName(article, next),
    row: { ...row, side: heads.side === "either" ? row.side : heads.side },
    entries,
  };
}

const ARTICLE_BIT = 32;
const DEMONYM = classNumber("demonym");
const DEMONYM_BIT = classBit("demonym");
const NUMBER_OR_DEAD = classBit("cue") | classBit("harm") | classBit("particle") | classBit("event");

/** `السوري`, `الحوثية`: an adjective of a people. */
const isNationality = (article: Article, i: number): boolean =>
  hasClass(article, i, DEMONYM_BIT) &&
  findMatch(article, i, DEMONYM, (m) => (article.scan.matches.proclitics[m]! & ~ARTICLE_BIT) === 0) >= 0;

/** `قوات النظام | السوري`, `المتمردين | الحوثيين`, `ميليشيا | الحوثي`. */
function pastName(article: Article, next: number): number {
  const actor = article.actors.at[next]!;
  const group = actor >= 0 && article.context.mentions[actor]!.type === "group";
  if (actor >= 0 && isWord(article, next) && !startsWithAnd(article, next) && (group || !isDefinite(article, next)))
    return article.actors.next[actor]!;
  return isNationality(article, next) ? next + 1 : next;
}

const SINGULARS: ReadonlySet<string> = new Set([
  "gunmen",
  "terrorists",
  "jihadis",
  "extremists",
  "rebels",
  "coup",
  "settlers",
]);
const [ALEF, LAM, NUN] = [0x627, 0x644, 0x646];

/** `هجوم مسلح`, `النزاع المسلح`: a singular behind a noun it describes is no label of anybody. */
function isAdjective(article: Article, i: number, m: number): boolean {
  const { tokens, matches } = article.scan;
  const row = labelRow(article, m);
  if (!SINGULARS.has(row.id) || matches.next[m]! > i + 1) return false;
  if (tokens.folded.codes[tokens.to[i]! - 1] === NUN) return isBehindPeople(article, i);
  if (i === 0 || !isWord(article, i - 1) || article.quantities.over[i - 1]! >= 0) return false;
  if (article.roles[i - 1] !== 0 || (article.scan.matches.classes[i - 1]! & NUMBER_OR_DEAD) !== 0) return false;
  return isDefinite(article, i - 1) === isDefinite(article, i);
}

/** `مقاتلين مسلحين`: the head has taken it already. */
const isBehindPeople = (article: Article, i: number): boolean => i > 0 && partAt(article, i - 1, "head") >= 0;

function isDefinite(article: Article, i: number): boolean {
  const { tokens } = article.scan;
  const from = tokens.from[i]!;
  return tokens.folded.codes[from] === ALEF && tokens.folded.codes[from + 1] === LAM;
}

const ORDINARY: ReadonlySet<string> = new Set(["regime", "resistance", "legitimacy", "ousted"]);

/** `النظام الصحي`, `المقاومة الجوية`: with a definite adjective that is no people's the word is an ordinary one. */
function isOrdinary(article: Article, m: number): boolean {
  const { matches } = article.scan;
  const next = matches.next[m]!;
  if (!ORDINARY.has(labelRow(article, m).id) || next > matches.first[m]! + 1 || !isWord(article, next)) return false;
  return (
    isDefinite(article, next) &&
    !isNationality(article, next) &&
    article.actors.at[next]! < 0 &&
    article.timexes.over[next]! < 0
  );
}

function isQuoted(article: Article, sentence: Sentence, first: number): boolean {
  if (sentence.quotes.some((q: QuotePair) => q.open < first && q.close > first)) return true;
  for (let i = first - 1; i >= Math.max(sentence.first, first - 3); i--) {
    if (partAt(article, i, "quoter") >= 0) return true;
    if (!hasRole(article, i, "prepFrom")) break;
  }
  return false;
}

function makeLabel(
  article: Article,
  sentence: Sentence,
  { first, next, row, entries }: Found,
  salience: Salience,
): Label {
  const { scan, context } = article;
  const span = spanOf(scan.tokens, first, next);
  const said = article.said[first]!;
  return {
    id: makeId(context.document.id, "label", span),
    document: context.document.id,
    span,
    provenance: { rule: `label.${row.stance}`, entries },
    target: targetOf(article, first, next, row, salience) ?? localTarget(scan.text.slice(span.start, span.end)),
    chain: said < 0 ? [] : context.attributions[said]!.chain,
    quoted: isQuoted(article, sentence, first),
  };
}

const localTarget = (text: string): string =>
  `local:${text
    .split(/\s+/)
    .map(foldWord)
    .filter((w) => w !== "")
    .join(" ")}`;

/** Labels that accuse or praise without telling whom: only a name tells. */
const OPEN: ReadonlySet<string> = new Set([
  "aggression",
  "enemy",
  "occupation",
  "zionist",
  "entity",
  "crusader",
  "martyr",
  "gang",
  "resistance",
  "revolutionary",
  "mujahid",
  "popular",
  "settler",
  "legitimate",
  "so-called",
]);

/** Who is meant: the actor named inside the label or right behind it, else the most named actor of the side it can name. */
function targetOf(article: Article, first: number, next: number, row: LabelWord, salience: Salience): string | null {
  for (let i = first; i < next; i++) {
    const over = article.actors.over[i]!;
    if (over < 0 || article.actors.first[over]! < first) continue;
    const mention = article.context.mentions[over]!;
    // `نظام الأسد` is no person
    if (mention.type === "person") break;
    return mention.candidates[0]?.entity ?? null;
  }
  const country = countryIn(article, first, next);
  if (country && row.side !== "armed") return country;
  if (OPEN.has(row.stance)) return null;
  return row.side === "either" ? (salience.armed ?? salience.state) : salience[row.side];
}

/** `العدوان الإسرائيلي`: the state of the nationality in the label. */
function countryIn(article: Article, first: number, next: number): string | null {
  const { matches, lexicon } = article.scan;
  for (let i = first; i < next; i++) {
    if (!isNationality(article, i)) continue;
    const m = findMatch(article, i, DEMONYM, () => true);
    const row = lexicon.rows.demonym[matches.row[m]!];
    if (row) return `actor:${row.iso2.toLowerCase()}`;
  }
  return null;
}
