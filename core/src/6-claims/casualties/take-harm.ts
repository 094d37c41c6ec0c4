import { ARTICLE, PREPOSITION_BA, PREPOSITION_KA, PREPOSITION_LA } from "../../2-tokens/split-clitics.ts";
import { kindOf } from "../../3-lexicon/conjugate.ts";
import type { Harm } from "../../3-lexicon/load-harms.ts";
import { foldedSet } from "../../3-lexicon/word-set.ts";
import type { Outcome } from "../../model/event.ts";
import type { Article } from "../article.ts";
import { chooseReading } from "../choose-reading.ts";
import {
  findMatch,
  HARM,
  HARM_BIT,
  hasClass,
  hasRole,
  isComma,
  isOneOf,
  isOneOfBehind,
  isWord,
  rowsOf,
  startsWithAnd,
} from "../look-at-token.ts";
import { tellUnreal, type Unreal, unrealBefore } from "../tell-unreal.ts";
import { acceptGroup } from "./accept-group.ts";
import type { Trigger } from "./draft.ts";
import { isPreposition, passes } from "./pass-words.ts";
import { harmRow, isBodily, REACH, type State } from "./state.ts";
import { isOnThem, takeWaiting } from "./take-waiting.ts";

const [BA, ALEF] = [0x628, 0x627];

/** All harm words at the token of match `m`: one word may be a sum's verb and a yielding one (`سجل`, `وصل`). Answers the token behind. */
export function takeHarm(state: State, m: number): number {
  const { article } = state;
  const { matches } = article.scan;
  let row = -1;
  for (let n = m; n < matches.at[matches.first[m]! + 1]!; n++) {
    if (
      matches.kind[n] !== HARM ||
      matches.next[n]! < matches.next[m]! ||
      matches.proclitics[n] !== matches.proclitics[m]
    )
      continue;
    if (matches.row[n] === row) continue;
    row = matches.row[n]!;
    enterHarm(state, readingOf(state, n), harmRow(article, n));
  }
  return matches.next[m]!;
}

/** `قتل` is verb and verbal noun: the noun only where a preposition governs it. */
function readingOf({ article }: State, m: number): number {
  const { matches } = article.scan;
  const i = matches.first[m]!;
  const clitics = PREPOSITION_BA | PREPOSITION_KA | PREPOSITION_LA | ARTICLE;
  const governed = (matches.proclitics[m]! & clitics) !== 0 || isPreposition(article, i - 1);
  return chooseReading(article, m, governed);
}

/** How far behind what may be, with who brings it about between, what comes of it may stand: `قد تؤدي السيول إلى سقوط`. */
const DOUBT_REACH = 4;

const DOUBTS: ReadonlySet<Unreal> = new Set(["future", "negation", "condition", "threat"]);

function enterHarm(state: State, m: number, row: Harm): void {
  const { article, sentence } = state;
  const { matches } = article.scan;
  const i = matches.first[m]!;
  switch (row.frame) {
    case "yield": {
      const told = tellUnreal(article, m, sentence.first);
      // `قد تؤدي إلى سقوط`: what comes of what may be
      const goesOn = state.yieldDoubted && i - state.yieldAt <= DOUBT_REACH;
      state.yieldAt = matches.next[m]!;
      state.yieldReal = !goesOn && told === null;
      state.yieldDoubted = goesOn || (told !== null && DOUBTS.has(told));
      return;
    }
    case "toll":
      // `عددا من` counts people, it is no sum
      if (hasRole(article, matches.next[m]!, "prepFrom")) return;
      state.tollAt = i;
      state.tollOutcome = null;
      state.tollVictims = "unspecified";
      state.tollNext = -1;
      return;
    case "reach":
      state.reachAt = i;
      return;
    case "release":
      state.releaseAt = i;
      return;
    case "claim":
      state.claimAt = tellUnreal(article, m, sentence.first) === null ? i : -1;
      return;
    case "stop":
    case "judge":
    case "death":
      return;
    default:
      enterTrigger(state, m, row);
  }
}

/** `عدد الذين قتلوا`: the verb tells the outcome of the sum. */
function tellsToll(state: State, m: number, row: Harm): boolean {
  const { article, tollAt } = state;
  const i = article.scan.matches.first[m]!;
  if (
    tollAt < 0 ||
    i - tollAt > 6 ||
    state.tollOutcome !== null ||
    row.outcome === null ||
    !hasRole(article, i - 1, "relative")
  )
    return false;
  state.tollOutcome = row.outcome;
  return true;
}

function enterTrigger(state: State, m: number, row: Harm): void {
  const { article, sentence } = state;
  const { matches } = article.scan;
  const next = matches.next[m]!;
  const nominal = kindOf(matches.feature[m]!) === "masdar";
  const on = row.frame === "on" && !isOnThem(article, next) ? findOn(state, next, nominal) : next;
  if (on < 0) return;
  const claimed = row.id === "lives-of" && state.claimAt >= 0 && matches.first[m]! - state.claimAt <= REACH.claim;
  if (row.id === "lives-of" && !claimed) return;
  if (row.id === "death-sentence") {
    enterExecution(state, m);
    return;
  }
  if (row.frame === "meet" && !meetsDeath(state, next, row.outcome)) return;
  if (row.id === "go-missing" && meetsDeath(state, next, "killed")) return;
  if (tellsToll(state, m, row)) return;
  const told = tellUnreal(article, m, sentence.first);
  // `أدى لمقتل 5` tells a result, `لقتل 5` an aim
  const result = told === "purpose" && (row.frame === "of" || state.yieldAt === matches.first[m]!);
  const unreal = (told !== null && !result) || (nominal && (comesOfUnreal(state, m) || isSentenced(state, m, row)));
  if (isOfNone(article, matches.first[m]!)) return;
  if (nominal && (movesWaiting(state, m, row) || doneToWaiting(state, m, row, told !== null))) return;
  const trigger = joinTrigger(state, {
    match: m,
    row: matches.row[m]!,
    first: claimed ? state.claimAt : matches.first[m]!,
    next: on,
    outcome: row.outcome ?? "killed",
    kind: row.frame === "on" ? "on" : nominal || row.frame === "of" ? "noun" : "verb",
    phrase: next - matches.first[m]! > 1,
    intransitive: row.frame === "subject",
    unreal,
  });
  state.partAt = -1;
  if (!nominal && takeWaiting(state, trigger, row)) return;
  state.trigger = trigger;
  state.releaseAt = row.outcome === "detained" ? state.releaseAt : -1;
}

const SENTENCED = foldedSet(
  "حكم",
  "حكما",
  "أحكاما",
  "أحكام",
  "حكمت",
  "حكمها",
  "حكمه",
  "قضت",
  "قضى",
  "تقضي",
  "يقضي",
  "بالحكم",
);
/** How far before `بإعدام` its court may stand, in tokens. */
const COURT_REACH = 7;

/** `قضت محكمة غيابيا بإعدام رجل`, `حكما نهائيا بإعدام ستة`: passed by a court, not carried out. */
function isSentenced({ article, sentence }: State, m: number, row: Harm): boolean {
  const { matches } = article.scan;
  const first = matches.first[m]!;
  if (row.id !== "execute" || (matches.proclitics[m]! & PREPOSITION_BA) === 0) return false;
  for (let i = first - 1; i >= Math.max(sentence.first, first - COURT_REACH) && isWord(article, i); i--)
    if (isOneOfBehind(article, i, SENTENCED)) return true;
  return false;
}

const CARRIED_OUT = foldedSet("نفذ", "نفذت", "نفذوا", "تنفيذ", "تنفيذها", "تنفيذه", "ينفذ", "تنفذ");
const UPON = foldedSet("بحق", "في", "على", "ضد");
/** How far before `حكم الإعدام` its carrying out may stand, and behind it whom it befell, in tokens. */
const EXECUTION_REACH = 6;

/** `نفذت الجماعة حكم الإعدام، أمس، بحق عشرة أشخاص`: carried out, not only passed. */
function enterExecution(state: State, m: number): void {
  const { article, sentence } = state;
  const { matches } = article.scan;
  const first = matches.first[m]!;
  const carried = (i: number): boolean =>
    isOneOfBehind(article, i, CARRIED_OUT) && unrealBefore(article, i, sentence.first) === null;
  let at = first - 1;
  while (at > Math.max(sentence.first, first - EXECUTION_REACH) && !carried(at) && isWord(article, at)) at--;
  if (!carried(at)) return;
  for (let i = matches.next[m]!; i < Math.min(matches.next[m]! + EXECUTION_REACH, sentence.next); i++) {
    if (!isOneOf(article, i, UPON) && !isBoundUpon(article, i)) continue;
    const next = isOneOf(article, i, UPON) ? i + 1 : i;
    const trigger = {
      match: m,
      row: matches.row[m]!,
      first,
      next,
      outcome: "killed",
      kind: "noun",
      phrase: false,
    } as const;
    state.trigger = { ...trigger, intransitive: false, unreal: false };
    return;
  }
}

/** `حكم الإعدام بعشرة أشخاص`. */
const isBoundUpon = ({ scan, quantities }: Article, i: number): boolean =>
  scan.tokens.folded.codes[scan.tokens.from[i]!] === BA && quantities.at[i]! >= 0;

/** `قد تؤدي الضربة إلى مقتل`, `لم تتسبب بمقتل`: what would come of what is no fact. */
function comesOfUnreal({ article, yieldAt, yieldReal }: State, m: number): boolean {
  const { matches } = article.scan;
  const i = matches.first[m]!;
  if (yieldAt < 0 || yieldReal || i - yieldAt > REACH.yield) return false;
  const governed = (matches.proclitics[m]! & PREPOSITION_BA) !== 0 || isPreposition(article, i - 1);
  return governed && passes(article, yieldAt, i, "noun");
}

const TIMES = foldedSet("المرة", "الأولى", "الثانية", "مرة");

/** `ليست المرة الأولى التي يقتل فيها أحد`: no certain harm. */
const isOfNone = (article: Article, i: number): boolean =>
  hasRole(article, i - 1, "relative") &&
  (isOneOfBehind(article, i - 2, TIMES) || (isComma(article, i - 2) && isOneOfBehind(article, i - 3, TIMES)));

/** `قضت القوات على 10 مسلحين`: على stands right behind a noun, behind a verb its subject may come first; -1 = it does not stand there. */
function findOn({ article, sentence }: State, from: number, nominal: boolean): number {
  for (let i = from; i < Math.min(from + REACH.on, sentence.next) && isWord(article, i); i++) {
    if (hasRole(article, i, "prepOn")) return i;
    if (nominal || article.roles[i] !== 0 || isOfCourt(article, i)) return -1;
  }
  return -1;
}

/** `قضت المحكمة على`, `قضت بالسجن على`. */
function isOfCourt(article: Article, i: number): boolean {
  const rows = rowsOf(article, "harm");
  const { matches, tokens } = article.scan;
  if (
    hasClass(article, i, HARM_BIT) &&
    findMatch(article, i, HARM, (m) => rows[matches.row[m]!]!.frame === "judge") >= 0
  )
    return true;
  const from = tokens.from[i]!;
  return tokens.folded.codes[from] === BA && tokens.folded.codes[from + 1] === ALEF;
}

/** `مقتل وإصابة 25`: two harm words with the same people. */
function joinTrigger({ article, trigger: before }: State, trigger: Trigger): Trigger {
  const joined =
    before !== null &&
    before.next === trigger.first &&
    startsWithAnd(article, trigger.first) &&
    before.outcome !== trigger.outcome;
  if (!joined) return trigger;
  const both = isBodily(before.outcome) && isBodily(trigger.outcome);
  return {
    ...trigger,
    first: before.first,
    outcome: both ? "killed-or-injured" : trigger.outcome,
    unreal: trigger.unreal || before.unreal,
  };
}

/** Fewer than so many who flee move no population. */
const FLIGHT = 20;

/** `دفعت 45 ألف شخص للنزوح`, `أجبر 3 آلاف على النزوح`: who was made to move stands before. */
function movesWaiting(state: State, m: number, row: Harm): boolean {
  const { article, waiting } = state;
  const { matches } = article.scan;
  const i = matches.first[m]!;
  const group = waiting.at(-1);
  if (row.outcome !== "displaced" || !group || i - group.next > 2) return false;
  // `تمكنت 12 تلميذة من الفرار`
  if (row.frame === "flee" && group.low < FLIGHT) return false;
  if ((matches.proclitics[m]! & PREPOSITION_LA) === 0 && !isPreposition(article, i - 1)) return false;
  const trigger: Trigger = {
    match: m,
    row: matches.row[m]!,
    first: i,
    next: matches.next[m]!,
    outcome: "displaced",
    kind: "noun",
    phrase: false,
    intransitive: false,
    unreal: false,
  };
  acceptGroup(state, group, { outcome: "displaced", rule: "harm.before-verb", trigger });
  return true;
}

/** How many words may stand between the people and تم: `خمسة أشخاص من القرية تم اعتقالهم`. */
const DONE_REACH = 5;

/** `خمسة رجال تم إعدامهم`, `جرى توقيفهم`: a verbal noun with the pronoun of those who stand before, done to them. */
function doneToWaiting(state: State, m: number, row: Harm, unreal: boolean): boolean {
  const { article, waiting } = state;
  const { matches } = article.scan;
  const i = matches.first[m]!;
  const group = waiting.at(-1);
  if (
    !group ||
    unreal ||
    unrealBefore(article, i - 1, state.sentence.first, isOneOf(article, i - 1, DOING)) ||
    row.outcome === null ||
    matches.enclitic[m] === 0 ||
    !isDone(article, i - 1)
  )
    return false;
  if (i - 1 - group.next > DONE_REACH) return false;
  const trigger: Trigger = {
    match: m,
    row: matches.row[m]!,
    first: i,
    next: matches.next[m]!,
    outcome: row.outcome,
    kind: "noun",
    phrase: false,
    intransitive: false,
    unreal: false,
  };
  acceptGroup(state, group, { outcome: row.outcome, rule: "harm.before-verb", trigger });
  return true;
}

const DONE = foldedSet("تم", "يتم", "جرى", "يجري");
const DOING = foldedSet("يتم", "يجري");
const isDone = (article: Article, i: number): boolean => isOneOfBehind(article, i, DONE);

/** `لقي 5 … حتفهم`, `تعرض 7 … للإصابة`. */
function meetsDeath({ article, sentence }: State, from: number, outcome: Outcome | null): boolean {
  const rows = rowsOf(article, "harm");
  for (let i = from; i < Math.min(from + 20, sentence.next); i++) {
    if (!hasClass(article, i, HARM_BIT)) continue;
    const closes = (m: number): boolean => {
      const row = rows[article.scan.matches.row[m]!]!;
      return row.frame === "death" && row.outcome === outcome;
    };
    if (findMatch(article, i, HARM, closes) >= 0) return true;
  }
  return false;
}
