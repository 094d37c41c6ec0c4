import { type Background, type DocumentId, learnBackground, type Reading } from "@isnad/core";
import { readPages, type Store } from "../ports.ts";
import { HeldReadings } from "./hold-readings.ts";

/** Articles from which an archive tells by itself how common its words are; a handful on one affair would make that affair's words worthless. */
const FEWEST = 40;
/** The latest so many are counted: more changes little. */
const MOST = 2000;
/** It is counted anew when the archive has grown by this share. */
const GROWTH = 0.2;
/** Readings unpacked together: each takes half a megabyte. */
const BATCH = 20;
const PAGE = 1000;

/** How common words are in an archive, counted when first asked for and again when the archive has grown. */
export type ArchiveBackground = () => Promise<Background | undefined>;

export function openBackground(store: Store): ArchiveBackground {
  let known: { readonly background: Background | undefined; readonly documents: number } | null = null;
  return async () => {
    const { documents } = await store.status();
    if (known === null || documents > known.documents * (1 + GROWTH))
      known = { background: documents < FEWEST ? undefined : await learn(store), documents };
    return known.background;
  };
}

async function learn(store: Store): Promise<Background> {
  const held = new HeldReadings();
  const ids: DocumentId[] = [];
  for await (const { id } of readPages((place) => store.list({ limit: PAGE, ...place })))
    if (ids.push(id) === MOST) break;
  for (let at = 0; at < ids.length; at += BATCH)
    for (const reading of await store.readings(ids.slice(at, at + BATCH))) held.add(reading);
  try {
    return learnBackground(recallAll(held));
  } finally {
    held.close();
  }
}

function* recallAll(held: HeldReadings): Generator<Reading> {
  for (const id of held.ids()) yield held.recall(id);
}
