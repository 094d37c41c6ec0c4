import type { ProviderOptions } from "../oidc/open-provider.ts";
import { type Host, ROLES, type Role } from "../ports.ts";
import { UsageError } from "./exit-codes.ts";

/** What the command line says about logging in elsewhere. */
export interface OidcOptions {
  readonly oidcIssuer?: string;
  readonly oidcClient?: string;
  readonly oidcClaim: string;
  readonly oidcScope: string;
  readonly oidcRole: readonly string[];
}

/** Where the client's secret is taken from: a command line is seen by others on the machine. */
const SECRET = "ISNAD_OIDC_SECRET";

/** The provider that is named; null for none. */
export function toProvider(options: OidcOptions, { env }: Host): ProviderOptions | null {
  const { oidcIssuer, oidcClient, oidcClaim: claim, oidcScope: scope, oidcRole } = options;
  if (oidcIssuer === undefined) {
    if (oidcClient !== undefined || oidcRole.length > 0) throw new UsageError("--oidc-… goes with --oidc-issuer");
    return null;
  }
  const issuer = URL.parse(oidcIssuer);
  if (issuer === null || !/^https?:$/.test(issuer.protocol))
    throw new UsageError(`--oidc-issuer is no address on the web: ${oidcIssuer.slice(0, 100)}`);
  if (oidcClient === undefined) throw new UsageError("--oidc-client: under which id does the provider know this desk?");
  if (oidcRole.length === 0)
    throw new UsageError(
      "say who may do what: --oidc-role admin=desk-admins, --oidc-role 'read=*' for everybody there",
    );
  const clientSecret = env[SECRET];
  const roles = new Map(oidcRole.map(toPair));
  return { issuer, clientId: oidcClient, ...(clientSecret && { clientSecret }), scope, claim, roles };
}

/** `review=desk` */
function toPair(written: string): [string, Role] {
  const [, given, value] = /^([a-z]+)=(.+)$/.exec(written) ?? [];
  const role = ROLES.find((each) => each === given);
  if (role === undefined || value === undefined)
    throw new UsageError(
      `--oidc-role is written ROLE=VALUE, with a role of ${ROLES.join(", ")}; not ${written.slice(0, 100)}`,
    );
  return [value, role];
}
