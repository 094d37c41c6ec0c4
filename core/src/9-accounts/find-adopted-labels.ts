import { foldWord } from "../1-text/fold-letters.ts";
import { stemLightly } from "../7-copies/stem-lightly.ts";
import type { Label } from "../model/claim.ts";
import type { Finding } from "../model/comparison.ts";
import type { Reading } from "../model/reading.ts";
import { outletOf } from "./open-origins.ts";

/** Kinds of speaker that are parties: what they call others is their word. */
const PARTIES: ReadonlySet<string> = new Set(["state", "organisation", "group"]);

interface Use {
  readonly label: Label;
  readonly reading: Reading;
  /** Target and wording, without spelling and inflection. */
  readonly key: string;
}

/**
 * A word that a party uses for another, standing unquoted in an outlet's own voice, where outlets in the same story use other
 * words of their own for the same actor. Said of wordings, not of outlets' minds.
 */
export function findAdoptedLabels(readings: readonly Reading[]): Finding[] {
  const uses = readings.flatMap((reading) =>
    reading.labels.map((label) => ({ label, reading, key: keyOf(reading, label) })),
  );
  const own = uses.filter((use) => use.label.chain.length === 0 && !use.label.quoted);
  const parties = uses.filter((use) => {
    const speaker = use.label.chain.at(-1);
    return (
      (speaker !== undefined && PARTIES.has(speaker.kind) && speaker.entity !== use.label.target) ||
      (speaker === undefined && use.label.quoted)
    );
  });
  const findings: Finding[] = [];
  const seen = new Set<string>();
  for (const use of own) {
    const once = `${use.reading.document.id} ${use.key}`;
    const party = parties.find((each) => each.key === use.key);
    const elsewhere = own.some(
      (each) =>
        each.label.target === use.label.target &&
        each.key !== use.key &&
        outletOf(each.reading) !== outletOf(use.reading),
    );
    if (seen.has(once) || party === undefined || !elsewhere || !isMinority(use, own)) continue;
    seen.add(once);
    findings.push(word(use, party));
  }
  return findings;
}

function keyOf(reading: Reading, label: Label): string {
  const words = reading.document.text.slice(label.span.start, label.span.end).split(/\s+/);
  return `${label.target} ${words.map((each) => stemLightly(foldWord(each))).join(" ")}`;
}

/** A wording that most outlets use is common usage, whoever else uses it. */
function isMinority(use: Use, own: readonly Use[]): boolean {
  const outletsOf = (uses: readonly Use[]): number => new Set(uses.map((each) => outletOf(each.reading))).size;
  const ofTarget = own.filter((each) => each.label.target === use.label.target);
  return outletsOf(ofTarget.filter((each) => each.key === use.key)) * 2 <= outletsOf(ofTarget);
}

function word(use: Use, party: Use): Finding {
  const words = use.reading.document.text.slice(use.label.span.start, use.label.span.end);
  const speaker = party.label.chain.at(-1)?.name ?? null;
  return {
    kind: "adopted-label",
    documents: [...new Set([use.reading.document.id, party.reading.document.id])],
    spans: [use, party].map((each) => ({ document: each.reading.document.id, span: each.label.span })),
    en:
      speaker === null
        ? `«${words}» stands unquoted in ${outletOf(use.reading)}; elsewhere it is set in quotation marks.`
        : `«${words}» stands unquoted in ${outletOf(use.reading)}; it is also the word of ${speaker}, and other outlets use other words of their own.`,
    ar:
      speaker === null
        ? `ترد كلمة «${words}» عند ${outletOf(use.reading)} بلا تنصيص، وهي في موضع آخر بين علامتي تنصيص.`
        : `ترد كلمة «${words}» عند ${outletOf(use.reading)} بلا تنصيص، وهي أيضا من كلام ${speaker}، ولوسائل أخرى ألفاظ غيرها.`,
  };
}
