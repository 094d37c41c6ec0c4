import { readdirSync, readFileSync, symlinkSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { describe, expect, it } from "vitest";
import type { FlatComparison } from "../src/export/flatten-comparison.ts";
import type { FlatReading } from "../src/export/flatten-reading.ts";
import { CSV_COLUMNS } from "../src/export/write-csv.ts";
import { makeFolder } from "./make-folder.ts";
import { readCsv } from "./read-csv.ts";
import { runHere } from "./run-here.ts";
import { runIsnad } from "./run-isnad.ts";
import { unpackDossier } from "./unpack-dossier.ts";

const TEXT = "قال المتحدث باسم الشرطة إن ثلاثة أشخاص أصيبوا في حادث قرب الجسر.";
const NEWS = {
  "a.txt": TEXT,
  "a.meta.json": JSON.stringify({ publisher: "صحيفة", published: "2024-11-30" }),
  "b.txt": "ذكرت وزارة الصحة أن المستشفى استقبل المصابين.",
};
const parse = (out: string): FlatReading[] =>
  out
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as FlatReading);

describe("isnad as a program of its own", () => {
  it("prints one flat reading a line, with spans that hold the words", async () => {
    const folder = makeFolder(NEWS);
    const { code, out, err } = await runIsnad(
      ["read", "--format", "ndjson", "a.txt", "b.txt", "--published", "1 December 2024"],
      { cwd: folder },
    );
    expect(code).toBe(0);
    const readings = parse(out);
    expect(readings.map(({ article, text }) => ({ ...article, id: "", text }))).toEqual([
      { source: "a.txt", id: "", publisher: "صحيفة", published: "2024-11-30", language: "ar", text: TEXT },
      { source: "b.txt", id: "", published: "2024-12-01", language: "ar", text: NEWS["b.txt"] },
    ]);
    const [said] = readings[0]?.attributions ?? [];
    expect(said && TEXT.slice(said.content.start, said.content.end)).toBe("ثلاثة أشخاص أصيبوا في حادث قرب الجسر");
    expect(said?.chain.at(-1)?.name).toContain("المتحدث باسم الشرطة");
    expect(err).toContain("2 articles in");
    expect(err).toContain("publication day taken from the command line: b.txt");
  });
  it("reads standard input, names what it cannot read, and ends with 1", async () => {
    const { code, out, err } = await runIsnad(["read", "-", "gone.txt", "-f", "ndjson"], { input: TEXT });
    expect(code).toBe(1);
    expect(parse(out)).toMatchObject([{ article: { source: "-" }, text: TEXT }]);
    expect(err).toContain("Could not be read (1):\n  gone.txt: no such file or folder");
  });
  it("ends quietly when its reader has had enough", async () => {
    const folder = makeFolder({ "many.ndjson": `${JSON.stringify({ text: TEXT })}\n`.repeat(3000) });
    const { code, out, err } = await runIsnad(["read", "-f", "ndjson", "many.ndjson"], {
      cwd: folder,
      closeAfter: 1000,
    });
    expect(err).toBe("");
    expect(code).toBe(0);
    expect(out.length).toBeGreaterThan(0);
  });
  it("leaves nothing half written when it is interrupted", async () => {
    const folder = makeFolder({ "a.txt": TEXT });
    const isWriting = () => readdirSync(folder).some((name) => name.endsWith(".tmp"));
    const { code } = await runIsnad(["read", "a.txt", "-", "-o", "out.csv"], { cwd: folder, interruptWhen: isWriting });
    expect(code).toBe(130);
    expect(readdirSync(folder)).toEqual(["a.txt"]);
  });
});

describe("isnad read", () => {
  it("prints CSV with a mark, into the file that its ending names", async () => {
    const folder = makeFolder(NEWS);
    expect(await runHere(["read", folder, "-o", `${folder}/out.csv`, "--bom", "-q"])).toEqual({
      code: 0,
      out: "",
      err: "",
    });
    const written = readFileSync(`${folder}/out.csv`, "utf8");
    expect(written.startsWith("\uFEFFsource,")).toBe(true);
    const rows = readCsv(written.slice(1));
    expect(rows[0]).toEqual([...CSV_COLUMNS]);
    expect(rows.some((row) => row.includes("ثلاثة أشخاص أصيبوا في حادث قرب الجسر"))).toBe(true);
    expect(readdirSync(folder).sort()).toEqual(["a.meta.json", "a.txt", "b.txt", "out.csv"]);
  });
  it("shows a person each sentence with its chain; in colours on a terminal that wants them", async () => {
    const file = `${makeFolder(NEWS)}/a.txt`;
    const { code, out } = await runHere(["read", file]);
    expect(code).toBe(0);
    expect(out).toContain("⟨¹ ثلاثة أشخاص أصيبوا في حادث قرب الجسر⟩");
    expect(out).toMatch(/outlet ← .*المتحدث باسم الشرطة/);
    expect(out).not.toContain("\u001B");
    expect((await runHere(["read", file], { isTerminal: true })).out).toContain("\u001B[36m");
    expect((await runHere(["read", file], { isTerminal: true, env: { NO_COLOR: "1" } })).out).toBe(out);
  });
  it("gives the same bytes twice", async () => {
    const folder = makeFolder(NEWS);
    const args = ["read", "-f", "ndjson", folder];
    const { out } = await runHere(args);
    expect(out).not.toBe("");
    expect((await runHere(args)).out).toBe(out);
  });
  it("shows its progress on a terminal only, and takes it away", async () => {
    const folder = makeFolder(NEWS);
    const args = ["read", folder, "-f", "csv", "-o", `${folder}/out.csv`];
    expect((await runHere(args)).err).not.toContain("\r");
    const { err } = await runHere(args, { isTerminal: true });
    expect(err).toContain("\r\u001B[K2 articles read");
    expect(err).toContain("\r\u001B[K2 articles in ");
  });
});

describe("exit codes and the closing summary", () => {
  it("1 when some inputs could not be read: each is named with its reason, the rest is read", async () => {
    const record = JSON.stringify({ text: TEXT, url: "https://example.org/e" });
    const folder = makeFolder({ ...NEWS, "c.pdf": "%PDF-1.4", "d.txt": "", "e.ndjson": `{\n${record}` });
    const { code, out, err } = await runHere(["read", "-f", "ndjson", folder, `${folder}/gone.txt`]);
    expect(code).toBe(1);
    const sources = parse(out).map((reading) => reading.article.source.replace(folder, ""));
    expect(sources).toEqual(["/a.txt", "/b.txt", "https://example.org/e"]);
    const told = err.replaceAll(folder, "");
    expect(told).toContain("3 articles in");
    expect(told).toContain(
      "Could not be read (4):\n  /c.pdf: PDF document, not text: save it as text or HTML\n  /d.txt: an empty file\n  /e.ndjson:1: line 1 is not JSON",
    );
    expect(told).toContain("  /gone.txt: no such file or folder");
    expect(told).toMatch(/no publication day .* \(2\):\n {4}\/b.txt\n {4}https:/);
  });
  it("3 when nothing could be read, and no file is left behind", async () => {
    const folder = makeFolder({ "d.txt": "" });
    const read = await runHere(["read", `${folder}/d.txt`, "-o", `${folder}/out.csv`]);
    expect(read.code).toBe(3);
    expect(read.err).toContain("d.txt: an empty file");
    expect((await runHere(["compare", `${folder}/d.txt`, "-o", `${folder}/out.json`])).code).toBe(3);
    expect(readdirSync(folder)).toEqual(["d.txt"]);
  });
  const folder = "FOLDER";
  it.each<[string[], string]>([
    [[], "Usage: isnad"],
    [["read"], "missing required argument 'files'"],
    [["raed", "a.txt"], "Did you mean read?"],
    [["read", "a.txt", "--formt", "csv"], "Did you mean --format?"],
    [["read", "a.txt", "-f", "xml"], "Allowed choices are text, ndjson, csv."],
    [["read", "a.txt", "--published", "yesterday"], "Write a day like 2024-11-30."],
    [["read", "a.txt", "--max-size", "lots"], "not a size: lots"],
    [["read", "a.txt", "-o", `${folder}/no/such/out.csv`], "/no/such/out.csv: its folder does not exist"],
    [["read", "a.txt", "-o", folder], "it is a folder; name a file in it"],
    [["compare"], "missing required argument 'files'"],
  ])("2 for isnad %j, with a word of advice", async (args, advice) => {
    const real = makeFolder(NEWS);
    const { code, out, err } = await runHere(args.map((arg) => arg.replace(folder, real)));
    expect(code).toBe(2);
    expect(out).toBe("");
    expect(err).toContain(advice);
    expect(readdirSync(real).sort()).toEqual(Object.keys(NEWS).sort());
  });
  it("2 rather than writing over an input, however it is named", async () => {
    const real = makeFolder(NEWS);
    symlinkSync(`${real}/a.txt`, `${real}/link`);
    for (const output of [`${real}/a.txt`, `${real}/./a.txt`, `${real}/link`]) {
      const { code, err } = await runHere(["read", real, "-o", output, "-f", "ndjson"]);
      expect(code).toBe(2);
      expect(err).toContain("is one of the inputs and would be overwritten");
    }
    expect(readFileSync(`${real}/a.txt`, "utf8")).toBe(TEXT);
    expect(readdirSync(real).sort()).toEqual([...Object.keys(NEWS), "link"].sort());
  });
  it("70 when the disk is full, without a stack", async () => {
    const { code, err } = await runHere(["read", "-", "-o", "/dev/full", "-f", "ndjson"], { input: TEXT });
    expect(code).toBe(70);
    expect(err).toContain("ENOSPC");
    expect(err).not.toContain("    at ");
  });
  it("replaces an older output", async () => {
    const real = makeFolder({ "in/a.txt": TEXT, "out.ndjson": "old" });
    expect((await runHere(["read", `${real}/in`, "-o", `${real}/out.ndjson`])).code).toBe(0);
    expect(parse(readFileSync(`${real}/out.ndjson`, "utf8"))).toHaveLength(1);
  });
  it("--quiet says nothing, --verbose names everything", async () => {
    const real = makeFolder(
      Object.fromEntries(Array.from({ length: 30 }, (_, index) => [`${index + 10}.txt`, index < 24 ? "" : TEXT])),
    );
    const run = async (...more: string[]) => (await runHere(["read", real, "-f", "csv", ...more])).err;
    expect(await run("-q")).toBe("");
    const [plain, verbose] = [await run(), await run("-v")];
    expect(plain).toContain("  … and 4 more (--verbose names them)");
    expect(plain).not.toContain("/33.txt: an empty file");
    expect(verbose).toContain("/33.txt: an empty file");
    expect(verbose).not.toContain("more (");
  });
});

describe("isnad compare", () => {
  it("prints one object of the documented shape", async () => {
    const { code, out, err } = await runHere(["compare", "--format", "json", makeFolder(NEWS)]);
    expect(code).toBe(0);
    expect(Object.keys(JSON.parse(out) as FlatComparison)).toEqual(["stories", "copies", "labels", "findings"]);
    expect(err).toMatch(/2 articles in .*\n\d+ stor(y|ies), \d+ accounts?/);
  });
  it("takes the format from the ending of the output", async () => {
    const folder = makeFolder(NEWS);
    const output = `${folder}/out.json`;
    const { code, err } = await runHere(["compare", `${folder}/a.txt`, `${folder}/b.txt`, "-o", output]);
    expect(code).toBe(0);
    expect(err).toContain(`Written to ${output}`);
    expect(Object.keys(JSON.parse(readFileSync(output, "utf8")))).toHaveLength(4);
  });
  it("reads the same article once, under whatever names it comes", async () => {
    const folder = makeFolder({ "a.txt": TEXT, "same.txt": TEXT, "b.txt": NEWS["b.txt"] });
    const { out, err } = await runHere(["compare", "-f", "json", folder]);
    expect(out).not.toContain("same.txt");
    expect(err).toContain(`the same article again, left out: ${folder}/same.txt (like ${folder}/a.txt)`);
  });
  it("does not pour a page into a terminal", async () => {
    const { code, err } = await runHere(["compare", makeFolder(NEWS)], { isTerminal: true });
    expect(code).toBe(2);
    expect(err).toContain("say where to write it, with -o dossier.html");
  });
});

describe("isnad demo", () => {
  it("makes the dossier of the bundled story, whole", async () => {
    const output = `${makeFolder()}/demo.html`;
    const { code, err } = await runHere(["demo", "-o", output]);
    expect(err).toContain(pathToFileURL(output).href);
    expect(err).toContain("13 articles in");
    expect(code).toBe(0);
    const data = unpackDossier(readFileSync(output, "utf8"));
    expect(data).toMatchObject({ version: "1.2.3", generatedAt: "2024-12-01T00:00:00.000Z", failures: [] });
    expect(data.readings).toHaveLength(13);
    expect(data.readings.every(({ document }) => document.publisher?.includes("متخي") && document.creationTime)).toBe(
      true,
    );
    const days = data.readings.map(({ document }) => document.creationTime);
    expect(days).toEqual([...days].sort());
    expect(data.comparison.stories).toHaveLength(1);
    expect(Object.values(data.names ?? {}).map(({ en }) => en)).toContain("Aleppo");
  });
});

describe("isnad help", () => {
  it("teaches each command with examples, and ends well", async () => {
    const lines = [["help"], ["--help"], ["help", "read"], ["read", "--help"], ["help", "compare"], ["help", "demo"]];
    for (const line of lines) {
      const { code, out, err } = await runHere(line);
      expect([code, err]).toEqual([0, ""]);
      expect(out).toMatch(/Examples?:\n {2}isnad/);
    }
    expect((await runHere(["help", "read"])).out).toBe((await runHere(["read", "--help"])).out);
    expect(await runHere(["--version"])).toEqual({ code: 0, out: "1.2.3\n", err: "" });
  });
});
