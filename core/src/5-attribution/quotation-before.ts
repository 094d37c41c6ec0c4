import { ROLE } from "../3-lexicon/mark-roles.ts";
import { boundSource } from "./bound-source.ts";
import { type CueHit, isFiniteVerb } from "./find-cues.ts";
import { countWords, hasRole, isColon, isComma, isQuote, isWord, type View } from "./look-at.ts";
import { openDraft, type Work } from "./open-draft.ts";
import { type Speaker, Speakers } from "./resolve-speaker.ts";

const MIN_WORDS = 3;

/** `«…»، قال فلان`: a quotation that stands before its verb. True when it was one. */
export function quotationBefore(work: Work, hit: CueHit): boolean {
  const { view, sentence } = work;
  if (!isFiniteVerb(hit) || !hit.cue.frames.some((f) => f.startsWith("quote"))) return false;
  let close = hit.first - 1;
  while (close > sentence.first && isComma(view, close)) close--;
  if (close <= sentence.first || !isQuote(view, close)) return false;
  const pair = sentence.quotes.find((q) => q.close === close);
  if (!pair || countWords(view, pair.open + 1, close) < MIN_WORDS || isOneName(view, pair.open, close)) return false;
  if (work.drafts.some((d) => d.contentFirst <= pair.open + 1 && (d.contentNext < 0 || d.contentNext >= close)))
    return false;
  const end = endOfSpeaker(work, hit.next);
  const bound = boundSource(view, hit.next, end);
  if (!bound.speaker) return false;
  const speaker = work.carried.speakers.named(bound.speaker, hit.agreement, true);
  const relays = bound.relays.map((r) => work.carried.speakers.named(r, "unknown", false));
  const draft = openDraft(
    work,
    hit,
    { contentFirst: pair.open + 1, quote: pair.open, marker: "quote" },
    { speaker, relays, parent: null, elided: false, clauseFirst: pair.open },
  );
  draft.contentNext = close;
  work.busyUntil = end;
  resume(work, hit, end, speaker);
  return true;
}

/** `في مقابلة مع «راديو الساحل الأول»، قال فلان`: one mention fills the marks. */
const isOneName = (view: View, open: number, close: number): boolean =>
  view.actorAt[open + 1]! >= 0 && view.actorOver[close - 1] === view.actorAt[open + 1];

/** `«…»، قال فلان، «…»`: the interrupted quotation goes on. */
function resume(work: Work, hit: CueHit, end: number, speaker: Speaker): void {
  const { view, sentence } = work;
  const open = isComma(view, end) || isColon(view, end) ? end + 1 : end;
  if (open >= sentence.next || !isQuote(view, open) || view.quoteEnd[open] === -2) return;
  const close = view.quoteEnd[open]! < 0 ? sentence.next : view.quoteEnd[open]!;
  if (countWords(view, open + 1, close) < MIN_WORDS) return;
  const said = { speaker: Speakers.understood(speaker), relays: [], parent: null, elided: true, clauseFirst: open };
  openDraft(work, hit, { contentFirst: open + 1, quote: open, marker: "quote" }, said).contentNext = close;
}

/** The speaker runs to a comma, colon, quotation mark or complementiser, or to the end of the sentence. */
function endOfSpeaker(work: Work, from: number): number {
  const { view, sentence } = work;
  let i = from;
  while (
    i < sentence.next &&
    !isColon(view, i) &&
    !isQuote(view, i) &&
    !hasRole(view, i, ROLE.that) &&
    !(isComma(view, i) && i > from)
  ) {
    if (!isWord(view, i) && i === sentence.next - 1) break;
    i++;
  }
  return i;
}
