import type { SourceDocument } from "@isnad/core";

/** The outlet's name, or the last part of the file's path when nothing tells the outlet. */
export function nameOutlet(document: SourceDocument): { readonly name: string; readonly known: boolean } {
  if (document.publisher) return { name: document.publisher, known: true };
  return { name: nameFile(document.capture.source), known: false };
}

/** `folder/a.txt` → `a.txt`; a name without slashes stays. */
export function nameFile(source: string): string {
  const parts = source.split(/[\\/]/).filter(Boolean);
  return parts.at(-1) ?? source;
}
