import { crc32, inflateRawSync } from "node:zlib";

/** A record of a web archive, or bytes that are none. Offsets are of the file. */
export type WarcPiece =
  | { readonly offset: number; readonly headers: ReadonlyMap<string, string>; readonly content: Uint8Array }
  | { readonly offset: number; readonly skipped: number; readonly why: string };

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A record larger than this, packed or not, is skipped: pages are smaller, videos are no articles. */
const MOST_BYTES = 64_000_000;
const FIRST_LOOK = 1_000_000;

/**
 * Records of a WARC file, each packed by itself (`.warc.gz`) or plain. A damaged record costs itself: reading goes on at the next
 * beginning of one, and what was passed over is told with its place and size.
 */
export async function* splitWarc(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<WarcPiece> {
  const window = new Window(chunks);
  let bad: { offset: number; why: string } | null = null;
  for (;;) {
    const found = await takeRecord(window);
    if (found === "end") break;
    if ("why" in found) {
      bad ??= { offset: window.offset, why: found.why };
      if (!(await window.seek(found.isPacked))) break;
      continue;
    }
    if (bad !== null) yield { ...bad, skipped: window.offset - bad.offset };
    bad = null;
    const { offset } = window;
    window.drop(found.length);
    yield { offset, headers: found.headers, content: found.content };
  }
  if (bad !== null) yield { ...bad, skipped: window.offset + window.size - bad.offset };
}

interface Taken {
  readonly headers: ReadonlyMap<string, string>;
  readonly content: Uint8Array;
  /** Bytes of the file. */
  readonly length: number;
}

type Attempt = Taken | "end" | { readonly why: string; readonly isPacked: boolean };

async function takeRecord(window: Window): Promise<Attempt> {
  await window.fill(FIRST_LOOK);
  window.skipBreaks();
  if (window.size === 0) return "end";
  const isPacked = window.bytes[0] === 0x1f && window.bytes[1] === 0x8b;
  const why = await (isPacked ? takePacked(window) : takePlain(window));
  return typeof why === "string" ? { why, isPacked } : why;
}

async function takePacked(window: Window): Promise<Taken | string> {
  for (let look = FIRST_LOOK; ; look *= 4) {
    await window.fill(look);
    const start = skipGzipHeader(window.bytes);
    if (start === null) return "no gzip header";
    try {
      const options = { info: true, maxOutputLength: MOST_BYTES } as const;
      const { buffer, engine } = inflateRawSync(window.bytes.subarray(start), options) as unknown as {
        buffer: Buffer;
        engine: { bytesWritten: number };
      };
      const end = start + engine.bytesWritten;
      const sum = Buffer.from(window.bytes.buffer, window.bytes.byteOffset + end, Math.min(4, window.size - end));
      if (sum.length < 4 || sum.readUInt32LE(0) !== crc32(buffer))
        return "the packed bytes are not those that were written";
      const record = parseRecord(buffer);
      return typeof record === "string" ? record : { ...record, length: end + 8 };
    } catch (error) {
      const { code, message } = error as NodeJS.ErrnoException;
      if (code !== "Z_BUF_ERROR") return code === "ERR_BUFFER_TOO_LARGE" ? "larger than a page can be" : message;
      if (window.isWhole) return "cut short";
      if (look > MOST_BYTES) return "larger than a page can be";
    }
  }
}

/** Bytes of a gzip header (RFC 1952); null for none. */
function skipGzipHeader(bytes: Uint8Array): number | null {
  const flags = bytes[3];
  if (bytes[2] !== 8 || flags === undefined) return null;
  let at = 10;
  if ((flags & 4) > 0) at += 2 + (bytes[at] ?? 0) + 256 * (bytes[at + 1] ?? 0);
  for (const flag of [8, 16]) if ((flags & flag) > 0) at = bytes.indexOf(0, at) + 1;
  if ((flags & 2) > 0) at += 2;
  return at <= 0 || at > bytes.length ? null : at;
}

async function takePlain(window: Window): Promise<Taken | string> {
  const record = parseHead(window.bytes);
  if (typeof record === "string") return record;
  const length = record.start + record.size;
  if (length > MOST_BYTES) return "larger than a page can be";
  await window.fill(length);
  if (window.size < length) return "cut short";
  return { headers: record.headers, content: window.bytes.slice(record.start, length), length };
}

function parseRecord(bytes: Uint8Array): Omit<Taken, "length"> | string {
  const head = parseHead(bytes);
  if (typeof head === "string") return head;
  const end = head.start + head.size;
  return end > bytes.length ? "cut short" : { headers: head.headers, content: bytes.subarray(head.start, end) };
}

const HEAD_END = encode("\r\n\r\n");

function parseHead(bytes: Uint8Array) {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  if (!view.subarray(0, 5).equals(encode("WARC/"))) return "no WARC record";
  const end = view.indexOf(HEAD_END);
  if (end < 0) return "a record without an end of its headers";
  const headers = parseHeaders(view.toString("utf8", 0, end));
  const size = Number(headers.get("content-length") ?? Number.NaN);
  if (!Number.isSafeInteger(size) || size < 0) return "a record without its length";
  return { headers, size, start: end + HEAD_END.length };
}

/** Header lines behind a first line, names in lower case; of several with one name the last counts. */
export function parseHeaders(head: string): Map<string, string> {
  const lines = head.split(/\r?\n(?![ \t])/).slice(1);
  return new Map(
    lines.flatMap((line) => {
      const colon = line.indexOf(":");
      return colon < 0 ? [] : [[line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()] as const];
    }),
  );
}

/** The bytes of a stream that are looked at, and where they stand in it. */
class Window {
  readonly #iterator: AsyncIterator<Uint8Array>;
  bytes: Uint8Array = new Uint8Array(0);
  offset = 0;
  isWhole = false;

  constructor(chunks: AsyncIterable<Uint8Array>) {
    this.#iterator = chunks[Symbol.asyncIterator]();
  }

  get size(): number {
    return this.bytes.length;
  }

  /** Reads on until there are so many, or no more. */
  async fill(size: number): Promise<void> {
    const parts = [this.bytes];
    let have = this.bytes.length;
    while (have < size && !this.isWhole) {
      const next = await this.#iterator.next();
      if (next.done === true) this.isWhole = true;
      else {
        parts.push(next.value);
        have += next.value.length;
      }
    }
    if (parts.length > 1) this.bytes = Buffer.concat(parts);
  }

  drop(length: number): void {
    this.bytes = this.bytes.subarray(length);
    this.offset += length;
  }

  /** Empty lines between records. */
  skipBreaks(): void {
    let at = 0;
    while (this.bytes[at] === 0x0d || this.bytes[at] === 0x0a) at++;
    this.drop(at);
  }

  /** Goes to where the next record may begin, behind the first byte; false when none may. */
  async seek(isPacked: boolean): Promise<boolean> {
    const begin = isPacked ? Buffer.from([0x1f, 0x8b, 0x08]) : encode("WARC/1.");
    this.drop(1);
    for (;;) {
      await this.fill(FIRST_LOOK);
      const at = Buffer.from(this.bytes.buffer, this.bytes.byteOffset, this.size).indexOf(begin);
      if (at >= 0) {
        this.drop(at);
        return true;
      }
      if (this.isWhole) return false;
      this.drop(Math.max(0, this.size - begin.length));
    }
  }
}
