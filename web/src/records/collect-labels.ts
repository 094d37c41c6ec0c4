import type { DocumentId, EntityId, Label, Reading, Story } from "@isnad/core";
import type { Dossier } from "./index-dossier.ts";
import { nameOutlet } from "./name-outlet.ts";

/** One wording, as used by one voice for one actor. */
export interface Wording {
  readonly words: string;
  readonly quoted: boolean;
  readonly uses: readonly Label[];
}

/** An outlet or a speaker, and what it calls each actor. */
export interface Voice {
  readonly name: string;
  readonly entity: EntityId | null;
  readonly wordings: ReadonlyMap<EntityId, readonly Wording[]>;
}

export interface LabelMatrix {
  /** Actors that are called something, the most named first. */
  readonly actors: readonly EntityId[];
  readonly outlets: readonly Voice[];
  readonly speakers: readonly Voice[];
}

/** Who is called what, by whom. Labels with a chain belong to the chain's origin, never to the outlet that prints them. */
export function collectLabels(dossier: Dossier, story: Story): LabelMatrix {
  const outlets = new Map<string, VoiceInMaking>();
  const speakers = new Map<string, VoiceInMaking>();
  const counts = new Map<EntityId, number>();
  const bare = collectBare(dossier, story);
  for (const id of story.documents) {
    const reading = dossier.readings.get(id);
    if (!reading) continue;
    const outlet = nameOutlet(reading.document);
    for (const label of reading.labels) {
      const printed = printedWords(reading, label);
      if (!printed) continue;
      const words = dropParticles(printed, bare.get(label.target) ?? new Set());
      counts.set(label.target, (counts.get(label.target) ?? 0) + 1);
      const origin = label.chain.at(-1);
      if (origin) add(speakers, origin.entity ?? origin.name, origin.name, origin.entity, label, words);
      else add(outlets, outlet.name, outlet.name, null, label, words);
    }
  }
  const actors = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return {
    actors: actors.map(([entity]) => entity),
    outlets: [...outlets.values()].map(finish),
    speakers: [...speakers.values()].map(finish).sort((a, b) => size(b) - size(a)),
  };
}

/** The first article, in the story's order, in which a wording is used. */
export function firstDocument(wording: Wording, order: readonly DocumentId[]): Label | undefined {
  return [...wording.uses].sort((a, b) => order.indexOf(a.document) - order.indexOf(b.document))[0];
}

interface VoiceInMaking {
  readonly name: string;
  readonly entity: EntityId | null;
  readonly wordings: Map<EntityId, Map<string, { words: string; quoted: boolean; uses: Label[] }>>;
}

function add(
  voices: Map<string, VoiceInMaking>,
  key: string,
  name: string,
  entity: EntityId | null,
  label: Label,
  words: string,
): void {
  const voice = voices.get(key) ?? { name, entity, wordings: new Map() };
  voices.set(key, voice);
  const ofActor = voice.wordings.get(label.target) ?? new Map();
  voice.wordings.set(label.target, ofActor);
  const wordKey = `${words}|${label.quoted}`;
  const wording = ofActor.get(wordKey) ?? { words, quoted: label.quoted, uses: [] };
  wording.uses.push(label);
  ofActor.set(wordKey, wording);
}

function finish(voice: VoiceInMaking): Voice {
  const wordings = [...voice.wordings].map(([actor, words]): [EntityId, Wording[]] => [
    actor,
    [...words.values()].sort((a, b) => b.uses.length - a.uses.length),
  ]);
  return { name: voice.name, entity: voice.entity, wordings: new Map(wordings) };
}

function size(voice: Voice): number {
  return [...voice.wordings.values()].reduce((sum, words) => sum + words.length, 0);
}

/** Every wording of each actor in the story, as printed. */
function collectBare(dossier: Dossier, story: Story): ReadonlyMap<EntityId, ReadonlySet<string>> {
  const bare = new Map<EntityId, Set<string>>();
  for (const id of story.documents) {
    const reading = dossier.readings.get(id);
    for (const label of reading?.labels ?? []) {
      const words = bare.get(label.target) ?? new Set();
      bare.set(label.target, words);
      if (reading) words.add(printedWords(reading, label));
    }
  }
  return bare;
}

function printedWords(reading: Reading, label: Label): string {
  return reading.document.text.slice(label.span.start, label.span.end).replace(/\s+/gu, " ").trim();
}

/** Particles written together with the word behind them, and what is left when they are taken off: للمتمردين is المتمردين. */
const PARTICLES: readonly (readonly [RegExp, string])[] = [
  [/^[وف](?=.{3})/u, ""],
  [/^[وف]?[بكل](?=.{3})/u, ""],
  [/^[وف]?لل(?=.{3})/u, "ال"],
];

/** The word without its particles, where somebody prints it so: only then are they known to be none of its letters. */
function dropParticles(words: string, known: ReadonlySet<string>): string {
  const without = PARTICLES.map(([particle, left]) => words.replace(particle, left));
  return without.find((one) => one !== words && known.has(one)) ?? words;
}
