import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { read, readAll } from "@isnad/core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { PoliteFetcher } from "../src/ingest/fetch-politely.ts";
import { isPublicAddress, openNetwork } from "../src/ingest/open-network.ts";
import { parseFeedList } from "../src/ingest/parse-feed-list.ts";
import { isAllowedBy, parseRobots } from "../src/ingest/parse-robots.ts";
import { openFeed, pollFeeds } from "../src/ingest/poll-feeds.ts";
import { watchArchive } from "../src/jobs/watch-archive.ts";
import type { DocumentEntry, FeedState, Store } from "../src/ports.ts";
import { openStore } from "../src/store/open-store.ts";
import { serveTestWeb, type TestWeb } from "./web/serve-test-web.ts";

const FEEDS = [
  "whole.xml",
  "packed.xml",
  "moved.xml",
  "json",
  "charset.xml",
  "cut.xml",
  "busy.xml",
  "gone.xml",
  "broken.xml",
  "endless.xml",
  "slow.xml",
  "circle.xml",
  "inside.xml",
  "file.xml",
  "links.xml",
];
const HOST_DELAY = 2000;

describe("an hour of a web on which everything goes wrong", () => {
  const folder = mkdtempSync(join(tmpdir(), "isnad-watch-"));
  let now = Date.parse("2024-11-30T12:00:00.000Z");
  const started = now;
  const clock = { now: () => new Date(now).toISOString(), elapsed: () => now };
  const timer = {
    sleep: async (milliseconds: number) => {
      now += milliseconds;
    },
  };
  const failures = new Map<string, Set<string>>();
  const notes: string[] = [];
  let web: TestWeb;
  let store: Store;
  let documents: readonly DocumentEntry[];
  let states: ReadonlyMap<string, FeedState>;
  const nameOf = (url: string) => url.replace(`${web.origin}/`, "");

  beforeAll(async () => {
    web = await serveTestWeb(() => (now - started) / 60_000);
    store = await openStore(join(folder, "watch.db"), { by: "test", at: clock.now() });
    const network = openNetwork({ allowPrivate: ["127.0.0.1"], timeout: 3000 });
    const fetcher = new PoliteFetcher({
      network,
      clock,
      timer,
      userAgent: "isnad-test/1",
      hostDelay: HOST_DELAY,
      maxBytes: 16_000_000,
    });
    const stop = new AbortController();
    const urls = FEEDS.map((name) => `${web.origin}/${name}`);
    await watchArchive({
      store,
      reader: { read, readAll, digest: "test" },
      clock,
      timer,
      by: "test",
      feeds: async () => {
        const known = new Map((await store.feeds()).map((state) => [state.url, state]));
        return urls.map((url) => known.get(url) ?? openFeed(url));
      },
      poll: (feeds) =>
        pollFeeds(feeds, {
          fetcher,
          clock,
          interval: 10 * 60_000,
          isKnown: async (mark) => (await store.knownMarks([mark])).has(mark),
          save: (state) => store.saveFeed(state),
        }),
      onOutcome: (outcome) => {
        if ("failure" in outcome) {
          const name = nameOf(outcome.failure.source);
          failures.set(name, (failures.get(name) ?? new Set()).add(outcome.failure.message));
        }
        if ("note" in outcome) notes.push(`${nameOf(outcome.note.source)}: ${outcome.note.code}`);
      },
      onRound: () => {
        if (now - started > 3_600_000) stop.abort();
      },
      signal: stop.signal,
    });
    documents = (await store.list({ limit: 100 })).items;
    states = new Map((await store.feeds()).map((state) => [nameOf(state.url), state]));
  }, 120_000);

  afterAll(async () => {
    await store.close();
    await web.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it("takes everything in that can be had, once", () => {
    const names = [
      "الأول",
      "الثاني",
      "الجديد",
      "السليم",
      "القديم",
      "الكامل",
      "المباشر",
      "المضغوط",
      "المقطوع",
      "المنتظر",
      "الناجي",
    ];
    expect(documents.map(({ title }) => title).sort()).toEqual(names.map((name) => `خبر ${name}`));
  });

  it("names everything it cannot have, and why", () => {
    // A busy machine may take longer over 20 MB than the test web is given; then it is asked again.
    failures.get("huge")?.delete("no whole answer within 3 s");
    const told = Object.fromEntries([...failures].map(([name, messages]) => [name, [...messages].join(" | ")]).sort());
    expect(told).toEqual({
      "broken.xml": "neither RSS nor Atom nor a JSON feed",
      "busy.xml": "the server answered 429",
      "circle.xml": "more than 5 redirects",
      "endless.xml": "the answer has more than 16 MB",
      "file.xml": "not an address on the web: file:///etc/passwd",
      "gone.xml": "the server answered 410",
      huge: "the answer has more than 16 MB",
      "inside.xml": "10.0.0.1 is a private address (--allow-private 10.0.0.1 permits it)",
      missing: "the server answered 404",
      picture: "no page: image/png",
      "private/1": "robots.txt of the site forbids it",
      "slow.xml": "no whole answer within 3 s",
    });
    expect(new Set(notes)).toEqual(new Set(["cut.xml: feed-cut"]));
  });

  it("asks with the marks of the answer before, and is told that nothing is new", () => {
    const asked = web.questions.filter(({ path }) => path === "/whole.xml").map(({ status }) => status);
    expect(asked.filter((status) => status === 200)).toHaveLength(2);
    expect(asked.filter((status) => status === 304).length).toBeGreaterThanOrEqual(3);
  });

  it("asks for a page once, whichever feeds lead there", () => {
    for (const path of ["/page/0", "/page/1", "/fine"])
      expect(
        web.questions.filter((question) => question.path === path),
        path,
      ).toHaveLength(1);
  });

  it("keeps Retry-After, doubles its pauses, and never again asks what is gone", () => {
    expect(web.questions.filter(({ path, minute }) => path === "/busy.xml" && minute < 20)).toHaveLength(1);
    expect(web.questions.filter(({ path }) => path === "/gone.xml")).toHaveLength(1);
    expect(states.get("gone.xml")?.isGone).toBe(true);
    // At 0, 20 minutes; the next would come 40 later, and the hour is over or nearly.
    expect(web.questions.filter(({ path }) => path === "/broken.xml").length).toBeLessThanOrEqual(3);
    expect(states.get("broken.xml")?.failures).toBeGreaterThanOrEqual(2);
    expect(states.get("whole.xml")).toMatchObject({ failures: 0, problem: null, taken: 2, etag: '"two"' });
  });

  it("reads robots.txt before pages, and does not ask for what it forbids", () => {
    const first = web.questions.findIndex(({ path }) => path === "/robots.txt");
    expect(first).toBeGreaterThanOrEqual(0);
    expect(web.questions.findIndex(({ path }) => path.startsWith("/page/"))).toBeGreaterThan(first);
    expect(web.questions.filter(({ path }) => path.startsWith("/private/"))).toEqual([]);
  });

  it("leaves a host its pause between two questions", () => {
    const minutes = web.questions.map(({ minute }) => minute).sort((a, b) => a - b);
    const gaps = minutes.slice(1).map((minute, index) => minute - (minutes[index] as number));
    expect(Math.min(...gaps) * 60_000).toBeGreaterThanOrEqual(HOST_DELAY - 1);
  });

  it("keeps the answer as it came, with what its headers told", async () => {
    const page = documents.find(({ title }) => title === "خبر السليم");
    const stored = await store.get(page?.id ?? "");
    const [capture] = stored?.captures ?? [];
    expect(capture).toMatchObject({ adapter: "page", mediaType: "text/html", source: `${web.origin}/fine` });
    expect(capture?.headers["content-type"]).toBe("text/html; charset=utf-8");
    const original = Buffer.from((await store.original(capture?.sha256 ?? "")) ?? []).toString("utf8");
    expect(original).toContain("<!doctype html>");
    expect((await store.verify()).faults).toEqual([]);
    expect((await store.status()).pending).toBe(0);
  });
});

describe("addresses", () => {
  it.each([
    "127.0.0.1",
    "10.1.2.3",
    "169.254.169.254",
    "192.168.0.1",
    "0.0.0.0",
    "::1",
    "::",
    "::ffff:127.0.0.1",
    "fe80::1",
    "fd00::1",
    "100.64.0.1",
    "64:ff9b::a00:1",
    "not an address",
  ])("%s is not asked", (address) => expect(isPublicAddress(address)).toBe(false));
  it.each(["8.8.8.8", "2606:4700::1111", "::ffff:8.8.8.8"])("%s is", (address) =>
    expect(isPublicAddress(address)).toBe(true),
  );
  it("a name that leads inside is refused when the connection is made", async () => {
    const network = openNetwork({ allowPrivate: [], timeout: 2000 });
    await expect(network.get("http://localhost:1/", {})).rejects.toMatchObject({ code: "refused" });
    await expect(network.get("gopher://example.org/", {})).rejects.toThrow(/not an address on the web/);
  });
});

describe("robots.txt", () => {
  const robots = parseRobots(
    "User-agent: other\nDisallow: /\n\nUser-agent: *\nDisallow: /a\nAllow: /a/b # here\nDisallow: /*.pdf$\nDisallow:\nSitemap: x",
  );
  it.each([
    ["/", true],
    ["/a", false],
    ["/a/b/c", true],
    ["/x/y.pdf", false],
    ["/x/y.pdf?z", true],
    ["/b", true],
  ])("%s: %s", (path, allowed) => expect(isAllowedBy(robots, "isnad/1", path)).toBe(allowed));
  it("a group of one's own comes before that of all", () => expect(isAllowedBy(robots, "other/2", "/b")).toBe(false));
});

describe("a list of feeds", () => {
  it("is lines", () =>
    expect(
      parseFeedList("\uFEFF# remark\nhttps://a.example/rss\n\nhttps://b.example/#x # more\nhttps://a.example/rss\n"),
    ).toEqual(["https://a.example/rss", "https://b.example/#x"]));
  it("or OPML, to any depth", () =>
    expect(
      parseFeedList(
        '<?xml version="1.0"?><opml version="2.0"><body><outline text="a"><outline text="b" xmlUrl="https://c.example/rss"/></outline></body></opml>',
      ),
    ).toEqual(["https://c.example/rss"]));
  it("and null when it is broken", () => expect(parseFeedList("<opml")).toBeNull());
});
