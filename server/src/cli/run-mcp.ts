import { Readable } from "node:stream";
import type { Library } from "../mcp/library.ts";
import { openArchive as openLibrary } from "../mcp/open-archive.ts";
import { openReadings } from "../mcp/open-readings.ts";
import { serveLibrary } from "../mcp/serve-library.ts";
import type { Host } from "../ports.ts";
import { tell } from "./close-run.ts";
import { compareArticles } from "./compare-articles.ts";
import { describeRun } from "./describe-run.ts";
import { EXIT, type ExitCode, UsageError } from "./exit-codes.ts";
import { type ArchiveArguments, openArchive } from "./open-archive.ts";
import type { IntakeArguments } from "./take-in.ts";
import { RunTracker } from "./track-run.ts";

export interface McpArguments extends IntakeArguments, ArchiveArguments {
  readonly quiet: boolean;
  readonly verbose: boolean;
}

/**
 * `isnad mcp`: answers an assistant's questions until it hangs up: about articles that it reads and compares first, or, when none are named,
 * about an archive.
 */
export async function runMcp(args: McpArguments, host: Host): Promise<ExitCode> {
  if (args.files.length === 0) return askArchive(args, host);
  if (args.files.includes("-"))
    throw new UsageError("standard input is where questions come from: name files or folders");
  const tracker = new RunTracker(host.clock, args.verbose);
  const data = await compareArticles(args, host, { tracker, keep: null, show: () => {} });
  if (!args.quiet) await tell(host, describeRun(tracker.finish(), args.verbose));
  await answer(openReadings(data), host);
  return EXIT.ok;
}

async function askArchive(args: McpArguments, host: Host): Promise<ExitCode> {
  const { store, name } = await openArchive(args, host, "isnad mcp", true);
  try {
    if (!args.quiet) await tell(host, `answering from ${name}`);
    await answer(openLibrary(store), host);
    return EXIT.ok;
  } finally {
    await store.close();
  }
}

async function answer(library: Library, host: Host): Promise<void> {
  const stdin = host.stdin instanceof Readable ? host.stdin : Readable.from(host.stdin);
  await serveLibrary(library, host.version, { stdin, stdout: host.stdout });
}
