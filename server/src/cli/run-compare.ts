import {
  type CompareOptions,
  collectNames,
  compare,
  type DossierData,
  learnBackground,
  type Reading,
} from "@isnad/core";
import { flattenComparison } from "../export/flatten-comparison.ts";
import { readDossierTemplate, renderDossierParts } from "../export/render-dossier.ts";
import { writeJsonParts } from "../export/write-json.ts";
import type { Host } from "../ports.ts";
import { type ClosingArguments, closeRun } from "./close-run.ts";
import { type ExitCode, UsageError } from "./exit-codes.ts";
import { formatCount } from "./format-count.ts";
import { openOutput } from "./open-output.ts";
import { showProgress } from "./show-progress.ts";
import { type IntakeArguments, takeIn } from "./take-in.ts";
import { RunTracker } from "./track-run.ts";

export const COMPARE_FORMATS = ["html", "json"] as const;
export type CompareFormat = (typeof COMPARE_FORMATS)[number];

export interface CompareArguments extends IntakeArguments, ClosingArguments {
  readonly format: CompareFormat;
}

/** `isnad compare`: all articles are read, then laid side by side. */
export async function runCompare(args: CompareArguments, host: Host): Promise<ExitCode> {
  const { format, output: path } = args;
  if (format === "html" && path === undefined && host.stdout.isTTY === true)
    throw new UsageError("a dossier is a page: say where to write it, with -o dossier.html");
  // Before the articles are read: a page that was never built should not be learnt of at the end.
  const template = format === "html" ? readDossierTemplate() : "";
  const output = await openOutput(path, host.stdout);
  const tracker = new RunTracker(host.clock, args.verbose);
  const progress = showProgress(host.stderr, host.clock);
  try {
    const readings = await readAll(args, host, tracker, (text) => progress.show(text));
    if (readings.length > 0) {
      progress.show(`comparing ${formatCount(readings.length, "article")}`);
      tracker.comparison = compare(readings, weighing(readings));
      const data = {
        version: host.version,
        generatedAt: host.clock.now(),
        readings,
        comparison: tracker.comparison,
        failures: tracker.failures,
        names: collectNames(readings, tracker.comparison),
      };
      for (const part of renderParts(format, data, template)) await output.write(part);
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

/** Articles from which on files are an archive of many affairs, not a pile on one. */
const ARCHIVE = 40;

/** An archive tells by itself how common its words are; a pile on one affair would make the affair's own words worthless. */
function weighing(readings: readonly Reading[]): CompareOptions {
  return readings.length < ARCHIVE ? {} : { background: learnBackground(readings) };
}

async function readAll(
  args: CompareArguments,
  host: Host,
  tracker: RunTracker,
  show: (text: string) => void,
): Promise<Reading[]> {
  const readings = new Map<string, Reading>();
  for await (const outcome of takeIn(args, host)) {
    const reading = tracker.add(outcome);
    if (!reading) continue;
    const { id, capture } = reading.document;
    const known = readings.get(id);
    if (known)
      tracker.remark("the same article again, left out", nameAgain(capture.source, known.document.capture.source));
    else readings.set(id, reading);
    show(`${formatCount(tracker.articles, "article")} read`);
  }
  return [...readings.values()].sort(byPublication);
}

/** Text, publisher and day are the same: one article, not a copy of it. */
function nameAgain(source: string, first: string): string {
  return source === first ? source : `${source} (like ${first})`;
}

/** In order of publication, those without a day last, otherwise as given: sorting is stable. */
function byPublication(left: Reading, right: Reading): number {
  const [earlier, later] = [left.document.creationTime ?? "9999", right.document.creationTime ?? "9999"];
  return earlier < later ? -1 : earlier > later ? 1 : 0;
}

function renderParts(format: CompareFormat, data: DossierData, template: string): Iterable<string> {
  if (format === "html") return renderDossierParts(withPlainFailures(data), template);
  return writeJsonParts(flattenComparison(data.comparison, data.readings));
}

/** The page needs source and message, not our codes. */
function withPlainFailures(data: DossierData): DossierData {
  return { ...data, failures: data.failures.map(({ source, message }) => ({ source, message })) };
}
