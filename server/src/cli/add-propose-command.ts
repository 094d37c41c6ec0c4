import type { Command } from "commander";
import type { Host } from "../ports.ts";
import { ARCHIVE, onlyGiven, toDate } from "./add-shared-options.ts";
import { type ExitCode, UsageError } from "./exit-codes.ts";
import { PROPOSE_HELP } from "./help-pages.ts";
import type { ProposeArguments } from "./run-propose.ts";
import { type AssistOptions, toAssistant } from "./to-assistant.ts";

interface AskOptions extends AssistOptions {
  readonly archive?: string;
  readonly from?: string;
  readonly to?: string;
  readonly publisher?: string;
}

interface DecideOptions {
  readonly archive?: string;
  readonly reason: string;
  readonly as: string;
}

export function addPropose(program: Command, host: Host, end: (code: ExitCode) => void): void {
  // What asks the model is loaded for this command alone.
  const run = async (args: ProposeArguments) => {
    const { runPropose } = await import("./run-propose.ts");
    end(await runPropose(args, host));
  };
  const propose = program
    .command("propose")
    .description("have a model propose who says what where the reader was not sure; accept or refuse it")
    .addHelpText("after", PROPOSE_HELP);
  propose
    .command("ask")
    .description("ask about articles of the archive, and keep what is proposed")
    .option("--assist <url>", "the service to ask")
    .option("--assist-model <name>", "the model's name there")
    .option("--from <date>", "about articles published on this day or later", toDate)
    .option("--to <date>", "… or earlier", toDate)
    .option("--publisher <name>", "of this outlet")
    .option(...ARCHIVE)
    .action(async ({ archive, from, to, publisher, ...asked }: AskOptions) => {
      const assistant = toAssistant(asked, "ndjson", host);
      if (assistant === undefined)
        throw new UsageError("--assist says which service is asked: nothing leaves this machine without it");
      await run({ act: "ask", archive, assistant, filter: onlyGiven({ from, to, publisher }) });
    });
  propose
    .command("list")
    .description("what waits to be decided on")
    .option("--all", "what was decided on, too")
    .option(...ARCHIVE)
    .action(({ archive, all }: { archive?: string; all?: boolean }) =>
      run({ act: "list", archive, all: all === true }),
    );
  for (const act of ["accept", "refuse"] as const)
    propose
      .command(act)
      .description(act === "accept" ? "count it as what somebody said" : "leave it aside for good")
      .argument("<id>")
      .requiredOption("--reason <text>", "why")
      .option("--as <name>", "under which name the decision is kept", "local")
      .option(...ARCHIVE)
      .action((id: string, { archive, reason, as }: DecideOptions) => run({ act, archive, id, reason, person: as }));
}
