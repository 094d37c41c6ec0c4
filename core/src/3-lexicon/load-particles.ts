import { text } from "./generated/particles.ts";
import type { LexiconTable } from "./lexicon-table.ts";
import { listOf, readTable } from "./read-table.ts";

/** Closed-class words by function: complementiser, relative, negation, preposition, conjunction, pronoun … */
export interface Particle {
  readonly id: string;
  readonly forms: readonly string[];
}

export function loadParticles(): LexiconTable<Particle> {
  const rows = readTable(text).map((row) => ({ id: row["id"]!, forms: listOf(row["forms"]) }));
  return { rows, formsOf: (row) => row.forms.map((form) => ({ text: form, feature: 0 })) };
}
