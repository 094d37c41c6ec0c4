import { writeSync } from "node:fs";
import { read, readAll } from "@isnad/core";
import type { DocumentReviewsAnswer } from "../../src/http/contract.ts";
import { ingestDocuments } from "../../src/jobs/ingest-documents.ts";
import type { Decision, DocumentSource } from "../../src/ports.ts";
import { openStore } from "../../src/store/open-store.ts";
import { ACT, makeArrivals, READER } from "./make-arrival.ts";

/**
 * Works on an archive until it is killed, and says of each thing that it was acknowledged: `put <id>`, `decided <id>`.
 * `ingest`: made-up articles from a number on; `review`: decisions, every third taken back; `serve`: decisions over HTTP.
 */
const [place = "", work = "", first = "0"] = process.argv.slice(2);
const store = await openStore(place, ACT);
const say = (line: string): void => void writeSync(1, `${line}\n`);

/** Few at a time, so that there are many commits to be killed in. */
async function* makeSource(): DocumentSource {
  for (let number = Number(first); ; number++)
    for (const { input, original, mark } of makeArrivals(1, number)) yield { input, original, mark, notes: [] };
}

async function ingest(): Promise<void> {
  const clock = { now: () => ACT.at, elapsed: () => 0 };
  const options = {
    store,
    reader: { read, readAll, digest: READER },
    clock,
    by: ACT.by,
    batch: 1 + (Number(first) % 7),
  };
  for await (const outcome of ingestDocuments(makeSource(), options))
    if ("receipt" in outcome) say(`put ${outcome.receipt.document}`);
}

async function review(): Promise<void> {
  for (let number = Number(first); ; number++) {
    const target = { type: "claim", id: `claim ${number}`, document: "document", span: null, quote: null } as const;
    const draft = { targets: [target], before: null, after: { grade: "fair" }, reason: `سبب ${number}` };
    const decision = await store.decide({ ...draft, kind: "grade", undoes: null }, ACT);
    say(`decided ${decision.id}`);
    if (number % 3 > 0) continue;
    say(`decided ${(await store.decide({ ...draft, kind: "undo", undoes: decision.id }, ACT)).id}`);
  }
}

/** The same over HTTP: two reviewers of one article in turn, each on the state the one before left. */
async function serve(): Promise<void> {
  // Loaded for this work alone: the others are killed at moments reckoned from a quick start.
  const { openApi } = await import("../http/open-api.ts");
  const api = await openApi(store);
  const [receipt] = await store.put(makeArrivals(1), READER, ACT);
  const id = receipt?.document ?? "";
  const post = async (path: string, body: unknown, seen = "none"): Promise<string> => {
    const headers = { "content-type": "application/json", "if-match": `"${seen}"` };
    const { status, body: made } = await api.answer<Decision>(path, {
      method: "POST",
      body: JSON.stringify(body),
      headers,
    });
    if (status !== 201) throw new Error(JSON.stringify(made));
    say(`decided ${made.id}`);
    return made.id;
  };
  for (let number = Number(first); ; number++) {
    const { reviews } = (await api.answer<DocumentReviewsAnswer>(`/documents/${id}/reviews`)).body;
    const body = { kind: "note", targets: [{ type: "document", id }], reason: `سبب ${number}` };
    const decision = await post("/decisions", body, reviews[id]?.revision);
    if (number % 2 === 0) await post(`/decisions/${decision}/undo`, { reason: `خطأ ${number}` });
  }
}

say("open");
await { ingest, review, serve }[work as "ingest" | "review" | "serve"]();
