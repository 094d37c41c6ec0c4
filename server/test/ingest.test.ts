import { execFileSync } from "node:child_process";
import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { flattenReading } from "../src/export/flatten-reading.ts";
import { renderDossier } from "../src/export/render-dossier.ts";
import { csvHeader } from "../src/export/write-csv.ts";
import { type IngestOptions, readSources } from "../src/ingest/read-sources.ts";
import type { Intake } from "../src/ports.ts";
import { encodeWindows1256 } from "./encode-windows-1256.ts";
import { makeFolder } from "./make-folder.ts";
import { ReadingMaker } from "./make-reading.ts";

const TEXT = "قالت الوزارة إن ثلاثة أشخاص أصيبوا في حادث قرب الجسر.";
const record = (more: Record<string, unknown> = {}) =>
  JSON.stringify({
    publisher: "صحيفة",
    url: "https://example.org/1",
    title: "عنوان",
    published: "2024-11-30T10:00:00+03:00",
    text: TEXT,
    ...more,
  });

const take = (names: string[], options: IngestOptions = {}): Promise<Intake[]> =>
  Array.fromAsync(readSources(names, options));
const inputs = (intakes: Intake[]) => intakes.flatMap((intake) => ("input" in intake ? [intake.input] : []));
const failures = (intakes: Intake[]) => intakes.flatMap((intake) => ("failure" in intake ? [intake.failure] : []));
const notes = (intakes: Intake[]) =>
  intakes.flatMap((intake) => ("input" in intake ? intake.notes : "note" in intake ? [intake.note] : []));

/** The one failure of the one file, by its code and message; everything else would be wrong. */
async function failureOf(content: string | Uint8Array, name = "a.txt", options: IngestOptions = {}): Promise<string> {
  const path = `${makeFolder({ [name]: content })}/${name}`;
  const intakes = await take([path], options);
  expect(intakes).toHaveLength(1);
  const [failure] = failures(intakes);
  expect(failure?.source).toBe(path);
  return `${failure?.code}: ${failure?.message}`;
}

describe("files", () => {
  it("gives text, source, encoding and the SHA-256 of the bytes", async () => {
    const path = `${makeFolder({ "a.txt": TEXT })}/a.txt`;
    const [input] = inputs(await take([path]));
    // printf of the text piped to sha256sum
    expect(input).toEqual({
      text: TEXT,
      capture: {
        source: path,
        adapter: "text",
        encoding: "utf-8",
        sha256: "18d8809628f9efe44bad3b0a22f3fcc217012d83bbc0d4e4c74d1370c5661f6a",
      },
    });
  });
  it("walks folders to the bottom, in order, without sidecars, hidden files and descriptions", async () => {
    const root = makeFolder({
      "b.txt": TEXT,
      "a/z.txt": TEXT,
      "a/deep/er/x.md": TEXT,
      "c.txt": TEXT,
      "c.meta.json": "{}",
      "c.txt.meta.json": "{}",
      ".hidden.txt": TEXT,
      "README.md": "about",
      "node_modules/x.txt": TEXT,
    });
    const sources = inputs(await take([root])).map((input) => input.capture.source.slice(root.length));
    expect(sources).toEqual(["/b.txt", "/c.txt", "/a/z.txt", "/a/deep/er/x.md"]);
  });
  it("reads each file once, however often it is named", async () => {
    const root = makeFolder({ "a.txt": TEXT, "b.txt": TEXT });
    expect(
      inputs(await take([`${root}/b.txt`, root, `${root}/*.txt`, `${root}/./a.txt`])).map((input) =>
        input.capture.source.slice(root.length),
      ),
    ).toEqual(["/b.txt", "/a.txt"]);
  });
  it("expands patterns, and takes a name with brackets for what it is when it exists", async () => {
    const root = makeFolder({
      "a1.txt": TEXT,
      "a2.txt": TEXT,
      "b.txt": TEXT,
      "x/a3.txt": TEXT,
      "a1.meta.json": "{}",
      "odd[1].txt": TEXT,
    });
    const find = async (pattern: string) =>
      inputs(await take([`${root}/${pattern}`])).map((input) => input.capture.source.slice(root.length + 1));
    expect(await find("a*")).toEqual(["a1.txt", "a2.txt"]);
    expect(await find("**/a?.txt")).toEqual(["a1.txt", "a2.txt", "x/a3.txt"]);
    expect(await find("odd[1].txt")).toEqual(["odd[1].txt"]);
    expect(failures(await take([`${root}/no*.txt`]))).toMatchObject([{ code: "no-match" }]);
  });
  it("does not run in circles through symbolic links", async () => {
    const root = makeFolder({ "a/x.txt": TEXT });
    symlinkSync(`${root}`, `${root}/a/up`);
    symlinkSync(`${root}/gone`, `${root}/dangling.txt`);
    symlinkSync("self.txt", `${root}/self.txt`);
    const intakes = await take([root]);
    expect(inputs(intakes)).toHaveLength(1);
    expect(notes(intakes)).toMatchObject([{ code: "folder-loop", source: `${root}/a/up` }]);
    expect(failures(intakes).map(({ source, code }) => [source.slice(root.length), code])).toEqual([
      ["/dangling.txt", "not-found"],
      ["/self.txt", "unreadable"],
    ]);
  });
  it("reads standard input, whatever it is", async () => {
    const from = (text: string | Uint8Array) => ({
      stdin: (async function* () {
        yield Buffer.from(text);
      })(),
    });
    expect(inputs(await take(["-"], from(TEXT)))).toMatchObject([
      { text: TEXT, capture: { source: "-", adapter: "text" } },
    ]);
    expect(inputs(await take(["-"], from(`<!doctype html><html><body><p>${TEXT}</p></body></html>`)))).toMatchObject([
      { text: TEXT, capture: { adapter: "html" } },
    ]);
    expect(
      inputs(await take(["-"], from(`${record()}\n${record({ url: "https://example.org/2" })}`))).map(
        (input) => input.capture.source,
      ),
    ).toEqual(["https://example.org/1", "https://example.org/2"]);
    expect(inputs(await take(["-"], from(gzipSync(record()))))).toHaveLength(1);
    expect(failures(await take(["-"], from("")))).toMatchObject([{ source: "-", code: "empty" }]);
  });
});

describe("bad input is named, and the rest is read", () => {
  it("empty", async () => {
    expect(await failureOf("")).toBe("empty: an empty file");
    expect(await failureOf("\uFEFF \n\t\n")).toBe("empty: no text in it");
    expect(await failureOf("", "a.ndjson")).toBe("empty: an empty file");
    expect(await failureOf("\n\n", "a.ndjson")).toBe("empty: no record in it");
    expect(await failureOf(gzipSync(""), "a.txt.gz")).toBe("empty: an empty file");
  });
  it("binary", async () => {
    expect(await failureOf("%PDF-1.7 …")).toBe("binary: PDF document, not text: save it as text or HTML");
    expect(await failureOf(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10), "a.html")).toBe(
      "binary: PNG image, not text",
    );
    expect(await failureOf(Uint8Array.from({ length: 900 }, (_, index) => (index * 7919) % 256))).toBe(
      "binary: binary data, not text",
    );
    expect(await failureOf(gzipSync(gzipSync(TEXT)), "a.gz")).toBe("binary: gzip inside gzip, not text");
    expect(await failureOf(Uint8Array.of(0xff, 0xfe, 0, 0, 0x27, 6, 0, 0))).toBe(
      "unsupported-encoding: written in UTF-32: convert it to UTF-8",
    );
  });
  it("too large, before it is held in memory; the limit can be moved", async () => {
    const large = Buffer.alloc(50_000_001, "سطر من النص المكرر. ");
    expect(await failureOf(large)).toBe(
      "too-large: 50 MB is more than the 16 MB one article may have (raise it with --max-size)",
    );
    expect(await failureOf(gzipSync(large), "a.txt.gz")).toBe(
      "too-large: it is more than the 16 MB one article may have (raise it with --max-size)",
    );
    expect(await failureOf(TEXT, "a.txt", { maxBytes: 20 })).toMatch(/^too-large: 96 bytes is more than the 20 bytes/);
    const path = `${makeFolder({ "a.txt": large })}/a.txt`;
    expect(inputs(await take([path], { maxBytes: 60_000_000 }))).toHaveLength(1);
  });
  it("damaged gzip", async () => {
    const packed = gzipSync(`${record()}\n`.repeat(50));
    expect(await failureOf(packed.subarray(0, 60), "a.txt.gz")).toMatch(/^broken-archive: the gzip data is damaged/);
    expect(await failureOf(Buffer.concat([Uint8Array.of(0x1f, 0x8b), Buffer.from(TEXT)]), "a.gz")).toMatch(
      /^broken-archive/,
    );
  });
  it("not there, not readable, no file", async () => {
    const root = makeFolder({ "a.txt": TEXT });
    expect(failures(await take([`${root}/gone.txt`, `${root}/a.txt/x`]))).toMatchObject([
      { code: "not-found" },
      { code: "not-found" },
    ]);
    chmodSync(`${root}/a.txt`, 0o000);
    const isRoot = process.getuid?.() === 0;
    // Root may read everything: then there is nothing to refuse.
    expect(failures(await take([`${root}/a.txt`]))).toMatchObject(
      isRoot ? [] : [{ code: "unreadable", message: "permission denied" }],
    );
  });
  it("a folder with nothing to read in it", async () => {
    const root = makeFolder({
      "a/image.png": Uint8Array.of(0x89, 0x50, 0x4e, 0x47),
      "a/style.css": "p{}",
      "a/data.json": "{}",
      "b/only.meta.json": "{}",
    });
    mkdirSync(`${root}/c`);
    const intakes = await take([`${root}/a`, `${root}/b`, `${root}/c`]);
    expect(failures(intakes)).toMatchObject([
      { code: "empty-folder", source: `${root}/a` },
      { code: "empty-folder", source: `${root}/b` },
      { code: "empty-folder", source: `${root}/c` },
    ]);
    expect(notes(intakes).map(({ code, message }) => `${code}: ${message}`)).toEqual([
      "left-out: JSON that holds no article",
      "left-out: PNG image",
      "left-out: no article by its name",
    ]);
  });
  it("a document that is no text, or what is called an article and is none, is a failure in a folder too", async () => {
    const root = makeFolder({
      "report.pdf": "%PDF-1.4",
      "a.txt": TEXT,
      "b.txt": Uint8Array.of(0x89, 0x50, 0x4e, 0x47),
    });
    const intakes = await take([root]);
    expect(inputs(intakes)).toHaveLength(1);
    expect(failures(intakes).map(({ source, code }) => [source.slice(root.length), code])).toEqual([
      ["/b.txt", "binary"],
      ["/report.pdf", "binary"],
    ]);
  });
  it("an unknown extension is text when it decodes, and the assumption is noted", async () => {
    const root = makeFolder({ "a.xyz": TEXT, noext: TEXT });
    const intakes = await take([`${root}/a.xyz`, `${root}/noext`]);
    expect(inputs(intakes)).toHaveLength(2);
    expect(notes(intakes).map(({ code, message }) => `${code}: ${message}`)).toEqual([
      "unknown-extension: read as plain text",
      "unknown-extension: read as plain text",
    ]);
  });
  it("bytes that are no letters are counted", async () => {
    const path = `${makeFolder({ "a.txt": Buffer.concat([Buffer.from(TEXT), Uint8Array.of(0xff, 0x20, 0xfe)]) })}/a.txt`;
    const intakes = await take([path]);
    expect(inputs(intakes)[0]?.text).toBe(`${TEXT}\uFFFD \uFFFD`);
    expect(notes(intakes)).toEqual([
      { source: path, code: "replacement-characters", message: "2 byte sequences are not utf-8; each became U+FFFD" },
    ]);
  });
  it("a stray NUL is noted, not refused", async () => {
    const path = `${makeFolder({ "a.txt": `${TEXT.repeat(4)}\u0000${TEXT}` })}/a.txt`;
    const intakes = await take([path]);
    expect(inputs(intakes)).toHaveLength(1);
    expect(notes(intakes)).toMatchObject([{ code: "control-characters", message: "1 control characters in the text" }]);
  });
  it("lone surrogates and odd characters in records come through", async () => {
    const path = `${makeFolder({ "a.ndjson": `{"text":"قال \\ud800 إن\\u0000"}` })}/a.ndjson`;
    expect(inputs(await take([path]))[0]?.text).toBe("قال \uD800 إن\u0000");
  });
});

describe("collections", () => {
  it("gives one article a record, named by its URL or its line", async () => {
    const lines = [
      record({ title: 5 }),
      "",
      record({ url: undefined, published: "قبل أيام" }),
      `${record({ url: "u3" })}\r`,
    ].join("\n");
    const path = `${makeFolder({ "a.ndjson": `\uFEFF${lines}` })}/a.ndjson`;
    const intakes = await take([path]);
    expect(
      inputs(intakes).map(({ text, capture, ...metadata }) => ({ source: capture.source, text, ...metadata })),
    ).toEqual([
      {
        source: "https://example.org/1",
        text: TEXT,
        publisher: "صحيفة",
        published: "2024-11-30T10:00:00+03:00",
        url: "https://example.org/1",
      },
      { source: `${path}:3`, text: TEXT, publisher: "صحيفة", title: "عنوان" },
      {
        source: "u3",
        text: TEXT,
        publisher: "صحيفة",
        published: "2024-11-30T10:00:00+03:00",
        title: "عنوان",
        url: "u3",
      },
    ]);
    expect(notes(intakes)).toEqual([
      { source: `${path}:3`, code: "date-not-understood", message: "not a date, left out: قبل أيام" },
    ]);
  });
  it("names the line of a broken record and goes on", async () => {
    const path = `${makeFolder({ "a.ndjson": `{"text": broken\n${record()}\n[1]\n${record({ text: "  " })}\n${record({ text: "x".repeat(5000) })}\nnull` })}/a.ndjson`;
    const intakes = await take([path], { maxBytes: 1000 });
    expect(inputs(intakes)).toHaveLength(1);
    expect(failures(intakes).map(({ source, code }) => [source.slice(path.length), code])).toEqual([
      [":1", "broken-record"],
      [":3", "no-article"],
      [":4", "empty"],
      [":5", "too-large"],
      [":6", "no-article"],
    ]);
    expect(failures(intakes)[0]?.message).toMatch(/^line 1 is not JSON/);
  });
  it("reads gzip, UTF-16 and Windows-1256", async () => {
    const lines = `${record()}\n${record({ url: "u2" })}\n`;
    const root = makeFolder({
      "a.ndjson.gz": gzipSync(lines),
      "b.ndjson": Buffer.from(`\uFEFF${lines}`, "utf16le"),
      "c.ndjson": encodeWindows1256(lines),
    });
    for (const name of ["a.ndjson.gz", "b.ndjson", "c.ndjson"])
      expect(inputs(await take([`${root}/${name}`])).map((input) => [input.text, input.publisher])).toEqual([
        [TEXT, "صحيفة"],
        [TEXT, "صحيفة"],
      ]);
  });
  it("hands on the articles before the place where gzip breaks", async () => {
    const lines = Array.from({ length: 4000 }, (_, index) =>
      record({ url: `https://example.org/${index}`, salt: (index * 2654435761) % 4294967296 }),
    ).join("\n");
    const packed = gzipSync(lines);
    const path = `${makeFolder({ "a.ndjson.gz": packed.subarray(0, packed.length / 2) })}/a.ndjson.gz`;
    const intakes = await take([path]);
    expect(inputs(intakes).length).toBeGreaterThan(1000);
    expect(failures(intakes)).toMatchObject([{ source: path, code: "broken-archive" }]);
  });
  it("reads JSON that holds one article, or a list", async () => {
    const root = makeFolder({
      "one.json": JSON.stringify(JSON.parse(record()), null, 2),
      "list.json": JSON.stringify([JSON.parse(record({ url: undefined })), {}], null, 2),
      "lines.json": `${record()}\n${record()}`,
      "broken.json": "{\n",
    });
    const find = async (name: string) =>
      (await take([`${root}/${name}`])).map((intake) =>
        "input" in intake
          ? intake.input.capture.source.replace(root, "")
          : "failure" in intake
            ? intake.failure.code
            : "note",
      );
    expect(await find("one.json")).toEqual(["https://example.org/1"]);
    expect(await find("list.json")).toEqual(["/list.json:1", "no-article"]);
    expect(await find("lines.json")).toEqual(["https://example.org/1", "https://example.org/1"]);
    expect(await find("broken.json")).toEqual(["broken-record"]);
  });
  it("streams: 200 MB of records need no more memory than a few", async () => {
    const lines = `${record({ text: TEXT.repeat(40) })}\n`.repeat(51_000);
    expect(Buffer.byteLength(lines)).toBeGreaterThan(200_000_000);
    const path = `${makeFolder({ "a.ndjson.gz": gzipSync(lines, { level: 1 }) })}/a.ndjson.gz`;
    const count = `let articles = 0;
      let peak = 0;
      const { readSources } = await import(${JSON.stringify(new URL("../src/ingest/read-sources.ts", import.meta.url).href)});
      for await (const intake of readSources([${JSON.stringify(path)}])) if ("input" in intake && ++articles % 500 === 0) peak = Math.max(peak, process.memoryUsage().rss);
      console.log(articles, peak);`;
    const [articles, peak] = execFileSync(process.execPath, [
      "--max-old-space-size=64",
      "--input-type=module",
      "--eval",
      count,
    ])
      .toString()
      .split(" ")
      .map(Number);
    expect(articles).toBe(51_000);
    expect(peak).toBeLessThan(180_000_000);
  });
});

describe("what is known besides the text", () => {
  const page = `<html><head><meta property="og:site_name" content="من الصفحة"><meta name="date" content="2024-01-01"></head><body><p>${TEXT}</p></body></html>`;
  const side = (more: Record<string, unknown>) => JSON.stringify(more);

  it("believes the sidecar, then the article, then the command line", async () => {
    const root = makeFolder({
      "a.html": page,
      "a.meta.json": side({ published: "2/2/2024" }),
      "b.html": page,
      "c.txt": TEXT,
    });
    const intakes = await take([`${root}/a.html`, `${root}/b.html`, `${root}/c.txt`], {
      defaults: { published: "2024-03-03", publisher: "من السطر" },
    });
    expect(inputs(intakes).map(({ publisher, published }) => [publisher, published])).toEqual([
      ["من الصفحة", "2024-02-02"],
      ["من الصفحة", "2024-01-01"],
      ["من السطر", "2024-03-03"],
    ]);
    expect(
      notes(intakes)
        .filter(({ code }) => code.endsWith("assumed"))
        .map(({ source, code }) => [source.slice(root.length), code]),
    ).toEqual([
      ["/c.txt", "publisher-assumed"],
      ["/c.txt", "published-assumed"],
    ]);
  });
  it("prefers the sidecar of the very file", async () => {
    const root = makeFolder({
      "a.txt": TEXT,
      "a.md": TEXT,
      "a.meta.json": side({ publisher: "عام", title: "ع", url: "https://example.org/x" }),
      "a.md.meta.json": side({ publisher: "خاص" }),
    });
    const found = inputs(await take([root]));
    expect(found.map(({ publisher, title, url }) => [publisher, title, url])).toEqual([
      ["خاص", undefined, undefined],
      ["عام", "ع", "https://example.org/x"],
    ]);
  });
  it("fills with a collection's sidecar what its records leave open", async () => {
    const root = makeFolder({
      "a.ndjson.gz": gzipSync(`${record()}\n${record({ publisher: undefined, published: undefined })}`),
      "a.meta.json": side({ publisher: "المجموعة", published: "2020-01-01" }),
    });
    const intakes = await take([`${root}/a.ndjson.gz`]);
    expect(inputs(intakes).map(({ publisher, published }) => [publisher, published])).toEqual([
      ["صحيفة", "2024-11-30T10:00:00+03:00"],
      ["المجموعة", "2020-01-01"],
    ]);
    expect(notes(intakes)).toEqual([]);
  });
  it("names a sidecar that is of no use, and reads the article", async () => {
    const root = makeFolder({
      "a.txt": TEXT,
      "a.meta.json": "{",
      "b.txt": TEXT,
      "b.meta.json": "[]",
      "c.txt": TEXT,
      "c.meta.json": side({ published: "غدا", publisher: 7 }),
    });
    const intakes = await take([root]);
    expect(inputs(intakes)).toHaveLength(3);
    expect(notes(intakes).map(({ source, code }) => [source.slice(root.length), code])).toEqual([
      ["/a.meta.json", "sidecar-broken"],
      ["/b.meta.json", "sidecar-broken"],
      ["/c.txt", "date-not-understood"],
    ]);
  });
  it("never reads a sidecar as an article, even when it is named", async () => {
    const root = makeFolder({ "a.txt": TEXT, "a.meta.json": side({ text: TEXT }) });
    expect(await take([`${root}/a.meta.json`])).toEqual([]);
    expect(inputs(await take([`${root}/*`]))).toHaveLength(1);
  });
});

describe("Markdown", () => {
  it("loses its markup and keeps paragraphs, headings and items", async () => {
    const source = `---
title: "عنوان من الأعلى"
date: 2024-11-30
tags: [a, b]
---
# العنوان

قال **المتحدث** إن [البيان](https://example.org) _صدر_ اليوم،
وأضاف أن \\*هذا\\* \`نص\`.

<div dir="rtl">فقرة داخل وسم</div>

- أول
- ثان

> اقتباس

| أ | ب |
|---|---|
| 1 | 2 |
`;
    const path = `${makeFolder({ "a.md": source })}/a.md`;
    expect(inputs(await take([path]))).toMatchObject([
      {
        text: "العنوان\nقال المتحدث إن البيان صدر اليوم، وأضاف أن *هذا* نص.\nفقرة داخل وسم\nأول\nثان\nاقتباس\nأ\nب\n1\n2",
        title: "عنوان من الأعلى",
        published: "2024-11-30",
        capture: { adapter: "markdown" },
      },
    ]);
  });
});

describe("pages", () => {
  const read = async (html: string) => {
    const path = `${makeFolder({ "a.html": html })}/a.html`;
    return take([path]);
  };
  const paragraphs = Array.from({ length: 4 }, (_, index) => `<p>${TEXT.replace("ثلاثة", `${index + 2}`)}</p>`).join(
    "",
  );

  it("that nest deeper than calls may", async () => {
    const intakes = await read(
      `<html><body>${"<div>".repeat(20_000)}${paragraphs}${"</div>".repeat(20_000)}</body></html>`,
    );
    expect(inputs(intakes)[0]?.text.split("\n")).toHaveLength(4);
    expect(notes(intakes)).toMatchObject([{ code: "whole-page-taken" }]);
  });
  it("that are text with the wrong name keep their lines, and text that is a page is read as one", async () => {
    expect(inputs(await read(`${TEXT}\n${TEXT}`))).toMatchObject([
      { text: `${TEXT}\n${TEXT}`, capture: { adapter: "text" } },
    ]);
    const path = `${makeFolder({ "a.txt": `<!DOCTYPE html><html><body>${paragraphs}</body></html>` })}/a.txt`;
    expect(inputs(await take([path]))).toMatchObject([{ capture: { adapter: "html" } }]);
  });
  it("without words are a failure", async () => {
    expect(failures(await read("<html><body><script>var x = 1;</script><img src=a></body></html>"))).toMatchObject([
      { code: "no-article" },
    ]);
  });
  it("of many equal parts are taken whole, and that is noted", async () => {
    const part = `${"<div>".repeat(40)}<p>${TEXT} وأضافت أن التحقيق مستمر، وأن الطريق أغلقت.</p>${"</div>".repeat(40)}`;
    const intakes = await read(`<html><body>${part.repeat(12)}</body></html>`);
    expect(inputs(intakes)[0]?.text.match(/الوزارة/g)).toHaveLength(12);
    expect(notes(intakes)).toMatchObject([{ code: "whole-page-taken" }]);
  });
  it("keep lines apart, links and quotations in their place, and what is hidden out", async () => {
    const html = `<html><body><article><h1>عنوان</h1>${paragraphs}<p>سطر أول<br>سطر <a href=x>ثان</a> &amp; <q>قول</q></p><p hidden>مخفي</p><p style="display: none">مخفي</p></article></body></html>`;
    const lines = inputs(await read(html))[0]?.text.split("\n");
    expect(lines?.slice(0, 1)).toEqual(["عنوان"]);
    expect(lines?.slice(-2)).toEqual(["سطر أول", "سطر ثان & “قول”"]);
  });
  it("of many elements do not hang", async () => {
    const started = performance.now();
    const intakes = await read(
      `<html><body><article>${paragraphs}${"<p>سطر <b>من</b> <i>النص</i></p>".repeat(40_000)}</article></body></html>`,
    );
    expect(inputs(intakes)[0]?.text.split("\n")).toHaveLength(40_004);
    expect(performance.now() - started).toBeLessThan(20_000);
  });
});

it("leaves out what was made from articles before", async () => {
  const data = {
    version: '1"',
    generatedAt: "",
    readings: [],
    comparison: { stories: [], derivations: [], accounts: [], judgements: [], findings: [] },
    failures: [],
  };
  const template = `<!doctype html><html><head><meta charset="utf-8"></head><body><script id="isnad-data"></script><script id="isnad-details"></script><p>${TEXT}</p></body></html>`;
  const reading = JSON.stringify(flattenReading(new ReadingMaker(TEXT).make()));
  const root = makeFolder({
    "a.txt": TEXT,
    "dossier.html": renderDossier(data, template),
    "out.ndjson": `${reading}\n`,
    "out.csv": csvHeader(),
  });
  const intakes = await take([root, `${root}/dossier.html`]);
  expect(inputs(intakes)).toHaveLength(1);
  expect(failures(intakes)).toEqual([]);
  expect(notes(intakes).map(({ source, message }) => [source.slice(root.length), message])).toEqual([
    ["/dossier.html", "a dossier made from articles"],
    ["/out.csv", "no article by its name"],
    ["/out.ndjson:1", "a reading made from an article"],
  ]);
});

it("declared Windows-1256 pages come through the files too", async () => {
  const html = `<html><head><meta http-equiv="Content-Type" content="text/html; charset=windows-1256"></head><body><p>${TEXT}</p></body></html>`;
  const path = `${makeFolder()}/a.htm`;
  writeFileSync(path, encodeWindows1256(html));
  const intakes = await take([path]);
  expect(inputs(intakes)).toMatchObject([{ text: TEXT, capture: { encoding: "windows-1256" } }]);
  expect(notes(intakes).filter(({ code }) => code.startsWith("encoding"))).toEqual([]);
});
