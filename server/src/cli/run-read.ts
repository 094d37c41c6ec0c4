import type { Reading } from "@isnad/core";
import { flattenReading } from "../export/flatten-reading.ts";
import { renderTerminal } from "../export/render-terminal.ts";
import { csvHeader, csvRows } from "../export/write-csv.ts";
import { CSV_MARK } from "../export/write-table.ts";
import type { Host, Output } from "../ports.ts";
import { type ClosingArguments, closeRun } from "./close-run.ts";
import type { ExitCode } from "./exit-codes.ts";
import { formatCount } from "./format-count.ts";
import { openOutput } from "./open-output.ts";
import { showProgress } from "./show-progress.ts";
import { type IntakeArguments, takeIn } from "./take-in.ts";
import { RunTracker } from "./track-run.ts";
import { wantsColour } from "./wants-colour.ts";

export const READ_FORMATS = ["text", "ndjson", "csv"] as const;
export type ReadFormat = (typeof READ_FORMATS)[number];

export interface ReadArguments extends IntakeArguments, ClosingArguments {
  readonly format: ReadFormat;
  /** Byte order mark before CSV. */
  readonly mark: boolean;
}

/** `isnad read`: some dozens of articles at a time, so that a collection of any size needs the memory of those. */
export async function runRead(args: ReadArguments, host: Host): Promise<ExitCode> {
  const output = await openOutput(args.output, host.stdout);
  const tracker = new RunTracker(host.clock, args.verbose);
  // On a terminal the readings themselves show that work goes on.
  const isShown = args.output === undefined && host.stdout.isTTY === true;
  const progress = isShown ? { show: () => {}, clear: () => {} } : showProgress(host.stderr, host.clock);
  const render = makeRenderer(args, host);
  try {
    await output.write(render.first);
    for await (const outcome of takeIn(args, host)) {
      const reading = tracker.add(outcome);
      if (reading) await output.write(render.each(reading));
      progress.show(`${formatCount(tracker.articles, "article")} read`);
    }
    await finish(output, tracker);
  } catch (error) {
    await output.discard();
    throw error;
  } finally {
    progress.clear();
  }
  return closeRun(tracker, args, host);
}

/** An output file with nothing in it would look like a result. */
async function finish(output: Output, tracker: RunTracker): Promise<void> {
  await (tracker.articles > 0 ? output.close() : output.discard());
}

interface Renderer {
  readonly first: string;
  readonly each: (reading: Reading) => string;
}

function makeRenderer({ format, mark, output }: ReadArguments, host: Host): Renderer {
  if (format === "csv")
    return { first: (mark ? CSV_MARK : "") + csvHeader(), each: (reading) => csvRows(flattenReading(reading)) };
  if (format === "ndjson") return { first: "", each: (reading) => `${JSON.stringify(flattenReading(reading))}\n` };
  const colour = output === undefined && wantsColour(host);
  return { first: "", each: (reading) => renderTerminal(reading, { colour }) };
}
