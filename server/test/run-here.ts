import { Writable } from "node:stream";
import { runCommandLine } from "../src/cli/run-command-line.ts";
import type { Ended } from "./run-isnad.ts";

export interface HereOptions {
  readonly input?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
  /** Makes standard output and error terminals. */
  readonly isTerminal?: boolean;
}

/** The command line in this process: quicker than one of its own, and the streams can be made what they should be. */
export async function runHere(args: readonly string[], options: HereOptions = {}): Promise<Ended> {
  const stdout = makeStream(options.isTerminal === true);
  const stderr = makeStream(options.isTerminal === true);
  let ticks = 0;
  const clock = { now: () => "2024-12-01T00:00:00.000Z", elapsed: () => ++ticks * 1000 };
  const stdin = (async function* () {
    yield Buffer.from(options.input ?? "");
  })();
  const code = await runCommandLine(args, { stdin, stdout, stderr, env: options.env ?? {}, clock, version: "1.2.3" });
  return { code, out: stdout.written(), err: stderr.written() };
}

function makeStream(isTTY: boolean): Writable & { readonly isTTY: boolean; written(): string } {
  const chunks: Buffer[] = [];
  const stream = new Writable({
    write(chunk: Buffer, _encoding, done) {
      chunks.push(chunk);
      done();
    },
  });
  return Object.assign(stream, { isTTY, written: () => Buffer.concat(chunks).toString() });
}
