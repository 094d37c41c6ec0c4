import { ROLE } from "../3-lexicon/mark-roles.ts";
import { boundSource } from "./bound-source.ts";
import type { CueHit } from "./find-cues.ts";
import { foldedSet, hasRole, isComma, isOneOf, isWord } from "./look-at.ts";
import { openDraft, type Work } from "./open-draft.ts";

const REFERS = foldedSet("هو", "وهو", "الأمر", "وهي", "هي");
const REACH = 16;

/**
 * `…، وهو ما نفته وزارة الدفاع`: what stands before is said again, or denied, by somebody else.
 * True when it was that; the speaker runs to a comma, a relative pronoun or the next clause.
 */
export function referBack(work: Work, hit: CueHit): boolean {
  const { view, sentence } = work;
  if (hit.enclitic !== 1 || (hit.form !== "perfect" && hit.form !== "imperfect")) return false;
  const link = hit.first - 1;
  if (link <= sentence.first || !(hasRole(view, link, ROLE.what) || hasRole(view, link, ROLE.relative))) return false;
  const opener = link - 1;
  if (opener <= sentence.first || !isOneOf(view, opener, REFERS)) return false;
  let next = hit.next;
  while (
    next < sentence.next &&
    next - hit.next < REACH &&
    isWord(view, next) &&
    !isComma(view, next) &&
    !hasRole(view, next, ROLE.relative)
  )
    next++;
  const bound = boundSource(view, hit.next, next);
  if (!bound.speaker) return false;
  let content = work.drafts.at(-1)?.contentFirst ?? sentence.first;
  while (content < opener && !isWord(view, content)) content++;
  if (opener - content < 2) return false;
  const speaker = work.carried.speakers.named(bound.speaker, hit.agreement, true);
  for (const draft of work.drafts) if (draft.contentNext < 0) draft.contentNext = opener;
  const draft = openDraft(
    work,
    hit,
    { contentFirst: content, quote: -1, marker: "noun" },
    { speaker, relays: [], parent: null, elided: false, clauseFirst: opener },
  );
  draft.contentNext = opener;
  work.busyUntil = bound.speaker.next;
  return true;
}
