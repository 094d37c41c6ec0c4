import { readDossierTemplate } from "../export/render-dossier.ts";
import type { ExportFormat, Host, Original } from "../ports.ts";
import { type ClosingArguments, closeRun } from "./close-run.ts";
import { compareArticles } from "./compare-articles.ts";
import { type ExitCode, UsageError } from "./exit-codes.ts";
import { openOutput } from "./open-output.ts";
import { showProgress } from "./show-progress.ts";
import type { IntakeArguments } from "./take-in.ts";
import { RunTracker } from "./track-run.ts";
import { BINARY_FORMATS, writeFormat } from "./write-format.ts";

export interface CompareArguments extends IntakeArguments, ClosingArguments {
  readonly format: ExportFormat;
}

/** `isnad compare` and `isnad export`: all articles are read, then laid side by side. */
export async function runCompare(args: CompareArguments, host: Host): Promise<ExitCode> {
  const { format, output: path } = args;
  if (path === undefined && host.stdout.isTTY === true) refuseTerminal(format);
  // Before the articles are read: a page that was never built should not be learnt of at the end.
  const template = format === "html" ? readDossierTemplate() : "";
  const output = await openOutput(path, host.stdout);
  const tracker = new RunTracker(host.clock, args.verbose);
  const progress = showProgress(host.stderr, host.clock);
  const originals = new Map<string, Original>();
  const originalOf = (document: string) => originals.get(document) ?? null;
  try {
    const keep = format === "wacz" ? originals : null;
    const data = await compareArticles(args, host, { tracker, keep, show: (text) => progress.show(text) });
    if (data.readings.length > 0) {
      for await (const part of writeFormat(format, data, { template, originalOf, reviewing: null }))
        await output.write(part);
      await output.close();
    } else await output.discard();
  } catch (error) {
    await output.discard();
    throw error;
  } finally {
    progress.clear();
  }
  return closeRun(tracker, args, host);
}

/** What is no text goes into a file. */
export function refuseTerminal(format: ExportFormat): void {
  if (format === "html") throw new UsageError("a dossier is a page: say where to write it, with -o dossier.html");
  if (BINARY_FORMATS.has(format))
    throw new UsageError(`${format} is not text: say where to write it, with -o captures.${format}`);
}
