import {
  type Background,
  type Derivation,
  type DocumentId,
  type Id,
  type OpenComparison,
  openComparison,
  type Reading,
  type Story,
} from "@isnad/core";
import type { StoredStory } from "../ports.ts";
import { HeldReadings } from "./hold-readings.ts";

/** A comparison that articles are added to, with all that is needed to keep its stories. Some 15 kB an article, and as much in a temporary file. To be closed. */
export class HeldComparison {
  readonly background: Background | undefined;
  readonly #readings = new HeldReadings();
  readonly #comparison: OpenComparison;
  readonly #derivations = new Map<DocumentId, Derivation>();
  readonly #stories = new Map<Id, Story>();

  constructor(background: Background | undefined) {
    this.background = background;
    this.#comparison = openComparison({
      recall: (id) => this.#readings.recall(id),
      ...(background && { background }),
    });
  }

  /** Articles in it. */
  get size(): number {
    return this.#readings.size;
  }

  has(id: DocumentId): boolean {
    return this.#readings.has(id);
  }

  add(reading: Reading): void {
    this.#readings.add(reading);
    const change = this.#comparison.add(reading);
    for (const derivation of change.derivations) this.#derivations.set(derivation.copy, derivation);
    for (const id of change.withdrawn) this.#derivations.delete(id);
    for (const id of change.ended) this.#stories.delete(id);
    for (const story of change.stories) this.#stories.set(story.id, story);
  }

  close(): void {
    this.#readings.close();
  }

  /** The stories now, in no order. */
  stories(): readonly Story[] {
    return [...this.#stories.values()];
  }

  /** A story of these as it is kept. */
  tell(story: Story): StoredStory {
    const derivations = story.documents.flatMap((id) => this.#derivations.get(id) ?? []);
    return { story, ...this.#comparison.tell(story.id), derivations };
  }
}
