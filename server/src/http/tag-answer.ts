import { hash } from "node:crypto";

/** Hexadecimal digits of a tag: 128 bits. */
const LENGTH = 32;

/** A name for exactly this body. */
export function hashBody(body: string | Uint8Array): string {
  return hash("sha256", body, "hex").slice(0, LENGTH);
}

/** Whether what the other side has is what it would get: `If-None-Match`, compared weakly as RFC 9110 wants for reading. */
export function isKnown(request: Request, tag: string): boolean {
  const given = request.headers.get("if-none-match");
  if (given === null) return false;
  const plain = (one: string) => one.trim().replace(/^W\//, "");
  return given.trim() === "*" || given.split(",").some((one) => plain(one) === plain(tag));
}
