import { hash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { extname, join, sep } from "node:path";
import { hashBody, isKnown } from "./tag-answer.ts";

interface DeskFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly type: string;
  readonly tag: string;
  /** Its name holds a hash of what is in it, so that it never changes. */
  readonly isLasting: boolean;
}

/** The desk's pages, read once: a request can name nothing that is not among them. */
export interface DeskFiles {
  /** By path: `/index.html`. */
  readonly files: ReadonlyMap<string, DeskFile>;
  readonly policy: string;
}

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".woff2": "font/woff2",
  ".woff": "font/woff",
  ".webmanifest": "application/manifest+json",
};

/** Vite's way to name what it made: `main-BvT4kq2x.js`. */
const LASTING = /-[\w-]{8}\.\w+$/;

/** Reads a folder of built pages; null when it holds no `index.html`. */
export function readDesk(folder: string): DeskFiles | null {
  const files = new Map<string, DeskFile>();
  for (const entry of listFiles(folder)) {
    const bytes = new Uint8Array(readFileSync(join(folder, entry)));
    const type = TYPES[extname(entry).toLowerCase()];
    if (type === undefined) continue;
    files.set(`/${entry.split(sep).join("/")}`, {
      bytes,
      type,
      tag: `"${hashBody(bytes)}"`,
      isLasting: LASTING.test(entry),
    });
  }
  const index = files.get("/index.html");
  return index === undefined ? null : { files, policy: writePolicy(new TextDecoder().decode(index.bytes)) };
}

function listFiles(folder: string): readonly string[] {
  try {
    const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
    return entries
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1));
  } catch {
    return [];
  }
}

/**
 * What the pages may do: load what is ours, and nothing else. Scripts and styles that stand in the page itself are named by their hash.
 * Attributes of style are allowed, since drawings are placed by them; they run nothing.
 */
function writePolicy(page: string): string {
  const inline = (element: string) =>
    [...page.matchAll(new RegExp(`<${element}\\b(?![^>]*\\bsrc=)[^>]*>([\\s\\S]*?)</${element}>`, "gi"))]
      .map(([, content = ""]) => `'sha256-${hash("sha256", content, "base64")}'`)
      .join(" ");
  return [
    "default-src 'none'",
    `script-src 'self' ${inline("script")}`.trim(),
    `style-src 'self' ${inline("style")}`.trim(),
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
}

/** A file of the desk; every other path that could be one of its views gets its page. */
export function serveDesk(request: Request, { files, policy }: DeskFiles): Response {
  const { pathname } = new URL(request.url);
  const asked = files.get(pathname);
  // A path with an ending is a file that is not there; one without is a view of the page.
  const file = asked ?? (extname(pathname) === "" ? files.get("/index.html") : undefined);
  if (file === undefined)
    return new Response("not found\n", { status: 404, headers: { "content-type": "text/plain" } });
  const headers = {
    "content-security-policy": policy,
    "cache-control": file.isLasting ? "public, max-age=31536000, immutable" : "no-cache",
    etag: file.tag,
  };
  if (isKnown(request, file.tag)) return new Response(null, { status: 304, headers });
  return new Response(file.bytes, { headers: { ...headers, "content-type": file.type } });
}
