import { hash, randomBytes } from "node:crypto";
import { z } from "zod";
import type { Wanted, Watch } from "../../ports.ts";
import { type Caller, defineRoute, Raw, type Route } from "../define-route.ts";
import type { Desk } from "../desk.ts";
import { Problem } from "../problem.ts";
import { countSchema, idSchema } from "../schemas/query-parts.ts";
import { NoticeSchema, WantedSchema, WatchSchema } from "../schemas/watch-schemas.ts";
import { hashBody } from "../tag-answer.ts";
import { writeAtom } from "../write-atom.ts";

/** Watches of one person. */
const MOST_WATCHES = 100;
/** Entries of a feed. */
const FEED_ENTRIES = 100;
/** Bytes of a feed's key and of a webhook's. */
const KEY = 24;

const params = z.strictObject({ watch: idSchema });

/** What is watched for somebody, and what came of it. */
export function watchRoutes(desk: Desk): readonly Route[] {
  return [listWatches(desk), addWatch(desk), removeWatch(desk), listNotices(desk), openFeed(desk)];
}

/** Without secrets: they are shown once, when the watch is made. */
function show({ feedKey: _, webhook, ...watch }: Watch) {
  return { ...watch, webhook: webhook?.url ?? null };
}

function listWatches({ store }: Desk): Route {
  return defineRoute({
    method: "get",
    path: "/watches",
    name: "listWatches",
    summary: "One's own watches; an admin sees everybody's",
    role: "read",
    answer: z.strictObject({ items: z.array(WatchSchema) }),
    async handle({ caller }) {
      const watches = await store.watches.list();
      return { body: { items: watches.filter((watch) => isTheirs(watch, caller)).map(show) } };
    },
  });
}

function isTheirs({ owner }: Watch, { name, role }: Caller): boolean {
  return role === "admin" || owner === name;
}

function addWatch(desk: Desk): Route {
  const { store, clock } = desk;
  return defineRoute({
    method: "post",
    path: "/watches",
    name: "addWatch",
    summary: "Watches for a speaker, a place, a figure, or an account turning contested, from now on",
    role: "review",
    body: z.strictObject({
      title: z.string().trim().min(1).max(200),
      wanted: WantedSchema,
      webhook: z
        .string()
        .max(2000)
        .nullable()
        .default(null)
        .meta({ description: "an http or https address that notices are posted to" }),
    }),
    answer: z.strictObject({
      watch: WatchSchema,
      feed: z.string().meta({ description: "address of its Atom feed, with the key; shown this once" }),
      secret: z
        .string()
        .nullable()
        .meta({ description: "key of the webhook's signatures, as the Standard Webhooks write it; shown this once" }),
    }),
    status: 201,
    async handle({ body: { title, wanted, webhook }, caller }) {
      checkWanted(wanted);
      const own = (await store.watches.list()).filter(({ owner }) => owner === caller.name).length;
      if (own >= MOST_WATCHES)
        throw new Problem("conflict", `${caller.name} has ${own} watches, which is as many as one may have`, {
          hint: "remove one before",
        });
      const key = randomBytes(KEY).toString("base64url");
      const watch: Watch = {
        id: randomBytes(12).toString("hex"),
        owner: caller.name,
        title,
        wanted,
        webhook:
          webhook === null
            ? null
            : { url: checkAddress(webhook), secret: `whsec_${randomBytes(KEY).toString("base64")}` },
        feedKey: hashKey(key),
        since: clock.now(),
      };
      await desk.settleWatch(watch);
      await store.watches.save(watch);
      const feed = `${desk.url}/api/v1/watches/${watch.id}/feed?key=${key}`;
      return { body: { watch: show(watch), feed, secret: watch.webhook?.secret ?? null } };
    },
  });
}

function checkWanted({ kind, entity, above }: Wanted): void {
  const needsEntity = kind === "speaker" || kind === "place";
  if (needsEntity && entity === null)
    throw new Problem("bad-body", `to watch for a ${kind}, say whom or where`, { where: "body/wanted/entity" });
  if ((kind === "figure") !== (above !== null))
    throw new Problem("bad-body", kind === "figure" ? "above which figure?" : "only a figure is above something", {
      where: "body/wanted/above",
    });
}

/** Whether the address may be asked is settled when it is asked, since a name may lead elsewhere by then. */
function checkAddress(written: string): string {
  const url = URL.parse(written);
  const isWeb = url !== null && /^https?:$/.test(url.protocol) && url.username === "" && url.password === "";
  if (!isWeb)
    throw new Problem("bad-body", "not an address on the web, or one with a password in it", { where: "body/webhook" });
  return url.href;
}

function hashKey(key: string): string {
  return hash("sha256", key, "hex");
}

async function findTheirs({ store }: Desk, id: string, caller: Caller): Promise<Watch> {
  const watch = await store.watches.find(id);
  if (watch === null || !isTheirs(watch, caller))
    throw new Problem("not-found", `there is no watch ${id.slice(0, 100)} of ${caller.name}`, { where: "path/watch" });
  return watch;
}

function removeWatch(desk: Desk): Route {
  return defineRoute({
    method: "delete",
    path: "/watches/{watch}",
    name: "removeWatch",
    summary: "Watches no more, and forgets what was found",
    role: "read",
    params,
    answer: null,
    async handle({ params: { watch: id }, caller }) {
      const watch = await findTheirs(desk, id, caller);
      await desk.store.watches.remove(watch.id);
      return { body: null };
    },
  });
}

function listNotices(desk: Desk): Route {
  return defineRoute({
    method: "get",
    path: "/watches/{watch}/notices",
    name: "listNotices",
    summary: "What a watch found, newest first",
    role: "read",
    params,
    query: z.strictObject({ limit: countSchema(1, 500, 50, "notices at most") }),
    answer: z.strictObject({ items: z.array(NoticeSchema) }),
    async handle({ params: { watch: id }, query: { limit }, caller }) {
      const watch = await findTheirs(desk, id, caller);
      return { body: { items: await desk.store.watches.notices(watch.id, limit) } };
    },
  });
}

/** Readers of feeds cannot log in: the key in the address stands for that. */
function openFeed(desk: Desk): Route {
  const { store } = desk;
  return defineRoute({
    method: "get",
    path: "/watches/{watch}/feed",
    name: "openFeed",
    summary: "What a watch found, as an Atom feed",
    role: null,
    params,
    query: z.strictObject({ key: z.string().max(100).default("") }),
    answer: "application/atom+xml",
    async handle({ params: { watch: id }, query: { key } }) {
      const watch = await store.watches.find(id);
      // Hashes are compared: how long it takes tells nothing of the key.
      if (watch === null || hashKey(key) !== watch.feedKey)
        throw new Problem("not-found", "there is no feed of this address", {
          hint: "the address was shown when the watch was made; make another watch",
        });
      const feed = writeAtom(watch, await store.watches.notices(id, FEED_ENTRIES), desk.url);
      return { body: new Raw(feed, "application/atom+xml; charset=utf-8"), revision: hashBody(feed) };
    },
  });
}
