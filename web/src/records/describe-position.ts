import type { PositionValue } from "@isnad/core";
import { formatNumber } from "../words/format-number.ts";
import { isolate } from "../words/isolate.ts";
import type { Tongue } from "../words/tongue.ts";
import type { Words } from "../words/words.ts";
import type { Dossier } from "./index-dossier.ts";
import { nameEntity } from "./name-entity.ts";

/** A position's value in words. When it is denied, `text` is what is denied. */
export interface DescribedValue {
  readonly text: string;
  readonly denied: boolean;
}

export function describePosition(dossier: Dossier, value: PositionValue, tongue: Tongue, words: Words): DescribedValue {
  switch (value.kind) {
    case "count":
      return { text: describeCount(value, tongue, words), denied: false };
    case "control": {
      const actor = value.actor
        ? isolate(nameEntity(dossier, value.actorEntity, value.actor, tongue.lang).text)
        : words.value.nobody;
      const sentence = lookUp(words.value.control, value.action);
      return { text: sentence ? sentence(actor) : `${actor}: ${isolate(value.action)}`, denied: !value.holds };
    }
    case "occurrence":
      return { text: value.words ? quote(value.words) : words.value.happened, denied: !value.holds };
    case "statement":
      return { text: lookUp(words.act, value.act) ?? isolate(value.act), denied: false };
  }
}

/** The value as one string, for a title or inside another sentence. */
export function sayPosition(dossier: Dossier, value: PositionValue, tongue: Tongue, words: Words): string {
  const { text, denied } = describePosition(dossier, value, tongue, words);
  return denied ? `${words.denied}${words.colon}${text}` : text;
}

type Count = Pick<Extract<PositionValue, { kind: "count" }>, "low" | "high" | "approximate" | "word">;

/** 27 · نحو 300 · 12 على الأقل · من 20 إلى 99 · «عشرات»، أي من 20 إلى 99. */
export function describeCount(count: Count, tongue: Tongue, words: Words): string {
  const plain = describeBounds(count, tongue, words);
  if (!count.word || count.low === count.high) return plain;
  return words.value.vague(quote(count.word), plain);
}

/** Arabic words stand in Arabic marks in both languages: “ ” would face the wrong way around them. */
function quote(printed: string): string {
  return isolate(`«${printed}»`);
}

function describeBounds(count: Count, tongue: Tongue, words: Words): string {
  const write = (n: number) => isolate(formatNumber(tongue, n));
  const { low, high, approximate } = count;
  if (high === null) {
    if (low <= 1 && approximate) return words.value.uncounted;
    return words.value.atLeast(write(low));
  }
  if (low === high) return approximate ? words.value.about(write(low)) : write(low);
  if (low <= 1) return words.value.upTo(write(high));
  return words.value.range(write(low), write(high));
}

/** The record gives actions and acts as plain strings: one that this page does not know is shown as it is. */
function lookUp<T>(table: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}

/** The value where there is little room: 27+ · ~300 · 20–99; a control or an event in its words. */
export function sayBriefly(dossier: Dossier, value: PositionValue, tongue: Tongue, words: Words): string {
  if (value.kind !== "count") return sayPosition(dossier, value, tongue, words);
  // Signs and ranges are read from left to right in both languages.
  const write = (text: string) => isolate(`\u200e${text}`);
  const [low, high] = [formatNumber(tongue, value.low), formatNumber(tongue, value.high ?? value.low)];
  if (value.high === null) return value.low <= 1 ? words.value.uncounted : isolate(words.value.orMore(low));
  if (value.low === value.high) return write(`${value.approximate ? "~" : ""}${low}`);
  return write(`${low}–${high}`);
}
