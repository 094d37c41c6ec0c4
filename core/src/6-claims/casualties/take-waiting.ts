import { CONJUNCTION_FA } from "../../2-tokens/split-clitics.ts";
import { agreementOf } from "../../3-lexicon/conjugate.ts";
import type { Harm } from "../../3-lexicon/load-harms.ts";
import { foldedSet } from "../../3-lexicon/word-set.ts";
import type { Article } from "../article.ts";
import {
  findMatch,
  HARM,
  HARM_BIT,
  hasClass,
  hasRole,
  isOneOf,
  isWord,
  PEOPLE_BIT,
  rowsOf,
  startsWithAnd,
} from "../look-at-token.ts";
import { acceptGroup, tellsByItself } from "./accept-group.ts";
import type { Trigger } from "./draft.ts";
import type { Group } from "./group.ts";
import { isDefiniteWord } from "./is-construct.ts";
import { isIllness } from "./is-illness.ts";
import { isJoinedAt } from "./pass-words.ts";
import { readGroup } from "./read-group.ts";
import { isBodily, REACH, type State } from "./state.ts";

/** `إن 13 شخصا قتلوا`, `نحو 300 مسلح قضي عليهم`: the people stand before their verb, and no others right behind it. */
export function takeWaiting(state: State, trigger: Trigger, row: Harm): boolean {
  const { article } = state;
  const waiting = state.waiting.at(-1);
  if (!waiting || trigger.first - waiting.next > REACH.subject || row.frame === "flee") return false;
  if (row.frame === "of" && !(row.id === "lose-life" && isDone(article, trigger))) return false;
  if (!agrees(state, trigger, waiting, row) || hasPeopleBehind(state, trigger.next)) return false;
  if (row.frame === "on" && !isOnThem(article, trigger.next)) return false;
  if (hasOtherSubject(article, waiting, trigger)) return false;
  // `خمسة أشخاص قتل أحدهم`
  if (!isDual(article, trigger) && isOneOf(article, trigger.next, ONE_OF_THEM)) return false;
  if (row.frame === "object" && hasObject(article, trigger.next)) return false;
  // `أطلق النار على أربعة رجال فأصاب أحدهم`: the next thing somebody did
  if (trigger.unreal || isNextDeed(article, trigger) || (waiting.noun === "unknown" && !isBodily(trigger.outcome)))
    return false;
  // `حمل الآلاف صور نساء وأطفال قتلوا`
  const gap = trigger.first - waiting.next;
  if (waiting.noun === "unknown" && (gap > 1 || (gap > 0 && hasClass(article, waiting.next, PEOPLE_BIT)))) return false;
  const { outcome } = trigger;
  // `آلاف الأشخاص أصيبوا بالسرطان`
  if (outcome === "injured" && isIllness(state, trigger.next)) return false;
  const two = waiting.number === "plural" && isDual(article, trigger);
  const groups = [...state.waiting];
  const parts = state.waitingParts;
  state.waiting = [];
  state.waitingParts = [];
  for (const group of groups) {
    // `شرطيين قتلا`: the verb tells that they are two
    const known: Group =
      two && group === waiting ? { ...group, number: "dual", low: 2, high: 2, approximate: false } : group;
    acceptGroup(state, known, {
      outcome,
      rule: "harm.before-verb",
      trigger: group === waiting ? trigger : { ...trigger, first: group.first, next: group.next },
    });
  }
  const total = state.last;
  for (const part of parts) acceptGroup(state, part, { outcome: part.outcome ?? outcome, rule: "harm.part", total });
  return true;
}

/** `8 أطفال يعتقد أن آباءهم قتلوا`: behind أن others are told of, by a noun with their pronoun. */
function hasOtherSubject(article: Article, waiting: Group, trigger: Trigger): boolean {
  const before = trigger.first - 1;
  if (before <= waiting.next || !hasRole(article, before - 1, "that") || !isWord(article, before)) return false;
  const { to, from, folded } = article.scan.tokens;
  return (
    to[before]! - from[before]! > 4 && folded.codes[to[before]! - 1] === MIM && folded.codes[to[before]! - 2] === HA
  );
}

/** ف joins a clause of its own, but for `أما 20 شخصا فقتلوا`. */
const isNextDeed = ({ scan }: Article, { match }: Trigger): boolean =>
  (scan.matches.proclitics[match]! & CONJUNCTION_FA) !== 0 && !SEVERAL.has(agreementOf(scan.matches.feature[match]!));

/** `20 شخصا قضوا خلال`, but not `قضوا على` or `قضوا ليلتهم`: the verb is complete. */
function isDone(article: Article, { match, next }: Trigger): boolean {
  if (agreementOf(article.scan.matches.feature[match]!) !== "mp" || hasRole(article, next, "prepOn")) return false;
  return !isWord(article, next) || article.roles[next] !== 0 || article.timexes.over[next]! >= 0;
}

/** `مئات المحتجين أوقفوا الحركة`: they did it to something, by the definite noun right behind. */
const hasObject = (article: Article, i: number): boolean =>
  isWord(article, i) && article.roles[i] === 0 && isDefiniteWord(article, i) && article.timexes.over[i]! < 0;

const SEVERAL: ReadonlySet<string> = new Set(["mp", "md", "fp", "fd"]);

const isDual = (article: Article, { match }: Trigger): boolean => {
  const agreement = agreementOf(article.scan.matches.feature[match]!);
  return agreement === "md" || agreement === "fd";
};

function agrees({ article }: State, trigger: Trigger, waiting: Group, row: Harm): boolean {
  const { matches } = article.scan;
  if (matches.enclitic[trigger.match] !== 0) return false;
  const agreement = agreementOf(matches.feature[trigger.match]!);
  const gap = trigger.first - waiting.next;
  // `أن فلسطينيين أصيبا`, right before their verb
  if (waiting.number === "plural" && waiting.noun === "demonym" && gap > 0) return false;
  if (waiting.number === "single") return (agreement === "ms" || agreement === "fs") && gap <= REACH.single;
  return row.frame === "on" || gap === 0 || SEVERAL.has(agreement) || endsInThem(article, trigger);
}

const [MIM, NUN, ALEF, HA] = [0x645, 0x646, 0x627, 0x647];

/** `لقوا مصرعهم`: a phrase that ends in their pronoun. */
function endsInThem({ scan }: Article, trigger: Trigger): boolean {
  if (!trigger.phrase) return false;
  const code = scan.tokens.folded.codes[scan.tokens.to[trigger.next - 1]! - 1];
  return code === MIM || code === NUN || code === ALEF;
}

const ON_THEM = foldedSet("عليهم", "عليهما", "عليهن");

/** على with a pronoun for several. */
export const isOnThem = (article: Article, i: number): boolean => isOneOf(article, i, ON_THEM);

export const mayStartGroup = (article: Article, i: number): boolean =>
  article.quantities.at[i]! >= 0 || hasClass(article, i, PEOPLE_BIT);

const ONE_OF_THEM = foldedSet("أحدهما", "أحدهم", "إحداهما", "إحداهن");

function hasPeopleBehind({ article, sentence }: State, from: number): boolean {
  for (let i = from; i < Math.min(from + 2, sentence.next); i++) {
    if (!isWord(article, i) && article.quantities.at[i]! < 0) return false;
    if (isWord(article, i) && (startsWithAnd(article, i) || hasClass(article, i, HARM_BIT))) return false;
    // `اثنين من المارة أصيبا أحدهما عسكري`: of those before
    if (isOneOf(article, i, ONE_OF_THEM)) return false;
    const group = mayStartGroup(article, i) ? readGroup(article, i) : null;
    if (group && !group.definite) return true;
  }
  return false;
}

/** `12 شخصا قتلوا و23 أصيبوا`: a bare figure joined to others, with a verb of harm of its own right behind and nobody behind that. */
export function hasOwnVerb(state: State, group: Group): boolean {
  const { article, last } = state;
  if (group.number !== "counted" || !last || state.lastNext < 0 || !hasClass(article, group.next, HARM_BIT))
    return false;
  const { matches } = article.scan;
  const rows = rowsOf(article, "harm");
  const m = findMatch(article, group.next, HARM, (n) => {
    const { outcome, frame } = rows[matches.row[n]!]!;
    return (
      outcome !== null && (frame === "object" || frame === "subject") && SEVERAL.has(agreementOf(matches.feature[n]!))
    );
  });
  if (m < 0 || startsWithAnd(article, group.next)) return false;
  return rows[matches.row[m]!]!.outcome !== last.outcome && !hasPeopleBehind(state, matches.next[m]!);
}

/** Lets a group wait for its verb; one that is joined by و waits with those before it. */
export function wait(state: State, group: Group): void {
  const before = state.waiting.at(-1);
  const joined =
    before !== undefined && group.first - before.next <= 2 && isJoinedAt(state.article, group.first, before.next);
  if (!joined) {
    const { waiting } = state;
    state.waiting = [];
    state.waitingParts = [];
    for (const other of waiting)
      if (tellsByItself(other)) acceptGroup(state, other, { outcome: other.outcome!, rule: "harm.counted-noun" });
  }
  state.waiting.push(group);
}

/** A figure with a noun may wait for its verb; without one only a vague word or a figure right behind أن: `أن عشرات أصيبوا`. */
export function mayWait({ article, sentence }: State, group: Group): boolean {
  const told = hasRole(article, group.first - 1, "that");
  if (group.number === "single") return told && (group.noun === "known" || group.noun === "demonym") && !group.other;
  // `إن مدنيين قتلوا`: a plural that begins a clause
  if (group.number === "plural")
    return (
      (group.noun === "known" && group.first === sentence.first) ||
      (told && group.noun !== "unknown" && group.noun !== "bare")
    );
  if (group.number === "dual") return true;
  if (group.other) return told;
  if (group.noun === "unknown" && group.low === 1) return false;
  return group.noun !== "bare" || group.word !== null || told;
}
