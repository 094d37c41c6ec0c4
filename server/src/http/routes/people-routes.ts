import { z } from "zod";
import { hashPassword } from "../../people/hash-password.ts";
import { findNameFault, findPasswordFault, LONGEST_PASSWORD } from "../../people/name-person.ts";
import { type Person, ROLES } from "../../ports.ts";
import { defineRoute, type Route } from "../define-route.ts";
import type { Desk } from "../desk.ts";
import { Problem } from "../problem.ts";
import { PersonSchema } from "../schemas/people-schemas.ts";
import { textSchema } from "../schemas/query-parts.ts";

/** Who may do what. */
export function peopleRoutes(desk: Desk): readonly Route[] {
  return [listPeople(desk), addPerson(desk), removePerson(desk)];
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
      await store.people.save(person, { by: caller.name, at });
      return { body: show(person) };
    },
  });
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
      const [found, all] = [await store.people.find(name), await store.people.list()];
      if (found === null) throw new Problem("not-found", `there is nobody of the name ${name}`, { where: "path/name" });
      if (found.role === "admin" && all.filter(({ role }) => role === "admin").length === 1)
        throw new Problem("conflict", `${found.name} is the only admin`, { hint: "make another admin before" });
      await store.people.remove(name, { by: caller.name, at: clock.now() });
      return { body: null };
    },
  });
}
