import { lexicon } from "../3-lexicon/build-lexicon.ts";
import type { Label } from "../model/claim.ts";
import type { Finding } from "../model/comparison.ts";
import type { Reading } from "../model/reading.ts";
import { findSide } from "./find-side.ts";
import { outletOf } from "./open-origins.ts";

/** Kinds of speaker that are parties: what they call others is their word. */
const PARTIES: ReadonlySet<string> = new Set(["state", "organisation", "group"]);
/** Stances of words that take none: مسلحون، معارضة، الجيش. */
const PLAIN: ReadonlySet<string> = new Set(["", "armed", "opposition", "state", "popular"]);

interface Use {
  readonly label: Label;
  readonly reading: Reading;
  /** What the word says of whom it names, from the table of labels. */
  readonly stance: string;
  /** On whose side the named actor is; null when the article alone knows it. */
  readonly side: string | null;
}

/**
 * A word that a party uses for another, standing unquoted in an outlet's own voice, where outlets in the same story use other
 * words of their own for the same side. Said of wordings, not of outlets' minds.
 */
export function findAdoptedLabels(readings: readonly Reading[]): Finding[] {
  const uses = readings.flatMap((reading) => reading.labels.map((label) => toUse(reading, label)));
  const own = uses.filter((use) => use.label.chain.length === 0 && !use.label.quoted);
  const parties = uses.filter(isPartys);
  const findings: Finding[] = [];
  const seen = new Set<string>();
  for (const use of own) {
    const once = `${outletOf(use.reading)} ${use.side} ${use.stance}`;
    if (PLAIN.has(use.stance) || seen.has(once)) continue;
    const party = parties.find((each) => each.stance === use.stance && mayBeOne(each, use));
    const elsewhere = own.some(
      (each) => each.stance !== use.stance && mayBeOne(each, use) && outletOf(each.reading) !== outletOf(use.reading),
    );
    if (party === undefined || !elsewhere || !isMinority(use, own)) continue;
    seen.add(once);
    findings.push(word(use, party));
  }
  return findings;
}

function toUse(reading: Reading, label: Label): Use {
  const side = label.target.startsWith("actor:") ? findSide(label.target) : null;
  return { label, reading, stance: stanceOf(label), side };
}

/** The first stance among the table's rows that the label was read by: of جماعات إرهابية that of its adjective. */
function stanceOf(label: Label): string {
  for (const entry of label.provenance.entries) {
    const row = lexicon().rows.label.find((each) => `labels:${each.id}` === entry);
    if (row !== undefined && row.stance !== "") return row.stance;
  }
  return "";
}

/** Reported speech is worded by the outlet; a party's own word stands in its quoted words, or behind ما وصفه. */
function isPartys({ label, side, reading }: Use): boolean {
  const speaker = label.chain.at(-1);
  if (speaker === undefined) return label.quoted;
  const own = speaker.entity === null ? null : findSide(speaker.entity);
  return PARTIES.has(speaker.kind) && (own === null || own !== side) && (label.quoted || isInQuotation(reading, label));
}

function isInQuotation(reading: Reading, { span }: Label): boolean {
  return reading.attributions.some(
    ({ style, content }) =>
      style === "direct" && content.some((part) => part.start <= span.start && span.end <= part.end),
  );
}

/** Two words may name one side unless they are known to name two; where neither side is known, one target must be. */
function mayBeOne(a: Use, b: Use): boolean {
  if (a.side !== null && b.side !== null) return a.side === b.side;
  return a.side !== null || b.side !== null || a.label.target === b.label.target;
}

/** A wording that most outlets use is common usage, whoever else uses it. */
function isMinority(use: Use, own: readonly Use[]): boolean {
  const outletsOf = (uses: readonly Use[]): number => new Set(uses.map((each) => outletOf(each.reading))).size;
  const ofSide = own.filter((each) => mayBeOne(each, use));
  return outletsOf(ofSide.filter((each) => each.stance === use.stance)) * 2 <= outletsOf(ofSide);
}

function word(use: Use, party: Use): Finding {
  const words = use.reading.document.text.slice(use.label.span.start, use.label.span.end);
  const speaker = party.label.chain.at(-1)?.name ?? null;
  const outlet = outletOf(use.reading);
  return {
    kind: "adopted-label",
    documents: [...new Set([use.reading.document.id, party.reading.document.id])],
    spans: [use, party].map((each) => ({ document: each.reading.document.id, span: each.label.span })),
    en:
      speaker === null
        ? `«${words}» stands unquoted in ${outlet}; elsewhere such a word is set in quotation marks.`
        : `«${words}» stands unquoted in ${outlet}; such a word is also that of ${speaker}, and other outlets use other words of their own.`,
    ar:
      speaker === null
        ? `ترد كلمة «${words}» عند ${outlet} بلا تنصيص، ومثلها في موضع آخر بين علامتي تنصيص.`
        : `ترد كلمة «${words}» عند ${outlet} بلا تنصيص، ومثلها من كلام ${speaker}، ولوسائل أخرى ألفاظ غيرها.`,
  };
}
