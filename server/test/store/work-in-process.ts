import { writeSync } from "node:fs";
import { read, readAll } from "@isnad/core";
import { ingestDocuments } from "../../src/jobs/ingest-documents.ts";
import type { DocumentSource } from "../../src/ports.ts";
import { openStore } from "../../src/store/open-store.ts";
import { ACT, makeArrivals, READER } from "./make-arrival.ts";

/**
 * Works on an archive until it is killed, and says of each thing that it was acknowledged: `put <id>`, `decided <id>`.
 * `ingest`: made-up articles from a number on; `review`: decisions, every third taken back.
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

say("open");
await (work === "ingest" ? ingest() : review());
