import { describe, expect, it } from "vitest";
import { decodeBytes } from "../src/ingest/decode-bytes.ts";
import { sniffUtf16 } from "../src/ingest/sniff-utf16.ts";
import { encodeWindows1256 } from "./encode-windows-1256.ts";

const TEXT = "قالت الوزارة، الخميس، إن 12 شخصاً أُصيبوا في «حادث سير» قرب الجسر.\nوأضافت أن التحقيق مستمر.";
const utf16le = Buffer.from(TEXT, "utf16le");
const utf16be = Buffer.from(TEXT, "utf16le").swap16();
const bytes = (...numbers: number[]) => Uint8Array.from(numbers);
const join = (...parts: Uint8Array[]) => Buffer.concat(parts);

describe("telling encodings apart", () => {
  it.each([
    ["UTF-8", Buffer.from(TEXT), "utf-8", "strict"],
    ["UTF-8 with a mark", join(bytes(0xef, 0xbb, 0xbf), Buffer.from(TEXT)), "utf-8", "mark"],
    ["UTF-16 LE with a mark", join(bytes(0xff, 0xfe), utf16le), "utf-16le", "mark"],
    ["UTF-16 BE with a mark", join(bytes(0xfe, 0xff), utf16be), "utf-16be", "mark"],
    ["UTF-16 LE without", utf16le, "utf-16le", "shape"],
    ["UTF-16 BE without", utf16be, "utf-16be", "shape"],
    ["Windows-1256", encodeWindows1256(TEXT), "windows-1256", "guessed"],
  ])("%s", async (_, written, encoding, basis) => {
    expect(await decodeBytes(written, null)).toEqual({ text: TEXT, encoding, basis, replaced: 0, contradicted: null });
  });
  it("UTF-16 in which Latin letters abound", async () => {
    const text = "Reuters: قتل 3 أشخاص in Aleppo, said the Observatory";
    expect((await decodeBytes(Buffer.from(text, "utf16le"), null)).text).toBe(text);
  });
  it("a few words of Windows-1256", async () => {
    expect(await decodeBytes(encodeWindows1256("قال إن"), null)).toMatchObject({
      text: "قال إن",
      encoding: "windows-1256",
    });
  });
  it("takes neither ASCII nor UTF-8 for UTF-16", () => {
    for (const text of ["The quick brown fox. ".repeat(9), TEXT, "{}", "a\n".repeat(40), "  \n".repeat(40)])
      expect(sniffUtf16(Buffer.from(text))).toBeNull();
  });
  it("believes valid UTF-8 before what a page declares, and says so", async () => {
    expect(await decodeBytes(Buffer.from(TEXT), "windows-1256")).toMatchObject({
      text: TEXT,
      encoding: "utf-8",
      contradicted: "windows-1256",
    });
  });
  it("believes a declared encoding before a guess", async () => {
    const cyrillic = bytes(0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2);
    expect(await decodeBytes(cyrillic, "windows-1251")).toMatchObject({
      text: "Привет",
      encoding: "windows-1251",
      basis: "declared",
      contradicted: null,
    });
  });
  it("does not believe a page that declares Western European and shows accented letters in a row", async () => {
    const decoded = await decodeBytes(encodeWindows1256(`<meta charset=iso-8859-1><p>${TEXT}</p>`), "iso-8859-1");
    expect(decoded).toMatchObject({ encoding: "windows-1256", basis: "guessed", contradicted: "iso-8859-1" });
    expect(decoded.text).toContain(TEXT);
  });
  it("passes over a declared encoding that does not exist", async () => {
    expect((await decodeBytes(encodeWindows1256(TEXT), "x-no-such")).text).toBe(TEXT);
  });
  it("reads damaged UTF-8 as UTF-8 and counts what was lost, not what was lost before", async () => {
    const broken = join(Buffer.from("قال \uFFFD إن"), bytes(0xd8), Buffer.from(TEXT), bytes(0xc3, 0x28));
    const decoded = await decodeBytes(broken, null);
    expect(decoded).toMatchObject({ encoding: "utf-8", basis: "damaged", replaced: 2 });
    expect(decoded.text).toContain(TEXT);
  });
  it("reads UTF-8 cut in the middle of a letter", async () => {
    expect(await decodeBytes(Buffer.from("قال إن").subarray(0, -1), null)).toMatchObject({
      encoding: "utf-8",
      replaced: 1,
    });
  });
  it("makes one line end of the three", async () => {
    expect((await decodeBytes(Buffer.from("أ\r\nب\rج\nد"), null)).text).toBe("أ\nب\nج\nد");
  });
});
