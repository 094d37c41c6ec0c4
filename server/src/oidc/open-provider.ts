import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  ClientError,
  type Configuration,
  calculatePKCECodeChallenge,
  discovery,
  fetchUserInfo,
  None,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from "openid-client";
import { type IdentityProvider, type Role, VouchError } from "../ports.ts";
import { findRole } from "./find-role.ts";

export interface ProviderOptions {
  /** Its metadata stand below it, at `/.well-known/openid-configuration`. */
  readonly issuer: URL;
  readonly clientId: string;
  /** Absent for a client without one: then PKCE alone protects the exchange. */
  readonly clientSecret?: string;
  readonly scope: string;
  /** Which claim tells groups; steps into an object are parted by dots: `realm_access.roles`. */
  readonly claim: string;
  /** Roles by value of that claim; `*`: of everybody it vouches for. */
  readonly roles: ReadonlyMap<string, Role>;
}

/** Seconds for an answer of the provider. */
const TIMEOUT = 15;

/** What a browser keeps between going there and coming back. */
interface Kept {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

/** A provider of OpenID Connect: authorization code with PKCE. It is asked for its metadata when first needed, and again after a failure. */
export function openProvider(options: ProviderOptions): IdentityProvider {
  let known: Promise<Configuration> | null = null;
  const configure = async (): Promise<Configuration> => {
    known ??= discover(options);
    return known.catch((error) => {
      known = null;
      throw toVouchError(error, "unreachable");
    });
  };
  return {
    title: options.issuer.host,
    begin: async (callback) => {
      const kept: Kept = { state: randomState(), nonce: randomNonce(), verifier: randomPKCECodeVerifier() };
      const address = buildAuthorizationUrl(await configure(), {
        redirect_uri: callback,
        scope: options.scope,
        state: kept.state,
        nonce: kept.nonce,
        code_challenge: await calculatePKCECodeChallenge(kept.verifier),
        code_challenge_method: "S256",
      });
      return { address: address.href, kept: Buffer.from(JSON.stringify(kept)).toString("base64url") };
    },
    finish: async (arrived, written) => {
      const kept = readKept(written);
      const configuration = await configure();
      try {
        const claims = await exchange(configuration, new URL(arrived), kept);
        return {
          identity: `${String(claims["iss"])} ${String(claims["sub"])}`,
          name: nameIn(claims),
          role: findRole(claims, options.claim, options.roles),
        };
      } catch (error) {
        throw toVouchError(error, "refused");
      }
    },
  };
}

function discover({ issuer, clientId, clientSecret }: ProviderOptions): Promise<Configuration> {
  // Without a certificate only where nobody listens in between: on this machine.
  const execute = ["localhost", "127.0.0.1", "[::1]"].includes(issuer.hostname) ? [allowInsecureRequests] : [];
  const options = { timeout: TIMEOUT, execute };
  return clientSecret === undefined
    ? discovery(issuer, clientId, undefined, None(), options)
    : discovery(issuer, clientId, clientSecret, undefined, options);
}

type Claims = Readonly<Record<string, unknown>>;

/** Claims of the identity token, and those that the provider tells only when asked. */
async function exchange(configuration: Configuration, arrived: URL, { state, nonce, verifier }: Kept): Promise<Claims> {
  const tokens = await authorizationCodeGrant(configuration, arrived, {
    expectedState: state,
    expectedNonce: nonce,
    pkceCodeVerifier: verifier,
    idTokenExpected: true,
  });
  const claims = tokens.claims();
  if (claims === undefined) throw new VouchError("refused", "it gave no identity token");
  const hasMore = configuration.serverMetadata().userinfo_endpoint !== undefined;
  const more = hasMore ? await fetchUserInfo(configuration, tokens.access_token, claims.sub) : {};
  return { ...more, ...claims };
}

function readKept(written: string): Kept {
  try {
    const { state, nonce, verifier } = JSON.parse(Buffer.from(written, "base64url").toString()) as Kept;
    if ([state, nonce, verifier].every((part) => typeof part === "string")) return { state, nonce, verifier };
  } catch {
    // Told below, as everything else that is no log-in of ours.
  }
  throw new VouchError("refused", "this browser did not begin to log in here, or too long ago");
}

function nameIn(claims: Claims): string {
  for (const claim of ["preferred_username", "email", "name"]) {
    const value = claims[claim];
    if (typeof value === "string" && value.trim() !== "") return value.trim();
  }
  return String(claims["sub"]);
}

function toVouchError(error: unknown, code: VouchError["code"]): VouchError {
  if (error instanceof VouchError) return error;
  const { message, cause } = error as Error;
  const isNetwork = error instanceof TypeError || (error instanceof ClientError && error.code === "OAUTH_TIMEOUT");
  const told = cause instanceof Error ? `${message}: ${cause.message}` : message;
  return new VouchError(isNetwork ? "unreachable" : code, told.slice(0, 300));
}
