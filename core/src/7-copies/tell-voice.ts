import { foldWord } from "../1-text/fold-letters.ts";
import { text as offices } from "../3-lexicon/generated/public-voices.ts";
import { listOf, readTable } from "../3-lexicon/read-table.ts";
import type { Attribution } from "../model/attribution.ts";
import { stemLightly } from "./stem-lightly.ts";

/**
 * Whose words a passage gives. `public`: a body or its spokesman, whom every outlet can hear. `private`: somebody who spoke
 * to a reporter (قال أحد السكان لرويترز). `own`: the article itself. Sharing own or private words points at one text;
 * sharing public ones hardly does.
 */
export type Voice = "own" | "public" | "private";

const rows = readTable(offices).map((row) => ({
  office: row["office"]!,
  // With the article too: a stem may lose the first letter of وزير, but not of الوزير.
  stems: listOf(row["forms"]).flatMap((form) => [form, `ال${form}`].map((word) => stemLightly(foldWord(word)))),
}));
const publicStems: ReadonlySet<string> = new Set(rows.flatMap((row) => row.stems));
/** متحدث باسم الجيش speaks in public without a name; مصدر في الوزارة does not. */
const spokesmen: ReadonlySet<string> = new Set(rows.flatMap((row) => (row.office === "spokesman" ? row.stems : [])));

/** The words of an attribution outside its content: cue, speaker, office, relay. */
export function wordsAroundContent(text: string, attribution: Attribution): string {
  let out = "";
  let at = attribution.span.start;
  for (const content of [...attribution.content].sort((a, b) => a.start - b.start)) {
    if (content.start > at) out += `${text.slice(at, content.start)} `;
    at = Math.max(at, content.end);
  }
  return at < attribution.span.end ? out + text.slice(at, attribution.span.end) : out;
}

/** قال المتحدث باسم الكرملين … : public. قال علي جمعة وهو مقاتل … : private. No attribution: the article's own voice. */
export function tellVoice(text: string, attribution: Attribution | null): Voice {
  if (attribution === null) return "own";
  const { kind } = attribution.source;
  if (kind !== "person" && kind !== "unnamed") return "public";
  return hasWord(wordsAroundContent(text, attribution), kind === "unnamed" ? spokesmen : publicStems)
    ? "public"
    : "private";
}

/** True for words that name a public office: نائب رئيس المركز, المتحدث باسم الوزارة. */
export function namesOffice(words: string): boolean {
  return hasWord(words, publicStems);
}

function hasWord(words: string, stems: ReadonlySet<string>): boolean {
  return words.split(/[^\p{L}\p{M}]+/u).some((word) => stems.has(stemLightly(foldWord(word))));
}
