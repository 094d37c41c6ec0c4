import { sniffUtf16 } from "./sniff-utf16.ts";

export interface Decoded {
  /** Without byte order mark, with `\n` for every line end. */
  readonly text: string;
  /** WHATWG name. */
  readonly encoding: string;
  /** How it was told, from certain to a guess. */
  readonly basis: "mark" | "shape" | "strict" | "damaged" | "declared" | "guessed";
  /** How many bytes or sequences were no letters in that encoding and became U+FFFD. */
  readonly replaced: number;
  /** What the page declares, when the bytes say otherwise. */
  readonly contradicted: string | null;
}

const strictUtf8 = new TextDecoder("utf-8", { fatal: true });
const lenientUtf8 = new TextDecoder("utf-8");

/**
 * Bytes to text. Order: byte order mark; shape of UTF-16; strict UTF-8 (valid UTF-8 of any length is never anything else); UTF-8 with
 * damage; what the page declares, unless it gives accented Latin where Arabic should be; a guess; Windows-1256, the old encoding of the region.
 */
export async function decodeBytes(bytes: Uint8Array, declared: string | null): Promise<Decoded> {
  const utf16 = sniffUtf16(bytes);
  if (utf16) {
    const basis = bytes[0] === 0xff || bytes[0] === 0xfe ? "mark" : "shape";
    return finish(new TextDecoder(utf16).decode(bytes), utf16, basis, declared, 0);
  }
  const utf8 = decodeUtf8(bytes);
  if (utf8) return finish(utf8, "utf-8", startsWithMark(bytes) ? "mark" : "strict", declared, 0, true);
  const damaged = lenientUtf8.decode(bytes);
  const already = countSequence(bytes);
  if (isDamagedUtf8(damaged)) return finish(damaged, "utf-8", "damaged", declared, already);
  return decodeLegacy(bytes, declared);
}

/** Text of valid UTF-8, or null. */
export function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return strictUtf8.decode(bytes);
  } catch {
    return null;
  }
}

async function decodeLegacy(bytes: Uint8Array, declared: string | null): Promise<Decoded> {
  const decoder = declared ? makeDecoder(declared) : null;
  if (decoder && !decoder.encoding.startsWith("utf-")) {
    const text = decoder.decode(bytes);
    if (isBelievable(text)) return finish(text, decoder.encoding, "declared", declared, 0);
  }
  const guessed = makeDecoder((await guessEncoding(bytes)) ?? "windows-1256");
  const text = guessed?.decode(bytes);
  if (guessed && text !== undefined && isBelievable(text))
    return finish(text, guessed.encoding, "guessed", declared, 0);
  return finish(new TextDecoder("windows-1256").decode(bytes), "windows-1256", "guessed", declared, 0);
}

/** Loaded when first needed: the detector's models take 300 ms to wake, and nearly everything is UTF-8. */
async function guessEncoding(bytes: Uint8Array): Promise<string | null> {
  const { detect } = await import("jschardet");
  const { encoding, confidence } = detect(bytes.subarray(0, 65_536));
  // Below a half it is as often wrong as right; the caller's default knows the region.
  return encoding && confidence >= 0.5 && !/^utf|^ascii/i.test(encoding) ? encoding : null;
}

function makeDecoder(label: string): InstanceType<typeof TextDecoder> | null {
  try {
    return new TextDecoder(label);
  } catch {
    return null;
  }
}

function finish(
  raw: string,
  encoding: string,
  basis: Decoded["basis"],
  declared: string | null,
  already: number,
  whole = false,
): Decoded {
  const text = raw.includes("\r") ? raw.replace(/\r\n?/g, "\n") : raw;
  const other = declared ? makeDecoder(declared) : null;
  const contradicted = other && other.encoding !== encoding ? declared : null;
  return { text, encoding, basis, replaced: whole ? 0 : Math.max(0, countReplaced(text) - already), contradicted };
}

/** Most of what is not ASCII came out as letters: UTF-8 with a few bytes lost. In Windows-1256 nearly every Arabic letter would be lost. */
function isDamagedUtf8(text: string): boolean {
  let letters = 0;
  let lost = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code === 0xfffd) lost++;
    else if (code >= 0x80) letters++;
  }
  return letters >= 3 * lost;
}

/** `ÇáÌíÔ`, four accented letters in a row, is Arabic read as Western European: the servers' default, not the writer's declaration. */
function isBelievable(text: string): boolean {
  return !/[\u00C0-\u00FF]{4}/.test(text) || /[\u0600-\u06FF]{3}/.test(text);
}

function countReplaced(text: string): number {
  let count = 0;
  for (let at = text.indexOf("\uFFFD"); at >= 0; at = text.indexOf("\uFFFD", at + 1)) count++;
  return count;
}

/** U+FFFD that the file itself holds (EF BF BD): damage done before, not by us. */
function countSequence(bytes: Uint8Array): number {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  let count = 0;
  for (let at = buffer.indexOf("\uFFFD"); at >= 0; at = buffer.indexOf("\uFFFD", at + 3)) count++;
  return count;
}

function startsWithMark(bytes: Uint8Array): boolean {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
}
