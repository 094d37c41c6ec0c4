import type { DocumentId, Reading } from "@isnad/core";
import { type Clock, type DocumentFilter, type Proposal, readPages, type Store } from "../ports.ts";

export interface ProposeOptions {
  readonly store: Store;
  readonly clock: Clock;
  readonly by: string;
  /** Asks a model about an article. */
  readonly propose: (reading: Reading) => Promise<readonly Proposal[]>;
  readonly filter: DocumentFilter;
  /** Articles gone through so far. */
  readonly onProgress?: (done: number) => void;
  /** Ends the work after the article at hand. */
  readonly signal: AbortSignal;
}

/** Articles of a list, and readings unpacked together. */
const PAGE = 1000;
const BATCH = 20;

/** Has a model look at the articles that fit, newest first, and keeps what it proposes, article by article; answers how much is new. */
export async function proposeForArchive(options: ProposeOptions): Promise<{ documents: number; proposals: number }> {
  const { store, clock, by, propose, filter, onProgress, signal } = options;
  const counts = { documents: 0, proposals: 0 };
  const ids: DocumentId[] = [];
  for await (const { id } of readPages((place) => store.list({ ...filter, limit: PAGE, ...place }))) ids.push(id);
  for (let at = 0; at < ids.length; at += BATCH)
    for (const reading of await store.readings(ids.slice(at, at + BATCH))) {
      if (signal.aborted) return counts;
      counts.proposals += await store.proposals.add(await propose(reading), { by, at: clock.now() });
      counts.documents++;
      onProgress?.(counts.documents);
    }
  return counts;
}
