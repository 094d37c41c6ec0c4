import type { Host } from "../ports.ts";

/** Writes lines to standard output and waits until they are out. */
export function print(host: Host, text: string): Promise<void> {
  return new Promise((resolve) => host.stdout.write(`${text}\n`, () => resolve()));
}
