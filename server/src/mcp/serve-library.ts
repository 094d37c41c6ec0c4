import type { Readable, Writable } from "node:stream";
import { StdioServerTransport, serveStdio } from "@modelcontextprotocol/server/stdio";
import type { Library } from "./library.ts";
import { makeServer } from "./make-server.ts";

/** Serves a library over the standard streams, where nothing else may be written meanwhile, until the client closes them. */
export async function serveLibrary(
  library: Library,
  version: string,
  streams: { readonly stdin: Readable; readonly stdout: Writable },
): Promise<void> {
  const transport = new StdioServerTransport(streams.stdin, streams.stdout);
  const closed = new Promise<void>((resolve) => {
    for (const event of ["end", "close", "error"]) streams.stdin.once(event, () => resolve());
  });
  const handle = serveStdio(() => makeServer(library, version), { transport });
  await closed;
  await handle.close();
}
