import type { Form } from "./conjugate.ts";
import { text } from "./generated/labels.ts";
import type { LexiconTable } from "./lexicon-table.ts";
import { listOf, oneOf, type Row, readTable } from "./read-table.ts";

export const LABEL_PARTS = ["noun", "head", "mark", "quoter"] as const;
export type LabelPart = (typeof LABEL_PARTS)[number];
export const LABEL_SIDES = ["armed", "state", "either"] as const;
export type LabelSide = (typeof LABEL_SIDES)[number];

/** A word by which an actor is called: see the head of lexicon/labels.tsv. */
export interface LabelWord {
  readonly id: string;
  readonly part: LabelPart;
  readonly side: LabelSide;
  readonly stance: string;
  readonly words: readonly string[];
  /** The name or nationality that follows belongs to the label. */
  readonly takesName: boolean;
}

function labelOf(row: Row): LabelWord {
  return {
    id: row["id"]!,
    part: oneOf(row["part"], LABEL_PARTS, "noun"),
    side: oneOf(row["side"], LABEL_SIDES, "either"),
    stance: row["stance"] ?? "",
    words: listOf(row["words"]),
    takesName: row["of"] === "yes",
  };
}

/** One word is found with the article too; a phrase, and what is written with it, as written. */
function formsOf(row: LabelWord): Form[] {
  return row.words.flatMap((word) =>
    /^ال| /.test(word)
      ? [{ text: word, feature: 0 }]
      : [
          { text: word, feature: 0 },
          { text: `ال${word}`, feature: 0 },
        ],
  );
}

export function loadLabels(): LexiconTable<LabelWord> {
  return { rows: readTable(text).map(labelOf), formsOf };
}
