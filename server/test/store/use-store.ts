import { afterEach, beforeEach } from "vitest";
import type { Store } from "../../src/ports.ts";
import { openStore } from "../../src/store/open-store.ts";
import { ACT } from "./make-arrival.ts";

export const LATER = { by: "isnad test", at: "2024-12-02T10:00:00.000Z" };

/** An archive for each test, where none was before. */
export interface AtHand {
  place: string;
  store: Store;
  reopen(): Promise<void>;
}

/** Opens an empty archive before each test of the group it is called in, and closes it after. */
export function useStore(makePlace: () => Promise<string>): AtHand {
  const at: AtHand = {
    place: "",
    store: undefined as unknown as Store,
    reopen: async () => {
      await at.store.close();
      at.store = await openStore(at.place, LATER);
    },
  };
  beforeEach(async () => {
    at.place = await makePlace();
    at.store = await openStore(at.place, ACT);
  });
  afterEach(async () => {
    await at.store.close();
  });
  return at;
}
