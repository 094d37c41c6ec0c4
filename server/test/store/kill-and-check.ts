import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { Store } from "../../src/ports.ts";
import { openStore } from "../../src/store/open-store.ts";
import { ACT } from "./make-arrival.ts";

const HOOK = new URL("../resolve-core-source.ts", import.meta.url).href;
const SCRIPT = fileURLToPath(new URL("./work-in-process.ts", import.meta.url));

export interface Kill {
  readonly work: "ingest" | "review" | "serve";
  /** Milliseconds to live: after it started, or after it first acknowledged something. */
  readonly after: number;
  /** `never`: it is not killed, since what it works on fails it. */
  readonly from: "start" | "first" | "never";
}

export interface Killed {
  /** What it had acknowledged. */
  readonly acknowledged: readonly string[];
  /** What is wrong afterwards; empty when nothing is. */
  readonly wrong: readonly string[];
}

let numbers = 0;

/**
 * Starts work on an archive, kills it (SIGKILL) at a moment, and looks whether everything it acknowledged is there and whole. `fail` makes
 * what it works on fail, so long after it first acknowledged something; one looks when that is through.
 */
export async function killAndCheck(place: string, kill: Kill, fail?: () => Promise<void>): Promise<Killed> {
  numbers += 100_000;
  let failing: Promise<void> | undefined;
  const acknowledged = await workUntilKilled(place, kill, numbers, () => {
    failing = fail?.();
  });
  await failing;
  const store = await openStore(place, ACT);
  try {
    return { acknowledged, wrong: await findWrong(store, acknowledged) };
  } finally {
    await store.close();
  }
}

function workUntilKilled(
  place: string,
  { work, after, from }: Kill,
  first: number,
  fail: () => void,
): Promise<string[]> {
  const args = ["--import", HOOK, SCRIPT, place, work, String(first)];
  const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "pipe"] });
  let out = "";
  let complaint = "";
  child.stderr.on("data", (chunk) => {
    complaint += String(chunk);
  });
  let isArmed = false;
  const arm = () => {
    if (!isArmed) setTimeout(() => (from === "never" ? fail() : child.kill("SIGKILL")), after);
    isArmed = true;
  };
  child.stdout.on("data", (chunk) => {
    out += String(chunk);
    if (/^(?:put|decided) /m.test(out)) arm();
  });
  if (from === "start") arm();
  return new Promise((resolve, reject) => {
    child.on("close", (code) => {
      // A line cut in two by the kill was not said.
      const lines = out.slice(0, out.lastIndexOf("\n") + 1).split("\n");
      if (code === null || from === "never") resolve(lines.filter((line) => /^(?:put|decided) /.test(line)));
      else reject(new Error(`it ended by itself with ${code}: ${complaint.slice(-2000)}`));
    });
  });
}

async function findWrong(store: Store, acknowledged: readonly string[]): Promise<string[]> {
  const wrong: string[] = [];
  const decisions = new Set<string>();
  for (let after: string | null | undefined; after !== null; ) {
    const page = await store.decisions({ limit: 1000, ...(after !== undefined && { after }) });
    for (const { id } of page.items) decisions.add(id);
    after = page.next;
  }
  for (const line of acknowledged) {
    const [what, id = ""] = line.split(" ");
    if (what === "decided" ? !decisions.has(id) : !(await isWhole(store, id))) wrong.push(`lost: ${line}`);
  }
  const { faults } = await store.verify();
  wrong.push(...faults.map(({ code, message }) => `${code}: ${message}`));
  const { documents, captures, readers } = await store.status();
  const readings = readers.reduce((sum, reader) => sum + reader.readings, 0);
  if (captures !== documents || readings !== documents)
    wrong.push(`half written: ${documents} documents, ${captures} captures, ${readings} readings`);
  return wrong;
}

async function isWhole(store: Store, id: string): Promise<boolean> {
  const document = await store.get(id);
  const [capture] = document?.captures ?? [];
  return capture !== undefined && (await store.original(capture.sha256)) !== null && (await store.reading(id)) !== null;
}
