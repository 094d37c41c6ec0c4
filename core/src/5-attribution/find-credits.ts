import type { Scan } from "../3-lexicon/scan-text.ts";
import { tokenAt } from "../3-lexicon/token-at.ts";
import type { Span } from "../model/annotation.ts";
import type { Credit, Zone } from "../model/document.ts";
import type { Mention } from "../model/mention.ts";
import { pastDateline } from "./find-asides.ts";
import { foldedSet, isOneOf, type View } from "./look-at.ts";

/** Zones whose outlets are credited with the whole article. */
const CREDITING: ReadonlySet<string> = new Set(["credit", "dateline", "byline"]);
const AGENCIES = foldedSet("وكالات", "الوكالات");

/**
 * Words that credit others with the whole article: an outlet in a line of credits (`رويترز`, `وكالات`) or in a dateline
 * (`القاهرة (أ ف ب) -`). The publisher's own name is none. In order, each outlet once.
 */
export function findCredits(view: View, zones: readonly Zone[], publisher: string | null): Credit[] {
  const credits: Credit[] = [];
  const seen = new Set<string>();
  const add = (credit: Credit) => {
    if (credit.name === publisher || seen.has(credit.name)) return;
    seen.add(credit.name);
    credits.push(credit);
  };
  const within = creditingSpans(view, zones);
  for (const span of within) {
    for (
      let i = tokenAt(view.scan, span.start);
      i < view.scan.tokens.count && view.scan.tokens.start[i]! < span.end;
      i++
    ) {
      const mention = view.actors[view.actorAt[i]!];
      if (mention?.type === "outlet" && mention.span.end <= span.end) add(creditOf(view.scan, mention));
    }
    for (const word of agenciesIn(view, span)) add({ span: word, name: "وكالات", entity: null });
  }
  return credits;
}

function creditOf(scan: Scan, mention: Mention): Credit {
  const best = mention.candidates[0];
  const name = best?.name ?? scan.text.slice(mention.span.start, mention.span.end);
  return { span: mention.span, name, entity: best?.entity ?? null };
}

/** Lines of credits, and what stands before the report in each of the first sentences. */
function creditingSpans(view: View, zones: readonly Zone[]): Span[] {
  const spans: Span[] = zones.filter((zone) => CREDITING.has(zone.kind));
  const { tokens, sentences } = view.scan;
  const body = zones.find((zone) => zone.kind === "body");
  for (const sentence of sentences.slice(0, OPENING)) {
    const start = tokens.start[sentence.first]!;
    if (!body || start < body.start || start > body.end) continue;
    const report = pastDateline(view, sentence);
    if (report > sentence.first) spans.push({ start, end: tokens.end[report - 1]! });
  }
  return spans;
}
/** A dateline stands in one of the first sentences: behind a headline, a line of the outlet and a teaser. */
const OPENING = 6;

function agenciesIn(view: View, span: Span): Span[] {
  const { tokens } = view.scan;
  const found: Span[] = [];
  for (let i = tokenAt(view.scan, span.start); i < tokens.count && tokens.start[i]! < span.end; i++)
    if (isOneOf(view, i, AGENCIES)) found.push({ start: tokens.start[i]!, end: tokens.end[i]! });
  return found;
}
