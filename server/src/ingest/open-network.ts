import { lookup as lookUp } from "node:dns";
import { request as requestPlain } from "node:http";
import { request as requestSecure } from "node:https";
import { BlockList, isIP, type LookupFunction } from "node:net";
import { pipeline } from "node:stream";
import { constants, createBrotliDecompress, createGunzip, createInflate } from "node:zlib";
import { type Answer, type Network, NetworkError, type Postbox } from "../ports.ts";

export interface NetworkOptions {
  /** Hosts that may have private addresses: names or addresses, exactly as in URLs. */
  readonly allowPrivate: readonly string[];
  /** Milliseconds for one answer, from asking to its last byte. */
  readonly timeout: number;
}

/** Addresses that are not of the open net: this machine, its neighbours, and what leads to them. */
const PRIVATE = new BlockList();
for (const [net, bits] of [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.0.2.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["224.0.0.0", 4],
  ["240.0.0.0", 4],
] as const)
  PRIVATE.addSubnet(net, bits, "ipv4");
for (const [net, bits] of [
  ["::", 127],
  ["64:ff9b::", 96],
  ["2001::", 32],
  ["2002::", 16],
  ["fc00::", 7],
  ["fe80::", 10],
  ["ff00::", 8],
] as const)
  PRIVATE.addSubnet(net, bits, "ipv6");

/** Whether an address may be asked without being allowed by name. IPv4 written as IPv6 counts as what it is. */
export function isPublicAddress(address: string): boolean {
  const family = isIP(address);
  return family !== 0 && !PRIVATE.check(address, family === 4 ? "ipv4" : "ipv6");
}

/**
 * HTTP and HTTPS. Addresses are judged when the connection is made, so that neither a redirect nor a name that changes its address
 * leads inside. Follows no redirect and knows no cookies.
 */
export function openNetwork(options: NetworkOptions): Network {
  return { get: (url, headers) => ask(url, headers, options) };
}

/** The same guard for what is sent. Of the answer only the status is looked at. */
export function openPostbox(options: NetworkOptions): Postbox {
  return {
    async post(url, headers, body) {
      const { status, body: answer } = await ask(
        url,
        { ...headers, "content-length": String(Buffer.byteLength(body)) },
        options,
        body,
      );
      // Not to be read: whatever it is, and however long.
      await answer[Symbol.asyncIterator]().return?.();
      return { status };
    },
  };
}

async function ask(
  written: string,
  headers: Readonly<Record<string, string>>,
  options: NetworkOptions,
  sent: string | null = null,
): Promise<Answer> {
  const url = URL.parse(written);
  if (url === null || (url.protocol !== "http:" && url.protocol !== "https:"))
    throw new NetworkError("refused", `not an address on the web: ${written.slice(0, 100)}`);
  const host = url.hostname.replace(/^\[|\]$/g, "");
  const isAllowed = options.allowPrivate.includes(host);
  if (!isAllowed && isIP(host) !== 0 && !isPublicAddress(host))
    throw new NetworkError("refused", `${host} is a private address (--allow-private ${host} permits it)`);
  const request = url.protocol === "https:" ? requestSecure : requestPlain;
  const signal = AbortSignal.timeout(options.timeout);
  return new Promise((resolve, reject) => {
    const asked = request(
      url,
      {
        method: sent === null ? "GET" : "POST",
        headers: { ...headers, "accept-encoding": "gzip, deflate, br" },
        signal,
        ...(!isAllowed && { lookup: lookUpPublic }),
      },
      (answer) => {
        const flat = Object.entries(answer.headers).map(([name, value]) => [name, String(value)] as const);
        const body = translate(unpack(answer, answer.headers["content-encoding"]), signal, options.timeout);
        resolve({ status: answer.statusCode ?? 0, headers: Object.fromEntries(flat), body });
      },
    );
    asked.on("error", (error) => reject(toNetworkError(error, signal, options.timeout)));
    asked.end(sent ?? undefined);
  });
}

const lookUpPublic: LookupFunction = (host, options, answer) => {
  lookUp(host, { ...options, all: true }, (error, addresses) => {
    if (error) return answer(error, "", 0);
    const [first] = addresses;
    const refused = addresses.find(({ address }) => !isPublicAddress(address));
    if (refused || first === undefined) {
      const message = `${host} leads to the private address ${refused?.address} (--allow-private ${host} permits it)`;
      return answer(new NetworkError("refused", message), "", 0);
    }
    if (options.all === true) answer(null, addresses);
    else answer(null, first.address, first.family);
  });
};

type Packed = AsyncIterable<Uint8Array> & NodeJS.ReadableStream;

/** What was cut short is unpacked as far as it goes; that it was cut is told by the stream below. */
function unpack(stream: Packed, encoding: string | undefined): AsyncIterable<Uint8Array> {
  const tolerant = { finishFlush: constants.Z_SYNC_FLUSH };
  const unpacker =
    encoding === "gzip" || encoding === "x-gzip"
      ? createGunzip(tolerant)
      : encoding === "deflate"
        ? createInflate(tolerant)
        : encoding === "br"
          ? createBrotliDecompress({ finishFlush: constants.BROTLI_OPERATION_FLUSH })
          : null;
  if (unpacker === null) return stream;
  // Errors surface where the unpacked bytes are read.
  pipeline(stream, unpacker, () => {});
  return unpacker;
}

async function* translate(
  chunks: AsyncIterable<Uint8Array>,
  signal: AbortSignal,
  timeout: number,
): AsyncGenerator<Uint8Array> {
  try {
    yield* chunks;
  } catch (error) {
    throw toNetworkError(error as NodeJS.ErrnoException, signal, timeout);
  }
}

function toNetworkError(error: NodeJS.ErrnoException, signal: AbortSignal, timeout: number): NetworkError {
  if (error instanceof NetworkError) return error;
  // Out of time, the connection is torn down, and what is read from it sees no more than that.
  if (signal.aborted) return new NetworkError("timeout", `no whole answer within ${timeout / 1000} s`);
  if (error.code === "ENOTFOUND" || error.code === "EAI_AGAIN") return new NetworkError("unreachable", "no such host");
  if (error.code === "ECONNREFUSED") return new NetworkError("unreachable", "nobody answers there");
  if (error.code === "ECONNRESET" || error.code === "ERR_STREAM_PREMATURE_CLOSE")
    return new NetworkError("cut", "the answer was cut short");
  return new NetworkError("unreachable", error.message);
}
