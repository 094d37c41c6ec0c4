import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { resolve } from "node:path";
import type { DocumentSource, Intake, IntakeNote } from "../ports.ts";
import { decodeBytes } from "./decode-bytes.ts";
import { describeDecoding } from "./describe-decoding.ts";
import { type DetectedFormat, detectFormat, extensionOf, type Format, hasArticleExtension } from "./detect-format.ts";
import { type Extracted, extractHtml } from "./extract-html.ts";
import { extractMarkdown } from "./extract-markdown.ts";
import { findDeclaredCharset } from "./find-declared-charset.ts";
import { type FoundFile, findFiles, STANDARD_INPUT } from "./find-files.ts";
import { findSidecar, type Sidecar } from "./find-sidecar.ts";
import { formatSize } from "./format-size.ts";
import { type KnowsMark, makeIntake, markInput, passOver } from "./make-intake.ts";
import type { ArticleMetadata } from "./merge-metadata.ts";
import { collectBytes, type OpenedBytes, openBytes } from "./open-bytes.ts";
import { type RecordsContext, readRecords } from "./read-records.ts";
import { readTable } from "./read-table.ts";
import { readWacz } from "./read-wacz.ts";
import { readWarc } from "./read-warc.ts";
import { hasUtf32Mark, sniffUtf16 } from "./sniff-utf16.ts";

export interface IngestOptions {
  /** From the command line: fills what neither sidecar nor article tells. */
  readonly defaults?: ArticleMetadata;
  /** Largest article, or record of a collection, in bytes, unpacked. */
  readonly maxBytes?: number;
  readonly stdin?: AsyncIterable<Uint8Array>;
  /** Inputs it knows are passed over before they are looked into. */
  readonly isKnown?: KnowsMark;
  /** Called with the path of every file that gives an article or fails to, before it is handed over; what it throws ends the run. */
  readonly onFile?: (path: string) => void;
}

/** 16 MB: the longest article we know has 0.3 MB of text, the heaviest page 6 MB of markup; above it a file is no article. */
export const DEFAULT_MAX_BYTES = 16_000_000;

/** Files met in folders that belong to saved pages or to data, and are no articles. Named by a person they are read as text. */
const LEFT_OUT = new Set(["css", "js", "mjs", "ts", "map", "svg", "xml", "csv", "tsv", "yml", "yaml"]);

/**
 * Every article behind names on the command line, in that order, each file once, one at a time. Bad input is a failure that names the
 * file, and the others go on.
 */
export async function* readSources(
  names: readonly string[],
  options: IngestOptions = {},
): DocumentSource & AsyncGenerator<Intake> {
  const seen = new Set<string>();
  for (const name of names) {
    let gave = false;
    let isFolder = false;
    for await (const found of findFiles(name)) {
      if (!("path" in found)) {
        gave ||= "failure" in found;
        yield found;
        continue;
      }
      isFolder ||= !found.named;
      const file = resolve(found.path);
      if (seen.has(file)) continue;
      seen.add(file);
      for await (const intake of readFound(found, options)) {
        if (!("note" in intake)) {
          options.onFile?.(found.path);
          gave = true;
        }
        yield intake;
      }
    }
    if (!gave && (isFolder || (await isDirectory(name)))) {
      yield { failure: { source: name, code: "empty-folder", message: "no readable article in this folder" } };
    }
  }
}

async function isDirectory(name: string): Promise<boolean> {
  return stat(name).then(
    (found) => found.isDirectory(),
    () => false,
  );
}

/** Describes a folder of articles, and is none. */
const DESCRIPTION = /(?:^|\/)README(?:\.\w+)?$/i;

/** What our own pages say they are. A dossier often lies beside the articles it was made from. */
const DOSSIER = /<meta name="generator" content="Isnad\b/;

async function* readFound(found: FoundFile, options: IngestOptions): AsyncGenerator<Intake> {
  const { path } = found;
  if (!found.named && (LEFT_OUT.has(extensionOf(path)) || DESCRIPTION.test(path))) {
    yield { note: { source: path, code: "left-out", message: "no article by its name" } };
    return;
  }
  if (extensionOf(path) === "warc")
    return yield* readWebArchive(path, options, (context) => readWarcFile(path, context));
  if (extensionOf(path) === "wacz") return yield* readWebArchive(path, options, readWacz);
  const isStdin = path === STANDARD_INPUT;
  const file = isStdin ? null : createReadStream(path, { highWaterMark: 262_144 });
  try {
    const opened = await openBytes(file ?? options.stdin ?? process.stdin);
    const sidecar = isStdin ? { metadata: {}, notes: [] } : await findSidecar(path);
    yield* readOpened(found, opened, sidecar, options);
  } catch (error) {
    yield { failure: { source: path, ...describeError(error as NodeJS.ErrnoException) } };
  } finally {
    file?.destroy();
  }
}

async function* readWebArchive(
  path: string,
  options: IngestOptions,
  readPages: (context: RecordsContext) => AsyncGenerator<Intake>,
): AsyncGenerator<Intake> {
  try {
    const sidecar = await findSidecar(path);
    for (const note of sidecar.notes) yield { note };
    yield* readPages(makeContext(path, sidecar, options));
  } catch (error) {
    yield { failure: { source: path, ...describeError(error as NodeJS.ErrnoException) } };
  }
}

/** Not unpacked as a whole: one damaged record would cost all that follow. */
async function* readWarcFile(path: string, context: RecordsContext): AsyncGenerator<Intake> {
  const file = createReadStream(path, { highWaterMark: 262_144 });
  try {
    yield* readWarc(file, context);
  } finally {
    file.destroy();
  }
}

function describeError(error: NodeJS.ErrnoException): {
  code: "unreadable" | "not-found" | "broken-archive";
  message: string;
} {
  if (error.code === "EACCES" || error.code === "EPERM") return { code: "unreadable", message: "permission denied" };
  if (error.code === "ENOENT") return { code: "not-found", message: "no such file or folder" };
  if (error.code?.startsWith("Z_"))
    return { code: "broken-archive", message: `the gzip data is damaged: ${error.message}` };
  return { code: "unreadable", message: error.message };
}

async function* readOpened(
  found: FoundFile,
  opened: OpenedBytes,
  sidecar: Sidecar,
  options: IngestOptions,
): AsyncGenerator<Intake> {
  const { path } = found;
  const maxBytes = options.maxBytes ?? DEFAULT_MAX_BYTES;
  const detected = refuse(found, opened) ?? detectFormat(path, opened.head, sniffUtf16(opened.head));
  if ("failure" in detected) return yield detected;
  if ("binary" in detected) return yield leaveOut(found, detected);
  if (detected.format === "html" && DOSSIER.test(Buffer.from(opened.head).toString("latin1"))) {
    return yield { note: { source: path, code: "left-out", message: "a dossier made from articles" } };
  }
  if (detected.format === "records") {
    const isJsonFile = extensionOf(path) !== "ndjson" && extensionOf(path) !== "jsonl";
    for (const note of sidecar.notes) yield { note };
    const context = makeContext(path, sidecar, options);
    for await (const intake of readRecords(opened, isJsonFile, context))
      yield isNoArticle(intake) && !found.named ? asLeftOut(intake) : intake;
    return;
  }
  if (found.named && (extensionOf(path) === "csv" || extensionOf(path) === "tsv")) {
    const separator = extensionOf(path) === "csv" ? "," : "\t";
    for (const note of sidecar.notes) yield { note };
    yield* readTable(opened, separator, makeContext(path, sidecar, options));
    return;
  }
  const bytes = await collectBytes(opened.chunks, maxBytes);
  if (bytes === null)
    return yield { failure: { source: path, code: "too-large", message: await describeTooLarge(path, maxBytes) } };
  const mark = markInput(bytes, path, sidecar.metadata, options.defaults ?? {});
  if (await options.isKnown?.(mark)) yield passOver(path);
  else yield await readArticle(path, bytes, detected, sidecar, { defaults: options.defaults ?? {}, mark });
}

function makeContext(path: string, sidecar: Sidecar, options: IngestOptions): RecordsContext {
  const { defaults = {}, maxBytes = DEFAULT_MAX_BYTES, isKnown } = options;
  return { path, maxBytes, sidecar: sidecar.metadata, defaults, ...(isKnown && { isKnown }) };
}

function refuse(found: FoundFile, { head }: OpenedBytes): Extract<Intake, { failure: unknown }> | null {
  if (head.length === 0) return { failure: { source: found.path, code: "empty", message: "an empty file" } };
  if (hasUtf32Mark(head))
    return {
      failure: { source: found.path, code: "unsupported-encoding", message: "written in UTF-32: convert it to UTF-8" },
    };
  return null;
}

function leaveOut(
  { path, named }: FoundFile,
  { binary, isDocument }: Extract<DetectedFormat, { binary: string }>,
): Intake {
  if (!named && !isDocument && !hasArticleExtension(path))
    return { note: { source: path, code: "left-out", message: binary } };
  const advice = isDocument ? ": save it as text or HTML" : "";
  return { failure: { source: path, code: "binary", message: `${binary}, not text${advice}` } };
}

type Failed = Extract<Intake, { failure: unknown }>;

function isNoArticle(intake: Intake): intake is Failed {
  return "failure" in intake && intake.failure.code === "no-article";
}

function asLeftOut({ failure }: Failed): Intake {
  return { note: { source: failure.source, code: "left-out", message: "JSON that holds no article" } };
}

async function describeTooLarge(path: string, maxBytes: number): Promise<string> {
  const size = await stat(path).then(
    (found) => (found.size > maxBytes ? formatSize(found.size) : null),
    () => null,
  );
  return `${size ?? "unpacked it"} is more than the ${formatSize(maxBytes)} one article may have (raise it with --max-size)`.replace(
    "unpacked it is",
    "it is",
  );
}

async function readArticle(
  path: string,
  bytes: Uint8Array,
  detected: { format: Format; known: boolean },
  sidecar: Sidecar,
  { defaults, mark }: { readonly defaults: ArticleMetadata; readonly mark: string },
): Promise<Intake> {
  const declared = detected.format === "html" ? findDeclaredCharset(bytes) : null;
  const decoded = await decodeBytes(bytes, declared);
  const notes: IntakeNote[] = [...describeDecoding(path, decoded), ...sidecar.notes];
  if (!detected.known && path !== STANDARD_INPUT)
    notes.push({ source: path, code: "unknown-extension", message: `read as ${nameOf(detected.format)}` });
  const extracted = await extract(detected.format, decoded.text);
  if (extracted === null)
    return { failure: { source: path, code: "no-article", message: "no article found in this page" } };
  for (const note of extracted.notes) notes.push({ source: path, ...note });
  const { text, metadata: own } = extracted;
  return makeIntake({
    source: path,
    place: path,
    text,
    told: [sidecar.metadata, own],
    defaults,
    adapter: detected.format,
    encoding: decoded.encoding,
    mark,
    original: { bytes, mediaType: MEDIA_TYPES[detected.format], headers: {} },
    notes,
  });
}

const MEDIA_TYPES: Readonly<Record<Format, string>> = {
  text: "text/plain",
  markdown: "text/markdown",
  html: "text/html",
  records: "application/json",
};

function nameOf(format: Format): string {
  return format === "text" ? "plain text" : format === "html" ? "HTML" : format;
}

async function extract(format: Format, text: string): Promise<Extracted | null> {
  if (format === "html") return extractHtml(text);
  if (format === "markdown") return extractMarkdown(text);
  return { text, metadata: {}, notes: [] };
}
