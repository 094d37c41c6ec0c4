import { foldWord } from "../1-text/fold-letters.ts";
import { text } from "../3-lexicon/generated/speakers.ts";
import { listOf, readTable } from "../3-lexicon/read-table.ts";
import type { SourceRef } from "../model/attribution.ts";

/** Nouns by which a source is kept unnamed: مصدر، مسؤول، شهود. */
const UNNAMED: ReadonlySet<string> = new Set(
  readTable(text)
    .filter((row) => row["kind"] === "unnamed")
    .flatMap((row) => listOf(row["forms"]))
    .map(foldWord),
);
const WAW = "و";

/**
 * بيان لغرفة العمليات ومصدر أمني: a source with a name, and behind و another that has none. They are two, each with its own
 * words; مصادر في الجيش والحكومة and لافروف ونظيره التركي are one.
 */
export function splitJointSource(link: SourceRef): readonly SourceRef[] {
  if (link.kind === "unnamed" || link.kind === "person" || link.entity?.startsWith("actor:")) return [link];
  const words = link.name.split(/\s+/);
  const at = words.findIndex((word, n) => n > 0 && word.startsWith(WAW) && UNNAMED.has(foldWord(word.slice(1))));
  if (at < 0) return [link];
  const second = [words[at]!.slice(1), ...words.slice(at + 1)].join(" ");
  return [
    { ...link, name: words.slice(0, at).join(" ") },
    { ...link, name: second, entity: null, kind: "unnamed" },
  ];
}
