import {
  ARTICLE,
  CONJUNCTION_FA,
  CONJUNCTION_WAW,
  PREPOSITION_BA,
  PREPOSITION_KA,
  PREPOSITION_LA,
} from "../2-tokens/split-clitics.ts";
import { classBit, classNumber } from "../3-lexicon/build-lexicon.ts";
import type { SourceKind, SourceRef } from "../model/attribution.ts";
import type { Agreement, Mention } from "../model/mention.ts";
import type { Stretch } from "./bound-source.ts";
import {
  canSpeak,
  hasClass,
  isAdjective,
  isDefinite,
  isForLatin,
  isNumber,
  isQuote,
  isTaMarbuta,
  isWord,
  procliticsOf,
  startsWithAnd,
  type View,
  wordAt,
} from "./look-at.ts";

/** Somebody who speaks in an article, as first printed; later mentions and elided ones point here. */
export interface Speaker {
  readonly ref: SourceRef;
  /** Folded words of the name as first printed, for short forms. */
  readonly words: readonly string[];
  readonly agreement: Agreement;
  /** True when only a verb standing before it tells its agreement: then its number is not known. */
  readonly genderOnly: boolean;
  /** Two who speak together (`الاتحاد والمفوضية`): a verb in the dual or plural may be theirs. */
  readonly joint?: boolean;
}

const SPEAKER = classNumber("speaker");
const SPEAKER_BIT = classBit("speaker");
/** Speakers looked back at for a short form. */
const MEMORY = 40;

/** Trims marks that do not belong to a name: an opening comma, a lone quotation mark. */
function trim(view: View, s: Stretch): Stretch {
  let { first, next } = s;
  while (first < next && !isWord(view, first) && !isQuote(view, first) && !isNumber(view, first)) first++;
  while (next > first && !isWord(view, next - 1) && !isNumber(view, next - 1) && !closesMark(view, next - 1)) next--;
  return { first, next };
}

function closesMark(view: View, i: number): boolean {
  if (isQuote(view, i)) return true;
  const code = view.scan.tokens.folded.codes[view.scan.tokens.from[i]!]!;
  return code === 0x29 || code === 0x5d;
}

function speakerRow(view: View, i: number) {
  const { matches, lexicon } = view.scan;
  if (!hasClass(view, i, SPEAKER_BIT)) return null;
  for (let m = matches.at[i]!; m < matches.at[i + 1]!; m++)
    if (matches.kind[m] === SPEAKER) return lexicon.rows.speaker[matches.row[m]!]!;
  return null;
}

const CONJUNCTIONS = CONJUNCTION_WAW | CONJUNCTION_FA;
/** These keep the article behind them whole; ل swallows its alef, so with the article it stays: `للجزيرة`. */
const BEFORE_ARTICLE = PREPOSITION_BA | PREPOSITION_KA;

/** Where the name begins without what is written to its first word: `لرويترز` names رويترز. */
function spanStart(view: View, s: Stretch): number {
  const { tokens } = view.scan;
  const i = s.first;
  if (isForLatin(view, i)) return tokens.folded.from[tokens.from[i]! + 1]!;
  // باخ is a name, whatever أخ is
  const mask = canSpeak(view, i) ? procliticsOf(view, i) : procliticsOf(view, i) & (CONJUNCTIONS | ARTICLE);
  const prepositions = (mask & ARTICLE) !== 0 ? BEFORE_ARTICLE : BEFORE_ARTICLE | PREPOSITION_LA;
  const letter = tokens.from[i]! + ((mask & CONJUNCTIONS) !== 0 ? 1 : 0) + ((mask & prepositions) !== 0 ? 1 : 0);
  return letter > tokens.from[i]! && letter < tokens.to[i]! ? tokens.folded.from[letter]! : tokens.start[i]!;
}

function kindOfMention(type: string, kind: SourceKind | undefined): SourceKind {
  if (type === "person") return "person";
  if (type === "outlet") return "outlet";
  if (type === "group") return "group";
  if (type === "place") return "state";
  return kind === "outlet" ? "outlet" : "organisation";
}

/** A verb before its subject agrees in gender; number is the noun's own. */
function agreementOf(view: View, s: Stretch, verb: Agreement, verbFirst: boolean): Agreement {
  const over = view.actorAt[s.first]!;
  const row = speakerRow(view, s.first);
  // خطيبة is a row of خطيب
  if (row?.agreement === "ms" && over < 0 && isTaMarbuta(view, s.first)) return "fs";
  if (row && row.agreement !== "unknown" && over < 0) return row.agreement;
  if (over >= 0 && view.actors[over]!.type !== "person" && isTaMarbuta(view, s.first)) return "fs";
  // قالت إيلين: of a name that nobody lists the verb tells the gender
  if (over >= 0 && verb === "fs" && isUnlistedPerson(view.actors[over]!)) return "fs";
  if (over >= 0 && view.actors[over]!.agreement !== "unknown") return view.actors[over]!.agreement;
  if (row) return row.agreement;
  if (!verbFirst) return verb;
  if (verb === "ms" && endsInPlural(view, s.first)) return "mp";
  return verb;
}

const isUnlistedPerson = ({ type, level, candidates }: Mention): boolean =>
  type === "person" && level === "name" && (candidates[0]?.entity.startsWith("local:") ?? false);

function endsInPlural(view: View, i: number): boolean {
  const word = wordAt(view, i);
  return word.length > 4 && (word.endsWith("ون") || word.endsWith("و"));
}

/** Remembers who has spoken in an article, and finds whom a short form or a verb without subject means. */
export class Speakers {
  readonly #view: View;
  readonly #known: Speaker[] = [];

  constructor(view: View) {
    this.#view = view;
  }

  /** The speaker named by tokens `s`. `verb` is the agreement of its verb, `verbFirst` whether that stands before. */
  named(s: Stretch, verb: Agreement, verbFirst: boolean): Speaker {
    const view = this.#view;
    const t = trim(view, s);
    const { tokens } = view.scan;
    const span = { start: spanStart(view, t), end: tokens.end[t.next - 1]! };
    const text = ungoverned(unquoted(view.scan.text.slice(span.start, span.end)), procliticsOf(view, wordOf(view, t)));
    const mention = this.#mentionIn(t);
    const words = this.#wordsOf(t);
    const joint = this.#isJoint(t);
    const entity = mention?.candidates[0]?.entity ?? null;
    const earlier = joint ? null : this.#earlier(t, words, entity);
    const row = speakerRow(view, t.first);
    const ref: SourceRef = {
      mention: span,
      name: earlier ? longer(earlier.ref.name, text, earlier.words, words) : text,
      entity: joint ? null : (entity ?? earlier?.ref.entity ?? null),
      kind: earlier?.ref.kind ?? (mention ? kindOfMention(mention.type, row?.kind) : (row?.kind ?? "unnamed")),
      agreement: agreementOf(view, t, verb, verbFirst),
    };
    const speaker: Speaker = {
      ref,
      words: earlier && earlier.words.length > words.length ? earlier.words : words,
      agreement: ref.agreement,
      genderOnly: verbFirst && row === null && (mention === null || mention.agreement === "unknown"),
      ...(joint && { joint }),
    };
    this.#known.push(speaker);
    if (this.#known.length > MEMORY) this.#known.shift();
    return speaker;
  }

  #mentionIn(t: Stretch) {
    const view = this.#view;
    let person = null;
    for (let i = t.first; i < t.next; i++) {
      const at = view.actorAt[i]!;
      if (at < 0) continue;
      const mention = view.actors[at]!;
      if (mention.type === "person" && (i === t.first || isApposed(view, i))) return mention;
      if (i === t.first) person = mention;
    }
    return person;
  }

  /** `منظمة … والمرصد …`: two who speak together are neither of them. */
  #isJoint(t: Stretch): boolean {
    const view = this.#view;
    for (let i = t.first + 1; i < t.next; i++) {
      if (!startsWithAnd(view, i)) continue;
      if (view.actorAt[i]! >= 0 || hasClass(view, i, SPEAKER_BIT)) return true;
      // المرصد السوري | والفرقة نفسها: right behind a name another noun with the article
      const before = view.actorOver[i - 1]!;
      if (before >= 0 && view.actorOver[i] !== before && isDefinite(view, i)) return true;
    }
    return false;
  }

  #wordsOf(t: Stretch): string[] {
    const words: string[] = [];
    for (let i = t.first; i < t.next && words.length < 40; i++)
      if (isWord(this.#view, i)) words.push(wordAt(this.#view, i).replace(/^[لب](?=ال)/, ""));
    return words;
  }

  /** An earlier speaker this one is short for: same entity, the same surname, or `الوزارة` for `وزارة …`. */
  #earlier(t: Stretch, words: readonly string[], entity: string | null): Speaker | null {
    const only = words.length <= 2 && isWord(this.#view, t.first);
    const surname = words.length === 1 && speakerRow(this.#view, t.first) === null;
    const person = this.#mentionIn(t)?.type === "person";
    const body = entity !== null && !person;
    // المتحدث is the spokesman of the ministry, الوزارة is not
    const isPersonNoun = isDefinite(this.#view, t.first) && speakerRow(this.#view, t.first)?.kind === "unnamed";
    const last = words.at(-1) ?? "";
    const bare = words[0]?.replace(/^ال/, "") ?? "";
    for (let k = this.#known.length - 1; k >= 0; k--) {
      const known = this.#known[k]!;
      // الرئيس والزعيم: one of two is not both
      if (known.joint) continue;
      if (entity !== null && known.ref.entity === entity) return known;
      if (
        entity !== null &&
        !entity.startsWith("local:") &&
        known.ref.entity !== null &&
        !known.ref.entity.startsWith("local:")
      )
        continue;
      if (!only) continue;
      // فيفا is not the commission in it
      const within = entity?.startsWith("actor:") && known.ref.entity === null && known.ref.kind !== "person";
      if (surname && !within && last.length > 2 && isSurnameOf(known, last, person)) return known;
      if (
        words.length === 1 &&
        isDefinite(this.#view, t.first) &&
        known.words.length > 1 &&
        (known.words[0] === bare || known.words[0] === words[0])
      )
        return known;
      if (words.length === 1 && isPersonNoun && meansOneOf(known, bare)) return known;
      // الخارجية السورية is not the spokesman of it
      const isTheir = body && (known.ref.kind === "unnamed" || known.ref.kind === "person");
      if (words.length === 2 && !isTheir && known.words.length > 2 && words.every((w) => known.words.includes(w)))
        return known;
    }
    return null;
  }

  /** The same speaker, understood: nobody is named. */
  static understood(speaker: Speaker): Speaker {
    return { ...speaker, ref: { ...speaker.ref, mention: null } };
  }
}

/** `وزير الخارجية | فلان`, not `مكتب فلان`, `متحدث باسم فلان`: behind an indefinite noun the person is whose it is. */
function isApposed(view: View, i: number): boolean {
  return (
    !isWord(view, i - 1) ||
    isDefinite(view, i - 1) ||
    isAdjective(view, i - 1) ||
    view.actorOver[i - 1]! >= 0 ||
    hasClass(view, i - 1, PLACE_BIT)
  );
}
const PLACE_BIT = classBit("place");

/** Words of a speaker whose last may be a surname with the article; in longer phrases it is any word (`عناصر حرس الرئيس المخلوع`). */
const PERSON_WORDS = 4;
function isSurnameOf({ ref, words }: Speaker, last: string, person: boolean): boolean {
  const at = words.lastIndexOf(last);
  if (at <= 0) return false;
  // حملة سالم: of whom is named by his name alone the body that bears it is none
  if (person && ref.kind !== "person") return false;
  return ref.kind === "person" || !last.startsWith("ال") || at < PERSON_WORDS;
}

const SOURCES = new Set(["مصدر", "مصادر"]);
/** `المصدر` for `مصادر أمنية`; `المتحدث` for `العميد …، المتحدث باسم …`, whoever of them was named last. */
function meansOneOf(known: Speaker, bare: string): boolean {
  if (SOURCES.has(bare)) return SOURCES.has(known.words[0] ?? "");
  return (
    known.ref.kind === "person" &&
    known.words.length > 2 &&
    (known.words.includes(bare) || known.words.includes(`ال${bare}`))
  );
}

/** The first word of a name, behind a mark that opens it. */
const wordOf = (view: View, { first }: Stretch): number => (isQuote(view, first) ? first + 1 : first);

/** `للاقتصادية` names الاقتصادية. */
function ungoverned(name: string, proclitics: number): string {
  const governed = (proclitics & PREPOSITION_LA) !== 0 && (proclitics & ARTICLE) !== 0;
  return governed && name.startsWith("لل") ? `ال${name.slice(2)}` : name;
}

/** `«روسيا اليوم»` is called روسيا اليوم. */
function unquoted(name: string): string {
  const inner = name.replace(/^["«“”„]\s*/, "").replace(/\s*["»“”]$/, "");
  return inner.length <= name.length - 2 ? inner : name;
}

/** Words of a name that is worth taking over; a longer one drags something along. */
const NAME_WORDS = 12;
function longer(known: string, text: string, knownWords: readonly string[], words: readonly string[]): string {
  return words.length > knownWords.length && words.length <= NAME_WORDS ? text : known;
}

/**
 * Whether a verb that shows `verb` can have this subject. Singular verbs stand before plural subjects, but a verb without
 * subject agrees in number; collectives (الجيش، القوات) take either.
 */
export function agrees(verb: Agreement, speaker: Pick<Speaker, "agreement" | "genderOnly" | "joint">): boolean {
  const subject = speaker.agreement;
  if (speaker.joint && (verb === "md" || verb === "mp")) return true;
  if (speaker.genderOnly && verb.charAt(0) === subject.charAt(0)) return true;
  if (verb === "unknown" || subject === "unknown") return true;
  if (verb === subject) return true;
  if (verb === "md") return subject === "mp";
  if (verb === "mp") return subject === "md" || subject === "fs";
  if (verb === "fp") return subject === "fd" || subject === "fs";
  if (verb === "fs") return subject === "fp";
  return false;
}
