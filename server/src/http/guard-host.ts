import { isIP } from "node:net";
import type { MiddlewareHandler } from "hono";
import { Problem } from "./problem.ts";

/**
 * Refuses requests for any other name than ours: a page on the web whose name was turned to this machine's address (DNS rebinding) asks
 * under its own name. An address in figures cannot be turned, so it is let pass where it is not loopback's own.
 */
export function guardHost(hosts: readonly string[]): MiddlewareHandler {
  const known = new Set(hosts.map((host) => host.toLowerCase()));
  return async (context, next) => {
    const given = context.req.header("host") ?? "";
    const name = given
      .replace(/:\d{1,5}$/, "")
      .replace(/\.$/, "")
      .toLowerCase();
    if (!known.has(name) && isIP(name.replace(/^\[|\]$/g, "")) === 0)
      throw new Problem("wrong-host", `the request is for ${given.slice(0, 100) || "no host"}`, {
        where: "header/host",
        hint: `this server answers to ${hosts.join(", ")}; isnad serve --url names how it is reached`,
      });
    return next();
  };
}
