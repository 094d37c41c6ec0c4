import type { Account, DocumentId, Story } from "@isnad/core";
import type { Dossier } from "./index-dossier.ts";
import { nameOutlet } from "./name-outlet.ts";

/** The articles of a story whose outlets print nothing about an account, in this article or another. */
export function listSilent(dossier: Dossier, account: Account, story: Story | null): DocumentId[] {
  const carriers = listCarriers(dossier, account);
  return (story?.documents ?? []).filter((id) => !carriers.has(outletOf(dossier, id)));
}

/** How many outlets print any position of an account. */
export function countOutlets(dossier: Dossier, account: Account): number {
  return listCarriers(dossier, account).size;
}

function listCarriers(dossier: Dossier, account: Account): Set<string> {
  return new Set(account.positions.flatMap((position) => position.documents.map((id) => outletOf(dossier, id))));
}

function outletOf(dossier: Dossier, id: DocumentId): string {
  const reading = dossier.readings.get(id);
  return reading ? nameOutlet(reading.document).name : id;
}
