import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { read } from "@isnad/core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { choosePassages } from "../src/assist/choose-passages.ts";
import type { ProposalsAnswer, ShownProposal, StoriesAnswer, StoryAnswer } from "../src/http/contract.ts";
import type { Store } from "../src/ports.ts";
import { openStore } from "../src/store/open-store.ts";
import { type ApiAtHand, openApi } from "./http/open-api.ts";
import { runHere } from "./run-here.ts";
import { ACT } from "./store/make-arrival.ts";

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

describe("proposals in an archive", () => {
  const archive = join(folder, "desk.db");
  const proposed = { content: SAID, speaker: "المتحدث باسم البلدية", cue: "قال", relays: [] };
  const run = (...args: string[]) => runHere(["propose", ...args, "--archive", archive]);
  const propose = () => {
    reply = { status: 200, content: JSON.stringify({ attributions: [proposed] }) };
    return run("ask", "--assist", url, "--assist-model", "tiny");
  };
  const idIn = (out: string) => /^(\S+:proposal:\S+)$/m.exec(out)?.[1] ?? "";
  let store: Store;
  let api: ApiAtHand;
  const tell = async () => {
    const { body } = await api.answer<StoriesAnswer>("/stories");
    const id = encodeURIComponent(body.items[0]?.story.id ?? "");
    return (await api.answer<StoryAnswer>(`/stories/${id}`)).body.accounts;
  };

  beforeAll(async () => {
    await runHere(["ingest", article, "--archive", archive, "--publisher", "صحيفة الاختبار (متخيَّلة)", "-q"]);
    store = await openStore(archive, ACT);
    api = await openApi(store);
  });
  afterAll(async () => {
    expect((await store.verify()).faults).toEqual([]);
    await store.close();
  });

  it("are kept once, marked as such, in the log, and count for nothing", async () => {
    const before = await tell();
    expect((await propose()).out).toContain("1 new proposal kept");
    expect((await propose()).out).toContain("0 new proposals kept");
    expect((await run("list")).out).toMatch(
      /open {2}صحيفة الاختبار.* ← المتحدث باسم البلدية: إن الجسر.*\n.*proposed by tiny/,
    );
    expect(await tell()).toEqual(before);
    const { items } = (await api.answer<ProposalsAnswer>("/proposals")).body;
    expect(items).toEqual([expect.objectContaining({ review: null, words: proposed })]);
    expect((await store.custody(0, 100)).filter(({ act }) => act === "propose")).toHaveLength(1);
  });
  it("are told as somebody's word once a person accepts them, and no more when that is taken back", async () => {
    const before = await tell();
    const id = idIn((await run("list")).out);
    const { out, code } = await run("accept", id, "--reason", "هذا كلامه", "--as", "layla");
    expect([code, out]).toEqual([0, expect.stringContaining("accepted as layla")]);
    const [account, ...others] = (await tell()).filter((each) => !before.some(({ id: known }) => known === each.id));
    expect(others).toEqual([]);
    expect(account).toMatchObject({
      kind: "statement",
      status: "single-origin",
      positions: [{ value: { words: SAID }, origins: [{ name: "المتحدث باسم البلدية" }], claims: [{ claim: id }] }],
      reasons: ["proposed-by-model: tiny", expect.stringMatching(/^accepted-by-person: /)],
    });
    expect((await run("list")).code).toBe(3);
    expect((await run("list", "--all")).out).toContain("accepted");
    const [{ review }] = (await api.answer<ProposalsAnswer>("/proposals")).body.items as [ShownProposal];
    const decision = review?.decisions[0];
    expect(decision).toMatchObject({ by: "layla", kind: "confirm", before: { by: { model: "tiny" } } });
    const refused = await api.answer("/decisions", {
      method: "POST",
      body: JSON.stringify({ kind: "reject", targets: [{ type: "proposal", id }], reason: "بل كلام الصحيفة" }),
      headers: { "content-type": "application/json", "if-match": `"${review?.revision}"` },
    });
    expect(refused.status).toBe(201);
    expect(await tell()).toEqual(before);
    expect((await store.verify()).faults).toEqual([]);
  });
  it("are decided on as proposals, and nothing else", async () => {
    const id = idIn((await run("list", "--all")).out);
    for (const [kind, after] of [
      ["grade", "fair"],
      ["correct", { claimant: "x" }],
      ["merge", null],
    ] as const) {
      const { status } = await api.answer("/decisions", {
        method: "POST",
        body: JSON.stringify({ kind, targets: [{ type: "proposal", id }], after, reason: "x" }),
        headers: { "content-type": "application/json", "if-match": '"none"' },
      });
      expect([kind, status]).toEqual([kind, 400]);
    }
    expect((await run("accept", "none", "--reason", "x")).err).toContain("there is no proposal none");
    expect((await run("ask")).err).toContain("--assist says which service is asked");
  });
});
