import { type Command, Option } from "commander";
import { EXPORT_FORMATS, type ExportFormat, type Host, type Organisation } from "../ports.ts";
import { ARCHIVE, addShared, onlyGiven, type SharedOptions, toDate, toIntake } from "./add-shared-options.ts";
import { type ExitCode, UsageError } from "./exit-codes.ts";
import { formatOf } from "./format-of.ts";
import { EXPORT_HELP } from "./help-pages.ts";
import { runCompare } from "./run-compare.ts";
import { EXPORT_ENDINGS } from "./write-format.ts";

/** What narrows an archive down, and in whose name people's judgements go out. */
interface ExportOptions extends SharedOptions {
  readonly format?: ExportFormat;
  readonly archive?: string;
  readonly story?: string;
  readonly words?: string;
  readonly from?: string;
  readonly to?: string;
  readonly names?: string;
  readonly quotes?: string;
  readonly organisation?: string;
  readonly organisationUrl?: string;
}

export function addExport(program: Command, host: Host, end: (code: ExitCode) => void): void {
  const command = program
    .command("export")
    .description("write what other programs read: of articles, read and compared; or of the archive, as people left it")
    .argument("[files...]", "files, folders, patterns; - for standard input (default: the archive)");
  command
    .addOption(new Option("-f, --format <format>", "what to write (default: by the ending)").choices(EXPORT_FORMATS))
    .option(...ARCHIVE)
    .option("--story <id>", "of the archive: this story")
    .option("--words <words>", "of the archive: stories of the articles with these words, as isnad search takes them")
    .option("--from <date>", "of the archive: stories of articles published on this day or later", toDate)
    .option("--to <date>", "… or earlier", toDate)
    .option("--names <entity>", "… that name this entity (place:aleppo)")
    .option("--quotes <entity>", "… that attribute something to it")
    .option("--organisation <name>", "of the archive, claims: publish people's judgements as ClaimReview, in this name")
    .option("--organisation-url <url>", "its page on the web")
    .addHelpText("after", EXPORT_HELP);
  addShared(command, "write to a file instead of standard output").action(
    async (files: string[], options: ExportOptions) => {
      const format = options.format ?? formatOf(options.output, EXPORT_ENDINGS, null);
      if (format === null) throw new UsageError(`say what to write, with --format: ${EXPORT_FORMATS.join(", ")}`);
      end(await (files.length > 0 ? exportFiles(files, format, options, host) : exportArchive(format, options, host)));
    },
  );
}

/** Options that mean nothing without an archive: given beside files, one of the two is a mistake. */
const OF_ARCHIVE = {
  archive: "--archive",
  story: "--story",
  words: "--words",
  from: "--from",
  to: "--to",
  names: "--names",
  quotes: "--quotes",
  organisation: "--organisation",
  organisationUrl: "--organisation-url",
} as const satisfies Partial<Record<keyof ExportOptions, string>>;

function exportFiles(files: readonly string[], format: ExportFormat, options: ExportOptions, host: Host) {
  const misplaced = Object.entries(OF_ARCHIVE).find(([name]) => options[name as keyof typeof OF_ARCHIVE] !== undefined);
  if (misplaced !== undefined)
    throw new UsageError(`${misplaced[1]} is for the archive, and files are named: leave out the one or the other`);
  return runCompare({ ...toIntake(files, options), format }, host);
}

async function exportArchive(format: ExportFormat, options: ExportOptions, host: Host): Promise<ExitCode> {
  const { archive, output, quiet, story, words, from, to, publisher, names, quotes } = options;
  const given = onlyGiven({ from, to, publisher, names, quotes });
  if (story !== undefined && (words !== undefined || Object.keys(given).length > 0))
    throw new UsageError("--story names one story: leave out what narrows the articles down");
  // The databases' packages are loaded for the archive alone.
  const { runExport } = await import("./run-export.ts");
  return runExport(
    {
      archive,
      format,
      output,
      quiet: quiet === true,
      scope: { filter: given, ...(story !== undefined && { story }), ...(words !== undefined && { words }) },
      organisation: toOrganisation(options),
    },
    host,
  );
}

/** In whose name people's judgements are published; null: in none. */
export function toOrganisation(options: Pick<ExportOptions, "organisation" | "organisationUrl">): Organisation | null {
  const { organisation: name, organisationUrl: url = null } = options;
  if (name === undefined && url !== null) throw new UsageError("--organisation-url goes with --organisation");
  if (name === undefined) return null;
  if (url !== null && !/^https?:$/.test(URL.parse(url)?.protocol ?? ""))
    throw new UsageError(`--organisation-url is no address on the web: ${url.slice(0, 100)}`);
  return { name, url };
}
