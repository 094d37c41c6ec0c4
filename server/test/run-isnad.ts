import { spawn } from "node:child_process";

/** The program from its sources, in a process of its own. Built code may be older than the sources. */
const HOOK = new URL("./resolve-core-source.ts", import.meta.url).href;
const START = `import(${JSON.stringify(new URL("../src/main.ts", import.meta.url).href)}).then(async ({ main }) => process.exit(await main(process.argv.slice(1))))`;

export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export interface RunOptions {
  readonly input?: string | Uint8Array;
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Closes its standard output after that many bytes. */
  readonly closeAfter?: number;
  /** Keeps its standard input open and interrupts it as soon as this holds. */
  readonly interruptWhen?: () => boolean;
}

/** Runs `isnad` with arguments and waits for its end. */
export function runIsnad(args: readonly string[], options: RunOptions = {}): Promise<Ended> {
  const child = spawn(process.execPath, ["--import", HOOK, "--eval", START, "--", ...args], {
    cwd: options.cwd,
    env: { ...process.env, ...options.env },
  });
  const out: Buffer[] = [];
  const err: Buffer[] = [];
  let size = 0;
  child.stdout.on("data", (chunk: Buffer) => {
    out.push(chunk);
    size += chunk.length;
    if (size >= (options.closeAfter ?? Number.POSITIVE_INFINITY)) child.stdout.destroy();
  });
  child.stderr.on("data", (chunk: Buffer) => err.push(chunk));
  child.stdin.on("error", () => {});
  if (options.interruptWhen === undefined) child.stdin.end(options.input ?? "");
  const watch = setInterval(() => {
    if (options.interruptWhen?.()) child.kill("SIGINT");
  }, 20);
  return new Promise((resolve) => {
    child.on("close", (code) => {
      clearInterval(watch);
      resolve({ code, out: Buffer.concat(out).toString(), err: Buffer.concat(err).toString() });
    });
  });
}
