/** How an article is written down. `records` is NDJSON, or JSON holding one article or a list of them. */
export type Format = "text" | "markdown" | "html" | "records";

export type DetectedFormat =
  | { readonly format: Format /** False when the name told nothing. */; readonly known: boolean }
  | {
      readonly binary: string /** A document a person may take for an article: PDF, Word. */;
      readonly isDocument: boolean;
    };

const EXTENSIONS: ReadonlyMap<string, Format> = new Map([
  ["txt", "text"],
  ["text", "text"],
  ["md", "markdown"],
  ["markdown", "markdown"],
  ["html", "html"],
  ["htm", "html"],
  ["xhtml", "html"],
  ["shtml", "html"],
  ["ndjson", "records"],
  ["jsonl", "records"],
  ["json", "records"],
]);

/** First bytes that name a binary format, longest first where one begins another. */
const MAGIC: readonly (readonly [string, readonly number[], boolean])[] = [
  ["PDF document", [0x25, 0x50, 0x44, 0x46, 0x2d], true],
  ["old Office document", [0xd0, 0xcf, 0x11, 0xe0], true],
  ["ZIP archive or Office document", [0x50, 0x4b, 0x03, 0x04], true],
  ["PNG image", [0x89, 0x50, 0x4e, 0x47], false],
  ["JPEG image", [0xff, 0xd8, 0xff], false],
  ["GIF image", [0x47, 0x49, 0x46, 0x38], false],
  ["RIFF media (WebP, WAV, AVI)", [0x52, 0x49, 0x46, 0x46], false],
  ["TIFF image", [0x49, 0x49, 0x2a, 0x00], false],
  ["Ogg media", [0x4f, 0x67, 0x67, 0x53], false],
  ["MP3 audio", [0x49, 0x44, 0x33], false],
  ["gzip inside gzip", [0x1f, 0x8b], false],
  ["xz archive", [0xfd, 0x37, 0x7a, 0x58, 0x5a], false],
  ["bzip2 archive", [0x42, 0x5a, 0x68], false],
  ["7-Zip archive", [0x37, 0x7a, 0xbc, 0xaf], false],
  ["RAR archive", [0x52, 0x61, 0x72, 0x21], false],
  ["zstd archive", [0x28, 0xb5, 0x2f, 0xfd], false],
  ["ELF program", [0x7f, 0x45, 0x4c, 0x46], false],
  ["SQLite database", [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20, 0x66], false],
  ["font", [0x77, 0x4f, 0x46], false],
  ["WebAssembly", [0x00, 0x61, 0x73, 0x6d], false],
];

/** Share of control characters from which bytes are no text. Random bytes hold 10 %, damaged text far less than 1 %. */
const CONTROL_SHARE = 0.01;

/**
 * Tells what bytes are: first by what they begin with, then by the extension, then by their look. A page saved as `.txt` is still a page.
 * `encoding` is what `sniffUtf16` said, because UTF-16 is full of NULs and no binary.
 */
export function detectFormat(name: string, head: Uint8Array, encoding: "utf-16le" | "utf-16be" | null): DetectedFormat {
  if (!encoding) {
    const magic = MAGIC.find(([, bytes]) => bytes.every((byte, index) => head[index] === byte));
    if (magic) return { binary: magic[0], isDocument: magic[2] };
    if (hex(head, 4, 8) === "66747970") return { binary: "MP4 media", isDocument: false };
    if (controlShare(head) > CONTROL_SHARE) return { binary: "binary data", isDocument: false };
  }
  const look = lookAt(new TextDecoder(encoding ?? "latin1").decode(head.subarray(0, 4096)));
  const format = EXTENSIONS.get(extensionOf(name));
  if (format === "text" || format === undefined) return { format: look ?? "text", known: format !== undefined };
  // A page without a single tag is text: read as HTML it would lose its line breaks.
  if (format === "html" && look === null && !hasTag(head, encoding)) return { format: "text", known: true };
  return { format, known: true };
}

/** Whether a name promises an article. */
export function hasArticleExtension(name: string): boolean {
  return EXTENSIONS.has(extensionOf(name));
}

/** The extension in lower case without its dot; that of the inner file for `.gz`. */
export function extensionOf(name: string): string {
  const base = name.slice(name.lastIndexOf("/") + 1).replace(/\.gz$/i, "");
  const dot = base.lastIndexOf(".");
  return dot > 0 ? base.slice(dot + 1).toLowerCase() : "";
}

function lookAt(text: string): Format | null {
  const start = text.replace(/^[\uFEFF\s]+|^ï»¿\s*/, "").slice(0, 1024);
  if (/^(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)?<(?:!doctype\s+html|html|head|body)\b/i.test(start)) return "html";
  if (/^\{\s*"(?:[^"\\]|\\.)*"\s*:/.test(start)) return "records";
  return null;
}

function hasTag(head: Uint8Array, encoding: string | null): boolean {
  return /<\/?[a-z][^<>]*>/i.test(new TextDecoder(encoding ?? "latin1").decode(head));
}

function controlShare(head: Uint8Array): number {
  let controls = 0;
  for (const byte of head)
    if (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0c && byte !== 0x0d && byte !== 0x1b) controls++;
  return head.length === 0 ? 0 : controls / head.length;
}

function hex(bytes: Uint8Array, from: number, to: number): string {
  return Buffer.from(bytes.subarray(from, to)).toString("hex");
}
