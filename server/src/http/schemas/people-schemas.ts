import { z } from "zod";
import { ROLES } from "../../ports.ts";

const RoleSchema = z.enum(ROLES).meta({ id: "Role", description: "each may do what those before it may" });

export const PersonSchema = z
  .strictObject({ name: z.string(), role: RoleSchema, since: z.string(), hasPassword: z.boolean() })
  .meta({ id: "Person" });

export const SessionSchema = z
  .strictObject({
    person: z.strictObject({ name: z.string(), role: RoleSchema }).nullable(),
    needsLogIn: z.boolean(),
    oidc: z
      .strictObject({ title: z.string(), path: z.string() })
      .nullable()
      .meta({ description: "where one may log in elsewhere: a link to follow, not to fetch" }),
  })
  .meta({ id: "Session" });

export const TokenSchema = z
  .strictObject({
    id: z.string(),
    owner: z.string(),
    title: z.string(),
    role: RoleSchema,
    since: z.string(),
    expiresAt: z.string().nullable(),
    usedOn: z.string().nullable().meta({ description: "day it was last used on" }),
  })
  .meta({
    id: "Token",
    description: "A key by which a program asks in a person's name, and does no more than its role.",
  });
