import type { Host } from "../ports.ts";

/** https://no-color.org: any value but the empty one forbids colours; a dumb terminal has none. */
export function wantsColour({ env, stdout }: Host): boolean {
  return stdout.isTTY === true && !env["NO_COLOR"] && env["TERM"] !== "dumb";
}
