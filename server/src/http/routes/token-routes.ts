import { z } from "zod";
import { type ApiToken, ROLES } from "../../ports.ts";
import { type Caller, defineRoute, type Route, signOf } from "../define-route.ts";
import type { Desk } from "../desk.ts";
import { Problem } from "../problem.ts";
import { TokenSchema } from "../schemas/people-schemas.ts";
import { idSchema } from "../schemas/query-parts.ts";
import { refuseToken } from "./session-routes.ts";

/** Tokens of one person, and days that one lasts at most. */
const MOST_TOKENS = 50;
const LONGEST_LIFE = 3650;
const DAY = 86_400_000;

/** Keys by which programs ask in somebody's name: `Authorization: Bearer isnad_…`. */
export function tokenRoutes(desk: Desk): readonly Route[] {
  return [listTokens(desk), addToken(desk), removeToken(desk)];
}

/** Without the hash: nobody needs it. */
function show({ hash: _, ...token }: ApiToken) {
  return token;
}

function isTheirs({ owner }: ApiToken, { name, role }: Caller): boolean {
  return role === "admin" || owner.toLowerCase() === name.normalize("NFC").toLowerCase();
}

function listTokens({ store }: Desk): Route {
  return defineRoute({
    method: "get",
    path: "/tokens",
    name: "listTokens",
    summary: "One's own tokens; an admin sees everybody's",
    role: "read",
    answer: z.strictObject({ items: z.array(TokenSchema) }),
    async handle({ caller }) {
      const tokens = await store.people.tokens();
      return { body: { items: tokens.filter((token) => isTheirs(token, caller)).map(show) } };
    },
  });
}

function addToken(desk: Desk): Route {
  const { store, gate, clock } = desk;
  return defineRoute({
    method: "post",
    path: "/tokens",
    name: "addToken",
    summary: "Makes a token for a program that asks in one's name, with one's own role or a lesser one",
    role: "read",
    body: z.strictObject({
      title: z.string().trim().min(1).max(100).meta({ description: "what it is for" }),
      role: z.enum(ROLES),
      days: z
        .int()
        .min(1)
        .max(LONGEST_LIFE)
        .nullable()
        .default(null)
        .meta({ description: "how long; null: until revoked" }),
    }),
    answer: z.strictObject({ token: TokenSchema, secret: z.string().meta({ description: "shown this once" }) }),
    status: 201,
    async handle({ body: { title, role, days }, caller }) {
      refuseToken(caller);
      if (!(await gate.hasPeople()))
        throw new Problem("conflict", "nobody need log in here yet, and so no program need have a token", {
          hint: "isnad user add NAME --role admin",
        });
      if (ROLES.indexOf(role) > ROLES.indexOf(caller.role))
        throw new Problem("not-allowed", `${caller.name} has the role ${caller.role}, and can give no more`, {
          where: "body/role",
        });
      const own = (await store.people.tokens()).filter((token) => isTheirs(token, { ...caller, role: "read" })).length;
      if (own >= MOST_TOKENS)
        throw new Problem("conflict", `${caller.name} has ${own} tokens, which is as many as one may have`, {
          hint: "revoke one before",
        });
      const expiresAt = days === null ? null : new Date(Date.parse(clock.now()) + days * DAY).toISOString();
      const { token, secret } = await gate.grant({ owner: caller.name, title, role, expiresAt });
      return { body: { token: show(token), secret } };
    },
  });
}

function removeToken({ store, clock }: Desk): Route {
  return defineRoute({
    method: "delete",
    path: "/tokens/{token}",
    name: "removeToken",
    summary: "Revokes a token, at once",
    role: "read",
    params: z.strictObject({ token: idSchema }),
    answer: null,
    async handle({ params: { token: id }, caller }) {
      const token = (await store.people.tokens()).find((each) => each.id === id && isTheirs(each, caller));
      if (token === undefined)
        throw new Problem("not-found", `there is no token ${id.slice(0, 100)} of ${caller.name}`, {
          where: "path/token",
        });
      await store.people.removeToken(id, { by: signOf(caller), at: clock.now() });
      return { body: null };
    },
  });
}
