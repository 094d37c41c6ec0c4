import { classBit } from "../3-lexicon/build-lexicon.ts";
import { ROLE } from "../3-lexicon/mark-roles.ts";
import type { CueHit } from "./find-cues.ts";
import { canSpeak, hasClass, hasRole, isColon, isComma, isDash, isNumber, isQuote, isWord } from "./look-at.ts";
import { openDraft, type Work } from "./open-draft.ts";

/** Words a speaker before a colon may have. */
const SPEAKER_WORDS = 9;
const MIN_CONTENT = 2;
const CUE_BIT = classBit("cue");

const COLON: CueHit["cue"] = {
  id: "colon",
  kind: "noun",
  perfect: [],
  imperfect: [],
  participle: [],
  masdar: [],
  passive: [],
  other: [],
  frames: ["quote"],
  act: "say",
  polarity: "assert",
  stance: "neutral",
};

function hitAt(first: number): CueHit {
  return { first, next: first + 1, cue: COLON, form: "phrase", agreement: "unknown", proclitics: 0, enclitic: 0 };
}

/** `مصادر محلية: مقتل …` and `«لا علاقة لنا» .. فصيل محلي`: headlines name their speaker without a verb. */
export function attributeHeadline(work: Work): void {
  if (speakerThenColon(work)) return;
  quotationThenSpeaker(work);
}

function speakerThenColon(work: Work): boolean {
  const { view, sentence } = work;
  let first = sentence.first;
  while (first < sentence.next && (isDash(view, first) || hasRole(view, first, ROLE.conjunction))) first++;
  if (first >= sentence.next || !isWord(view, first)) return false;
  let words = 0;
  for (let i = first; i < sentence.next && words <= SPEAKER_WORDS; i++) {
    if (isColon(view, i)) return words > 0 && openAtColon(work, first, i);
    if (isQuote(view, i) || hasRole(view, i, ROLE.that)) return false;
    if (!isWord(view, i)) continue;
    words++;
    if (hasClass(view, i, CUE_BIT) && !canSpeak(view, i) && view.actorOver[i]! < 0) return false;
  }
  return false;
}

function openAtColon(work: Work, first: number, colon: number): boolean {
  const { view, sentence } = work;
  if (!canSpeak(view, first) || view.roles[first] !== 0) return false;
  let contentFirst = colon + 1;
  const quoted = contentFirst < sentence.next && isQuote(view, contentFirst);
  if (quoted) contentFirst++;
  if (sentence.next - contentFirst < MIN_CONTENT || isNumber(view, contentFirst)) return false;
  const speaker = work.carried.speakers.named({ first, next: colon }, "unknown", false);
  openDraft(
    work,
    hitAt(colon),
    { contentFirst, quote: quoted ? colon + 1 : -1, marker: "quote" },
    { speaker, relays: [], parent: null, elided: false, clauseFirst: first },
  );
  return true;
}

/** A quotation at the head of a line, then a break (`..`, `:`, `-`), then somebody who can speak. */
function quotationThenSpeaker(work: Work): void {
  const { view, sentence } = work;
  let open = sentence.first;
  while (open < sentence.next && isDash(view, open)) open++;
  const close = view.quoteEnd[open] ?? -2;
  if (close < open + 3 || close + 2 >= sentence.next) return;
  let i = close + 1;
  while (i < sentence.next && !isWord(view, i)) i++;
  if (i === close + 1 || isComma(view, i - 1) || !canSpeak(view, i)) return;
  let next = i + 1;
  while (next < sentence.next && isWord(view, next) && !hasClass(view, next, CUE_BIT) && next - i < SPEAKER_WORDS)
    next++;
  const speaker = work.carried.speakers.named({ first: i, next }, "unknown", false);
  const draft = openDraft(
    work,
    hitAt(close + 1),
    { contentFirst: open + 1, quote: open, marker: "quote" },
    { speaker, relays: [], parent: null, elided: false, clauseFirst: open },
  );
  draft.contentNext = close;
  work.busyUntil = i;
}
