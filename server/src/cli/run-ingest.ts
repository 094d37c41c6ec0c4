import { readSources } from "../ingest/read-sources.ts";
import { comparePending } from "../jobs/compare-pending.ts";
import { findLostTargets } from "../jobs/find-lost-targets.ts";
import { type IngestOutcome, ingestDocuments } from "../jobs/ingest-documents.ts";
import { readAnew } from "../jobs/read-anew.ts";
import type { DocumentSource, Host, Store } from "../ports.ts";
import { type ClosingArguments, closeRun, tell } from "./close-run.ts";
import { EXIT, type ExitCode } from "./exit-codes.ts";
import { formatCount } from "./format-count.ts";
import { keepHeapSmall } from "./keep-heap-small.ts";
import { type ArchiveArguments, makeArchiveReader, openArchive } from "./open-archive.ts";
import { type Progress, showProgress } from "./show-progress.ts";
import type { IntakeArguments } from "./take-in.ts";
import { RunTracker } from "./track-run.ts";

export interface IngestArguments extends IntakeArguments, ClosingArguments, ArchiveArguments {
  /** Whether what is new is compared at the end. */
  readonly compare: boolean;
}

const BY = "isnad ingest";

/** `isnad ingest`: articles into the archive, read, searchable and compared; begun again, it goes on where it was. */
export async function runIngest(args: IngestArguments, host: Host): Promise<ExitCode> {
  keepHeapSmall();
  const { store, name } = await openArchive(args, host, BY, false);
  const tracker = new RunTracker(host.clock, args.verbose);
  const progress = showProgress(host.stderr, host.clock);
  const counts = { new: 0, again: 0, known: 0 };
  try {
    const reader = makeArchiveReader();
    for await (const outcome of ingestDocuments(openSources(args, host, store), {
      store,
      reader,
      clock: host.clock,
      by: BY,
    })) {
      track(outcome, tracker);
      if ("receipt" in outcome) counts[outcome.receipt.outcome]++;
      progress.show(describeCounts(counts, tracker.known));
    }
    const work = { store, clock: host.clock, by: BY };
    const onProgress = (done: number) => {
      tracker.readAnew = done;
      progress.show(`reading anew: ${formatCount(done, "article")}`);
    };
    for (const failure of await readAnew({ ...work, reader, onProgress })) tracker.failures.push(failure);
    if (tracker.readAnew > 0) await tellLost(store, tracker);
    if (args.compare) await compareAll(work, progress);
    progress.clear();
    return await close(args, host, { store, name, tracker, counts });
  } finally {
    progress.clear();
    await store.close();
  }
}

function openSources(args: IngestArguments, host: Host, store: Store): DocumentSource {
  const { published, publisher, maxBytes } = args;
  const defaults = { ...(published !== undefined && { published }), ...(publisher !== undefined && { publisher }) };
  const isKnown = async (mark: string) => (await store.knownMarks([mark])).has(mark);
  return readSources(args.files, { defaults, maxBytes, stdin: host.stdin, isKnown });
}

function track(outcome: IngestOutcome, tracker: RunTracker): void {
  if (!("receipt" in outcome)) tracker.add(outcome);
  else if (outcome.reading !== null) tracker.add({ reading: outcome.reading, notes: outcome.notes });
}

/** Decisions whose claim a new reader does not find any more. */
async function tellLost(store: Store, tracker: RunTracker): Promise<void> {
  for (const { decision, target } of await findLostTargets(store))
    tracker.remark(
      "a decision whose claim is not read any more",
      `${decision.by}, ${target.quote ?? target.id}: ${decision.reason}`,
    );
}

async function compareAll(work: Parameters<typeof comparePending>[0], progress: Progress): Promise<void> {
  progress.show("comparing");
  const onProgress = (done: number, total: number) =>
    progress.show(`compared ${done} of ${formatCount(total, "article")}`);
  await comparePending({ ...work, onProgress });
}

interface Counts {
  readonly new: number;
  readonly again: number;
  readonly known: number;
}

function describeCounts({ new: fresh, again, known }: Counts, passed: number): string {
  const parts = [`${formatCount(fresh, "new article")} kept`];
  if (again > 0) parts.push(`${again} met again elsewhere`);
  if (known + passed > 0) parts.push(`${known + passed} already there`);
  return parts.join(", ");
}

async function close(
  args: IngestArguments,
  host: Host,
  run: { readonly store: Store; readonly name: string; readonly tracker: RunTracker; readonly counts: Counts },
): Promise<ExitCode> {
  const { store, name, tracker, counts } = run;
  const { documents, stories, accounts, pending } = await store.status();
  const code = await closeRun(tracker, args, host);
  if (!args.quiet) {
    const waiting = pending > 0 ? `; ${formatCount(pending, "article")} not compared yet` : "";
    await tell(
      host,
      `\n${describeCounts(counts, tracker.known)}\n${name} now holds ${formatCount(documents, "article")}, ${formatCount(stories, "story", "stories")}, ${formatCount(accounts, "account")}${waiting}`,
    );
  }
  // Nothing new because everything is there is no failure.
  return code === EXIT.nothing && tracker.known > 0 ? (tracker.failures.length > 0 ? EXIT.partial : EXIT.ok) : code;
}
