import { fileURLToPath } from "node:url";
import type { Reading } from "@isnad/core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type {
  AccountAnswer,
  AccountsAnswer,
  CustodyAnswer,
  DocumentAnswer,
  DocumentsAnswer,
  DossierAnswer,
  EntitiesAnswer,
  EventData,
  SearchAnswer,
  StoriesAnswer,
  StoryAnswer,
} from "../../src/http/contract.ts";
import type { Store } from "../../src/ports.ts";
import { openStore } from "../../src/store/open-store.ts";
import { runHere } from "../run-here.ts";
import { ACT, makeArrival } from "../store/make-arrival.ts";
import { type ApiAtHand, openApi } from "./open-api.ts";

const STORY = fileURLToPath(new URL("../../../corpus/stories/aleppo-2024", import.meta.url));
const EVIL = '<script>alert("1")</script>';

/** What the service answers, over every back end. `makePlace` names a place where no archive is yet. */
export function checkApi(makePlace: () => Promise<string>): void {
  let store: Store;
  let api: ApiAtHand;
  let place = "";
  beforeAll(async () => {
    place = await makePlace();
    await runHere(["ingest", STORY, "--archive", place, "-q"]);
    store = await openStore(place, ACT);
    api = await openApi(store);
  }, 120_000);
  afterAll(async () => {
    await store.close();
    expect(api.faults).toEqual([]);
  });

  describe("answers as it is published", () => {
    it("what the archive holds", async () => {
      expect((await api.answer("/health")).body).toEqual({ status: "ok" });
      expect((await api.answer("/status")).body).toMatchObject({
        version: "1.2.3",
        documents: 13,
        stories: 1,
        pending: 0,
      });
      const { body } = await api.answer<CustodyAnswer>("/custody?limit=2");
      expect([body.items.length, body.items[0]?.act, body.next]).toEqual([2, "open", "2"]);
    });
    it("stories, one of them, and its dossier", async () => {
      const { body } = await api.answer<StoriesAnswer>("/stories");
      const [entry] = body.items;
      expect([body.items.length, body.next, entry?.lead?.id]).toEqual([1, null, entry.story.documents[0]]);
      expect(body.names[entry.story.places[0]].en).toBe("Aleppo");
      const id = encodeURIComponent(entry.story.id);
      const told = (await api.answer<StoryAnswer>(`/stories/${id}`)).body;
      expect([told.documents.length, told.accounts.length > 50, told.derivations.length > 0]).toEqual([13, true, true]);
      const dossier = (await api.answer<DossierAnswer>(`/stories/${id}/dossier`)).body;
      expect(dossier.readings.map(({ document }) => document.id)).toEqual(told.story.documents);
      expect(dossier.comparison.accounts).toEqual(told.accounts);
      expect(Object.keys(dossier.names).length).toBeGreaterThan(20);
    });
    it("accounts by kind and status, page by page, each once", async () => {
      const ids: string[] = [];
      for (let after = ""; after !== "end"; ) {
        const { body } = await api.answer<AccountsAnswer>(`/accounts?kind=casualty&limit=7${after}`);
        ids.push(...body.items.map(({ id }) => id));
        after = body.next === null ? "end" : `&after=${body.next}`;
      }
      expect(ids.length).toBeGreaterThan(7);
      expect(new Set(ids).size).toBe(ids.length);
      const { body } = await api.answer<AccountAnswer>(`/accounts/${encodeURIComponent(ids[0] as string)}`);
      expect([body.account.id, body.account.kind]).toEqual([ids[0], "casualty"]);
    });
    it("articles: the list, search, one, its reading, its original", async () => {
      const list = (await api.answer<DocumentsAnswer>("/documents?limit=5&from=2024-11-30")).body;
      expect(list.items).toHaveLength(5);
      const id = list.items[0].id;
      const document = (await api.answer<DocumentAnswer>(`/documents/${id}`)).body;
      const reading = (await api.answer<Reading>(`/documents/${id}/reading`)).body;
      expect(reading.document.text).toBe(document.input.text);
      const original = await api.ask(`/originals/${document.captures[0].sha256}`);
      expect(original.headers.get("content-disposition")).toMatch(/^attachment/);
      expect((await original.bytes()).length).toBe(document.captures[0].size);
      const first = (await api.answer<SearchAnswer>(`/search?words=${encodeURIComponent("حلب")}&limit=4`)).body;
      const second = (
        await api.answer<SearchAnswer>(`/search?words=${encodeURIComponent("حلب")}&limit=4&after=${first.next}`)
      ).body;
      const found = [...first.items, ...second.items].map((hit) => hit.id);
      expect([found.length, new Set(found).size]).toEqual([8, 8]);
    });
  });

  it("tells who is quoted and named most, in articles that fit", async () => {
    const { items, names } = (await api.answer<EntitiesAnswer>("/entities?role=quoted&limit=5")).body;
    expect([items.length, names[items[0]?.entity ?? ""]?.en]).toEqual([5, expect.stringMatching(/\w/)]);
    const [first] = items;
    const quoting = (await api.answer<DocumentsAnswer>(`/documents?quotes=${encodeURIComponent(first?.entity ?? "")}`))
      .body;
    expect(quoting.items).toHaveLength(first?.documents ?? 0);
    const none = (await api.answer<EntitiesAnswer>("/entities?role=named&from=2030-01-01")).body;
    expect(none.items).toEqual([]);
  });

  describe("sends nothing twice", () => {
    it.each(["/stories", "/documents", "/accounts", "/status"])("%s", async (path) => {
      const first = await api.ask(path);
      const tag = first.headers.get("etag") ?? "none";
      expect(first.headers.get("cache-control")).toBe("private, no-cache");
      const again = await api.ask(path, { headers: { "if-none-match": `"other", ${tag}` } });
      expect([again.status, await again.text()]).toEqual([304, ""]);
      expect((await api.ask(path, { headers: { "if-none-match": '"other"' } })).status).toBe(200);
    });
    it("a dossier, without writing it", async () => {
      const { items } = (await api.answer<StoriesAnswer>("/stories")).body;
      const path = `/stories/${encodeURIComponent(items[0].story.id)}/dossier`;
      const first = await api.ask(path);
      await first.body?.cancel();
      const headers = { "if-none-match": first.headers.get("etag") ?? "none" };
      expect((await api.ask(path, { headers })).status).toBe(304);
    });
  });

  describe("says what is wrong, where, and what to do", () => {
    it.each([
      ["/nothing", 404, undefined],
      ["/stories/none", 404, "path/story"],
      ["/accounts/none", 404, "path/account"],
      ["/documents/none", 404, "path/document"],
      ["/documents/none/reading", 404, "path/document"],
      ["/documents/..%2F..%2Fetc%2Fpasswd", 404, "path/document"],
      ["/originals/none", 400, "path/sha256"],
      [`/originals/${"0".repeat(64)}`, 404, "path/sha256"],
      ["/stories?limit=0", 400, "query/limit"],
      ["/stories?limit=201", 400, "query/limit"],
      ["/stories?limit=ten", 400, "query/limit"],
      ["/stories?after=elsewhere", 400, "query/after"],
      ["/stories?from=2024-13-01", 400, "query/from"],
      ["/stories?status=true", 400, "query/status"],
      ["/stories?limt=5", 400, "query/limt"],
      ["/stories?limit=5&limit=6", 400, "query/limit"],
      ["/stories?__proto__=1", 400, "query/__proto__"],
      ["/status?x=1", 400, "query/x"],
      ["/search", 400, "query/words"],
      [`/search?words=${"x".repeat(501)}`, 400, "query/words"],
      ["/search?words=%00%FF'%22;--", 200, undefined],
    ])("%s", async (path, status, where) => {
      const { status: found, body, headers } = await api.answer(path);
      expect([found, body.where]).toEqual([status, where]);
      if (status === 200) return;
      expect(headers.get("content-type")).toBe("application/problem+json");
      expect(body).toMatchObject({
        status,
        instance: expect.stringMatching(/^\/api\/v1\//),
        detail: expect.stringMatching(/.{10}/),
      });
    });
    it("a method that is not there", async () => {
      const { status, headers } = await api.answer("/stories", { method: "DELETE" });
      expect([status, headers.get("allow")]).toEqual([405, "GET"]);
    });
  });

  it("tells who listens what comes in, from where they were", async () => {
    const line = await store.lastLine();
    const { body } = await api.ask("/events", { headers: { "last-event-id": `${line}-${Date.parse(ACT.at)}` } });
    const events = readEvents(body as ReadableStream<Uint8Array>);
    const [receipt] = await store.put([makeArrival(`خبر جديد ${EVIL}`, { title: EVIL })], "reader", ACT);
    const story = { id: "story:new", documents: [], span: { first: null, last: null }, places: [], actors: [] };
    const told = { story, accounts: [], derivations: [], judgements: [], findings: [] };
    await store.saveStories([told], [], [], { by: "test", at: "2024-12-06T00:00:00.000Z" });
    const found = [await events.next(), await events.next()].map(({ value }) => value);
    expect(found.find((event) => event?.event === "document")?.data.id).toBe(receipt?.document);
    expect(found.find((event) => event?.event === "stories")?.data.stories).toEqual(["story:new"]);
    await events.return(undefined);
    expect((await api.answer("/events", { headers: { "last-event-id": "x" } })).status).toBe(400);
  });
  it("hands on what a title holds as data, in answers no browser runs", async () => {
    const response = await api.ask(`/search?words=${encodeURIComponent("جديد")}`);
    expect(response.headers.get("content-type")).toBe("application/json");
    expect(response.headers.get("x-content-type-options")).toBe("nosniff");
    expect(response.headers.get("content-security-policy")).toContain("default-src 'none'");
    expect(JSON.parse(await response.text()).items[0].title).toBe(EVIL);
  });
}

interface SentEvent {
  readonly event: string;
  readonly id: string;
  readonly data: Partial<EventData["document"] & EventData["stories"]>;
}

async function* readEvents(body: ReadableStream<Uint8Array>): AsyncGenerator<SentEvent, void> {
  let text = "";
  for await (const chunk of body.pipeThrough(new TextDecoderStream() as ReadableWritablePair<string, Uint8Array>)) {
    text += chunk;
    for (let end = text.indexOf("\n\n"); end >= 0; end = text.indexOf("\n\n")) {
      const fields = text
        .slice(0, end)
        .split("\n")
        .map((line) => line.split(/: (.*)/s));
      text = text.slice(end + 2);
      const field = Object.fromEntries(fields) as Record<string, string>;
      if (field["event"] !== undefined)
        yield { event: field["event"], id: field["id"] ?? "", data: JSON.parse(field["data"] ?? "null") };
    }
  }
}
