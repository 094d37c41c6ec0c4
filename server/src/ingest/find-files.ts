import { glob, readdir, stat } from "node:fs/promises";
import type { Intake } from "../ports.ts";

/** A file to read. `named`: the person named it or its pattern; otherwise it was met while walking a folder. */
export interface FoundFile {
  readonly path: string;
  readonly named: boolean;
}

/** What a name on the command line stands for; a folder or pattern may be checked for having given nothing at all. */
export type Found = FoundFile | Intake;

/** Standard input, as a name. */
export const STANDARD_INPUT = "-";

/**
 * The files one name stands for: a file, a folder (walked to the bottom, in code-unit order, without hidden files), a glob pattern when
 * no file has that very name, or `-`. Globs are Node's own (stable since 24), so there is no package to keep.
 * A sidecar (`NAME.meta.json`) is never an article, whoever names it.
 */
export async function* findFiles(name: string): AsyncGenerator<Found> {
  if (name === STANDARD_INPUT) {
    yield { path: name, named: true };
    return;
  }
  const kind = await kindOf(name);
  if (kind === "file") {
    if (!isSidecar(name)) yield { path: name, named: true };
  } else if (kind === "folder") yield* walkFolder(name);
  else if (kind === "missing" && /[*?[{]/.test(name)) yield* expandPattern(name);
  else yield { failure: describeAbsence(name, kind) };
}

/** Sidecars describe the article beside them. */
export function isSidecar(path: string): boolean {
  return path.endsWith(".meta.json");
}

type Kind = "file" | "folder" | "missing" | "denied" | "other" | "loop";

async function kindOf(path: string): Promise<Kind> {
  try {
    const found = await stat(path);
    if (found.isDirectory()) return "folder";
    // A pipe or terminal (`<(…)` in a shell) is read like a file.
    return found.isFile() || found.isFIFO() || found.isCharacterDevice() ? "file" : "other";
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === "ELOOP") return "loop";
    return code === "EACCES" || code === "EPERM" ? "denied" : "missing";
  }
}

function describeAbsence(
  source: string,
  kind: Kind,
): { source: string; code: "not-found" | "unreadable" | "not-a-file"; message: string } {
  if (kind === "denied") return { source, code: "unreadable", message: "permission denied" };
  if (kind === "loop") return { source, code: "unreadable", message: "a symbolic link that leads back to itself" };
  if (kind === "other") return { source, code: "not-a-file", message: "neither a file nor a folder" };
  return { source, code: "not-found", message: "no such file or folder" };
}

async function* expandPattern(pattern: string): AsyncGenerator<Found> {
  const matches: string[] = [];
  for await (const match of glob(pattern)) matches.push(match);
  matches.sort(byCodeUnit);
  if (matches.length === 0)
    yield { failure: { source: pattern, code: "no-match", message: "no file matches this pattern" } };
  for (const match of matches) {
    const kind = await kindOf(match);
    if (kind === "folder") yield* walkFolder(match);
    else if (kind === "file" && !isSidecar(match)) yield { path: match, named: true };
  }
}

async function* walkFolder(root: string): AsyncGenerator<Found> {
  const seen = new Set<string>();
  const pending: string[] = [root];
  while (pending.length > 0) {
    const folder = pending.pop() as string;
    const identity = await identityOf(folder);
    if (seen.has(identity)) {
      yield { note: { source: folder, code: "folder-loop", message: "leads back to a folder already read" } };
      continue;
    }
    seen.add(identity);
    const listing = await listFolder(folder);
    if (typeof listing === "string") {
      yield { failure: { source: folder, code: "unreadable", message: listing } };
      continue;
    }
    const folders: string[] = [];
    for (const name of listing) {
      const path = folder.endsWith("/") ? folder + name : `${folder}/${name}`;
      const kind = await kindOf(path);
      if (kind === "folder") folders.push(path);
      else if (kind === "file") yield { path, named: false };
      else yield { failure: describeAbsence(path, kind) };
    }
    pending.push(...folders.reverse());
  }
}

async function listFolder(folder: string): Promise<string[] | string> {
  try {
    const names = await readdir(folder);
    return names
      .filter((name) => !name.startsWith(".") && name !== "node_modules" && !isSidecar(name))
      .sort(byCodeUnit);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EACCES" ? "permission denied" : String((error as Error).message);
  }
}

async function identityOf(folder: string): Promise<string> {
  try {
    const { dev, ino } = await stat(folder);
    return `${dev}:${ino}`;
  } catch {
    return folder;
  }
}

function byCodeUnit(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
