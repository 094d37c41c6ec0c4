export type Utf16 = "utf-16le" | "utf-16be";

/** Bytes looked at; an even number. */
const SAMPLE_BYTES = 4096;

/**
 * UTF-16, by its mark or by its shape. Arabic in UTF-16 without a mark is made of ASCII bytes alone (م is 45 06), so it would pass
 * for valid UTF-8: the shape is asked before UTF-8 is tried. In Arabic and Latin text nearly every code unit has one of few high bytes.
 */
export function sniffUtf16(head: Uint8Array): Utf16 | null {
  if (head[0] === 0xff && head[1] === 0xfe) return "utf-16le";
  if (head[0] === 0xfe && head[1] === 0xff) return "utf-16be";
  const length = Math.min(head.length, SAMPLE_BYTES) & ~1;
  if (length < 4) return null;
  const little = plausibleShare(head, length, 1);
  const big = plausibleShare(head, length, 0);
  if (Math.max(little, big) < 0.9) return null;
  return little >= big ? "utf-16le" : "utf-16be";
}

/** UTF-32 is told by its mark alone, and has to be converted by other means: no runtime decodes it. */
export function hasUtf32Mark(head: Uint8Array): boolean {
  const mark = Buffer.from(head.subarray(0, 4)).toString("hex");
  return mark === "fffe0000" || mark === "0000feff";
}

/** Share of code units that are Arabic letters, or ASCII with white space; 0 unless the telling bytes 00 and 06 abound. */
function plausibleShare(bytes: Uint8Array, length: number, highAt: 0 | 1): number {
  let plausible = 0;
  let telling = 0;
  for (let index = 0; index < length; index += 2) {
    const high = bytes[index + highAt] as number;
    const low = bytes[index + 1 - highAt] as number;
    if (high === 0x06 || (high === 0x00 && isAscii(low))) telling++;
    if (high === 0x06 || (high === 0x00 && (isAscii(low) || low >= 0xa0)) || high === 0x20 || high >= 0xfb) plausible++;
  }
  const units = length / 2;
  return telling / units > 0.5 ? plausible / units : 0;
}

function isAscii(byte: number): boolean {
  return (byte >= 0x20 && byte < 0x7f) || byte === 0x09 || byte === 0x0a || byte === 0x0d;
}
