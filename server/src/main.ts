import { readFileSync } from "node:fs";
import { sweepUnfinished } from "./cli/open-output.ts";
import { runCommandLine } from "./cli/run-command-line.ts";
import type { Host } from "./ports.ts";

/** The program on this process: wires what the command line needs. Answers with the exit code. */
export async function main(args: readonly string[] = process.argv.slice(2)): Promise<number> {
  const signals = ["SIGINT", "SIGTERM"] as const;
  // 128 and the signal's number, as shells report it.
  for (const [index, signal] of signals.entries()) {
    process.once(signal, () => {
      sweepUnfinished();
      process.exit(index === 0 ? 130 : 143);
    });
  }
  return runCommandLine(args, makeHost());
}

function makeHost(): Host {
  const { stdin, stdout, stderr, env } = process;
  // `isnad --help | head -1`: a reader that leaves makes a write fail; without a listener that would end the program with a stack
  for (const stream of [stdout, stderr]) stream.on("error", () => {});
  const clock = { now: () => new Date().toISOString(), elapsed: () => performance.now() };
  return { stdin, stdout, stderr, env, clock, version: readVersion() };
}

function readVersion(): string {
  const manifest: unknown = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8"));
  return (manifest as { version: string }).version;
}
