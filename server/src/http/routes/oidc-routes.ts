import { z } from "zod";
import { admitVouched } from "../../people/admit-vouched.ts";
import { type IdentityProvider, VouchError } from "../../ports.ts";
import { defineRoute, type Route } from "../define-route.ts";
import type { Desk } from "../desk.ts";
import { clearTrip, findTrip, writeCookie, writeTrip } from "../know-caller.ts";
import { Problem } from "../problem.ts";

/** Where a person is sent to log in elsewhere, and where the provider sends them back. */
export const OIDC_PATH = "/session/oidc";
const CALLBACK = `${OIDC_PATH}/callback`;

/** Logging in at a provider of OpenID Connect. */
export function oidcRoutes(desk: Desk): readonly Route[] {
  return [beginOidc(desk), finishOidc(desk)];
}

function beginOidc(desk: Desk): Route {
  return defineRoute({
    method: "get",
    path: OIDC_PATH,
    name: "beginOidc",
    summary: "Sends a browser to the provider of OpenID Connect, to log in there",
    role: null,
    answer: null,
    status: 302,
    async handle() {
      const { address, kept } = await attempt(() => providerOf(desk).begin(callbackOf(desk)));
      return {
        body: null,
        headers: { location: address, "set-cookie": writeTrip(desk, kept), "cache-control": "no-store" },
      };
    },
  });
}

function finishOidc(desk: Desk): Route {
  const { store, gate, clock } = desk;
  return defineRoute({
    method: "get",
    path: CALLBACK,
    name: "finishOidc",
    summary: "Where the provider sends a browser back: logs in, and goes on to the desk",
    role: null,
    // Providers add parameters of their own.
    query: z.looseObject({ code: z.string().exactOptional(), state: z.string().exactOptional() }),
    answer: null,
    status: 302,
    async handle({ request }) {
      const arrived = callbackOf(desk) + new URL(request.url).search;
      const vouched = await attempt(() => providerOf(desk).finish(arrived, findTrip(desk, request) ?? ""));
      const admission = await admitVouched({ people: store.people, gate, clock }, vouched);
      if ("refused" in admission) {
        const why =
          admission.refused === "no-role"
            ? "you are known there, and have no role here"
            : `somebody else has the name ${admission.name} here`;
        throw new Problem("not-allowed", why, { hint: "ask an admin of the desk" });
      }
      return {
        body: null,
        headers: {
          location: "/",
          "set-cookie": [writeCookie(desk, admission), clearTrip(desk)],
          "cache-control": "no-store",
        },
      };
    },
  });
}

function providerOf({ provider }: Desk): IdentityProvider {
  if (provider === null)
    throw new Problem("not-found", "nobody logs in elsewhere here", {
      hint: "isnad serve --oidc-issuer opens that door",
    });
  return provider;
}

function callbackOf({ url }: Desk): string {
  return `${url}/api/v1${CALLBACK}`;
}

async function attempt<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof VouchError)) throw error;
    if (error.code === "unreachable")
      throw new Problem("unavailable", `where people log in does not answer: ${error.message}`, {
        headers: { "retry-after": "30" },
      });
    throw new Problem("not-logged-in", `the log-in came to nothing: ${error.message}`, {
      hint: `begin again at /api/v1${OIDC_PATH}`,
    });
  }
}
