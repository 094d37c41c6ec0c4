import { hash } from "node:crypto";

/** SHA-256 in hexadecimal, of bytes or of the UTF-8 of a text. */
export function hashHex(content: string | Uint8Array): string {
  return hash("sha256", content, "hex");
}
