import { foldForSearch } from "@isnad/core";
import type { WatchKind } from "../../../server/src/ports.ts";

/** What was filled in. */
export interface FilledWatch {
  readonly kind: WatchKind;
  readonly title: string;
  /** Of a speaker or place, as people write it; may be empty where anywhere is meant. */
  readonly name: string;
  readonly above: string;
  readonly webhook: string;
}

interface KnownEntity {
  readonly entity: string;
  readonly ar?: string;
  readonly en?: string;
}

type ComposedWatch = { readonly body: WatchBody } | { readonly missing: "name" | "title" | "above" };
interface WatchBody {
  readonly title: string;
  readonly wanted: { readonly kind: WatchKind; readonly entity: string | null; readonly above: number | null };
  readonly webhook: string | null;
}

/** The watch as the archive takes it, or what is still missing. A name is found however its hamza and vowels are written. */
export function composeWatch(filled: FilledWatch, known: readonly KnownEntity[]): ComposedWatch {
  const { kind } = filled;
  const [title, name] = [filled.title.trim(), filled.name.trim()];
  const needsName = kind === "speaker" || kind === "place";
  const folded = fold(name);
  const entity = name ? known.find(({ ar, en }) => [ar, en].some((one) => one && fold(one) === folded))?.entity : null;
  if (entity === undefined || (needsName && entity === null)) return { missing: "name" };
  const above = kind === "figure" ? Number(filled.above.trim() || Number.NaN) : null;
  if (above !== null && !(Number.isInteger(above) && above >= 0)) return { missing: "above" };
  if (!title) return { missing: "title" };
  return { body: { title, wanted: { kind, entity, above }, webhook: filled.webhook.trim() || null } };
}

function fold(text: string): string {
  return foldForSearch(text).toLowerCase();
}
