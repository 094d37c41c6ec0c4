import { readFile } from "node:fs/promises";
import type { IntakeNote } from "../ports.ts";
import { decodeBytes } from "./decode-bytes.ts";
import { type ArticleMetadata, pickMetadata } from "./merge-metadata.ts";

export interface Sidecar {
  readonly metadata: ArticleMetadata;
  readonly notes: readonly IntakeNote[];
}

const NONE: Sidecar = { metadata: {}, notes: [] };

/**
 * What stands beside `NAME.EXT` in `NAME.EXT.meta.json` or, when there is none, in `NAME.meta.json`. A sidecar that is no JSON object is
 * named in a note, and the article is read without it.
 */
export async function findSidecar(path: string): Promise<Sidecar> {
  for (const candidate of sidecarPaths(path)) {
    const bytes = await readFile(candidate).catch((error: NodeJS.ErrnoException) =>
      error.code === "ENOENT" || error.code === "ENOTDIR" ? null : error,
    );
    if (bytes === null) continue;
    if (bytes instanceof Error) return broken(candidate, bytes.message);
    const { text } = await decodeBytes(bytes, null);
    return parseSidecar(candidate, text);
  }
  return NONE;
}

/** The names a sidecar may have, the most particular first. */
export function sidecarPaths(path: string): readonly string[] {
  const plain = path.replace(/\.gz$/i, "");
  const slash = plain.lastIndexOf("/");
  const dot = plain.lastIndexOf(".");
  const stem = dot > slash + 1 ? plain.slice(0, dot) : plain;
  return [...new Set([`${path}.meta.json`, `${plain}.meta.json`, `${stem}.meta.json`])];
}

function parseSidecar(path: string, text: string): Sidecar {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== "object" || value === null || Array.isArray(value))
      return broken(path, "it holds no JSON object");
    return { metadata: pickMetadata(value as Record<string, unknown>), notes: [] };
  } catch (error) {
    return broken(path, (error as Error).message);
  }
}

function broken(path: string, why: string): Sidecar {
  return {
    metadata: {},
    notes: [{ source: path, code: "sidecar-broken", message: `this sidecar could not be used: ${why}` }],
  };
}
