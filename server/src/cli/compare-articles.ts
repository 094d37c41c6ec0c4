import {
  type CompareOptions,
  collectNames,
  compare,
  type DossierData,
  learnBackground,
  type Reading,
} from "@isnad/core";
import type { Host, Original } from "../ports.ts";
import { formatCount } from "./format-count.ts";
import { type IntakeArguments, takeIn } from "./take-in.ts";
import type { RunTracker } from "./track-run.ts";

/** What is told and kept while articles are read. */
export interface CompareRun {
  readonly tracker: RunTracker;
  /** Where the originals go, by document; null when nobody needs them: they take as much memory as their files. */
  readonly keep: Map<string, Original> | null;
  readonly show: (text: string) => void;
}

/** Reads every article that the command line names and compares them: all that a dossier and the exports are made from. */
export async function compareArticles(args: IntakeArguments, host: Host, run: CompareRun): Promise<DossierData> {
  const { tracker, show } = run;
  const readings = await readAll(args, host, run);
  show(`comparing ${formatCount(readings.length, "article")}`);
  const comparison = compare(readings, weighing(readings));
  tracker.comparison = readings.length > 0 ? comparison : null;
  return {
    version: host.version,
    generatedAt: host.clock.now(),
    readings,
    comparison,
    failures: tracker.failures,
    names: collectNames(readings, comparison),
  };
}

/** Articles from which on files are an archive of many affairs, not a pile on one. */
const ARCHIVE = 40;

/** An archive tells by itself how common its words are; a pile on one affair would make the affair's own words worthless. */
function weighing(readings: readonly Reading[]): CompareOptions {
  return readings.length < ARCHIVE ? {} : { background: learnBackground(readings) };
}

async function readAll(args: IntakeArguments, host: Host, { tracker, keep, show }: CompareRun): Promise<Reading[]> {
  const readings = new Map<string, Reading>();
  for await (const outcome of takeIn(args, host)) {
    const reading = tracker.add(outcome);
    if (!reading) continue;
    if ("original" in outcome && outcome.original) keep?.set(reading.document.id, outcome.original);
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
