import {
  type ExportFormat,
  type Host,
  type Organisation,
  type ReviewedDossier,
  ROW_FORMATS,
  type Store,
} from "../ports.ts";
import type { ReviewedStory } from "../review/apply-decisions.ts";
import type { DossierScope } from "../review/gather-dossiers.ts";
import { gatherStories, openDossier } from "../review/gather-dossiers.ts";
import { tell } from "./close-run.ts";
import { EXIT, type ExitCode, UsageError } from "./exit-codes.ts";
import { formatCount } from "./format-count.ts";
import { type ArchiveArguments, openArchive } from "./open-archive.ts";
import { openOutput } from "./open-output.ts";
import { refuseTerminal } from "./run-compare.ts";
import { type Progress, showProgress } from "./show-progress.ts";
import { openExport } from "./write-export.ts";

export interface ExportArguments extends ArchiveArguments {
  readonly format: ExportFormat;
  readonly output: string | undefined;
  readonly quiet: boolean;
  readonly scope: DossierScope;
  /** In whose name people's judgements are published; null: they are not. */
  readonly organisation: Organisation | null;
}

/** Articles of stories written together where rows follow each other, and at most where all is one document: it stands in memory. */
const PART = 400;
const MOST_ARTICLES = 10_000;

/** `isnad export` without files: stories of the archive, as people's decisions leave them. */
export async function runExport(args: ExportArguments, host: Host): Promise<ExitCode> {
  const { format, output: path, quiet } = args;
  if (path === undefined && host.stdout.isTTY === true) refuseTerminal(format);
  const { store, name } = await openArchive(args, host, "isnad export", true);
  const progress = showProgress(host.stderr, host.clock);
  const counts: Counts = { stories: 0, articles: 0 };
  const output = await openOutput(path, host.stdout);
  try {
    const dossiers = gatherParts(args, host, { store, counts, progress });
    for await (const part of openExport(store, args.organisation)(format, dossiers)) await output.write(part);
    const { pending } = await store.status();
    if (counts.stories === 0) await output.discard();
    else await output.close();
    progress.clear();
    if (!quiet) await tell(host, describe(counts, { name, pending, path }));
    return counts.stories === 0 ? EXIT.nothing : EXIT.ok;
  } catch (error) {
    await output.discard();
    throw error;
  } finally {
    progress.clear();
    await store.close();
  }
}

interface Counts {
  stories: number;
  articles: number;
}

interface Gathering {
  readonly store: Store;
  readonly counts: Counts;
  readonly progress: Progress;
}

async function* gatherParts(
  { format, scope }: ExportArguments,
  { version, clock }: Host,
  { store, counts, progress }: Gathering,
): AsyncGenerator<ReviewedDossier> {
  const isRows = ROW_FORMATS.has(format);
  const maker = { version, generatedAt: clock.now() };
  let waiting: ReviewedStory[] = [];
  let size = 0;
  for await (const told of gatherStories(store, scope)) {
    waiting.push(told);
    size += told.story.documents.length;
    counts.stories++;
    counts.articles += told.story.documents.length;
    progress.show(`${formatCount(counts.articles, "article")} gathered`);
    if (!isRows && size > MOST_ARTICLES) refuseSize(format);
    if (!isRows || size < PART) continue;
    yield openDossier(store, waiting, maker);
    waiting = [];
    size = 0;
  }
  if (waiting.length > 0) yield openDossier(store, waiting, maker);
}

function refuseSize(format: ExportFormat): never {
  throw new UsageError(
    `${format} is one document, and more than ${MOST_ARTICLES} articles do not fit into one: narrow it down with --story, --from and --to, --words; or take one of ${[...ROW_FORMATS].join(", ")}`,
  );
}

interface Ended {
  readonly name: string;
  readonly pending: number;
  readonly path: string | undefined;
}

function describe({ stories, articles }: Counts, { name, pending, path }: Ended): string {
  const waiting = pending > 0 ? `; ${formatCount(pending, "article")} not compared yet, and left out` : "";
  if (stories === 0) return `${name}: no story fits${waiting}`;
  const written = path === undefined || path === "-" ? "" : `, written to ${path}`;
  return `${name}: ${formatCount(stories, "story", "stories")} of ${formatCount(articles, "article")}${written}${waiting}`;
}
