import { createHash, hash } from "node:crypto";
import { Readable } from "node:stream";
import type { DocumentId, DossierData, Reading } from "@isnad/core";
import { ZipFile } from "yazl";
import type { Original } from "../ports.ts";
import { nameRecord } from "./name-record.ts";
import { sortUrl } from "./sort-url.ts";
import { webAddress } from "./web-address.ts";
import { type PackedRecord, packRecord } from "./write-warc.ts";

const WARC = "archive/data.warc.gz";
/** Version of the WACZ specification. */
const VERSION = "1.1.1";

/** The bytes an article was taken from; null when they are not at hand. */
export type OriginalOf = (document: DocumentId) => Original | null | Promise<Original | null>;

/**
 * The captures as one WACZ: a WARC with each original as it came (a `resource`, since only a crawler holds the server's whole answer) and
 * the text that was read from it (a `conversion`), an index, the pages, and a manifest with the SHA-256 of every part.
 */
export async function* packWacz(data: DossierData, originalOf: OriginalOf): AsyncGenerator<Uint8Array> {
  const zip = new ZipFile();
  const output = zip.outputStream as Readable;
  const warc = new WarcWriter(data);
  const mtime = new Date(data.generatedAt);
  const stream = Readable.from(warc.write(originalOf));
  stream.on("error", (error) => output.destroy(error));
  zip.addReadStream(stream, WARC, { compress: false, mtime });
  stream.on("end", () => {
    for (const { path, bytes } of describeArchive(data, warc)) zip.addBuffer(bytes, path, { compress: false, mtime });
    zip.end();
  });
  yield* output;
}

/** Writes the records one after the other and remembers where each went. */
class WarcWriter {
  readonly #data: DossierData;
  readonly #hash = createHash("sha256");
  readonly index: string[] = [];
  bytes = 0;

  constructor(data: DossierData) {
    this.#data = data;
  }

  get sha256(): string {
    return this.#hash.copy().digest("hex");
  }

  async *write(originalOf: OriginalOf): AsyncGenerator<Uint8Array> {
    const { version, generatedAt, readings } = this.#data;
    const fields = `software: Isnad ${version}\r\nformat: WARC File Format 1.1\r\n`;
    const info = {
      type: "warcinfo",
      id: this.#infoId,
      date: generatedAt,
      contentType: "application/warc-fields",
    } as const;
    yield this.#take(packRecord({ ...info, payload: Buffer.from(fields) }));
    for (const reading of readings) yield* this.#writeArticle(reading, await originalOf(reading.document.id));
  }

  get #infoId(): string {
    return `warcinfo ${this.#data.generatedAt} ${this.#data.readings.map(({ document }) => document.id).join(" ")}`;
  }

  *#writeArticle({ document }: Reading, original: Original | null): Generator<Uint8Array> {
    const { id, text } = document;
    const target = { targetUri: addressOf(document), date: takenAt(document, this.#data), infoId: this.#infoId };
    const resource = `resource ${id}`;
    if (original !== null) {
      const { bytes, mediaType } = original;
      const contentType = withCharset(mediaType, document);
      const packed = packRecord({ ...target, type: "resource", id: resource, contentType, payload: bytes });
      this.index.push(indexRecord(target, mediaType, packed, this.bytes));
      yield this.#take(packed);
    }
    const read = { type: "conversion", id: `text ${id}`, contentType: "text/plain; charset=utf-8" } as const;
    const from = original === null ? {} : { refersTo: resource };
    yield this.#take(packRecord({ ...target, ...read, ...from, payload: Buffer.from(text) }));
  }

  #take({ bytes }: PackedRecord): Uint8Array {
    this.bytes += bytes.length;
    this.#hash.update(bytes);
    return bytes;
  }
}

type Captured = Reading["document"];

function addressOf({ id, url }: Captured): string {
  return webAddress(url) ?? nameRecord(id);
}

function withCharset(mediaType: string, { capture }: Captured): string {
  const isText = mediaType.startsWith("text/") && capture.encoding !== undefined;
  return isText ? `${mediaType}; charset=${capture.encoding}` : mediaType;
}

/** When it was fetched; of a file nobody tells, and then it is when this archive was made. */
function takenAt({ capture }: Captured, { generatedAt }: DossierData): string {
  return capture.retrievedAt ?? generatedAt;
}

/** A line of CDXJ. */
function indexRecord(
  { targetUri, date }: { readonly targetUri: string; readonly date: string },
  mime: string,
  { bytes, digest }: PackedRecord,
  offset: number,
): string {
  const where = { length: String(bytes.length), offset: String(offset), filename: "data.warc.gz" };
  const fields = { url: targetUri, mime, status: "200", digest, ...where };
  return `${sortUrl(targetUri)} ${new Date(date).toISOString().replace(/\D/g, "").slice(0, 14)} ${JSON.stringify(fields)}\n`;
}

interface Part {
  readonly path: string;
  readonly bytes: Buffer;
}

/** Index, pages, manifest, and the manifest's own digest. */
function describeArchive(data: DossierData, warc: WarcWriter): Part[] {
  const index: Part = { path: "indexes/index.cdx", bytes: Buffer.from([...warc.index].sort().join("")) };
  const pages: Part = { path: "pages/pages.jsonl", bytes: Buffer.from(listPages(data).join("")) };
  const resources = [
    { name: "data.warc.gz", path: WARC, hash: `sha256:${warc.sha256}`, bytes: warc.bytes },
    ...[index, pages].map(({ path, bytes }) => ({
      name: path.slice(path.indexOf("/") + 1),
      path,
      hash: `sha256:${hash("sha256", bytes, "hex")}`,
      bytes: bytes.length,
    })),
  ];
  const manifest = {
    profile: "data-package",
    wacz_version: VERSION,
    title: `Articles read by Isnad ${data.version}`,
    created: data.generatedAt,
    software: `Isnad ${data.version}`,
    resources,
  };
  const described: Part = { path: "datapackage.json", bytes: toJson(manifest) };
  const digest = { path: described.path, hash: `sha256:${hash("sha256", described.bytes, "hex")}` };
  return [index, pages, described, { path: "datapackage-digest.json", bytes: toJson(digest) }];
}

function toJson(value: unknown): Buffer {
  return Buffer.from(`${JSON.stringify(value, null, 2)}\n`);
}

function listPages(data: DossierData): string[] {
  const head = { format: "json-pages-1.0", id: "pages", title: "All pages" };
  const pages = data.readings.map(({ document }) => ({
    id: document.id,
    url: addressOf(document),
    ts: takenAt(document, data),
    title: document.title ?? document.capture.source,
    text: document.text,
  }));
  return [head, ...pages].map((page) => `${JSON.stringify(page)}\n`);
}
