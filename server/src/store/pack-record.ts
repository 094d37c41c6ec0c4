import { constants, zstdCompressSync, zstdDecompressSync } from "node:zlib";

/** Level 1: a reading shrinks to an eighth, at several hundred MB a second. */
const OPTIONS = { params: { [constants.ZSTD_c_compressionLevel]: 1 } };

/** Text as packed UTF-8. */
export function packText(text: string): Uint8Array {
  return zstdCompressSync(text, OPTIONS);
}

export function unpackText(packed: Uint8Array): string {
  return zstdDecompressSync(packed).toString("utf8");
}

/** A record as packed JSON, which keeps every code unit: halves of pairs and NUL are escaped. */
export function packRecord(record: unknown): Uint8Array {
  return packText(JSON.stringify(record));
}

/** What `packRecord` packed; the caller knows what it was. */
export function unpackRecord<Kept>(packed: Uint8Array): Kept {
  return JSON.parse(unpackText(packed)) as Kept;
}

/** Bytes, packed when that makes them smaller: images and archives do not. */
export function packBytes(bytes: Uint8Array): { readonly packed: number; readonly bytes: Uint8Array } {
  const smaller = zstdCompressSync(bytes, OPTIONS);
  return smaller.length < bytes.length ? { packed: 1, bytes: smaller } : { packed: 0, bytes };
}

export function unpackBytes({ packed, bytes }: { readonly packed: number; readonly bytes: Uint8Array }): Uint8Array {
  return packed === 1 ? zstdDecompressSync(bytes) : bytes;
}
