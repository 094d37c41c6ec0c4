import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

export interface Work {
  readonly first: number;
  readonly count: number;
  readonly batch: number;
}

const HOOK = new URL("../resolve-core-source.ts", import.meta.url).href;
const SCRIPT = fileURLToPath(new URL("./put-in-process.ts", import.meta.url));

/** Puts made-up articles into an archive from another process, and counts those it acknowledged. */
export function runInProcess(place: string, { first, count, batch }: Work): Promise<{ readonly acknowledged: number }> {
  const args = [place, first, count, batch].map(String);
  const child = spawn(process.execPath, ["--import", HOOK, SCRIPT, ...args], { stdio: ["ignore", "pipe", "inherit"] });
  let out = "";
  child.stdout.on("data", (chunk) => {
    out += String(chunk);
  });
  return new Promise((resolve) => {
    child.on("close", () =>
      resolve({ acknowledged: out.split("\n").filter((line) => line.startsWith("put ")).length }),
    );
  });
}
