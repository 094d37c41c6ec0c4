import { type Command, InvalidArgumentError } from "commander";
import type { Host } from "../ports.ts";
import { toOrganisation } from "./add-export-command.ts";
import { ARCHIVE, collect } from "./add-shared-options.ts";
import type { ExitCode } from "./exit-codes.ts";
import { SERVE_HELP } from "./help-pages.ts";
import { type OidcOptions, toProvider } from "./to-provider.ts";

export function addServe(program: Command, host: Host, end: (code: ExitCode) => void): void {
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
    .option("--oidc-issuer <url>", "people log in at this provider of OpenID Connect, beside those of isnad user")
    .option("--oidc-client <id>", "this desk's id there; its secret is taken from ISNAD_OIDC_SECRET")
    .option(
      "--oidc-role <role=value>",
      "who may do what, by the claim; * is everybody there; can be repeated",
      collect,
      [],
    )
    .option("--oidc-claim <name>", "the claim that tells groups: groups, realm_access.roles", "groups")
    .option("--oidc-scope <scopes>", "what is asked for", "openid profile email")
    .addHelpText("after", SERVE_HELP)
    .action(async (named: string | undefined, options: ServeOptions) => {
      // The server's packages are loaded for this command alone.
      const { runServe } = await import("./run-serve.ts");
      const [organisation, provider] = [toOrganisation(options), toProvider(options, host)];
      const archive = named ?? options.archive;
      end(await runServe({ ...options, archive, url: options.url, organisation, provider }, host));
    });
}

interface ServeOptions extends OidcOptions {
  readonly archive?: string;
  readonly host: string;
  readonly port: number;
  readonly url?: string;
  readonly organisation?: string;
  readonly organisationUrl?: string;
  readonly allowPrivate: readonly string[];
}

function toPort(written: string): number {
  if (!/^\d{1,5}$/.test(written) || Number(written) > 65_535)
    throw new InvalidArgumentError("Write a number from 0 to 65535.");
  return Number(written);
}
