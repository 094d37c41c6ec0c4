import { existsSync } from "node:fs";
import { read, readAll } from "@isnad/core";
import { digestReader } from "../jobs/digest-reader.ts";
import type { ArchiveReader } from "../jobs/ingest-documents.ts";
import { ArchiveError, type Host, type Store } from "../ports.ts";
import { UsageError } from "./exit-codes.ts";

/** Where the archive is, when neither --archive nor ISNAD_ARCHIVE says. */
const DEFAULT_ARCHIVE = "isnad.db";

export interface ArchiveArguments {
  /** A file, or postgres://…; undefined: ISNAD_ARCHIVE, else `isnad.db` in this folder. */
  readonly archive: string | undefined;
}

export interface OpenedArchive {
  readonly store: Store;
  /** For a person: without a password. */
  readonly name: string;
}

/** Opens the archive the command line names. `mustExist`: a question to an archive that is not there is a mistake, not a new archive. */
export async function openArchive(
  { archive }: ArchiveArguments,
  host: Host,
  by: string,
  mustExist: boolean,
): Promise<OpenedArchive> {
  const location = archive ?? host.env["ISNAD_ARCHIVE"] ?? DEFAULT_ARCHIVE;
  const isFile = !/^postgres(?:ql)?:\/\//.test(location);
  const name = isFile ? location : hidePassword(location);
  if (mustExist && isFile && !existsSync(location))
    throw new UsageError(`there is no archive ${name}: name another with --archive, or make one with isnad ingest`);
  // The databases' packages are loaded for commands that open an archive alone.
  const { openStore } = await import("../store/open-store.ts");
  try {
    return { store: await openStore(location, { by, at: host.clock.now() }), name };
  } catch (error) {
    if (error instanceof ArchiveError) throw new UsageError(error.message);
    if (isFile) throw error;
    throw new UsageError(`cannot reach the archive ${name}: ${(error as Error).message}`);
  }
}

function hidePassword(location: string): string {
  const url = URL.parse(location);
  if (url === null) return "postgres://…";
  url.password = "";
  return url.href;
}

/** How this program reads, for an archive. */
export function makeArchiveReader(): ArchiveReader {
  return { read, readAll, digest: digestReader(import.meta.resolve("@isnad/core")) };
}
