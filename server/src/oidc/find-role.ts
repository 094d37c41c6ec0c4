import { ROLES, type Role } from "../ports.ts";

/** Whom a provider vouches for, whatever its claim says. */
const EVERYBODY = "*";

/** The highest role that somebody's claim comes to; null: none. A claim is one text or a list of them. */
export function findRole(
  claims: Readonly<Record<string, unknown>>,
  claim: string,
  roles: ReadonlyMap<string, Role>,
): Role | null {
  const value = Object.hasOwn(claims, claim) ? claims[claim] : stepInto(claims, claim.split("."));
  const groups = [EVERYBODY, ...(Array.isArray(value) ? value : [value])].filter((group) => typeof group === "string");
  const given = groups.flatMap((group) => roles.get(group) ?? []);
  return ROLES.findLast((role) => given.includes(role)) ?? null;
}

function stepInto(claims: unknown, [first, ...rest]: readonly string[]): unknown {
  if (first === undefined) return claims;
  if (typeof claims !== "object" || claims === null || !Object.hasOwn(claims, first)) return undefined;
  return stepInto((claims as Record<string, unknown>)[first], rest);
}
