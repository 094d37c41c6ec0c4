import { z } from "zod";
import { hashPassword } from "../../people/hash-password.ts";
import { findNameFault, findPasswordFault, LONGEST_PASSWORD } from "../../people/name-person.ts";
import { type Person, ROLES, type Store } from "../../ports.ts";
import { defineRoute, type Route, signOf } from "../define-route.ts";
import type { Desk } from "../desk.ts";
import { Problem } from "../problem.ts";
import { PersonSchema } from "../schemas/people-schemas.ts";
import { textSchema } from "../schemas/query-parts.ts";

/** Who may do what. */
export function peopleRoutes(desk: Desk): readonly Route[] {
  return [listPeople(desk), addPerson(desk), changePerson(desk), removePerson(desk)];
}

/** Without the hash: nobody needs it. */
function show({ name, role, since, password }: Person) {
  return { name, role, since, hasPassword: password !== null };
}

function listPeople({ store }: Desk): Route {
  return defineRoute({
    method: "get",
    path: "/people",
    name: "listPeople",
    summary: "Who may log in, and what they may do",
    role: "admin",
    answer: z.strictObject({ items: z.array(PersonSchema) }),
    handle: async () => ({ body: { items: (await store.people.list()).map(show) } }),
  });
}

function addPerson({ store, clock }: Desk): Route {
  return defineRoute({
    method: "post",
    path: "/people",
    name: "addPerson",
    summary: "Lets somebody log in",
    role: "admin",
    body: z.strictObject({
      name: z.string().max(200),
      role: z.enum(ROLES),
      password: z.string().max(LONGEST_PASSWORD),
    }),
    answer: PersonSchema,
    status: 201,
    async handle({ body: { name, role, password }, caller }) {
      const fault = { name: findNameFault(name), password: findPasswordFault(password) };
      if (fault.name !== null) throw new Problem("bad-body", fault.name, { where: "body/name" });
      if (fault.password !== null) throw new Problem("bad-body", fault.password, { where: "body/password" });
      if ((await store.people.find(name)) !== null)
        throw new Problem("conflict", `there is somebody of the name ${name} already`, { where: "body/name" });
      if (role !== "admin" && (await store.people.list()).length === 0)
        throw new Problem("conflict", "the first who may log in must be an admin: nobody could add others", {
          where: "body/role",
        });
      const at = clock.now();
      const person = { name: name.normalize("NFC"), role, password: await hashPassword(password), since: at };
      await store.people.save(person, { by: signOf(caller), at });
      return { body: show(person) };
    },
  });
}

function changePerson({ store, clock }: Desk): Route {
  return defineRoute({
    method: "put",
    path: "/people/{name}",
    name: "changePerson",
    summary: "Gives somebody another role or a new password, and ends that person's sessions",
    role: "admin",
    params: z.strictObject({ name: textSchema }),
    body: z
      .strictObject({
        role: z.enum(ROLES).exactOptional(),
        password: z.string().max(LONGEST_PASSWORD).exactOptional(),
      })
      .refine((body) => Object.keys(body).length > 0, "say what changes: role, password, or both"),
    answer: PersonSchema,
    async handle({ params: { name }, body: { role, password }, caller }) {
      const found = await findPerson(store, name);
      const fault = password === undefined ? null : findPasswordFault(password);
      if (fault !== null) throw new Problem("bad-body", fault, { where: "body/password" });
      if (password !== undefined && found.identity !== undefined)
        throw new Problem("conflict", `${found.name} logs in elsewhere, without a password here`, {
          where: "body/password",
        });
      if (role !== undefined && role !== "admin") await keepAdmin(store, found);
      const person = {
        ...found,
        ...(role !== undefined && { role }),
        ...(password !== undefined && { password: await hashPassword(password) }),
      };
      await store.people.save(person, { by: signOf(caller), at: clock.now() });
      return { body: show(person) };
    },
  });
}

async function findPerson({ people }: Store, name: string): Promise<Person> {
  const found = await people.find(name);
  if (found === null) throw new Problem("not-found", `there is nobody of the name ${name}`, { where: "path/name" });
  return found;
}

/** Somebody must be left who can say who may. */
async function keepAdmin({ people }: Store, { name, role }: Person): Promise<void> {
  const admins = (await people.list()).filter((person) => person.role === "admin").length;
  if (role === "admin" && admins === 1)
    throw new Problem("conflict", `${name} is the only admin`, { hint: "make another admin before" });
}

function removePerson({ store, clock }: Desk): Route {
  return defineRoute({
    method: "delete",
    path: "/people/{name}",
    name: "removePerson",
    summary: "Lets somebody log in no more, at once; decisions keep the name",
    role: "admin",
    params: z.strictObject({ name: textSchema }),
    answer: null,
    async handle({ params: { name }, caller }) {
      await keepAdmin(store, await findPerson(store, name));
      await store.people.remove(name, { by: signOf(caller), at: clock.now() });
      return { body: null };
    },
  });
}
