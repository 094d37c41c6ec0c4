import type { Reading } from "@isnad/core";
import type { Assistant } from "../assist/completions-url.ts";
import type { Proposing } from "../assist/propose-attributions.ts";
import { flattenProposals } from "../export/flatten-proposals.ts";
import { flattenReading } from "../export/flatten-reading.ts";
import { renderProposals, renderTerminal } from "../export/render-terminal.ts";
import { csvHeader, csvRows } from "../export/write-csv.ts";
import { CSV_MARK } from "../export/write-table.ts";
import type { Host, Output, Proposal } from "../ports.ts";
import { type ClosingArguments, closeRun } from "./close-run.ts";
import { describeProposing } from "./describe-proposing.ts";
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
  /** Whom to ask about what the reader is not sure of; undefined: nobody. */
  readonly assistant: Assistant | undefined;
}

/** `isnad read`: some dozens of articles at a time, so that a collection of any size needs the memory of those. */
export async function runRead(args: ReadArguments, host: Host): Promise<ExitCode> {
  const output = await openOutput(args.output, host.stdout);
  const tracker = new RunTracker(host.clock, args.verbose);
  // On a terminal the readings themselves show that work goes on.
  const isShown = args.output === undefined && host.stdout.isTTY === true;
  const progress = isShown ? { show: () => {}, clear: () => {} } : showProgress(host.stderr, host.clock);
  const render = makeRenderer(args, host);
  const proposing = args.assistant && (await openProposing(args.assistant, host));
  try {
    await output.write(render.first);
    for await (const outcome of takeIn(args, host)) {
      const reading = tracker.add(outcome);
      if (reading) await output.write(render.each(reading, await proposing?.propose(reading)));
      progress.show(`${formatCount(tracker.articles, "article")} read`);
    }
    if (proposing) for (const [what, detail] of describeProposing(proposing.report())) tracker.remark(what, detail);
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

/** Loaded for this alone: what checks answers would slow down every other start. */
async function openProposing(assistant: Assistant, { clock }: Host): Promise<Proposing> {
  const { openProposing: open } = await import("../assist/propose-attributions.ts");
  return open(assistant, () => clock.now());
}

interface Renderer {
  readonly first: string;
  /** `proposals` is undefined when no assistant was asked. */
  readonly each: (reading: Reading, proposals: readonly Proposal[] | undefined) => string;
}

function makeRenderer({ format, mark, output }: ReadArguments, host: Host): Renderer {
  if (format === "csv")
    return { first: (mark ? CSV_MARK : "") + csvHeader(), each: (reading) => csvRows(flattenReading(reading)) };
  const flatten = (reading: Reading, proposals: readonly Proposal[]) => flattenProposals(proposals, reading);
  if (format === "ndjson")
    return {
      first: "",
      each: (reading, proposals) =>
        `${JSON.stringify({ ...flattenReading(reading), ...(proposals && { proposals: flatten(reading, proposals) }) })}\n`,
    };
  const colour = output === undefined && wantsColour(host);
  return {
    first: "",
    each: (reading, proposals = []) =>
      renderTerminal(reading, { colour }) + renderProposals(flatten(reading, proposals), { colour }),
  };
}
