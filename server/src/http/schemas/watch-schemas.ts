import { z } from "zod";
import { WATCH_KINDS } from "../../ports.ts";

export const WantedSchema = z
  .strictObject({
    kind: z.enum(WATCH_KINDS),
    entity: z.string().min(1).max(500).nullable().default(null),
    above: z.number().min(0).max(1_000_000_000).nullable().default(null),
  })
  .meta({
    id: "Wanted",
    description:
      "speaker: something is attributed to `entity`; place: `entity` is named; figure: casualties of more than `above`; contested: an account turns contested. `entity` narrows the last two to a place.",
  });

export const WatchSchema = z
  .strictObject({
    id: z.string(),
    owner: z.string(),
    title: z.string(),
    wanted: WantedSchema,
    webhook: z.string().nullable(),
    since: z.string(),
  })
  .meta({ id: "Watch" });

export const NoticeSchema = z
  .strictObject({
    id: z.string(),
    watch: z.string(),
    at: z.string(),
    subject: z.strictObject({ type: z.enum(["document", "account"]), id: z.string() }),
    title: z.string(),
    text: z.string(),
  })
  .meta({ id: "Notice" });
