const decoder = new TextDecoder("windows-1256");
const BYTES = new Map(Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]));

/** The other way round from `TextDecoder`; for letters the encoding has. */
export function encodeWindows1256(text: string): Uint8Array {
  return Uint8Array.from(text, (letter) => {
    const byte = BYTES.get(letter);
    if (byte === undefined) throw new Error(`not in Windows-1256: ${letter}`);
    return byte;
  });
}
