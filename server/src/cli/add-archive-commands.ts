import { type Command, Option } from "commander";
import { DEFAULT_MAX_BYTES } from "../ingest/read-sources.ts";
import type { Host } from "../ports.ts";
import { addServe } from "./add-serve-command.ts";
import { ARCHIVE, addShared, collect, type SharedOptions, toCount, toDate, toIntake } from "./add-shared-options.ts";
import { addUser } from "./add-user-command.ts";
import type { ExitCode } from "./exit-codes.ts";
import { INGEST_HELP, SEARCH_HELP, VERIFY_HELP, WATCH_HELP } from "./help-pages.ts";
import { parseSize } from "./parse-size.ts";
import { runIngest } from "./run-ingest.ts";
import { runSearch, SEARCH_FORMATS, type SearchFormat } from "./run-search.ts";
import { runVerify } from "./run-verify.ts";

type End = (code: ExitCode) => void;

/** The commands that keep articles and find them again. */
export function addArchiveCommands(program: Command, host: Host, end: End): void {
  addIngest(program, host, end);
  addSearch(program, host, end);
  addVerify(program, host, end);
  addWatch(program, host, end);
  addServe(program, host, end);
  addUser(program, host, end);
}

function addIngest(program: Command, host: Host, end: End): void {
  const command = program
    .command("ingest")
    .description("take articles into the archive: kept, read, searchable, compared")
    .argument("<files...>", "files, folders, patterns; - for standard input")
    .option(...ARCHIVE)
    .option("--no-compare", "leave the comparing for later")
    .addHelpText("after", INGEST_HELP);
  addShared(command, null).action(
    async (files: string[], options: SharedOptions & { archive?: string; compare: boolean }) => {
      end(await runIngest({ ...toIntake(files, options), archive: options.archive, compare: options.compare }, host));
    },
  );
}

interface SearchOptions {
  readonly archive?: string;
  readonly format: SearchFormat;
  readonly from?: string;
  readonly to?: string;
  readonly publisher?: string;
  readonly newest?: boolean;
  readonly limit?: number;
  readonly offset?: number;
}

function addSearch(program: Command, host: Host, end: End): void {
  program
    .command("search")
    .description("find articles of the archive by their words")
    .argument("<words...>", 'words, "phrases", -words that must not be there')
    .option(...ARCHIVE)
    .addOption(new Option("-f, --format <format>", "how to print it").choices(SEARCH_FORMATS).default("text"))
    .option("--from <date>", "published on this day or later", toDate)
    .option("--to <date>", "published on this day or earlier", toDate)
    .option("--publisher <name>", "of this outlet")
    .option("--newest", "newest first, instead of best first")
    .option("--limit <number>", "how many at most (default: 20, at most 200)", toCount)
    .option("--offset <number>", "how many to pass over", toCount)
    .addHelpText("after", SEARCH_HELP)
    .action(async (words: string[], { archive, format, newest, ...filter }: SearchOptions) => {
      const order = newest === true ? ("newest" as const) : ("relevance" as const);
      end(await runSearch({ archive, format, query: { ...filter, words: words.join(" "), order } }, host));
    });
}

function addVerify(program: Command, host: Host, end: End): void {
  program
    .command("verify")
    .description("check that everything in the archive is as it was written")
    .option(...ARCHIVE)
    .option("--head <hash>", "a head of the log noted before, which must still be in it")
    .addHelpText("after", VERIFY_HELP)
    .action(async ({ archive, head }: { archive?: string; head?: string }) => {
      end(await runVerify({ archive, head }, host));
    });
}

interface WatchOptions {
  readonly archive?: string;
  readonly interval: number;
  readonly delay: number;
  readonly allowPrivate: readonly string[];
  readonly userAgent?: string;
  readonly maxSize: number;
  readonly once?: boolean;
}

function addWatch(program: Command, host: Host, end: End): void {
  program
    .command("watch")
    .description("follow feeds into the archive, until interrupted")
    .argument("<feeds...>", "addresses of feeds, or files that list them (OPML, or one a line)")
    .option(...ARCHIVE)
    .option("--interval <minutes>", "between two questions to a feed", toCount, 15)
    .option("--delay <seconds>", "between two questions to a host", toCount, 5)
    .option("--max-size <size>", "largest answer (500kB, 16MB)", parseSize, DEFAULT_MAX_BYTES)
    .option("--allow-private <host>", "a host that may have a private address; can be repeated", collect, [])
    .option("--user-agent <text>", "who asks, for the other side's log: name an address to write to")
    .option("--once", "ask every feed once that is due, then end")
    .addHelpText("after", WATCH_HELP)
    .action(async (lists: string[], { archive, maxSize, once, userAgent, ...options }: WatchOptions) => {
      const args = { ...options, lists, archive, userAgent, maxBytes: maxSize, once: once === true };
      // What parses feeds is loaded for this command alone.
      const { runWatch } = await import("./run-watch.ts");
      end(await runWatch(args, host));
    });
}
