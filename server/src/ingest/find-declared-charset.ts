/** Bytes in which a page must declare its encoding; the standard says 1,024, pages of the 2000s say later. */
const DECLARATION_BYTES = 8192;

/** The encoding a page declares in a `<meta>` or its XML declaration, as written; null when it declares none. */
export function findDeclaredCharset(head: Uint8Array): string | null {
  const start = new TextDecoder("latin1").decode(head.subarray(0, DECLARATION_BYTES));
  const found =
    /<\?xml[^>]*\bencoding\s*=\s*["']([\w.:-]+)/i.exec(start) ??
    /<meta\b[^>]*\bcharset\s*=\s*["']?\s*([\w.:-]+)/i.exec(start);
  return found?.[1]?.toLowerCase() ?? null;
}
