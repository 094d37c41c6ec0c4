import { Readable } from "node:stream";
import { openReadings } from "../mcp/open-readings.ts";
import { serveLibrary } from "../mcp/serve-library.ts";
import type { Host } from "../ports.ts";
import { tell } from "./close-run.ts";
import { compareArticles } from "./compare-articles.ts";
import { describeRun } from "./describe-run.ts";
import { EXIT, type ExitCode, UsageError } from "./exit-codes.ts";
import type { IntakeArguments } from "./take-in.ts";
import { RunTracker } from "./track-run.ts";

export interface McpArguments extends IntakeArguments {
  readonly quiet: boolean;
  readonly verbose: boolean;
}

/** `isnad mcp`: reads and compares articles, then answers an assistant's questions about them until it hangs up. */
export async function runMcp(args: McpArguments, host: Host): Promise<ExitCode> {
  if (args.files.includes("-"))
    throw new UsageError("standard input is where questions come from: name files or folders");
  const tracker = new RunTracker(host.clock, args.verbose);
  const data = await compareArticles(args, host, { tracker, keep: null, show: () => {} });
  if (!args.quiet) await tell(host, describeRun(tracker.finish(), args.verbose));
  const stdin = host.stdin instanceof Readable ? host.stdin : Readable.from(host.stdin);
  await serveLibrary(openReadings(data), host.version, { stdin, stdout: host.stdout });
  return EXIT.ok;
}
