import { hash } from "node:crypto";
import type { Reading, Span } from "@isnad/core";
import { z } from "zod";
import type { Proposal, Proposer } from "../ports.ts";
import { parseJson } from "./ask-assistant.ts";
import type { Passage } from "./choose-passages.ts";

/** What an assistant may answer with: words of the passage, and nothing of its own. */
const WORDS = z.string().min(1).max(4_000);
const PROPOSED = z.object({
  content: WORDS,
  speaker: WORDS.nullish(),
  cue: WORDS.nullish(),
  relays: z.array(WORDS).max(5).nullish(),
});
/** Digits that tell a proposal from another one of the same words. */
const KEY = 8;
const ANSWER = z.object({ attributions: z.array(z.unknown()).max(50) });

/** Why something an assistant said is not kept. */
export type Refusal =
  | "no JSON"
  | "not in the form asked for"
  | "words that are not in the text"
  | "words that stand there twice";

export interface CheckedAnswer {
  readonly kept: readonly Proposal[];
  readonly refused: readonly Refusal[];
}

/** Keeps of an answer only what cites the passage word for word, every part of it; what is left out is counted. */
export function checkProposals(answer: string, passage: Passage, reading: Reading, by: Proposer): CheckedAnswer {
  const json = parseJson(answer.replace(/^\s*```(?:json)?|```\s*$/g, ""));
  if (json === undefined) return { kept: [], refused: ["no JSON"] };
  const parsed = ANSWER.safeParse(json);
  if (!parsed.success) return { kept: [], refused: ["not in the form asked for"] };
  const checked = parsed.data.attributions.map((one) => checkOne(one, passage, reading, by));
  const kept = new Map(checked.flatMap((one) => (typeof one === "string" ? [] : [[one.id, one] as const])));
  return { kept: [...kept.values()], refused: checked.filter((one) => typeof one === "string") };
}

function checkOne(one: unknown, passage: Passage, { document }: Reading, by: Proposer): Proposal | Refusal {
  const parsed = PROPOSED.safeParse(one);
  if (!parsed.success) return "not in the form asked for";
  const { content, speaker, cue, relays } = parsed.data;
  const places = findAll(passage, content);
  const [said] = places;
  if (said === undefined) return "words that are not in the text";
  if (places.length > 1) return "words that stand there twice";
  const near = (words: string | null | undefined): Span | null | undefined =>
    words ? nearest(findAll(passage, words), said) : null;
  const [named, cued] = [near(speaker), near(cue)];
  const handed = (relays ?? []).map((words) => near(words));
  if (named === undefined || cued === undefined || !handed.every((span) => span))
    return "words that are not in the text";
  const parts = { content: said, speaker: named, cue: cued, relays: handed.filter((span) => span != null) };
  const key = JSON.stringify([said, named?.start ?? null, by.model]);
  const id = `${document.id}:proposal:${said.start}-${said.end}:${hash("sha256", key, "hex").slice(0, KEY)}`;
  return { id, document: document.id, about: passage.about, passage: passage.span, ...parts, by };
}

/** Every place of the words in the passage, as spans of the article. */
function findAll({ span, words: text }: Passage, words: string): Span[] {
  const found: Span[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1))
    found.push({ start: span.start + at, end: span.start + at + words.length });
  return found;
}

/** A name stands in a passage more than once; the one beside what is said is meant. */
function nearest(places: readonly Span[], { start, end }: Span): Span | undefined {
  const distance = (place: Span): number => Math.max(place.start - end, start - place.end, 0);
  return places.toSorted((left, right) => distance(left) - distance(right))[0];
}
