import type { Derivation, DocumentId } from "@isnad/core";

/** The article at the beginning of a copy's line, among those that the dossier holds. */
export interface Original {
  readonly document: DocumentId;
  /** True when both only go back to a text that the dossier does not hold: then the earlier one stands for it. */
  readonly shared: boolean;
}

/** Follows copies back, as far as the dossier goes; null for an article that copies nothing. Damaged data that turns in a circle ends it. */
export function findOriginals(derivations: readonly Derivation[]): ReadonlyMap<DocumentId, Original> {
  const steps = new Map<DocumentId, Original>();
  for (const { copy, original, sibling } of derivations) {
    const document = original ?? sibling;
    if (document === null || document === copy) continue;
    const known = steps.get(copy);
    if (!known || (known.shared && original !== null)) steps.set(copy, { document, shared: original === null });
  }
  const found = new Map<DocumentId, Original>();
  for (const copy of steps.keys()) {
    const seen = new Set([copy]);
    let at = steps.get(copy);
    let shared = false;
    while (at && !seen.has(at.document)) {
      seen.add(at.document);
      shared ||= at.shared;
      found.set(copy, { document: at.document, shared });
      at = steps.get(at.document);
    }
  }
  return found;
}
