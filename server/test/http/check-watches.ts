import { createHmac } from "node:crypto";
import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import type { Account } from "@isnad/core";
import { parseAtomFeed } from "feedsmith";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { AddedWatchAnswer, NoticesAnswer, ProblemAnswer, WatchesAnswer } from "../../src/http/contract.ts";
import { openPostbox } from "../../src/ingest/open-network.ts";
import { comparePending } from "../../src/jobs/compare-pending.ts";
import { deliverNotices } from "../../src/jobs/deliver-notices.ts";
import { matchWatches } from "../../src/jobs/match-watches.ts";
import type { Store, StoredStory, Wanted } from "../../src/ports.ts";
import { openStore } from "../../src/store/open-store.ts";
import { ACT, makeArrival, READER } from "../store/make-arrival.ts";
import { type ApiAtHand, openApi } from "./open-api.ts";

interface Received {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** Watches and what comes of them, over every back end. */
export function checkWatches(makePlace: () => Promise<string>): void {
  let store: Store;
  let api: ApiAtHand;
  const received: Received[] = [];
  let answers: number[] = [];
  const hook = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      received.push({ headers: request.headers, body: Buffer.concat(chunks).toString() });
      const status = answers.shift() ?? 200;
      response.writeHead(status, status === 302 ? { location: "/elsewhere" } : {}).end("x".repeat(100_000));
    });
  });
  let address = "";
  beforeEach(async () => {
    store = await openStore(await makePlace(), ACT);
    api = await openApi(store);
    received.length = 0;
    answers = [];
    await new Promise<void>((resolve) => hook.listen(0, "127.0.0.1", resolve));
    address = `http://127.0.0.1:${(hook.address() as AddressInfo).port}/hook`;
  });
  afterEach(async () => {
    expect(api.faults).toEqual([]);
    hook.closeAllConnections();
    await new Promise((resolve) => hook.close(resolve));
    await store.close();
  });

  const open = openPostbox({ allowPrivate: ["127.0.0.1"], timeout: 5000 });
  const add = async (wanted: Partial<Wanted>, webhook: string | null = null) =>
    api.answer<AddedWatchAnswer & ProblemAnswer>("/watches", {
      method: "POST",
      body: JSON.stringify({ title: "إنذار <b>", wanted, webhook }),
      headers: { "content-type": "application/json" },
    });
  /** A round of what the server does again and again. */
  const round = async (postbox = open) => {
    api.clock.pass(1);
    await comparePending({ store, clock: api.clock, by: "isnad test" });
    await matchWatches(store, api.clock.now());
    return deliverNotices(store.watches, postbox, api.clock.now());
  };
  const noticesOf = async (id: string) => (await api.answer<NoticesAnswer>(`/watches/${id}/notices`)).body.items;
  const say = (text: string, title: string) => store.put([makeArrival(text, { title })], READER, ACT);

  it("tell of a speaker, a place, a figure, and what turns contested, each once, and nothing from before", async () => {
    const ministry = "أعلنت وزارة الدفاع الروسية أن ستين مقاتلا قتلوا في حلب.";
    const speaker = makeArrival(ministry).reading?.attributions[0]?.chain.at(-1)?.entity ?? "";
    await say(ministry, "من قبل");
    const saved = (id: string, more: Partial<Account>, at: string) =>
      store.saveStories([makeStory(id, { ...more, story: id })], [], [], { by: "isnad test", at });
    await saved("story:before", { id: "account:before", status: "contested" }, ACT.at);
    await round();
    const wanted: readonly Partial<Wanted>[] = [
      { kind: "speaker", entity: speaker },
      { kind: "place", entity: await findPlace() },
      { kind: "figure", above: 500 },
      { kind: "figure", above: 500, entity: "place:elsewhere" },
      { kind: "contested" },
    ];
    const watches: string[] = [];
    for (const each of wanted) watches.push((await add(each)).body.watch.id);
    await round();
    const count = async () => Promise.all(watches.map(async (id) => (await noticesOf(id)).length));
    expect(await count()).toEqual([0, 0, 0, 0, 0]);
    await say(`${ministry} وأضافت أن العدد قد يرتفع.`, "بيان <b>الوزارة</b>");
    const later = (seconds: number) => new Date(Date.parse(api.clock.now()) + seconds * 1000).toISOString();
    await saved("story:before", { id: "account:before", status: "contested" }, later(1));
    await saved("story:new", { id: "account:new" }, later(2));
    await round();
    expect(await count()).toEqual([1, 1, 1, 0, 0]);
    await saved("story:new", { id: "account:new", status: "contested" }, later(3));
    await round();
    await round();
    expect(await count()).toEqual([1, 1, 1, 0, 1]);
    const [notice] = await noticesOf(watches[0] ?? "");
    expect([notice?.title.endsWith("بيان <b>الوزارة</b>"), notice?.text.includes("وزارة الدفاع الروسية")]).toEqual([
      true,
      true,
    ]);
    expect((await noticesOf(watches[2] ?? ""))[0]).toMatchObject({
      subject: { id: "account:new" },
      text: "600: مصدر المثال",
    });
  });
  it("are told to a webhook that checks the signature, again after a failure, and no more after 410", async () => {
    const place = await findPlace();
    const added = await add({ kind: "place", entity: place }, address);
    const secret = added.body.secret ?? "";
    await round();
    await say("وصل الوفد إلى مدينة حلب أمس.", "وفد في حلب");
    answers = [500, 302];
    expect(await round()).toBe(1);
    expect(await round()).toBe(0);
    api.clock.pass(5);
    expect(await round()).toBe(1);
    api.clock.pass(300);
    expect(await round()).toBe(1);
    api.clock.pass(1_000_000);
    expect([await round(), received.length]).toEqual([0, 3]);
    const [first, , third] = received as [Received, Received, Received];
    expect(third.headers["webhook-id"]).toBe(first.headers["webhook-id"]);
    for (const { headers, body } of received) {
      const signed = `${headers["webhook-id"]}.${headers["webhook-timestamp"]}.${body}`;
      const key = Buffer.from(secret.replace("whsec_", ""), "base64");
      expect(headers["webhook-signature"]).toBe(`v1,${createHmac("sha256", key).update(signed).digest("base64")}`);
    }
    expect(JSON.parse(first.body).data.notice.text).toContain("حلب");
    await say("عاد الوفد من مدينة حلب مساء.", "عودة من حلب");
    answers = [410];
    expect(await round()).toBe(1);
    api.clock.pass(1_000_000);
    expect(await round()).toBe(0);
  });
  it("never reach this machine or its neighbours, unless allowed by name", async () => {
    const { body } = await add({ kind: "place", entity: await findPlace() }, address);
    await round();
    await say("وصل الوفد إلى مدينة حلب أمس.", "وفد في حلب");
    const guarded = openPostbox({ allowPrivate: [], timeout: 5000 });
    expect([await round(guarded), received.length]).toEqual([1, 0]);
    await api.answer(`/watches/${body.watch.id}`, { method: "DELETE" });
    await add({ kind: "place", entity: await findPlace() }, address.replace("127.0.0.1", "localhost"));
    await round();
    await say("زار الوفد حلب مجددا.", "زيارة حلب");
    expect([await round(guarded), received.length]).toEqual([1, 0]);
  });
  it("stand in an Atom feed that readers of others read, with its key alone", async () => {
    const { body } = await add({ kind: "place", entity: await findPlace() });
    await round();
    await say("وصل الوفد إلى مدينة حلب & غادر <script>alert(1)</script> \u0001.", "حلب <script>&\u0002");
    await round();
    const { pathname, search } = new URL(body.feed);
    const path = pathname.replace("/api/v1", "");
    const response = await api.ask(path + search);
    const text = await response.text();
    expect(response.headers.get("content-type")).toContain("application/atom+xml");
    expect(text).not.toContain("<script");
    const feed = parseAtomFeed(text);
    expect(feed.entries?.[0]?.title?.value ?? feed.entries?.[0]?.title).toContain("حلب <script>&");
    expect((await api.ask(`${path}?key=x`)).status).toBe(404);
    expect((await api.ask(path)).status).toBe(404);
    expect(JSON.stringify((await api.answer<WatchesAnswer>("/watches")).body)).not.toContain(search.slice(5));
  });
  describe("refuse", () => {
    it.each([
      [{ kind: "speaker" }, null, "body/wanted/entity"],
      [{ kind: "figure" }, null, "body/wanted/above"],
      [{ kind: "figure", above: -1 }, null, "body/wanted/above"],
      [{ kind: "contested", above: 4 }, null, "body/wanted/above"],
      [{ kind: "everything" }, null, "body/wanted/kind"],
      [{ kind: "contested" }, "file:///etc/passwd", "body/webhook"],
      [{ kind: "contested" }, "javascript:alert(1)", "body/webhook"],
      [{ kind: "contested" }, "https://a:b@example.org/", "body/webhook"],
    ])("%j to %s", async (wanted, webhook, where) => {
      expect((await add(wanted as Partial<Wanted>, webhook)).body).toMatchObject({ status: 400, where });
    });
  });

  /** As the lexicon calls حلب. */
  async function findPlace(): Promise<string> {
    const reading = makeArrival("وصل الوفد إلى مدينة حلب أمس.").reading;
    return reading?.mentions.find(({ type }) => type === "place")?.candidates[0]?.entity ?? "";
  }
}

/** A story with one account: six hundred killed, as one origin says. */
function makeStory(id: string, more: Partial<Account>): StoredStory {
  const origin = { name: "مصدر المثال", entity: null, via: [], documents: [] };
  const value = { kind: "count", low: 600, high: 600, approximate: false, word: null } as const;
  const position = { value, claims: [], origins: [origin], documents: [], firstSeen: null, supersededBy: null };
  const account: Account = {
    id: "",
    story: id,
    kind: "casualty",
    slot: { place: "place:here" },
    question: { ar: "كم قتيلا؟", en: "How many were killed?" },
    positions: [position],
    status: "single-origin",
    asOf: null,
    reasons: [],
    background: false,
    ...more,
  };
  const story = { id, documents: [], span: { first: null, last: null }, places: [], actors: [] };
  return { story, accounts: [account], derivations: [], judgements: [], findings: [] };
}
