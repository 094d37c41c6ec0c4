import { z } from "zod";
import { checkPassword, hashPassword } from "../../people/hash-password.ts";
import { findPasswordFault, LONGEST_PASSWORD } from "../../people/name-person.ts";
import { type Caller, defineRoute, type Route } from "../define-route.ts";
import type { Desk } from "../desk.ts";
import { clearCookie, findSecret, isOpen, writeCookie } from "../know-caller.ts";
import { Problem } from "../problem.ts";
import { SessionSchema } from "../schemas/people-schemas.ts";
import { OIDC_PATH } from "./oidc-routes.ts";

const password = z.string().min(1).max(LONGEST_PASSWORD);

/** Logging in and out, and one's own password. */
export function sessionRoutes(desk: Desk): readonly Route[] {
  return [openSession(desk), logIn(desk), logOut(desk), changePassword(desk)];
}

function openSession(desk: Desk): Route {
  return defineRoute({
    method: "get",
    path: "/session",
    name: "openSession",
    summary: "Who asks, and whether one must log in here",
    role: null,
    answer: SessionSchema,
    async handle({ caller }) {
      const { name, role } = caller;
      const person = name === "" ? null : { name, role };
      return { body: { person, needsLogIn: !(await isOpen(desk)), ...describeDoor(desk) } };
    },
  });
}

function logIn(desk: Desk): Route {
  return defineRoute({
    method: "post",
    path: "/session",
    name: "logIn",
    summary: "Logs in: the answer brings a cookie",
    role: null,
    body: z.strictObject({ name: z.string().min(1).max(200), password }),
    answer: SessionSchema,
    status: 201,
    async handle({ body: { name, password }, address, request }) {
      const entry = await desk.gate.enter(name, password, address);
      if ("refused" in entry) throw refuse(entry);
      const old = findSecret(desk, request);
      if (old !== null) await desk.gate.leave(old);
      const person = { name: entry.person.name, role: entry.person.role };
      return {
        body: { person, needsLogIn: true, ...describeDoor(desk) },
        headers: { "set-cookie": writeCookie(desk, entry) },
      };
    },
  });
}

/** Where one logs in elsewhere, for a link. */
function describeDoor({ provider }: Desk) {
  return { oidc: provider && { title: provider.title, path: `/api/v1${OIDC_PATH}` } };
}

/** What a person alone may do: who has only a program's key gets no further by it. */
export function refuseToken({ token }: Caller): void {
  if (token !== undefined)
    throw new Problem("not-allowed", `this is for the person alone, and the token ${token} asks`, { hint: "log in" });
}

function refuse(
  entry: { readonly refused: "wrong" } | { readonly refused: "often"; readonly seconds: number },
): Problem {
  if (entry.refused === "wrong")
    return new Problem("wrong-password", "there is nobody of this name with this password", {
      where: "body",
      hint: "an admin gives a new one: isnad user add NAME --replace",
    });
  return new Problem("too-often", `too many attempts; the next is let through in ${entry.seconds} s`, {
    headers: { "retry-after": String(entry.seconds) },
  });
}

function logOut(desk: Desk): Route {
  return defineRoute({
    method: "delete",
    path: "/session",
    name: "logOut",
    summary: "Logs out",
    role: null,
    answer: null,
    async handle({ request }) {
      const secret = findSecret(desk, request);
      if (secret !== null) await desk.gate.leave(secret);
      return { body: null, headers: { "set-cookie": clearCookie(desk) } };
    },
  });
}

function changePassword(desk: Desk): Route {
  return defineRoute({
    method: "put",
    path: "/session/password",
    name: "changePassword",
    summary: "Changes one's own password, and ends one's sessions everywhere else",
    role: "read",
    body: z.strictObject({ old: password, new: password }),
    answer: null,
    async handle({ body, caller, address }) {
      refuseToken(caller);
      const entry = await desk.gate.enter(caller.name, body.old, address);
      if ("refused" in entry) throw refuse(entry);
      const fault = findPasswordFault(body.new);
      if (fault !== null) throw new Problem("bad-body", fault, { where: "body/new" });
      if (await checkPassword(body.new, entry.person.password ?? ""))
        throw new Problem("bad-body", "the new password is the old one", { where: "body/new" });
      const person = { ...entry.person, password: await hashPassword(body.new) };
      await desk.store.people.save(person, { by: caller.name, at: desk.clock.now() });
      return { body: null, headers: { "set-cookie": writeCookie(desk, await desk.gate.admit(person)) } };
    },
  });
}
