import type { Host } from "../ports.ts";
import { describeRun } from "./describe-run.ts";
import { EXIT, type ExitCode } from "./exit-codes.ts";
import type { RunTracker } from "./track-run.ts";

export interface ClosingArguments {
  readonly quiet: boolean;
  readonly verbose: boolean;
  readonly output: string | undefined;
}

/** Prints the closing summary to standard error and says how the run ended. */
export async function closeRun(tracker: RunTracker, args: ClosingArguments, host: Host): Promise<ExitCode> {
  const run = tracker.finish();
  const isWritten = run.articles > 0 && args.output !== undefined && args.output !== "-";
  const written = isWritten ? `\n\nWritten to ${args.output}` : "";
  if (!args.quiet) await tell(host, describeRun(run, args.verbose) + written);
  if (run.articles === 0) return EXIT.nothing;
  return run.failures.length > 0 ? EXIT.partial : EXIT.ok;
}

/** Writes lines to standard error and waits until they are out; a closed standard error is no reason to fail. */
export function tell(host: Host, text: string): Promise<void> {
  return new Promise((resolve) => {
    host.stderr.write(`${text}\n`, () => resolve());
  });
}
