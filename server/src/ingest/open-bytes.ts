import { pipeline, Readable } from "node:stream";
import { createGunzip } from "node:zlib";

/** Bytes to come, with the first of them already in hand for telling what they are. */
export interface OpenedBytes {
  /** Up to `HEAD_BYTES` from the beginning, of the unpacked content. */
  readonly head: Uint8Array;
  /** Everything, the head included. To be read once. */
  readonly chunks: AsyncIterable<Uint8Array>;
  /** Whether gzip was taken off. */
  readonly unpacked: boolean;
}

/** Enough to meet a `<meta charset>` and to tell text from a binary. */
export const HEAD_BYTES = 65_536;

/** Opens a stream, unpacking gzip when the bytes (not the name) say so. Content is never held whole. */
export async function openBytes(stream: AsyncIterable<Uint8Array>): Promise<OpenedBytes> {
  const outer = await peek(stream);
  const [first, second] = outer.head;
  if (first !== 0x1f || second !== 0x8b) return { ...outer, unpacked: false };
  const gunzip = createGunzip();
  // Errors of either side surface where the unpacked chunks are read.
  pipeline(Readable.from(outer.chunks), gunzip, () => {});
  return { ...(await peek(gunzip)), unpacked: true };
}

async function peek(
  stream: AsyncIterable<Uint8Array>,
): Promise<{ head: Uint8Array; chunks: AsyncIterable<Uint8Array> }> {
  const iterator = stream[Symbol.asyncIterator]();
  const taken: Uint8Array[] = [];
  let size = 0;
  while (size < HEAD_BYTES) {
    const next = await iterator.next();
    if (next.done) break;
    taken.push(next.value);
    size += next.value.length;
  }
  const head = concatenate(taken).subarray(0, HEAD_BYTES);
  return { head, chunks: resume(taken, iterator) };
}

async function* resume(taken: readonly Uint8Array[], iterator: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* taken;
    for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value;
  } finally {
    await iterator.return?.();
  }
}

/** All bytes as one array, or null as soon as there are more than `limit`. */
export async function collectBytes(chunks: AsyncIterable<Uint8Array>, limit: number): Promise<Uint8Array | null> {
  const taken: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.length;
    if (size > limit) return null;
    taken.push(chunk);
  }
  return concatenate(taken);
}

function concatenate(parts: readonly Uint8Array[]): Uint8Array {
  return parts.length === 1 ? (parts[0] as Uint8Array) : Buffer.concat(parts);
}
