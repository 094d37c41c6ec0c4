import { createHash } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { zipSync } from "fflate";
import { afterAll, describe, expect, it } from "vitest";
import { readSources } from "../src/ingest/read-sources.ts";
import { splitRows } from "../src/ingest/split-rows.ts";
import type { Intake } from "../src/ports.ts";

const folder = mkdtempSync(join(tmpdir(), "isnad-collections-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function readFile(name: string, content: string | Uint8Array, maxBytes?: number): Promise<Intake[]> {
  const path = join(folder, name);
  writeFileSync(path, content);
  const found: Intake[] = [];
  for await (const intake of readSources([path], maxBytes === undefined ? {} : { maxBytes })) found.push(intake);
  return found;
}

/** What came of each: the title, or what went wrong and where. */
const summary = (intakes: readonly Intake[]) =>
  intakes.map((intake) =>
    "input" in intake
      ? (intake.input.title ?? intake.input.text)
      : "failure" in intake
        ? `${intake.failure.source.replace(`${folder}/`, "")} ${intake.failure.code}`
        : intake.note.code,
  );

describe("a table", () => {
  const rows = async (...texts: string[]) => {
    const found: unknown[] = [];
    const pieces = (async function* () {
      yield* texts;
    })();
    for await (const { line, cells } of splitRows(pieces, ",", 10)) found.push([line, cells]);
    return found;
  };
  it("has rows of cells, quoted or not, however the pieces fall", async () => {
    const text = 'a,"b ""q"" c"\r\n"x\ny",\n,z';
    const expected = [
      [1, ["a", 'b "q" c']],
      [2, ["x\ny", ""]],
      [4, ["", "z"]],
    ];
    expect(await rows(text)).toEqual(expected);
    expect(await rows(...text)).toEqual(expected);
  });
  it("passes over a row that is too long, and nothing else", async () =>
    expect(await rows(`a\n"${"x".repeat(50)}"\nb`)).toEqual([
      [1, ["a"]],
      [2, null],
      [3, ["b"]],
    ]));
  it("gives an article a row, under the names that others give to its columns", async () => {
    const text = `id,Media_Name,publish_date,title,URL,story_text\n1,صحيفة المثال (متخيَّلة),2024-11-30 08:00:00,خبر,https://example.org/1,"نص أول،\nوسطر ثان"\n2,,,فارغ,,\n`;
    const intakes = await readFile("stories.csv", `\uFEFF${text}`);
    expect(summary(intakes)).toEqual(["خبر", "stories.csv:4 no-article"]);
    const [first] = intakes;
    expect(first).toMatchObject({
      input: {
        text: "نص أول،\nوسطر ثان",
        publisher: "صحيفة المثال (متخيَّلة)",
        published: "2024-11-30T08:00:00",
        url: "https://example.org/1",
        capture: { adapter: "table", source: "https://example.org/1" },
      },
    });
  });
  it("is told when it holds no texts", async () => {
    const [only] = await readFile("numbers.csv", "id,count\n1,2\n");
    expect(only).toMatchObject({ failure: { code: "no-article" } });
    expect(JSON.stringify(only)).toContain("it has id, count");
  });
  it("may be separated by tabs, and packed", async () =>
    expect(summary(await readFile("a.tsv.gz", gzipSync("title\ttext\nخبر\tنص الخبر\n")))).toEqual(["خبر"]));
});

describe("a collection of records", () => {
  it("may name its fields as others do", async () => {
    const record = {
      media_name: "صحيفة المثال (متخيَّلة)",
      publish_date: "2024-11-30",
      title: "خبر",
      story_text: "نص الخبر",
      url: "https://example.org/2",
    };
    const [only] = await readFile("stories.ndjson", JSON.stringify(record));
    expect(only).toMatchObject({
      input: { text: "نص الخبر", publisher: record.media_name, published: "2024-11-30", title: "خبر" },
    });
  });
});

describe("a web archive", () => {
  const page = (name: string) =>
    `<html><head><title>خبر ${name}</title></head><body><article><h1>خبر ${name}</h1>${`<p>أعلنت بلدية ${name} أن فرقها أنهت إصلاح شبكة المياه في الحي الشرقي بعد أسبوعين من العمل.</p>`.repeat(3)}</article></body></html>`;
  const answer = (name: string, headers = "", body: string | Uint8Array = page(name), status = "200 OK") =>
    Buffer.concat([
      Buffer.from(`HTTP/1.1 ${status}\r\nContent-Type: text/html; charset=utf-8\r\n${headers}\r\n`),
      Buffer.from(body),
    ]);
  const record = (type: string, name: string, content: Uint8Array) =>
    Buffer.concat([
      Buffer.from(
        `WARC/1.1\r\nWARC-Type: ${type}\r\nWARC-Target-URI: https://example.org/${encodeURIComponent(name)}\r\nWARC-Date: 2024-11-30T10:00:00Z\r\nContent-Length: ${content.length}\r\n\r\n`,
      ),
      content,
      Buffer.from("\r\n\r\n"),
    ]);
  const chunked = (text: string) => {
    const bytes = Buffer.from(text);
    const half = Math.floor(bytes.length / 2);
    const piece = (part: Buffer) =>
      Buffer.concat([Buffer.from(`${part.length.toString(16)}\r\n`), part, Buffer.from("\r\n")]);
    return Buffer.concat([piece(bytes.subarray(0, half)), piece(bytes.subarray(half)), Buffer.from("0\r\n\r\n")]);
  };
  const records = [
    record("warcinfo", "info", Buffer.from("software: test\r\n")),
    record("response", "الأول", answer("الأول")),
    record("request", "الأول", Buffer.from("GET / HTTP/1.1\r\n\r\n")),
    record(
      "response",
      "الثاني",
      answer("الثاني", "Transfer-Encoding: chunked\r\nContent-Encoding: gzip\r\n", chunked("").subarray(5)),
    ),
    record("response", "الثالث", answer("الثالث", "Content-Encoding: br\r\n", brotliCompressSync(page("الثالث")))),
    record("response", "المنقول", answer("المنقول", "", "", "301 Moved")),
    record("response", "الرابع", answer("الرابع", "Transfer-Encoding: chunked\r\n", chunked(page("الرابع")))),
    record("resource", "الخامس", Buffer.from(page("الخامس"))),
  ].filter((_, index) => index !== 3);
  const names = ["خبر الأول", "خبر الثالث", "خبر الرابع", "خبر الخامس"];

  it("gives its pages, with when and how they were answered", async () => {
    const intakes = await readFile("a.warc", Buffer.concat(records));
    expect(summary(intakes)).toEqual(names);
    expect(intakes[0]).toMatchObject({
      input: {
        url: `https://example.org/${encodeURIComponent("الأول")}`,
        capture: { adapter: "warc", retrievedAt: "2024-11-30T10:00:00Z" },
      },
      original: { mediaType: "text/html", headers: { "content-type": "text/html; charset=utf-8" } },
    });
  });
  it("also packed, record by record", async () =>
    expect(summary(await readFile("a.warc.gz", Buffer.concat(records.map((one) => gzipSync(one)))))).toEqual(names));
  it("also larger than what is looked at together", async () => {
    const many = Array.from({ length: 300 }, (_, n) =>
      record("response", `${n}`, answer(`${n}`, `X-Filler: ${"y".repeat(9000)}\r\n`)),
    );
    expect(summary(await readFile("many.warc", Buffer.concat(many)))).toHaveLength(300);
    expect(
      summary(await readFile("many.warc.gz", Buffer.concat(many.map((one) => gzipSync(one, { level: 0 }))))),
    ).toHaveLength(300);
  });

  it("goes on behind a damaged record, and tells what it passed over", async () => {
    const packed = records.map((one) => gzipSync(one));
    packed[1]?.fill(0x55, 40, 90);
    const intakes = await readFile("bad.warc.gz", Buffer.concat(packed));
    const start = packed[0]?.length ?? 0;
    expect(summary(intakes)).toEqual([`bad.warc.gz@${start} broken-record`, ...names.slice(1)]);
    expect(JSON.stringify(intakes[0])).toContain("skipped at byte");
    const plain = [...records];
    plain[1] = Buffer.from(plain[1]?.toString("latin1").replace("WARC/1.1", "WORK/1.1") ?? "", "latin1");
    expect(summary(await readFile("bad.warc", Buffer.concat(plain))).slice(1)).toEqual(names.slice(1));
  });
  it("tells of an end that was cut off, and of what is no archive", async () => {
    const packed = Buffer.concat(records.map((one) => gzipSync(one)));
    expect(summary(await readFile("cut.warc.gz", packed.subarray(0, packed.length - 30))).slice(0, 3)).toEqual(
      names.slice(0, 3),
    );
    expect(summary(await readFile("cut.warc.gz", packed.subarray(0, packed.length - 30))).at(-1)).toMatch(
      /broken-record$/,
    );
    expect(summary(await readFile("none.warc", "nothing of the kind")).at(-1)).toBe("none.warc empty");
    expect(summary(await readFile("empty.warc.gz", ""))).toEqual(["empty.warc.gz empty"]);
  });
});

describe("a package of web archives", () => {
  const record = (body: string): Uint8Array => {
    const page = Buffer.from(`HTTP/1.1 200 OK\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n${body}`);
    const head = `WARC/1.1\r\nWARC-Type: response\r\nWARC-Target-URI: https://example.org/${body.length}\r\nWARC-Date: 2024-11-30T10:00:00Z\r\nContent-Length: ${page.length}\r\n\r\n`;
    return gzipSync(Buffer.concat([Buffer.from(head), page, Buffer.from("\r\n\r\n")]));
  };
  const texts = ["قال المتحدث إن الطريق مفتوح.", "أعلن المكتب أن الجسر مغلق.\nوالطريق أيضا."];
  const archives = texts.map(record);
  const pack = (digests: readonly string[]) =>
    zipSync({
      "datapackage.json": Buffer.from(
        JSON.stringify({
          resources: digests.map((hash, n) => ({ path: `archive/${n}.warc.gz`, hash: `sha256:${hash}` })),
        }),
      ),
      ...Object.fromEntries(archives.map((bytes, n) => [`archive/${n}.warc.gz`, bytes])),
      "pages/pages.jsonl": Buffer.from("{}"),
    });
  const digests = archives.map((bytes) => createHash("sha256").update(bytes).digest("hex"));

  it("gives the pages of each archive in it", async () => {
    const intakes = await readFile("a.wacz", pack(digests));
    expect(summary(intakes)).toEqual(texts);
    expect(intakes[1]).toMatchObject({
      input: { url: expect.stringContaining("https://example.org/"), capture: { adapter: "warc" } },
    });
  });
  it("tells of an archive that is not what the manifest says", async () => {
    const intakes = await readFile("changed.wacz", pack([digests[0] as string, "0".repeat(64)]));
    expect(summary(intakes)).toEqual([...texts, "digest-differs"]);
  });
  it("names one that is none, or holds nothing, or is cut off", async () => {
    expect(summary(await readFile("none.wacz", "no archive"))).toEqual(["none.wacz broken-archive"]);
    expect(summary(await readFile("empty.wacz", zipSync({ "a.txt": Buffer.from("x") })))).toEqual([
      "empty.wacz broken-archive",
    ]);
    const cut = pack(digests);
    expect(summary(await readFile("cut.wacz", cut.subarray(0, cut.length - 40)))).toEqual(["cut.wacz broken-archive"]);
  });
});
