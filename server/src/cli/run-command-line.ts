import { Command, CommanderError, Option } from "commander";
import { DossierTemplateError } from "../export/render-dossier.ts";
import { DEFAULT_MAX_BYTES } from "../ingest/read-sources.ts";
import { EXPORT_FORMATS, type ExportFormat, type Host } from "../ports.ts";
import { addArchiveCommands } from "./add-archive-commands.ts";
import { addExport } from "./add-export-command.ts";
import { addPropose } from "./add-propose-command.ts";
import { ARCHIVE, addShared, type SharedOptions, toIntake } from "./add-shared-options.ts";
import { tell } from "./close-run.ts";
import { EXIT, type ExitCode, UsageError } from "./exit-codes.ts";
import { formatOf } from "./format-of.ts";
import { COMPARE_HELP, DEMO_HELP, MAIN_HELP, MCP_HELP, READ_HELP } from "./help-pages.ts";
import { ClosedPipeError } from "./open-output.ts";
import { runCompare } from "./run-compare.ts";
import { runDemo } from "./run-demo.ts";
import { READ_FORMATS, type ReadFormat, runRead } from "./run-read.ts";
import { type AssistOptions, toAssistant } from "./to-assistant.ts";
import { EXPORT_ENDINGS } from "./write-format.ts";

/**
 * Carries out one command line (without `node` and the script) and says how it ended. Commander parses: commands, choices, help and
 * "did you mean" are what `util.parseArgs` leaves to its user, and more commands are to come.
 */
export async function runCommandLine(args: readonly string[], host: Host): Promise<ExitCode> {
  let code: ExitCode = EXIT.ok;
  const said: Said[] = [];
  const program = makeProgram(host, said, (ended) => {
    code = ended;
  });
  try {
    if (args.length === 0) {
      await tell(host, program.helpInformation() + MAIN_HELP);
      return EXIT.usage;
    }
    await program.parseAsync(args, { from: "user" });
    return code;
  } catch (error) {
    return await explainError(error, host);
  } finally {
    for (const { stream, text } of said) await new Promise((resolve) => stream.write(text, resolve));
  }
}

/** What Commander had to say, kept until it can be waited for: the process may end right after. */
interface Said {
  readonly stream: Host["stdout"];
  readonly text: string;
}

/** Says what went wrong, for whom it went wrong; a stack only where we are at fault. */
async function explainError(error: unknown, host: Host): Promise<ExitCode> {
  // Commander has printed its message by itself.
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.ok : EXIT.usage;
  if (error instanceof ClosedPipeError) return EXIT.ok;
  if (error instanceof UsageError) {
    await tell(host, `isnad: ${error.message}`);
    return EXIT.usage;
  }
  const isPlain = error instanceof DossierTemplateError || typeof (error as NodeJS.ErrnoException).syscall === "string";
  const message = error instanceof Error ? (isPlain ? error.message : error.stack) : String(error);
  await tell(host, isPlain ? `isnad: ${message}` : `isnad: internal error, please report it\n${message}`);
  return EXIT.internal;
}

function makeProgram(host: Host, said: Said[], end: (code: ExitCode) => void): Command {
  const program = new Command("isnad")
    .description("Reads Arabic news: who says what, according to whom, and which reports are the same one told again.")
    .version(host.version, "--version", "print the version")
    .helpOption("-h, --help", "show this page")
    .helpCommand("help [command]", "explain a command, with examples")
    .showHelpAfterError("(isnad help shows the commands, isnad help COMMAND explains one)")
    .exitOverride()
    .configureOutput({
      writeOut: (text) => said.push({ stream: host.stdout, text }),
      writeErr: (text) => said.push({ stream: host.stderr, text }),
    })
    .addHelpText("after", MAIN_HELP);
  addRead(program, host, end);
  addCompare(program, host, end);
  addExport(program, host, end);
  addDemo(program, host, end);
  addMcp(program, host, end);
  addArchiveCommands(program, host, end);
  addPropose(program, host, end);
  return program;
}

function addRead(program: Command, host: Host, end: (code: ExitCode) => void): void {
  const command = program
    .command("read")
    .description("read articles and print who says what, in each of them")
    .argument("<files...>", "files, folders, patterns; - for standard input");
  command
    .addOption(
      new Option("-f, --format <format>", "how to print it (default: by the ending of the output, else text)").choices(
        READ_FORMATS,
      ),
    )
    .option("--bom", "begin CSV with a byte order mark, for Excel")
    .option("--assist <url>", "ask a model there about passages that were not read with certainty")
    .option("--assist-model <name>", "the model's name there")
    .addHelpText("after", READ_HELP);
  addShared(command, "write to a file instead of standard output").action(
    async (files: string[], options: SharedOptions & AssistOptions & { format?: ReadFormat; bom?: boolean }) => {
      const format =
        options.format ?? formatOf(options.output, { ".csv": "csv", ".ndjson": "ndjson", ".jsonl": "ndjson" }, "text");
      const assistant = toAssistant(options, format, host);
      end(await runRead({ ...toIntake(files, options), format, mark: options.bom === true, assistant }, host));
    },
  );
}

function addCompare(program: Command, host: Host, end: (code: ExitCode) => void): void {
  const command = program
    .command("compare")
    .description("read articles on one event and lay them side by side in a dossier")
    .argument("<files...>", "files, folders, patterns; - for standard input");
  command
    .addOption(
      new Option("-f, --format <format>", "how to write it (default: by the ending of the output, else html)").choices(
        EXPORT_FORMATS,
      ),
    )
    .addHelpText("after", COMPARE_HELP);
  addShared(command, "where to write the dossier").action(
    async (files: string[], options: SharedOptions & { format?: ExportFormat }) => {
      const format = options.format ?? formatOf(options.output, EXPORT_ENDINGS, "html");
      end(await runCompare({ ...toIntake(files, options), format }, host));
    },
  );
}

function addMcp(program: Command, host: Host, end: (code: ExitCode) => void): void {
  const command = program
    .command("mcp")
    .description(
      "answer an assistant's questions about articles or an archive (Model Context Protocol, standard streams)",
    )
    .argument("[files...]", "files, folders, patterns (default: the archive)")
    .option(...ARCHIVE)
    .addHelpText("after", MCP_HELP);
  addShared(command, null).action(async (files: string[], options: SharedOptions & { archive?: string }) => {
    // The protocol's package is loaded for this command alone: it would slow down every other.
    const { runMcp } = await import("./run-mcp.ts");
    end(await runMcp({ ...toIntake(files, options), archive: options.archive }, host));
  });
}

function addDemo(program: Command, host: Host, end: (code: ExitCode) => void): void {
  program
    .command("demo")
    .description("make the dossier of the bundled story")
    .option("-o, --output <file>", "where to write the dossier", "isnad-demo.html")
    .addHelpText("after", DEMO_HELP)
    .action(async ({ output }: { output: string }) => {
      end(await runDemo({ output, maxBytes: DEFAULT_MAX_BYTES, quiet: false, verbose: false }, host));
    });
}
