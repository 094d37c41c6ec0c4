import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { read } from "@isnad/core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { choosePassages } from "../src/assist/choose-passages.ts";
import { runHere } from "./run-here.ts";

// A sentence that is read with certainty, and a quotation that is never closed, of which the reader is not sure.
const CERTAIN = "وصل الوفد إلى المدينة صباح اليوم وعاد منها مساء.";
const UNSURE = "قال المتحدث باسم البلدية «إن الجسر سيفتح غدا أمام السيارات.";
const SAID = "إن الجسر سيفتح غدا أمام السيارات";

interface Question {
  readonly body: { readonly model: string; readonly messages: readonly { readonly content: string }[] };
  readonly headers: IncomingMessage["headers"];
}

const folder = mkdtempSync(join(tmpdir(), "isnad-assist-"));
const article = join(folder, "a.txt");
let server: Server;
let url = "";
const questions: Question[] = [];
/** What the service answers with: a status, and the words of its message. */
let reply: { status: number; content: string } = { status: 200, content: "{}" };

beforeAll(async () => {
  writeFileSync(article, `${CERTAIN}\n\n${CERTAIN}\n\n${UNSURE}\n\n${CERTAIN}`);
  server = createServer(async (request, response) => {
    let body = "";
    for await (const chunk of request) body += chunk;
    questions.push({ body: JSON.parse(body), headers: request.headers });
    response.writeHead(reply.status, { "content-type": "application/json" });
    response.end(JSON.stringify({ choices: [{ message: { content: reply.content } }] }));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`;
});

afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

async function ask(attributions: unknown, extra: readonly string[] = []) {
  questions.length = 0;
  reply = { status: 200, content: JSON.stringify({ attributions }) };
  return runHere(["read", article, "--format", "ndjson", "--assist", url, "--assist-model", "tiny", ...extra]);
}

it("sends the passages the reader was not sure of, and nothing else", async () => {
  await ask([]);
  const sent = questions.map(({ body }) => body.messages.at(-1)?.content).join("\n");
  expect(sent).toContain(SAID);
  expect(sent.split(CERTAIN).length - 1).toBeLessThanOrEqual(1);
  expect(questions[0]?.body.model).toBe("tiny");
  expect(questions[0]?.headers.authorization).toBeUndefined();
});

it("keeps what cites the passage word for word, marked as a model's, and leaves the reading as it was", async () => {
  const { out } = await ask([{ content: SAID, speaker: "المتحدث باسم البلدية", cue: "قال" }]);
  const { proposals, ...reading } = JSON.parse(out);
  expect(proposals).toHaveLength(1);
  const [{ model, content, speaker, cue, relays }] = proposals;
  expect([model, content.words, speaker.words, cue.words, relays]).toEqual([
    "tiny",
    SAID,
    "المتحدث باسم البلدية",
    "قال",
    [],
  ]);
  expect(reading.text.slice(content.span.start, content.span.end)).toBe(SAID);
  expect(reading).toEqual(JSON.parse((await runHere(["read", article, "--format", "ndjson"])).out));
});

it("shows a proposal at a terminal apart from what was read", async () => {
  reply = {
    status: 200,
    content: JSON.stringify({ attributions: [{ content: SAID, speaker: "المتحدث باسم البلدية" }] }),
  };
  const { out } = await runHere(["read", article, "--assist", url, "--assist-model", "tiny"]);
  expect(out).toMatch(
    /Proposed by a model \(\u2068tiny\u2069\), looked at by nobody, counted nowhere:\n\? outlet ← \u2068المتحدث/,
  );
});

it.each([
  ["words of its own", { content: "الجسر لن يفتح" }, "words that are not in the text"],
  ["a speaker of its own", { content: SAID, speaker: "رئيس البلدية" }, "words that are not in the text"],
  ["words that stand there twice", { content: "ا" }, "words that stand there twice"],
  ["another form", { said: SAID }, "not in the form asked for"],
])("keeps nothing of %s, and says so", async (_, proposal, reason) => {
  const { out, err } = await ask([proposal]);
  expect(JSON.parse(out).proposals).toEqual([]);
  expect(err).toContain(reason);
});

it("goes on without an assistant that fails", async () => {
  reply = { status: 500, content: "" };
  const { code, out, err } = await runHere([
    "read",
    article,
    "-f",
    "ndjson",
    "--assist",
    url,
    "--assist-model",
    "tiny",
  ]);
  expect(code).toBe(0);
  expect(JSON.parse(out).proposals).toEqual([]);
  expect(err).toContain("the assistant failed: it answers 500");
});

it("asks nobody unless it is told whom", async () => {
  questions.length = 0;
  await runHere(["read", article]);
  expect(questions).toEqual([]);
  expect((await runHere(["read", article, "--assist", url])).code).toBe(2);
  expect((await runHere(["read", article, "--assist", "ftp://x", "--assist-model", "tiny"])).code).toBe(2);
});

it("chooses passages by diagnostics that have a place", () => {
  const reading = read({ text: `${CERTAIN}\n\n${UNSURE}`, capture: { source: "a", adapter: "test" } });
  const passages = choosePassages(reading);
  expect(passages.map(({ about }) => about)).toContain("unbalanced-quotation");
  for (const { span, words } of passages) expect(reading.document.text.slice(span.start, span.end)).toBe(words);
});
