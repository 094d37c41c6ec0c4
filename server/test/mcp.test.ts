import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Client } from "@modelcontextprotocol/client";
import { StdioClientTransport } from "@modelcontextprotocol/client/stdio";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runHere } from "./run-here.ts";
import { runIsnad } from "./run-isnad.ts";

const HOOK = new URL("./resolve-core-source.ts", import.meta.url).href;
const START = `import(${JSON.stringify(new URL("../src/main.ts", import.meta.url).href)}).then(async ({ main }) => process.exit(await main(process.argv.slice(1))))`;
const STORY = fileURLToPath(new URL("../../corpus/stories/aleppo-2024/", import.meta.url));

interface Cited {
  readonly article: string;
  readonly source: string;
  readonly words: readonly string[];
  readonly spans: readonly { readonly start: number; readonly end: number }[];
  readonly chain: readonly { readonly name: string; readonly words: string | null }[];
}
interface StoryEntry {
  readonly id: string;
  readonly articles: readonly { readonly id: string; readonly source: string }[];
}
interface Question {
  readonly account: string;
  readonly kind: string;
  readonly status: string;
}

let client: Client;
let transport: StdioClientTransport;
let complaints = "";

async function call<Answer>(name: string, args: Record<string, unknown> = {}): Promise<Answer> {
  const result = await client.callTool({ name, arguments: args });
  expect(result.isError ?? false, JSON.stringify(result.content)).toBe(false);
  const [first] = result.content;
  // Clients that know no structured content read the same in writing.
  expect(JSON.parse(first?.type === "text" ? first.text : "")).toEqual(result.structuredContent);
  return result.structuredContent as Answer;
}

async function refuse(name: string, args: Record<string, unknown>): Promise<string> {
  const result = await client.callTool({ name, arguments: args });
  expect(result.isError).toBe(true);
  const [first] = result.content;
  return first?.type === "text" ? first.text : "";
}

/** Everything that is cited anywhere in an answer. */
function* citedIn(value: unknown): Generator<Cited> {
  if (typeof value !== "object" || value === null) return;
  if ("words" in value && "spans" in value && "chain" in value) yield value as Cited;
  for (const inner of Object.values(value)) yield* citedIn(inner);
}

beforeAll(async () => {
  client = new Client({ name: "test", version: "1" });
  const args = ["--import", HOOK, "--eval", START, "--", "mcp", STORY];
  transport = new StdioClientTransport({ command: process.execPath, args, stderr: "pipe" });
  transport.stderr?.on("data", (chunk: Buffer) => {
    complaints += chunk.toString();
  });
  await client.connect(transport);
}, 120_000);
afterAll(() => client.close());

describe("isnad mcp, asked by the official client", () => {
  it("says what it is, how its answers are to be used, and which questions it takes", async () => {
    expect(client.getServerVersion()?.name).toBe("isnad");
    expect(client.getInstructions()).toContain("reported by");
    const { tools } = await client.listTools();
    const names = ["read_text", "list_stories", "open_story", "open_account", "trace_claim", "find_sayings"];
    expect(tools.map(({ name }) => name)).toEqual(names);
    for (const { annotations, inputSchema } of tools) {
      expect(annotations?.readOnlyHint).toBe(true);
      expect(inputSchema.type).toBe("object");
    }
  });
  it("reads a text that is handed over", async () => {
    const text = "🙂 قال المتحدث باسم الشرطة إن ثلاثة مدنيين قتلوا الجمعة في مدينة حلب.";
    const { claims, attributions } = await call<{ claims: { cited: Cited; tells: object }[]; attributions: object[] }>(
      "read_text",
      { text, published: "2024-11-30" },
    );
    expect(attributions).toHaveLength(1);
    const [claim] = claims;
    expect(claim?.tells).toMatchObject({ type: "casualty", outcome: "killed", low: 3, victims: "civilian" });
    expect(claim?.cited.chain.map(({ name }) => name)).toEqual(["المتحدث باسم الشرطة"]);
    for (const { words, spans } of citedIn({ claims, attributions }))
      expect(spans.map(({ start, end }) => text.slice(start, end))).toEqual(words);
  });
  it("goes from stories to an account to a claim, with the words at every step", async () => {
    const { stories } = await call<{ stories: StoryEntry[] }>("list_stories");
    const [story] = stories.toSorted((left, right) => right.articles.length - left.articles.length);
    const asked = { story: story?.id, status: "contested", kind: "casualty" };
    const { questions } = await call<{ questions: Question[] }>("open_story", asked);
    expect(questions.length).toBeGreaterThan(0);
    expect(questions.every(({ kind, status }) => kind === "casualty" && status === "contested")).toBe(true);
    const account = { story: story?.id, account: questions[0]?.account };
    const opened = await call<{ positions: { origins: unknown[]; claims: { claim: string; cited: Cited }[] }[] }>(
      "open_account",
      account,
    );
    expect(opened.positions.length).toBeGreaterThan(1);
    for (const { claims, origins } of opened.positions) {
      expect(origins.length).toBeGreaterThan(0);
      expect(claims.flatMap(({ cited }) => cited.words).every((words) => words.length > 0)).toBe(true);
    }
    const told = opened.positions.flatMap(({ claims }) => claims).find(({ cited }) => cited.chain.length > 0);
    const traced = await call<{ cited: Cited; origin: string; positions: { account: string }[] }>("trace_claim", {
      story: story?.id,
      claim: told?.claim,
    });
    expect(traced.origin).toBe(told?.cited.chain.at(-1)?.name);
    expect(traced.positions.map((position) => position.account)).toContain(questions[0]?.account);
    expect([...citedIn(traced)].length).toBeGreaterThan(1);
  });
  it("finds who said what, by the name in either language and any spelling", async () => {
    const arabic = await call<{ sayings: { cited: Cited }[]; found: number }>("find_sayings", {
      speaker: "المرصد السورى",
    });
    const english = await call<{ found: number }>("find_sayings", { speaker: "Syrian Observatory for Human Rights" });
    expect(arabic.found).toBeGreaterThan(3);
    expect(english.found).toBeGreaterThan(3);
    const about = { speaker: "المرصد السوري", about: "قتلى" };
    const some = await call<{ sayings: { cited: Cited }[]; found: number }>("find_sayings", about);
    expect(some.found).toBeGreaterThan(0);
    expect(some.found).toBeLessThan(arabic.found);
    for (const { cited } of some.sayings) expect(cited.words.join(" ")).toMatch(/ق\u064f?تل/);
    expect(await call("find_sayings", { speaker: "سقراط" })).toEqual({ sayings: [], found: 0 });
    const two = await call<{ sayings: object[]; found: number }>("find_sayings", { speaker: "المرصد", limit: 2 });
    expect([two.sayings.length, two.found > 2]).toEqual([2, true]);
  });
  it("answers what it cannot with an error that says where to look", async () => {
    const { stories } = await call<{ stories: StoryEntry[] }>("list_stories", { limit: 1 });
    const story = stories[0]?.id;
    expect(await refuse("open_story", { story: "none" })).toContain("list_stories");
    expect(await refuse("open_account", { story, account: "none" })).toContain("open_story");
    expect(await refuse("trace_claim", { story, claim: "none" })).toContain("open_account");
    expect(await refuse("list_stories", { limit: 1_000_000 })).toMatch(/limit/);
    expect(await refuse("read_text", { text: "x".repeat(200_001) })).toMatch(/text/);
    expect(await refuse("read_text", { text: "x", verdict: true })).toMatch(/verdict/);
  });
  it("writes nothing but answers to standard output, and tells the rest apart", () => {
    expect(complaints).toMatch(/\d+ articles in/);
  });
});

describe("isnad mcp over an archive", { timeout: 90_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), "isnad-mcp-"));
  const archive = join(folder, "desk.db");
  const asked = new Client({ name: "test", version: "1" });
  beforeAll(async () => {
    await runHere(["ingest", STORY, "--archive", archive, "-q"]);
    const args = ["--import", HOOK, "--eval", START, "--", "mcp", "-q", "--archive", archive];
    await asked.connect(new StdioClientTransport({ command: process.execPath, args, stderr: "ignore" }));
  }, 90_000);
  afterAll(async () => {
    await asked.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const ask = async <Answer>(name: string, args: Record<string, unknown> = {}): Promise<Answer> =>
    (await asked.callTool({ name, arguments: args })).structuredContent as Answer;

  it("answers from what is kept there, as people left it", async () => {
    const { stories } = await ask<{ stories: StoryEntry[] }>("list_stories");
    const story = stories[0]?.id ?? "";
    expect([stories.length, stories[0]?.articles.length]).toEqual([1, 13]);
    const { questions } = await ask<{ questions: Question[] }>("open_story", { story, limit: 100 });
    const account = questions.find(({ kind }) => kind === "casualty")?.account;
    const opened = await ask("open_account", { story, account });
    expect([...citedIn(opened)].length).toBeGreaterThan(0);
    const { found } = await ask<{ found: number }>("find_sayings", { speaker: "المرصد السوري" });
    expect(found).toBeGreaterThan(0);
  });
});

describe("isnad mcp hung up on", { timeout: 90_000 }, () => {
  it("ends", async () => {
    const { code, out } = await runIsnad(["mcp", `${STORY}01-hashiya-first-days.txt`], { input: "" });
    expect([code, out]).toEqual([0, ""]);
  });
  it("refuses articles on the stream that questions come by", async () => {
    const { code, err } = await runHere(["mcp", "-"]);
    expect(code).toBe(2);
    expect(err).toContain("standard input is where questions come from");
  });
});
