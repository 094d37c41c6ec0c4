import { hash } from "node:crypto";
import { gzipSync } from "node:zlib";
import { nameRecord } from "./name-record.ts";

/** One record of a WARC file (ISO 28500, 1.1), packed as a member of its own, so that it can be fetched alone. */
export interface PackedRecord {
  readonly bytes: Uint8Array;
  /** `sha256:` and the hexadecimal digest of what it holds. */
  readonly digest: string;
}

export interface WarcRecord {
  readonly type: "warcinfo" | "resource" | "conversion";
  /** Names the record; the same id gives the same record id. */
  readonly id: string;
  /** ISO date-time, UTC. */
  readonly date: string;
  readonly contentType: string;
  readonly payload: Uint8Array;
  /** Absent in `warcinfo`. */
  readonly targetUri?: string;
  /** Id of the record that this one was made from. */
  readonly refersTo?: string;
  /** Id of the `warcinfo` record of the file. */
  readonly infoId?: string;
}

/** Closes the headers, and the record. */
const END = "\r\n\r\n";

/** Writes a record: its headers, an empty line, what it holds, two line ends. No value may break a line. */
export function packRecord(record: WarcRecord): PackedRecord {
  const { type, id, date, contentType, payload, targetUri, refersTo, infoId } = record;
  const digest = `sha256:${hash("sha256", payload, "hex")}`;
  const headers: readonly (readonly [string, string | undefined])[] = [
    ["WARC-Type", type],
    ["WARC-Record-ID", bracket(id)],
    ["WARC-Warcinfo-ID", infoId && bracket(infoId)],
    ["WARC-Refers-To", refersTo && bracket(refersTo)],
    ["WARC-Target-URI", targetUri],
    ["WARC-Date", date],
    ["WARC-Block-Digest", digest],
    ["WARC-Payload-Digest", type === "warcinfo" ? undefined : digest],
    ["Content-Type", contentType],
    ["Content-Length", String(payload.length)],
  ];
  const lines = headers.flatMap(([name, value]) => (value ? [`${name}: ${value.replace(/[\r\n]+/g, " ")}`] : []));
  const head = Buffer.from(`WARC/1.1\r\n${lines.join("\r\n")}${END}`);
  return { bytes: gzipSync(Buffer.concat([head, payload, Buffer.from(END)])), digest };
}

function bracket(id: string): string {
  return `<${nameRecord(id)}>`;
}
