import type { PositionValue } from "@isnad/core";

/** What a position answers, in a few English words and the article's own: `at least 5`, `captured (the Syrian army)`, `denied`. */
export function wordValue(value: PositionValue): string {
  if (value.kind === "count") return wordCount(value);
  if (value.kind === "control") {
    const told = value.actor === null ? value.action : `${value.action} (${value.actor})`;
    return value.holds ? told : `not ${told}`;
  }
  if (value.kind === "occurrence") return value.holds ? "it happened" : "it did not happen";
  return value.act;
}

function wordCount({ low, high, approximate, word }: Extract<PositionValue, { kind: "count" }>): string {
  const figure = high === null ? `at least ${low}` : high === low ? String(low) : `${low} to ${high}`;
  return `${approximate ? "about " : ""}${figure}${word === null ? "" : ` (${word})`}`;
}
