import type { Intake } from "../ports.ts";
import { decodeBytes } from "./decode-bytes.ts";
import { formatSize } from "./format-size.ts";
import { makeIntake, markInput, passOver } from "./make-intake.ts";
import { nameColumns, TEXT_COLUMNS } from "./name-columns.ts";
import type { OpenedBytes } from "./open-bytes.ts";
import type { RecordsContext } from "./read-records.ts";
import { splitRows } from "./split-rows.ts";

/** Articles of a table, one a row, under a row that names its columns. A row without a text is a failure with its line, and the others go on. */
export async function* readTable(
  opened: OpenedBytes,
  separator: string,
  context: RecordsContext,
): AsyncGenerator<Intake> {
  const { path, maxBytes } = context;
  const { encoding } = await decodeBytes(opened.head, null);
  const rows = splitRows(decodeChunks(opened.chunks, encoding), separator, maxBytes);
  const first = await rows.next();
  const names = first.done === true ? null : first.value.cells;
  if (names === null) return yield { failure: { source: path, code: "empty", message: "no row that names columns" } };
  if (nameColumns(Object.fromEntries(names.map((name) => [name, "x"]))).text === undefined) {
    const message = `none of its columns holds the text of articles (${TEXT_COLUMNS.join(", ")}); it has ${names.slice(0, 20).join(", ")}`;
    return yield { failure: { source: path, code: "no-article", message } };
  }
  let count = 0;
  for await (const { line, cells } of rows) {
    const place = `${path}:${line}`;
    if (cells?.length === 1 && cells[0]?.trim() === "") continue;
    count++;
    if (cells === null) {
      const message = `the row is longer than ${formatSize(maxBytes)} (raise it with --max-size)`;
      yield { failure: { source: place, code: "too-large", message } };
    } else yield await readRow(names, cells, place, encoding, context);
  }
  if (count === 0) yield { failure: { source: path, code: "empty", message: "no row under its columns" } };
}

async function readRow(
  names: readonly string[],
  cells: readonly string[],
  place: string,
  encoding: string,
  context: RecordsContext,
): Promise<Intake> {
  const record = Object.fromEntries(names.map((name, index) => [name, cells[index] ?? ""]));
  // The row as JSON: a table's own bytes have no seam between rows that others could find again.
  const bytes = Buffer.from(JSON.stringify(record));
  const mark = markInput(bytes, place, context.sidecar, context.defaults);
  if (await context.isKnown?.(mark)) return passOver(place);
  const { text, ...own } = nameColumns(record);
  if (text === undefined) return { failure: { source: place, code: "no-article", message: "the row holds no text" } };
  const source = own.url ?? place;
  return makeIntake({
    source,
    place,
    text: text.replace(/\r\n?/g, "\n"),
    told: [own, context.sidecar],
    defaults: context.defaults,
    adapter: "table",
    encoding,
    mark,
    original: { bytes, mediaType: "application/json", headers: {} },
    notes: [],
  });
}

async function* decodeChunks(chunks: AsyncIterable<Uint8Array>, encoding: string): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for await (const chunk of chunks) yield decoder.decode(chunk, { stream: true });
  yield decoder.decode();
}
