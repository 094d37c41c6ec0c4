import { readDossierTemplate } from "../export/render-dossier.ts";
import { type Organisation, type Original, ROW_FORMATS, type Store, type WriteExport } from "../ports.ts";
import { writeFormat } from "./write-format.ts";

/** Opens the writing of an archive's stories. */
export function openExport(store: Store, organisation: Organisation | null): WriteExport {
  return async function* write(format, dossiers) {
    const template = format === "html" ? readDossierTemplate() : "";
    const originalOf = (document: string) => findOriginal(store, document);
    let isFirst = true;
    for await (const { data, reviews } of dossiers) {
      // The first piece of a format of rows is its head.
      let isHead = ROW_FORMATS.has(format);
      const sources = { template, originalOf, reviewing: organisation && { organisation, reviews } };
      for await (const part of writeFormat(format, data, sources)) {
        if (!isHead || isFirst) yield part;
        isHead = false;
      }
      isFirst = false;
    }
  };
}

/** The bytes an article was last taken from. */
async function findOriginal(store: Store, document: string): Promise<Original | null> {
  const capture = (await store.get(document))?.captures.at(-1);
  const bytes = capture && (await store.original(capture.sha256));
  return capture && bytes ? { bytes, mediaType: capture.mediaType, headers: capture.headers } : null;
}
