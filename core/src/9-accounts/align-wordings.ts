import { foldWord } from "../1-text/fold-letters.ts";
import { stemLightly } from "../7-copies/stem-lightly.ts";
import type { Span } from "../model/annotation.ts";
import type { Attribution } from "../model/attribution.ts";
import type { Wording, WordingPart } from "../model/comparison.ts";
import { alignKeys } from "./align-keys.ts";
import type { Report } from "./collect-reports.ts";
import { isWordedApart } from "./is-worded-apart.ts";

interface Word {
  readonly span: Span;
  readonly key: string;
}

interface Utterance {
  readonly report: Report;
  readonly attribution: Attribution;
  readonly words: readonly Word[];
}

/**
 * One utterance as the articles word it: the fullest first, each other one held against it word by word. Nothing when one
 * article alone has it, or when all print the same words.
 */
export function alignWordings(reports: readonly Report[]): Wording[] {
  const utterances = longestOfEach(reports);
  const [first, ...others] = utterances;
  if (first === undefined || !others.some(({ report }) => isWordedApart(first.report, report))) return [];
  const fullest = utterances.reduce((best, each) => (each.words.length > best.words.length ? each : best));
  return [fullest, ...utterances.filter((each) => each !== fullest)].map((each) => ({
    document: each.report.reading.document.id,
    claim: each.report.claim.id,
    style: each.attribution.style,
    parts: compareTo(fullest.words, each.words),
  }));
}

/** The longest wording of each article that has one, in the order of the articles. */
function longestOfEach(reports: readonly Report[]): Utterance[] {
  const byArticle = new Map<number, Utterance>();
  for (const report of reports) {
    const attribution = attributionOf(report);
    if (attribution === undefined) continue;
    const words = attribution.content.flatMap((span) => wordsIn(report.reading.document.text, span));
    const known = byArticle.get(report.article);
    if (known === undefined || known.words.length < words.length)
      byArticle.set(report.article, { report, attribution, words });
  }
  return [...byArticle.values()];
}

function attributionOf({ event, reading }: Report): Attribution | undefined {
  const topic = event.arguments.find(({ role }) => role === "topic")?.ref;
  return reading.attributions.find(({ id }) => id === topic);
}

function wordsIn(text: string, { start, end }: Span): Word[] {
  return [...text.slice(start, end).matchAll(/[\p{L}\p{M}\p{N}ـ]+/gu)].map(({ 0: word, index }) => ({
    span: { start: start + index, end: start + index + word.length },
    key: stemLightly(foldWord(word)),
  }));
}

/** Stretches between the words that both have: on both sides changed, on one side cut or added. */
function compareTo(fullest: readonly Word[], here: readonly Word[]): WordingPart[] {
  const parts: WordingPart[] = [];
  const pairs = alignKeys(
    fullest.map(({ key }) => key),
    here.map(({ key }) => key),
  );
  let [i, j] = [0, 0];
  for (const [nextI, nextJ] of [...pairs, [fullest.length, here.length] as const]) {
    const [left, right] = [spanOf(fullest, i, nextI), spanOf(here, j, nextJ)];
    if (left !== null || right !== null)
      parts.push({ kind: left === null ? "added" : right === null ? "cut" : "changed", fullest: left, here: right });
    if (nextI < fullest.length && nextJ < here.length) keep(parts, fullest[nextI]!.span, here[nextJ]!.span);
    [i, j] = [nextI + 1, nextJ + 1];
  }
  return parts;
}

/** Words kept one after the other are one stretch. */
function keep(parts: WordingPart[], fullest: Span, here: Span): void {
  const last = parts.at(-1);
  if (last?.kind !== "kept") parts.push({ kind: "kept", fullest, here });
  else
    parts[parts.length - 1] = {
      kind: "kept",
      fullest: { start: last.fullest!.start, end: fullest.end },
      here: { start: last.here!.start, end: here.end },
    };
}

function spanOf(words: readonly Word[], first: number, next: number): Span | null {
  return first >= next ? null : { start: words[first]!.span.start, end: words[next - 1]!.span.end };
}
