import { type Command, Option } from "commander";
import { type Host, ROLES, type Role } from "../ports.ts";
import { ARCHIVE, toCount } from "./add-shared-options.ts";
import type { ExitCode } from "./exit-codes.ts";
import { USER_HELP } from "./help-pages.ts";
import type { UserArguments } from "./run-user.ts";

export function addUser(program: Command, host: Host, end: (code: ExitCode) => void): void {
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
  addTokens(user, run);
}

interface UserOptions {
  readonly archive?: string;
  readonly role: Role;
  readonly passwordStdin?: boolean;
  readonly replace?: boolean;
}

/** Keys of programs. */
function addTokens(user: Command, run: (args: UserArguments) => Promise<void>): void {
  const token = user.command("token").description("keys by which programs ask in somebody's name");
  token
    .command("add")
    .description("make one; it is shown this once")
    .argument("<name>", "whose: it can do no more than this person may")
    .requiredOption("--title <text>", "what it is for")
    .addOption(new Option("--role <role>", "what it may do").choices(ROLES).default("read"))
    .option("--days <number>", "how long (default: until it is revoked)", toCount)
    .option(...ARCHIVE)
    .action(async (name: string, { archive, title, role, days }: TokenOptions) => {
      await run({ act: "add-token", archive, name, title, role, days });
    });
  token
    .command("list")
    .description("which there are, and when they were last used")
    .option(...ARCHIVE)
    .action(({ archive }: { archive?: string }) => run({ act: "list-tokens", archive }));
  token
    .command("revoke")
    .description("let one in no more, at once")
    .argument("<id>")
    .option(...ARCHIVE)
    .action((id: string, { archive }: { archive?: string }) => run({ act: "revoke-token", archive, id }));
}

interface TokenOptions {
  readonly archive?: string;
  readonly title: string;
  readonly role: Role;
  readonly days?: number;
}
