import type { Account, DocumentId, Position, Story } from "@isnad/core";
import type { Dossier } from "./index-dossier.ts";
import { nameOutlet } from "./name-outlet.ts";

/** The articles of a story whose outlets print nothing about an account, in this article or another. */
export function listSilent(dossier: Dossier, account: Account, story: Story | null): DocumentId[] {
  const carriers = listCarriers(dossier, account);
  return (story?.documents ?? []).filter((id) => !carriers.has(outletOf(dossier, id)));
}

/** Articles that print another answer to the account, of outlets that do not print this one. */
export function listOtherwise(dossier: Dossier, account: Account, position: Position): DocumentId[] {
  const own = new Set(position.documents.map((id) => outletOf(dossier, id)));
  const documents = account.positions.flatMap((other) => (other === position ? [] : other.documents));
  return [...new Set(documents)].filter((id) => !own.has(outletOf(dossier, id)));
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
