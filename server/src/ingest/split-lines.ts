/** One line without its end; `bytes` is null when it was longer than allowed and was passed over without being kept. */
export interface Line {
  readonly number: number;
  readonly bytes: Uint8Array | null;
}

const LINE_FEED = 0x0a;

/** Cuts a stream into lines, counted from 1, holding at most one line and one chunk. */
export async function* splitLines(chunks: AsyncIterable<Uint8Array>, maxBytes: number): AsyncGenerator<Line> {
  let number = 1;
  let parts: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    let from = 0;
    for (let at = chunk.indexOf(LINE_FEED); at >= 0; at = chunk.indexOf(LINE_FEED, from)) {
      size += at - from;
      if (size <= maxBytes) parts.push(chunk.subarray(from, at));
      yield { number, bytes: size > maxBytes ? null : join(parts) };
      number++;
      parts = [];
      size = 0;
      from = at + 1;
    }
    size += chunk.length - from;
    if (size > maxBytes) parts = [];
    else if (from < chunk.length) parts.push(chunk.subarray(from));
  }
  if (size > 0) yield { number, bytes: size > maxBytes ? null : join(parts) };
}

function join(parts: readonly Uint8Array[]): Uint8Array {
  return parts.length === 1 ? (parts[0] as Uint8Array) : Buffer.concat(parts);
}
