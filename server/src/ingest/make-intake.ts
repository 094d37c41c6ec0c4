import { hash } from "node:crypto";
import type { Intake, IntakeNote, Original } from "../ports.ts";
import { type ArticleMetadata, mergeMetadata } from "./merge-metadata.ts";

/** An article as one of the formats gave it, before sidecar and command line had their say. */
export interface Article {
  readonly source: string;
  /** Where it stands, for a failure: the path, of a record with its line number. */
  readonly place: string;
  readonly text: string;
  /** What the article and its sidecar tell, in the order of belief. */
  readonly told: readonly ArticleMetadata[];
  /** What the command line tells. */
  readonly defaults: ArticleMetadata;
  readonly adapter: string;
  readonly encoding: string;
  /** What the text was taken from: the file unpacked, the record's line, the body of an answer. */
  readonly original: Original;
  readonly notes: readonly IntakeNote[];
}

/** The input for the reader, with the SHA-256 of its payload; a failure when there are no words in it. */
export function makeIntake(article: Article): Intake {
  const { source, text, adapter, encoding } = article;
  if (!/[^\s\uFEFF]/.test(text)) return { failure: { source: article.place, code: "empty", message: "no text in it" } };
  const { metadata, notes } = mergeMetadata(source, article.told, article.defaults);
  const sha256 = hash("sha256", article.original.bytes, "hex");
  return {
    input: { text, ...metadata, capture: { source, adapter, encoding, sha256 } },
    notes: [...article.notes, ...notes],
    original: article.original,
    mark: markInput(sha256, article),
  };
}

/** One name for an original with all that decides what is taken from it: place, sidecar, command line. */
function markInput(sha256: string, { place, told, defaults }: Pick<Article, "place" | "told" | "defaults">): string {
  return hash("sha256", JSON.stringify([sha256, place, told, defaults]), "hex");
}
