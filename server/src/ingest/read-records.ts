import type { Intake } from "../ports.ts";
import { decodeBytes, decodeUtf8 } from "./decode-bytes.ts";
import { describeDecoding } from "./describe-decoding.ts";
import { formatSize } from "./format-size.ts";
import { type KnowsMark, makeIntake, markInput, passOver } from "./make-intake.ts";
import type { ArticleMetadata } from "./merge-metadata.ts";
import { nameColumns } from "./name-columns.ts";
import { collectBytes, type OpenedBytes } from "./open-bytes.ts";
import { sniffUtf16, type Utf16 } from "./sniff-utf16.ts";
import { splitLines } from "./split-lines.ts";

export interface RecordsContext {
  /** Path as given. */
  readonly path: string;
  /** The sidecar of the whole collection; fills what a record leaves open. */
  readonly sidecar: ArticleMetadata;
  readonly defaults: ArticleMetadata;
  /** Longest record in bytes; longest file, for JSON that is not one record a line. */
  readonly maxBytes: number;
  readonly isKnown?: KnowsMark;
}

/**
 * Articles of a collection: NDJSON, one `{ publisher, url, title, published, text }` a line, streamed, so that a collection of any size
 * costs the memory of one record; or a JSON file that holds one such object or a list of them. A broken record is a failure with its
 * line number, and the others go on.
 */
export async function* readRecords(
  opened: OpenedBytes,
  isJsonFile: boolean,
  context: RecordsContext,
): AsyncGenerator<Intake> {
  const utf16 = sniffUtf16(opened.head);
  const chunks = utf16 ? toUtf8(opened.chunks, utf16) : opened.chunks;
  if (isJsonFile && !firstLineIsRecord(opened.head, utf16)) yield* readWhole(chunks, context);
  else yield* readLines(chunks, context);
}

async function* readLines(chunks: AsyncIterable<Uint8Array>, context: RecordsContext): AsyncGenerator<Intake> {
  let records = 0;
  for await (const { number, bytes } of splitLines(chunks, context.maxBytes)) {
    const place = `${context.path}:${number}`;
    if (bytes === null) {
      records++;
      yield {
        failure: {
          source: place,
          code: "too-large",
          message: `line ${number} is longer than ${formatSize(context.maxBytes)} (raise it with --max-size)`,
        },
      };
    } else if (!isBlank(bytes)) {
      records++;
      yield await readRecord(bytes, place, `line ${number}`, context);
    }
  }
  if (records === 0) yield { failure: { source: context.path, code: "empty", message: "no record in it" } };
}

async function readRecord(bytes: Uint8Array, place: string, name: string, context: RecordsContext): Promise<Intake> {
  const mark = markInput(bytes, place, context.sidecar, context.defaults);
  if (await context.isKnown?.(mark)) return passOver(place);
  const fast = decodeUtf8(bytes);
  const decoded = fast === null ? await decodeBytes(bytes, null) : null;
  const value = parseJson(fast ?? decoded?.text ?? "");
  if ("error" in value)
    return { failure: { source: place, code: "broken-record", message: `${name} is not JSON: ${value.error}` } };
  return toIntake(
    value.value,
    place,
    name,
    bytes,
    decoded?.encoding ?? "utf-8",
    decoded ? describeDecoding(place, decoded) : [],
    context,
  );
}

async function* readWhole(chunks: AsyncIterable<Uint8Array>, context: RecordsContext): AsyncGenerator<Intake> {
  const { path, maxBytes } = context;
  const bytes = await collectBytes(chunks, maxBytes);
  if (bytes === null) {
    yield {
      failure: {
        source: path,
        code: "too-large",
        message: `more than ${formatSize(maxBytes)} of JSON in one piece: write it as NDJSON, one article a line`,
      },
    };
    return;
  }
  const decoded = await decodeBytes(bytes, null);
  const parsed = parseJson(decoded.text);
  if ("error" in parsed) {
    yield { failure: { source: path, code: "broken-record", message: `not JSON: ${parsed.error}` } };
    return;
  }
  const list = Array.isArray(parsed.value) ? parsed.value : [parsed.value];
  if (list.length === 0) yield { failure: { source: path, code: "empty", message: "no record in it" } };
  for (const [index, value] of list.entries()) {
    const single = !Array.isArray(parsed.value);
    const place = single ? path : `${path}:${index + 1}`;
    const payload = single ? bytes : Buffer.from(JSON.stringify(value));
    yield toIntake(
      value,
      place,
      single ? "it" : `item ${index + 1}`,
      payload,
      decoded.encoding,
      describeDecoding(place, decoded),
      context,
    );
  }
}

type Notes = ReturnType<typeof describeDecoding>;

function toIntake(
  value: unknown,
  place: string,
  name: string,
  bytes: Uint8Array,
  encoding: string,
  notes: Notes,
  context: RecordsContext,
): Intake {
  const record = typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
  const { text, ...own } = nameColumns(record);
  if (Array.isArray(record["attributions"]) && typeof record["article"] === "object") {
    return { note: { source: place, code: "left-out", message: "a reading made from an article" } };
  }
  if (text === undefined) {
    if (isEmptyText(record)) return { failure: { source: place, code: "empty", message: "no text in it" } };
    return { failure: { source: place, code: "no-article", message: `${name} holds no article: it has no "text"` } };
  }
  const source = own.url ?? place;
  return makeIntake({
    source,
    place,
    text: text.replace(/\r\n?/g, "\n"),
    told: [own, context.sidecar],
    defaults: context.defaults,
    adapter: "records",
    encoding,
    mark: markInput(bytes, place, context.sidecar, context.defaults),
    original: { bytes, mediaType: "application/json", headers: {} },
    notes: notes.map((note) => ({ ...note, source })),
  });
}

/** It has its text, and there is nothing in it. */
function isEmptyText(record: Readonly<Record<string, unknown>>): boolean {
  return typeof record["text"] === "string" && record["text"].trim() === "";
}

/** JSON written over many lines begins with a bracket or with a brace and little else. */
function firstLineIsRecord(head: Uint8Array, utf16: Utf16 | null): boolean {
  const text = new TextDecoder(utf16 ?? "utf-8").decode(head).trimStart();
  const end = text.indexOf("\n");
  if (!text.startsWith("{")) return false;
  return end < 0 ? text.length >= 16_384 : "value" in parseJson(text.slice(0, end));
}

function parseJson(text: string): { value: unknown } | { error: string } {
  try {
    return { value: JSON.parse(text.charCodeAt(0) === 0xfeff ? text.slice(1) : text) };
  } catch (error) {
    return { error: (error as Error).message.slice(0, 160) };
  }
}

function isBlank(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte === 0x20 || byte === 0x09 || byte === 0x0d);
}

async function* toUtf8(chunks: AsyncIterable<Uint8Array>, encoding: Utf16): AsyncGenerator<Uint8Array> {
  const decoder = new TextDecoder(encoding);
  for await (const chunk of chunks) yield Buffer.from(decoder.decode(chunk, { stream: true }));
  yield Buffer.from(decoder.decode());
}
