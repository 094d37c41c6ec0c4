import { isolate } from "./isolate.ts";
import { keepListFormat } from "./keep-format.ts";
import { type Tongue, tagOf } from "./tongue.ts";

/** Joins names as the language does (أ وب وج; A, B and C), each isolated. */
export function listNames(tongue: Tongue, names: readonly string[]): string {
  return keepListFormat(tagOf(tongue)).format(names.map(isolate));
}
