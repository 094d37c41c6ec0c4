import { foldWord } from "../1-text/fold-letters.ts";
import { text } from "../3-lexicon/generated/speakers.ts";
import { listOf, readTable } from "../3-lexicon/read-table.ts";
import type { Chain, SourceRef } from "../model/attribution.ts";
import type { Claim } from "../model/claim.ts";
import type { Reading } from "../model/reading.ts";

/** بيان، حصيلة، تقرير: what somebody issued, and who that is. */
const DOCUMENTS: ReadonlySet<string> = new Set(
  readTable(text)
    .filter((row) => row["id"]!.startsWith("documents"))
    .flatMap((row) => listOf(row["forms"]))
    .flatMap((form) => [form, form.split(" ")[0]!])
    .map(foldWord),
);

const THE = foldWord("ال");

/** A document that is named by nothing but that it is one. */
function isBare({ name, entity }: SourceRef): boolean {
  return entity?.startsWith("actor:") !== true && DOCUMENTS.has(foldWord(name));
}

/**
 * وأكد البيان, بحسب حصيلة لوكالة كذا: a document speaks for who issued it. That is the link before it, or else who was last heard
 * in the article where the document is definite; else the document stays.
 */
export function resolveDocument(reading: Reading, { chain, span }: Claim): Chain {
  const last = chain.at(-1);
  if (last === undefined || !isBare(last)) return chain;
  if (chain.length > 1) return chain.slice(0, -1);
  if (!foldWord(last.name).startsWith(THE)) return chain;
  const before = reading.attributions.findLast((each) => each.span.start < span.start && !isBare(each.source));
  return before?.chain ?? chain;
}
