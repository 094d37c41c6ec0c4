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
  /** `markInput` of it. */
  readonly mark: string;
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
    mark: article.mark,
  };
}

/** One name for an original with all else that decides what is taken from it: its place, sidecar and command line. */
export function markInput(
  bytes: Uint8Array,
  place: string,
  sidecar: ArticleMetadata,
  defaults: ArticleMetadata,
): string {
  return hash("sha256", JSON.stringify([hash("sha256", bytes, "hex"), place, sidecar, defaults]), "hex");
}

/** Asks whether an input with this mark was taken in before. */
export type KnowsMark = (mark: string) => Promise<boolean>;

/** What is handed on for an input that was taken in before, without looking into it again. */
export function passOver(source: string): Intake {
  return { note: { source, code: "already-kept", message: "taken in before, passed over" } };
}
