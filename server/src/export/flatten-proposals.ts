import type { DiagnosticCode, Reading, Span } from "@isnad/core";
import type { Proposal } from "../ports.ts";
import { trimFurniture } from "./flatten-reading.ts";

/** Words of the article; span in UTF-16 code units of the flat reading's `text`. */
export interface FlatWords {
  readonly span: Span;
  readonly words: string;
}

/** What a model proposes, beside a flat reading: no attribution or claim of it rests on this. */
export interface FlatProposal {
  readonly model: string;
  /** ISO date-time, UTC. */
  readonly at: string;
  /** What the reader was not sure of. */
  readonly about: DiagnosticCode;
  readonly content: FlatWords;
  readonly speaker: FlatWords | null;
  readonly cue: FlatWords | null;
  readonly relays: readonly FlatWords[];
}

/** Proposals on a reading in the flat format. What stands in page furniture is dropped. */
export function flattenProposals(proposals: readonly Proposal[], reading: Reading): FlatProposal[] {
  const trimmed = trimFurniture(reading);
  const flatten = (span: Span | null): FlatWords | null => {
    const moved = span && trimmed.map(span);
    return moved && { span: moved, words: trimmed.text.slice(moved.start, moved.end) };
  };
  return proposals.flatMap(({ about, content, speaker, cue, relays, by }) => {
    const said = flatten(content);
    if (said === null) return [];
    const handedOn = relays.flatMap((relay) => flatten(relay) ?? []);
    return [{ ...by, about, content: said, speaker: flatten(speaker), cue: flatten(cue), relays: handedOn }];
  });
}
