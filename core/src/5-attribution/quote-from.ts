import { classBit, classNumber } from "../3-lexicon/build-lexicon.ts";
import { kindOf } from "../3-lexicon/conjugate.ts";
import { ROLE } from "../3-lexicon/mark-roles.ts";
import { boundSource, handedOnBy } from "./bound-source.ts";
import type { CueHit } from "./find-cues.ts";
import {
  bearsPronoun,
  closesNounPhrase,
  foldedSet,
  hasClass,
  hasRole,
  isColon,
  isComma,
  isDefinite,
  isOneOf,
  isQuote,
  isWord,
  pastAside,
  type View,
} from "./look-at.ts";
import { openDraft, type Work } from "./open-draft.ts";
import { opensContent } from "./opens-content.ts";
import { pastThat } from "./past-that.ts";
import { subjectBefore } from "./subject-before.ts";

const REACH = 50;
const CUE = classNumber("cue");
const CUE_BIT = classBit("cue");

/** `نقلت الوكالة على لسان فلان`. */
const TONGUE = foldedSet("لسان");

/**
 * `نقلت وكالة … عن فلان قوله إن …`: two links, the one who hands on and the one who said it. False when the content
 * begins before anybody is cited (`نقلت الوكالة أن …`).
 */
export function quoteFrom(work: Work, hit: CueHit): boolean {
  const { view, sentence } = work;
  if (hit.form === "masdar" || handedOnBy(view, hit.first) >= 0) return true;
  const role = hit.cue.frames.includes("from:إلى") ? ROLE.prepTo : ROLE.prepAbout;
  const limit = Math.min(sentence.next, hit.next + REACH);
  let about = -1;
  for (let i = hit.next; i < limit && about < 0; i++) {
    if (hasRole(view, i, ROLE.that)) return false;
    if (hasRole(view, i, role) || (hasRole(view, i - 1, ROLE.prepOn) && isOneOf(view, i, TONGUE))) about = i;
  }
  if (about < 0) return true;
  const end = startOfContent(work, about + 1, limit);
  if (!end) return true;
  const said = boundSource(view, about + 1, end.sourceNext);
  if (!said.speaker) return true;
  const carriers = boundSource(view, hit.next, isOneOf(view, about, TONGUE) ? about - 1 : about);
  const speakers = work.carried.speakers;
  const before = carriers.speaker ?? subjectBefore(view, work.drafts.at(-1)?.contentFirst ?? sentence.first, hit.first);
  const relays = [
    ...(before ? [speakers.named(before, hit.agreement, before === carriers.speaker)] : []),
    ...said.relays.map((r) => speakers.named(r, "unknown", false)),
  ];
  const clauseFirst = before && before !== carriers.speaker ? before.first : hit.first;
  openDraft(
    work,
    hit,
    { contentFirst: end.contentFirst, quote: end.quote, marker: "that" },
    { speaker: speakers.named(said.speaker, "unknown", false), relays, parent: null, elided: false, clauseFirst },
  );
  return true;
}

interface ContentStart {
  readonly sourceNext: number;
  readonly contentFirst: number;
  readonly quote: number;
}

/** The speaker behind عن ends at قوله/تأكيده, at أن, at a colon or at a quotation of some length. */
function startOfContent(work: Work, from: number, limit: number): ContentStart | null {
  const { view } = work;
  let masdar = -1;
  for (let i = from; i < limit; i++) {
    const past = pastAside(view, i, limit);
    if (past > i) {
      i = past - 1;
      continue;
    }
    const sourceNext = masdar >= 0 ? masdar : i;
    if (hasRole(view, i, ROLE.that)) {
      const contentFirst = pastThat(view, i);
      const quoted = isQuote(view, contentFirst) && view.quoteEnd[contentFirst] !== -2;
      return { sourceNext, contentFirst: quoted ? contentFirst + 1 : contentFirst, quote: quoted ? contentFirst : -1 };
    }
    if (isColon(view, i)) {
      const quoted = i + 1 < limit && isQuote(view, i + 1);
      return { sourceNext, contentFirst: quoted ? i + 2 : pastThat(view, i + 1), quote: quoted ? i + 1 : -1 };
    }
    if (isQuote(view, i) && view.quoteEnd[i] !== -2) {
      if (masdar >= 0 || view.quoteEnd[i]! - i > 5) return { sourceNext, contentFirst: i + 1, quote: i };
      if (view.quoteEnd[i]! > i) i = view.quoteEnd[i]!;
      continue;
    }
    // نقل الموقع عن شهود، | مقتل ثلاثة: what happened stands right behind who told it
    if (masdar < 0 && i > from && isWord(view, i) && opensTold(view, from, i))
      return { sourceNext: isComma(view, i - 1) ? i - 1 : i, contentFirst: i, quote: -1 };
    if (masdar < 0 && isWord(view, i) && saysIts(work, i)) {
      masdar = i;
      if (
        i + 1 < limit &&
        isWord(view, i + 1) &&
        !hasRole(view, i + 1, ROLE.that) &&
        view.roles[i + 1] === 0 &&
        view.timeEnd[i + 1] === 0
      )
        return { sourceNext: i, contentFirst: i + 1, quote: -1 };
    }
  }
  return null;
}

/** A noun of what happens without the article, behind a whole phrase; no noun of saying, which has its own content. */
const opensTold = (view: View, from: number, i: number): boolean =>
  !isDefinite(view, i) &&
  !bearsPronoun(view, i) &&
  !hasClass(view, i, CUE_BIT) &&
  (isComma(view, i - 1) || closesNounPhrase(view, i - 1)) &&
  opensContent(view, i, from, false);

/** `قوله`, `تأكيدها`: a verbal noun of saying with an attached pronoun. */
function saysIts(work: Work, i: number): boolean {
  const { matches } = work.view.scan;
  for (let m = matches.at[i]!; m < matches.at[i + 1]!; m++) {
    if (matches.kind[m] === CUE && kindOf(matches.feature[m]!) === "masdar" && matches.enclitic[m]! > 0) return true;
  }
  return false;
}
