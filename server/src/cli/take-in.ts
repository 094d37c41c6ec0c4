import { realpathSync } from "node:fs";
import { read, readAll } from "@isnad/core";
import { STANDARD_INPUT } from "../ingest/find-files.ts";
import { readSources } from "../ingest/read-sources.ts";
import { type ReadingOutcome, readDocuments } from "../jobs/read-documents.ts";
import type { Host } from "../ports.ts";
import { UsageError } from "./exit-codes.ts";

/** What every command that reads articles is told. */
export interface IntakeArguments {
  /** Files, folders, patterns; `-` for standard input. */
  readonly files: readonly string[];
  readonly published: string | undefined;
  readonly publisher: string | undefined;
  /** Bytes. */
  readonly maxBytes: number;
  readonly output: string | undefined;
}

/** Finds, takes in and reads what the command line names, some dozens of articles at a time. Refuses when the output would replace an input. */
export function takeIn(args: IntakeArguments, host: Host): AsyncGenerator<ReadingOutcome> {
  const { published, publisher, maxBytes } = args;
  const defaults = { ...(published !== undefined && { published }), ...(publisher !== undefined && { publisher }) };
  const source = readSources(args.files, { defaults, maxBytes, stdin: host.stdin, onFile: makeGuard(args.output) });
  return readDocuments(source, { read, readAll });
}

function makeGuard(output: string | undefined): (path: string) => void {
  const target = output === undefined || output === "-" ? null : realPath(output);
  return (path) => {
    if (target !== null && path !== STANDARD_INPUT && realPath(path) === target)
      throw new UsageError(`${output} is one of the inputs and would be overwritten; name another output`);
  };
}

/** Null for what is not there yet: it can be no input. */
function realPath(path: string): string | null {
  try {
    return realpathSync(path);
  } catch {
    return null;
  }
}
