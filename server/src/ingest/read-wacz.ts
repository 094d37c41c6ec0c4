import { createHash } from "node:crypto";
import { type Entry, openPromise, type ZipFile } from "yauzl";
import type { Intake, IntakeNote } from "../ports.ts";
import { collectBytes } from "./open-bytes.ts";
import type { RecordsContext } from "./read-records.ts";
import { readWarc } from "./read-warc.ts";

/** The manifest of a package of web archives: what is in it, and the SHA-256 of each part. */
const MANIFEST = "datapackage.json";
const ARCHIVE = /^archive\/.+\.warc(?:\.gz)?$/i;
/** Bytes; a manifest lists some dozens of parts. */
const MOST_MANIFEST = 4_000_000;

/**
 * Pages of a WACZ (Web Archive Collection Zipped), archive after archive, as `readWarc` reads them. An archive that is not what the
 * manifest's SHA-256 says is read all the same, and told: somebody changed it, or it was damaged.
 */
export async function* readWacz(context: RecordsContext): AsyncGenerator<Intake> {
  const zip = await openZip(context.path);
  if ("failure" in zip) return yield zip;
  try {
    const entries = new Map<string, Entry>();
    for await (const entry of zip.eachEntry()) entries.set(entry.fileName, entry);
    const archives = [...entries.values()].filter(({ fileName }) => ARCHIVE.test(fileName));
    if (archives.length === 0) yield fail(context.path, "no web archive in it (archive/*.warc.gz)");
    const digests = await readDigests(zip, entries.get(MANIFEST));
    for (const entry of archives) yield* readArchive(zip, entry, digests.get(entry.fileName), context);
  } catch (error) {
    yield fail(context.path, (error as Error).message);
  } finally {
    zip.close();
  }
}

type Failed = Extract<Intake, { failure: unknown }>;

async function openZip(path: string): Promise<ZipFile | Failed> {
  try {
    return await openPromise(path, { lazyEntries: true, autoClose: false });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).syscall !== undefined) throw error;
    return fail(path, (error as Error).message);
  }
}

function fail(source: string, why: string): Failed {
  return { failure: { source, code: "broken-archive", message: `not a whole WACZ: ${why}` } };
}

/** SHA-256 by part, as far as there is a manifest that can be read. */
async function readDigests(zip: ZipFile, entry: Entry | undefined): Promise<ReadonlyMap<string, string>> {
  if (entry === undefined) return new Map();
  const bytes = await collectBytes(await zip.openReadStreamPromise(entry), MOST_MANIFEST);
  try {
    const { resources } = JSON.parse(Buffer.from(bytes ?? []).toString("utf8"));
    const parts: readonly { readonly path: string; readonly hash: string }[] = Array.isArray(resources)
      ? resources.filter((one) => typeof one?.path === "string" && typeof one.hash === "string")
      : [];
    return new Map(parts.flatMap(({ path, hash }) => (hash.startsWith("sha256:") ? [[path, hash.slice(7)]] : [])));
  } catch {
    return new Map();
  }
}

async function* readArchive(
  zip: ZipFile,
  entry: Entry,
  expected: string | undefined,
  context: RecordsContext,
): AsyncGenerator<Intake> {
  const path = `${context.path}!${entry.fileName}`;
  const hash = createHash("sha256");
  const chunks = (async function* () {
    for await (const chunk of await zip.openReadStreamPromise(entry)) {
      hash.update(chunk as Uint8Array);
      yield chunk as Uint8Array;
    }
  })();
  try {
    yield* readWarc(chunks, { ...context, path });
    for await (const _ of chunks); // What a damaged end left unread belongs to the digest.
    if (expected !== undefined && hash.digest("hex") !== expected) yield { note: describeChange(path) };
  } catch (error) {
    yield fail(path, (error as Error).message);
  }
}

function describeChange(source: string): IntakeNote {
  return { source, code: "digest-differs", message: `its SHA-256 is not the one in ${MANIFEST}` };
}
