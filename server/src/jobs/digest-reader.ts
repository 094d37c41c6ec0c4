import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** Hexadecimal digits of a digest that are kept: 64 bits tell readers apart. */
const LENGTH = 16;

/**
 * A name for exactly these rules and words: SHA-256 over the sources of core, compiled lexicon included. Archives keep readings by it,
 * so that every change of a rule or a word has them made anew. `entry` is the URL of core's first module.
 */
export function digestReader(entry: string): string {
  const folder = dirname(fileURLToPath(entry));
  const hash = createHash("sha256");
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter(isCode);
  for (const name of names.sort())
    hash
      .update(name)
      .update("\0")
      .update(readFileSync(join(folder, name)))
      .update("\0");
  return hash.digest("hex").slice(0, LENGTH);
}

/** Declarations and maps change without a reading changing. */
function isCode(name: string): boolean {
  return /(?<!\.d)\.(?:js|ts|json)$/.test(name);
}
