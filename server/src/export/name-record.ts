import { hash } from "node:crypto";

/**
 * An IRI for one of our ids: a UUID (RFC 9562, version 8) made of the id's SHA-256, so that the same record bears the same name in
 * every export and on every machine. Linked-data formats want an IRI, and ids are no web addresses.
 */
export function nameRecord(id: string): string {
  const digest = hash("sha256", id, "hex");
  const variant = ((Number.parseInt(digest.charAt(16), 16) & 0x3) | 0x8).toString(16);
  const parts = [
    digest.slice(0, 8),
    digest.slice(8, 12),
    `8${digest.slice(13, 16)}`,
    `${variant}${digest.slice(17, 20)}`,
    digest.slice(20, 32),
  ];
  return `urn:uuid:${parts.join("-")}`;
}
