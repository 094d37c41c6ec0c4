import type { Account, DocumentId, Story } from "@isnad/core";
import type { Dossier } from "./index-dossier.ts";
import { nameOutlet } from "./name-outlet.ts";

/** The articles of a story whose outlets print nothing about an account, in this article or another. */
export function listSilent(dossier: Dossier, account: Account, story: Story | null): DocumentId[] {
  const outletOf = (id: DocumentId) => {
    const reading = dossier.readings.get(id);
    return reading ? nameOutlet(reading.document).name : id;
  };
  const carriers = new Set(account.positions.flatMap((position) => position.documents.map(outletOf)));
  return (story?.documents ?? []).filter((id) => !carriers.has(outletOf(id)));
}
