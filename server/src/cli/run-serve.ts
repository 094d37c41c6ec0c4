import { fileURLToPath } from "node:url";
import { makeApp } from "../http/make-app.ts";
import { openServer } from "../http/open-server.ts";
import { readDesk } from "../http/serve-desk.ts";
import type { Host } from "../ports.ts";
import { tell } from "./close-run.ts";
import { EXIT, type ExitCode, UsageError } from "./exit-codes.ts";
import { formatCount } from "./format-count.ts";
import { type ArchiveArguments, openArchive } from "./open-archive.ts";

export interface ServeArguments extends ArchiveArguments {
  readonly host: string;
  readonly port: number;
  /** Ends the server; default: Ctrl-C. */
  readonly signal?: AbortSignal;
}

/** Where the desk's pages stand: beside the built package when it is published, in the web workspace otherwise. */
const DESKS = ["../../desk", "../../../web/dist/desk"];

const LOOPBACK: ReadonlySet<string> = new Set(["localhost", "127.0.0.1", "::1"]);

/** `isnad serve`: an archive over HTTP, with the desk, until it is interrupted. */
export async function runServe(args: ServeArguments, host: Host): Promise<ExitCode> {
  if (!LOOPBACK.has(args.host))
    throw new UsageError(
      `${args.host} can be reached by others, and there are no accounts: leave out --host, which answers this machine alone`,
    );
  const { store, name } = await openArchive(args, host, "isnad serve", true);
  const stop = new AbortController();
  const onSignal = () => stop.abort();
  process.once("SIGINT", onSignal);
  args.signal?.addEventListener("abort", onSignal);
  try {
    const files = findDesk();
    const app = makeApp({
      desk: { store, clock: host.clock, version: host.version },
      hosts: ["localhost", "127.0.0.1", "[::1]"],
      identify: async () => ({ name: "local", role: "admin" }),
      files,
      onFault: (error, request) => void tell(host, `${host.clock.now()}  ${request}: ${describeFault(error)}`),
      signal: stop.signal,
    });
    const server = await openServer(app, args).catch((error: NodeJS.ErrnoException) => {
      throw new UsageError(`cannot listen on ${args.host}, port ${args.port}: ${error.message}`);
    });
    const { documents, stories, pending } = await store.status();
    const waiting =
      pending > 0 ? `; ${formatCount(pending, "article")} not compared yet (isnad ingest and watch do)` : "";
    await tell(
      host,
      `${name}: ${formatCount(documents, "article")}, ${formatCount(stories, "story", "stories")}${waiting}`,
    );
    const address = `http://${args.host.includes(":") ? `[${args.host}]` : args.host}:${server.port}/`;
    await tell(
      host,
      `${files === null ? "the API" : "the desk"} is at ${address}${files === null ? "openapi.json" : ""}; Ctrl-C ends it`,
    );
    await new Promise<void>((resolve) =>
      stop.signal.aborted ? resolve() : stop.signal.addEventListener("abort", () => resolve()),
    );
    await server.close();
    return EXIT.ok;
  } finally {
    process.off("SIGINT", onSignal);
    await store.close();
  }
}

function findDesk() {
  for (const folder of DESKS) {
    const files = readDesk(fileURLToPath(new URL(folder, import.meta.url)));
    if (files !== null) return files;
  }
  return null;
}

function describeFault(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
