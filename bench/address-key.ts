import { createHash } from "node:crypto";

/**
 * How the gold names an article: its address; where an outlet writes its headline into it, up to the number before the headline, and
 * without a number the host and a part of the address's hash. So no headline stands in this repository.
 */
export function addressKey(url: string): string {
  if (/^[\x20-\x7e]*$/.test(url) && !url.includes("%")) return url;
  const upToNumber = /^[\x20-\x7e]*?\/\d{4,}(?=\/)/.exec(url);
  if (upToNumber !== null) return upToNumber[0];
  const host = /^https?:\/\/[^/]+\//.exec(url)![0];
  return `${host}#${createHash("sha256").update(url).digest("hex").slice(0, 16)}`;
}
