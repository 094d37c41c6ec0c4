import { z } from "zod";

/** Longest id, name or word of a query, in UTF-16 code units. */
const LONGEST = 500;

export const idSchema = z.string().min(1).max(LONGEST);
export const textSchema = z.string().min(1).max(LONGEST);

/** `2024-11-30` */
export const daySchema = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, "a day is written 2024-11-30")
  .refine((day) => !Number.isNaN(Date.parse(day)), "there is no such day")
  .meta({ format: "date" });

/** A whole number in a query. */
export function countSchema(least: number, most: number, otherwise: number, description: string) {
  return z
    .string()
    .regex(/^\d{1,7}$/, "a whole number is wanted")
    .transform(Number)
    .pipe(z.int().min(least).max(most))
    .default(otherwise)
    .meta({ type: "integer", minimum: least, maximum: most, description });
}

/** Parts of every query for a list. */
export const pageParts = {
  limit: countSchema(1, 200, 50, "items at most"),
  after: z.string().max(60).exactOptional().meta({ description: "`next` of the page before, as it is" }),
};

/** Which articles: everything given must hold. */
export const filterParts = {
  from: daySchema.exactOptional().meta({ description: "published on this day or later" }),
  to: daySchema.exactOptional().meta({ description: "published on this day or earlier" }),
  publisher: textSchema.exactOptional(),
  names: idSchema.exactOptional().meta({ description: "id of somebody or some place named in it" }),
  quotes: idSchema.exactOptional().meta({ description: "id of somebody it attributes something to" }),
};

/** A page of a list. */
export function pageSchema(item: z.ZodType, more: z.ZodRawShape = {}) {
  return z.strictObject({
    items: z.array(item),
    next: z.string().nullable().meta({ description: "goes into `after` for what follows; null at the end" }),
    ...more,
  });
}
