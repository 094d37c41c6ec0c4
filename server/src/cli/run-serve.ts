import { isIP } from "node:net";
import { fileURLToPath } from "node:url";
import type { Desk } from "../http/desk.ts";
import { makeApp } from "../http/make-app.ts";
import { openServer } from "../http/open-server.ts";
import { type DeskFiles, readDesk } from "../http/serve-desk.ts";
import { openPostbox } from "../ingest/open-network.ts";
import { deliverNotices } from "../jobs/deliver-notices.ts";
import { matchWatches, settleWatch } from "../jobs/match-watches.ts";
import { openProvider, type ProviderOptions } from "../oidc/open-provider.ts";
import { openGate } from "../people/open-gate.ts";
import type { Host, Organisation, Postbox, Store, Watch } from "../ports.ts";
import { tell } from "./close-run.ts";
import { EXIT, type ExitCode, UsageError } from "./exit-codes.ts";
import { formatCount } from "./format-count.ts";
import { type ArchiveArguments, openArchive } from "./open-archive.ts";
import { rest } from "./rest.ts";
import { openExport } from "./write-export.ts";

export interface ServeArguments extends ArchiveArguments {
  readonly host: string;
  readonly port: number;
  /** How people reach it; undefined: at host and port. */
  readonly url: string | undefined;
  /** In whose name people's judgements are published; null: they are not. */
  readonly organisation: Organisation | null;
  /** Where people log in elsewhere; null: nowhere. */
  readonly provider: ProviderOptions | null;
  /** Hosts that webhooks may lead to though their addresses are private. */
  readonly allowPrivate: readonly string[];
}

/** Where the desk's pages stand: beside the built package when it is published, in the web workspace otherwise. */
const DESKS = ["../../pages/desk", "../../../web/dist/desk"];

const LOOPBACK = ["localhost", "127.0.0.1", "::1"];

/** `isnad serve`: an archive over HTTP, with the desk, until it is interrupted. */
export async function runServe(args: ServeArguments, host: Host): Promise<ExitCode> {
  const url = readUrl(args.url);
  const { store, name } = await openArchive(args, host, "isnad serve", true);
  const stop = new AbortController();
  const onSignal = () => stop.abort();
  process.once("SIGINT", onSignal);
  try {
    // Behind a proxy every request comes from this machine.
    const isLoopback = LOOPBACK.includes(args.host) && url === null;
    const desk = await openDesk(args, host, { store, url, isLoopback });
    const files = findDesk();
    const server = await openServer(appOf(desk, url, files, host, stop.signal), args).catch((error: Error) => {
      throw new UsageError(`cannot listen on ${args.host}, port ${args.port}: ${error.message}`);
    });
    desk.port = server.port;
    await tellOpen({ store, name, files, address: desk.url }, host);
    if (!isLoopback && url?.protocol !== "https:")
      await tell(host, "without HTTPS in front (--url https://…), passwords can be read on the way");
    const watching = keepWatching(
      store,
      openPostbox({ allowPrivate: args.allowPrivate, timeout: POST_TIMEOUT }),
      host,
      stop.signal,
    );
    await new Promise<void>((resolve) => stop.signal.addEventListener("abort", () => resolve()));
    await server.close();
    await watching;
    return EXIT.ok;
  } finally {
    process.off("SIGINT", onSignal);
    await store.close();
  }
}

interface DeskParts {
  readonly store: Store;
  readonly url: URL | null;
  readonly isLoopback: boolean;
}

/** The desk; which port it is when any will do is known once the server listens. */
async function openDesk(args: ServeArguments, host: Host, { store, url, isLoopback }: DeskParts) {
  const gate = openGate(store.people, host.clock);
  if (!isLoopback && args.provider === null && !(await gate.hasPeople()))
    throw new UsageError(
      "others can reach it, and nobody may log in: isnad user add NAME --role admin; or leave out --host and --url, which lets in this machine alone",
    );
  return {
    port: args.port,
    store,
    clock: host.clock,
    version: host.version,
    gate,
    provider: args.provider && openProvider(args.provider),
    isLoopback,
    get url(): string {
      return url?.origin ?? `http://${bracket(args.host)}:${this.port}`;
    },
    writeExport: openExport(store, args.organisation),
    settleWatch: (watch: Watch) => settleWatch(store, watch),
  } satisfies Desk & { port: number };
}

function appOf(desk: Desk, url: URL | null, files: DeskFiles | null, host: Host, signal: AbortSignal) {
  return makeApp({
    desk,
    hosts: url === null ? LOOPBACK.map(bracket) : [url.hostname, ...LOOPBACK.map(bracket)],
    files,
    onFault: (error, request) => void tell(host, `${host.clock.now()}  ${request}: ${describeFault(error)}`),
    signal,
  });
}

/** Milliseconds for a webhook to answer, and between two looks at what is new. */
const POST_TIMEOUT = 15_000;
const WATCH_INTERVAL = 2000;

/** Tells what is watched for, as it comes, until the end. What fails is told and tried again at the next look. */
async function keepWatching(store: Store, postbox: Postbox, host: Host, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    try {
      await matchWatches(store, host.clock.now());
      await deliverNotices(store.watches, postbox, host.clock.now());
    } catch (error) {
      await tell(host, `${host.clock.now()}  watches: ${describeFault(error)}`);
    }
    await rest(WATCH_INTERVAL, signal);
  }
}

interface Opened {
  readonly store: Store;
  readonly name: string;
  readonly files: DeskFiles | null;
  readonly address: string;
}

async function tellOpen({ store, name, files, address }: Opened, host: Host): Promise<void> {
  const { documents, stories, pending } = await store.status();
  const waiting =
    pending > 0 ? `; ${formatCount(pending, "article")} not compared yet (isnad ingest and watch do)` : "";
  await tell(
    host,
    `${name}: ${formatCount(documents, "article")}, ${formatCount(stories, "story", "stories")}${waiting}`,
  );
  const what = files === null ? `the API is at ${address}/openapi.json` : `the desk is at ${address}/`;
  await tell(host, `${what}; Ctrl-C ends it`);
}

function readUrl(written: string | undefined): URL | null {
  if (written === undefined) return null;
  const url = URL.parse(written);
  if (url === null || !/^https?:$/.test(url.protocol) || url.pathname !== "/")
    throw new UsageError(`--url is written https://desk.example.org, without a path; not ${written.slice(0, 100)}`);
  return url;
}

function bracket(host: string): string {
  return isIP(host) === 6 ? `[${host}]` : host;
}

function findDesk(): DeskFiles | null {
  for (const folder of DESKS) {
    const files = readDesk(fileURLToPath(new URL(folder, import.meta.url)));
    if (files !== null) return files;
  }
  return null;
}

function describeFault(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
