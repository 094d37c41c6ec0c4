import { read } from "@isnad/core";
import { type Citation, citeWords } from "./cite-words.ts";
import { describeEvent } from "./describe-event.ts";

export interface TextToRead {
  readonly text: string;
  readonly publisher?: string | undefined;
  readonly published?: string | undefined;
}

/** What a text that is handed over says, and according to whom: each attribution and each claim with its words and chain. */
export function readText({ text, publisher, published }: TextToRead): object {
  const known = { ...(publisher !== undefined && { publisher }), ...(published !== undefined && { published }) };
  const reading = read({ text, ...known, capture: { source: "text handed over", adapter: "mcp" } });
  const events = new Map(reading.events.map((event) => [event.id, event]));
  const cite = (spans: Parameters<typeof citeWords>[1], chain: Parameters<typeof citeWords>[2]): Citation =>
    citeWords(reading, spans, chain);
  return {
    attributions: reading.attributions.map(({ id, content, span, chain, act, style, polarity, stance }) => ({
      id,
      act,
      style,
      polarity,
      stance,
      cited: cite(content.length > 0 ? content : [span], chain),
    })),
    claims: reading.claims.map(({ id, event, evidence, chain, factuality, background }) => {
      const told = events.get(event);
      return { id, tells: told ? describeEvent(told) : null, factuality, background, cited: cite(evidence, chain) };
    }),
    diagnostics: reading.diagnostics,
  };
}
