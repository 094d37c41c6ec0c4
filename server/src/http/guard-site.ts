import type { MiddlewareHandler } from "hono";
import { Problem } from "./problem.ts";

const READS = new Set(["GET", "HEAD", "OPTIONS"]);

/**
 * Refuses what another site's page wants changed here in a visitor's name. Browsers say where a request comes from in `Sec-Fetch-Site`,
 * older ones in `Origin`; programs that are no browsers say neither, and carry no visitor's cookie unawares.
 */
export const guardSite: MiddlewareHandler = async (context, next) => {
  if (READS.has(context.req.method)) return next();
  const site = context.req.header("sec-fetch-site");
  const origin = context.req.header("origin");
  const isOurs = site === undefined || site === "same-origin" || site === "none";
  const isHere = origin === undefined || URL.parse(origin)?.host === context.req.header("host");
  if (!isOurs || !isHere)
    throw new Problem("other-site", `the request comes from ${(origin ?? site ?? "elsewhere").slice(0, 100)}`, {
      where: origin === undefined ? "header/sec-fetch-site" : "header/origin",
      hint: "only the desk's own pages and programs may change anything here",
    });
  return next();
};
