import { type Command, InvalidArgumentError, Option } from "commander";
import { DEFAULT_MAX_BYTES } from "../ingest/read-sources.ts";
import { type Host, ROLES, type Role } from "../ports.ts";
import { toOrganisation } from "./add-export-command.ts";
import { ARCHIVE, addShared, type SharedOptions, toDate, toIntake } from "./add-shared-options.ts";
import type { ExitCode } from "./exit-codes.ts";
import { INGEST_HELP, SEARCH_HELP, SERVE_HELP, USER_HELP, VERIFY_HELP, WATCH_HELP } from "./help-pages.ts";
import { parseSize } from "./parse-size.ts";
import { runIngest } from "./run-ingest.ts";
import { runSearch, SEARCH_FORMATS, type SearchFormat } from "./run-search.ts";
import type { UserArguments } from "./run-user.ts";
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

function addServe(program: Command, host: Host, end: End): void {
  program
    .command("serve")
    .description("the archive over HTTP: the desk, and an API for other programs")
    .argument("[archive]", "the archive (default: --archive)")
    .option(...ARCHIVE)
    .option("--host <address>", "address to listen on", "127.0.0.1")
    .option("--url <address>", "how people reach it, behind a proxy: https://desk.example.org")
    .option("--port <number>", "port to listen on; 0 for any that is free", toPort, 4730)
    .option(
      "--allow-private <host>",
      "a host that webhooks may reach at a private address; can be repeated",
      collect,
      [],
    )
    .option(
      "--organisation <name>",
      "in whose name people's judgements are published as ClaimReview (export of claims)",
    )
    .option("--organisation-url <url>", "its page on the web")
    .addHelpText("after", SERVE_HELP)
    .action(async (named: string | undefined, options: ServeOptions) => {
      // The server's packages are loaded for this command alone.
      const { runServe } = await import("./run-serve.ts");
      const organisation = toOrganisation(options);
      end(await runServe({ ...options, archive: named ?? options.archive, url: options.url, organisation }, host));
    });
}

interface ServeOptions {
  readonly archive?: string;
  readonly host: string;
  readonly port: number;
  readonly url?: string;
  readonly organisation?: string;
  readonly organisationUrl?: string;
  readonly allowPrivate: readonly string[];
}

function addUser(program: Command, host: Host, end: End): void {
  // What hashes passwords is loaded for this command alone.
  const run = async (args: UserArguments) => {
    const { runUser } = await import("./run-user.ts");
    end(await runUser(args, host));
  };
  const user = program
    .command("user")
    .description("who may log in to the archive that is served")
    .addHelpText("after", USER_HELP);
  user
    .command("add")
    .description("let somebody log in")
    .argument("<name>")
    .addOption(new Option("--role <role>", "what they may do").choices(ROLES).makeOptionMandatory())
    .option("--password-stdin", "take the password from standard input, instead of making one up")
    .option("--replace", "give another role and password to who is there already")
    .option(...ARCHIVE)
    .action(async (name: string, { archive, role, passwordStdin, replace }: UserOptions) => {
      const passwordFromInput = passwordStdin === true;
      await run({ act: "add", archive, name, role, replace: replace === true, passwordFromInput });
    });
  user
    .command("list")
    .description("who may log in")
    .option(...ARCHIVE)
    .action(({ archive }: { archive?: string }) => run({ act: "list", archive }));
  user
    .command("remove")
    .description("let somebody log in no more, at once")
    .argument("<name>")
    .option(...ARCHIVE)
    .action((name: string, { archive }: { archive?: string }) => run({ act: "remove", archive, name }));
}

interface UserOptions {
  readonly archive?: string;
  readonly role: Role;
  readonly passwordStdin?: boolean;
  readonly replace?: boolean;
}

function toPort(written: string): number {
  if (!/^\d{1,5}$/.test(written) || Number(written) > 65_535)
    throw new InvalidArgumentError("Write a number from 0 to 65535.");
  return Number(written);
}

function collect(value: string, before: readonly string[]): readonly string[] {
  return [...before, value];
}

function toCount(written: string): number {
  if (!/^\d{1,6}$/.test(written)) throw new InvalidArgumentError("Write a whole number.");
  return Number(written);
}
