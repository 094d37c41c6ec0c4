import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runHere } from "./run-here.ts";

const HOOK = new URL("./resolve-core-source.ts", import.meta.url).href;
const START = `import(${JSON.stringify(new URL("../src/main.ts", import.meta.url).href)}).then(async ({ main }) => process.exit(await main(process.argv.slice(1))))`;
const RECORD = `${JSON.stringify({ text: "قالت وزارة الدفاع الروسية إن ستة قتلوا في حلب.", published: "2024-11-30" })}\n`;

const folder = mkdtempSync(join(tmpdir(), "isnad-serve-"));
const archive = join(folder, "desk.db");
let server: ChildProcess;
let said = "";
let port = 0;

beforeAll(async () => {
  await runHere(["ingest", "-", "--archive", archive, "-q"], { input: RECORD });
  const args = ["--import", HOOK, "--eval", START, "--", "serve", archive, "--port", "0"];
  server = spawn(process.execPath, args, { stdio: ["ignore", "ignore", "pipe"] });
  await new Promise<void>((resolve, reject) => {
    server.once("exit", () => reject(new Error(said)));
    server.stderr?.on("data", (chunk: Buffer) => {
      said += String(chunk);
      port = Number(/127\.0\.0\.1:(\d+)/.exec(said)?.[1] ?? 0);
      if (port > 0) resolve();
    });
  });
}, 90_000);
afterAll(() => {
  server.kill("SIGKILL");
  rmSync(folder, { recursive: true, force: true });
});

/** Sends bytes as they are, as no browser would, and answers the first line that comes back. */
async function sendRaw(bytes: string): Promise<string> {
  return (await exchangeRaw(bytes)).split("\r\n")[0] ?? "";
}

/** The same, with all that comes back at once. */
function exchangeRaw(bytes: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, "127.0.0.1", () => socket.write(bytes));
    socket.once("data", (chunk) => {
      resolve(String(chunk));
      socket.destroy();
    });
    socket.once("error", reject);
  });
}

describe("isnad serve", { timeout: 60_000 }, () => {
  it("says what it serves and where, and answers there", async () => {
    expect(said).toContain(`${archive}: 1 article, 1 story`);
    const response = await fetch(`http://127.0.0.1:${port}/api/v1/stories`);
    expect([response.status, ((await response.json()) as { items: unknown[] }).items.length]).toEqual([200, 1]);
    expect(await sendRaw(`GET /api/v1/stories HTTP/1.1\r\nHost: evil.example\r\n\r\n`)).toMatch(/^HTTP\/1.1 421/);
  });
  it("makes a watch whose feed is where it says", async () => {
    const made = await fetch(`http://127.0.0.1:${port}/api/v1/watches`, {
      method: "POST",
      body: JSON.stringify({ title: "خلاف", wanted: { kind: "contested" } }),
      headers: { "content-type": "application/json" },
    });
    const { feed } = (await made.json()) as { feed: string };
    const response = await fetch(feed);
    expect([response.status, response.headers.get("content-type")]).toEqual([
      200,
      "application/atom+xml; charset=utf-8",
    ]);
  });
  it("is not confused by paths and requests that no browser sends", async () => {
    const host = `Host: 127.0.0.1:${port}\r\n\r\n`;
    // Where the desk is built, a path that could be one of its views gets its page, and never a file from elsewhere.
    const outside = await exchangeRaw(`GET /../../etc/passwd HTTP/1.1\r\n${host}`);
    expect(outside).toMatch(/^HTTP\/1\.1 (?:404|200 OK[\s\S]*<!doctype html>)/i);
    expect(outside).not.toContain("root:");
    expect(await sendRaw(`GET /api/v1/documents/..%2f..%2fetc%2fpasswd HTTP/1.1\r\n${host}`)).toMatch(/ 404/);
    expect(await sendRaw(`GET /api/v1/documents/%ff%00 HTTP/1.1\r\n${host}`)).toMatch(/ 4\d\d/);
    expect(await sendRaw(`GET /api/v1/stories HTTP/1.1\r\n\r\n`)).toMatch(/ 4\d\d/);
    expect(await sendRaw("nonsense\r\n\r\n")).toMatch(/ 400/);
    expect(await sendRaw(`GET /${"x".repeat(100_000)} HTTP/1.1\r\n${host}`)).toMatch(/ 4\d\d/);
  });
  it("sends a dossier packed, and again only when it changed", async () => {
    const { items } = (await (await fetch(`http://127.0.0.1:${port}/api/v1/stories`)).json()) as {
      items: { story: { id: string } }[];
    };
    const url = `http://127.0.0.1:${port}/api/v1/stories/${encodeURIComponent(items[0]?.story.id ?? "")}/dossier`;
    const first = await fetch(url);
    const dossier = (await first.json()) as { readings: unknown[] };
    expect([first.headers.get("content-encoding"), dossier.readings.length]).toEqual(["gzip", 1]);
    const again = await fetch(url, { headers: { "if-none-match": first.headers.get("etag") ?? "" } });
    expect([again.status, first.headers.get("etag")?.startsWith("W/")]).toEqual([304, true]);
  });
  it("tells what another process takes in, and ends at once though somebody listens", async () => {
    const response = await fetch(`http://127.0.0.1:${port}/api/v1/events`);
    const reader = response.body?.getReader();
    const more = RECORD.replace("ستة", "سبعة");
    await runHere(["ingest", "-", "--archive", archive, "-q"], { input: more });
    let heard = "";
    while (!heard.includes("event: document")) heard += Buffer.from((await reader?.read())?.value ?? []).toString();
    const ended = new Promise((resolve) => server.once("exit", (code) => resolve(code)));
    server.kill("SIGINT");
    expect(await ended).toBe(130);
    await reader?.cancel().catch(() => {});
  });
});
