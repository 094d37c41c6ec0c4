import { isolate } from "./isolate.ts";
import { type Tongue, tagOf } from "./tongue.ts";

/** Joins names as the language does (أ وب وج; A, B and C), each isolated. */
export function listNames(tongue: Tongue, names: readonly string[]): string {
  return new Intl.ListFormat(tagOf(tongue), { style: "long", type: "conjunction" }).format(names.map(isolate));
}
