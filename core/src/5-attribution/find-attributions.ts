import type { Sentence } from "../2-tokens/split-sentences.ts";
import { classBit } from "../3-lexicon/build-lexicon.ts";
import { type Scan, spanOf } from "../3-lexicon/scan-text.ts";
import type { DocumentId, Span } from "../model/annotation.ts";
import type { Attribution, SourceRef, Style } from "../model/attribution.ts";
import type { Credit, Zone } from "../model/document.ts";
import { makeId } from "../model/make-id.ts";
import type { Mention } from "../model/mention.ts";
import type { Diagnostic } from "../model/reading.ts";
import type { Timex } from "../model/timex.ts";
import { attributeSentence } from "./attribute-sentence.ts";
import type { Draft } from "./draft.ts";
import { findCredits } from "./find-credits.ts";
import { findDoubts } from "./find-doubts.ts";
import { hasClass, isColon, isQuote, isWord, type View } from "./look-at.ts";
import type { Carried } from "./open-draft.ts";
import { Speakers } from "./resolve-speaker.ts";
import { viewArticle } from "./view-article.ts";

/** What stage 5 stands on. Actors sorted by start. */
export interface AttributionContext {
  readonly document: DocumentId;
  readonly actors: readonly Mention[];
  readonly timexes: readonly Timex[];
  /** Sentences that are not the article's (page furniture) are passed over. */
  readonly skip: (span: Span) => boolean;
  readonly zones: readonly Zone[];
  readonly publisher: string | null;
}

/** Who says what, who is credited with the whole, and where a person should look. */
export interface Told {
  readonly attributions: readonly Attribution[];
  readonly credits: readonly Credit[];
  readonly diagnostics: readonly Diagnostic[];
}

const CUE_BIT = classBit("cue");

/** A sentence without a cue can only say something by a colon or a quotation near its head. */
function maySay(view: View, sentence: Sentence): boolean {
  for (let i = sentence.first; i < sentence.next; i++) {
    if (hasClass(view, i, CUE_BIT)) return true;
    if (i - sentence.first < 12 && (isColon(view, i) || isQuote(view, i))) return true;
  }
  return false;
}

/** Who says what, in reading order; an attribution stands behind the one it is quoted in. */
export function findAttributions(scan: Scan, context: AttributionContext): Told {
  const view = viewArticle(scan, context.actors, context.timexes);
  const carried: Carried = { speakers: new Speakers(view), recent: [], doubts: [] };
  const found: Attribution[] = [];
  const seen = new Set<string>();
  scan.sentences.forEach((sentence, index) => {
    if (!maySay(view, sentence) || context.skip(spanOf(scan.tokens, sentence.first, sentence.next))) return;
    const drafts = attributeSentence(view, sentence, index, carried);
    if (drafts.length === 0) return;
    const ids = new Map<Draft, string>();
    for (const draft of drafts) {
      if (draft.contentNext <= draft.contentFirst || draft.swallowed || isEmpty(view, draft)) continue;
      const attribution = makeAttribution(view, draft, context.document, ids);
      ids.set(draft, attribution.id);
      // two cues of one kind over the same words say one thing
      if (seen.has(attribution.id)) continue;
      seen.add(attribution.id);
      found.push(attribution);
    }
  });
  return {
    attributions: found,
    credits: findCredits(view, context.zones, context.publisher),
    diagnostics: [...carried.doubts, ...findDoubts(view, found, context.skip)].sort(inOrder),
  };
}

const inOrder = (a: Diagnostic, b: Diagnostic): number => (a.span?.start ?? 0) - (b.span?.start ?? 0);

/** A lone particle is no content. */
function isEmpty(view: View, draft: Draft): boolean {
  return (
    draft.contentNext - draft.contentFirst === 1 &&
    (view.roles[draft.contentFirst] !== 0 || !isWord(view, draft.contentFirst))
  );
}

/** Links from the publisher to the speaker: those of the attribution it stands in, then its own relays. */
function chainOf(draft: Draft): SourceRef[] {
  const before = draft.parent ? chainOf(draft.parent) : [];
  const own = [...draft.relays.map((r) => r.ref), draft.speaker.ref, ...draft.cited.map((r) => r.ref)];
  // أعلنت الحركة تبنيها الهجوم: she hands on nobody's words but her own
  return [...before, ...own.filter((link, k) => link.name !== (own[k - 1] ?? before.at(-1))?.name)];
}

function contentSpan(view: View, draft: Draft): Span {
  const { contentFirst, contentNext } = draft;
  const wholeQuote = isQuote(view, contentFirst) && view.quoteEnd[contentFirst] === contentNext - 1;
  return wholeQuote && contentNext - contentFirst > 2
    ? spanOf(view.scan.tokens, contentFirst + 1, contentNext - 1)
    : spanOf(view.scan.tokens, contentFirst, contentNext);
}

/** direct: all of it inside one quotation; mixed: a quotation of two words or more in it. */
function styleOf(view: View, draft: Draft): Style {
  const { contentFirst, contentNext, quote } = draft;
  if (quote >= 0 && (view.quoteEnd[quote]! < 0 || view.quoteEnd[quote]! >= contentNext - 1)) return "direct";
  let mixed = quote >= 0;
  for (let i = contentFirst; i < contentNext && !mixed; i++) {
    const close = view.quoteEnd[i]!;
    if (close > i + 2 && close < contentNext) mixed = true;
  }
  return mixed ? "mixed" : "indirect";
}

function makeAttribution(view: View, draft: Draft, document: DocumentId, ids: ReadonlyMap<Draft, string>): Attribution {
  const content = contentSpan(view, draft);
  const cue = cueSpan(view, draft);
  const chain = chainOf(draft);
  const own = draft.speaker.ref.mention;
  const span = {
    start: Math.min(content.start, cue.start, own?.start ?? content.start),
    end: Math.max(content.end, cue.end, own?.end ?? 0),
  };
  let parent = draft.parent;
  while (parent?.swallowed) parent = parent.parent;
  return {
    id: makeId(document, "attribution", content, draft.hit.cue.id),
    document,
    span,
    provenance: {
      rule: `attribution.${draft.rule}${draft.elided ? ".elided" : ""}`,
      entries: [`cues:${draft.hit.cue.id}`],
    },
    source: chain.at(-1)!,
    relays: chain.slice(0, -1),
    cue,
    content: [content],
    style: styleOf(view, draft),
    polarity: draft.polarity,
    stance: draft.hit.cue.stance,
    act: draft.hit.cue.act,
    within: parent ? (ids.get(parent) ?? null) : null,
    chain,
  };
}

function cueSpan(view: View, draft: Draft): Span {
  const { first, next } = draft.hit;
  return spanOf(view.scan.tokens, first, Math.max(first + 1, isWord(view, next - 1) ? next : first + 1));
}
