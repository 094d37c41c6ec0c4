import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { blankSource } from "./house/blank-source.ts";
import { checkCoreImports } from "./house/check-core-imports.ts";
import { checkServerImports, checkWebImports } from "./house/check-server-imports.ts";
import { checkName, checkPurity, checkStyle } from "./house/check-source.ts";
import { findCycles } from "./house/find-cycles.ts";
import { listImports } from "./house/list-imports.ts";
import type { SourceFile } from "./house/source-file.ts";

const ROOT = join(import.meta.dirname, "../..");

function sources(...patterns: string[]): readonly SourceFile[] {
  return globSync(patterns, { cwd: ROOT })
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => !/\/(?:generated|dist|node_modules|\.svelte-check)\//.test(path))
    .sort()
    .map((path) => ({ path, text: readFileSync(join(ROOT, path), "utf8") }));
}

const CORE = sources("core/src/**/*.ts");
const SERVER = sources("server/src/**/*.ts");
const WEB = sources("web/src/**/*.ts", "web/src/**/*.svelte");
const REST = sources("{core,server,web}/test/**/*.ts", "scripts/**/*.ts", "bench/**/*.ts", "*.ts", "web/*.ts");
const SCRIPTED = [...CORE, ...SERVER, ...WEB, ...REST].filter(({ path }) => path.endsWith(".ts"));

describe("the house", () => {
  it("is looked at whole", () => {
    expect(CORE.length).toBeGreaterThan(100);
    expect(SERVER.length).toBeGreaterThan(30);
    expect(WEB.length).toBeGreaterThan(50);
  });
  it("core imports only downhill, and no package", () => expect(CORE.flatMap(checkCoreImports)).toEqual([]));
  it("core is pure", () => expect(CORE.flatMap(checkPurity)).toEqual([]));
  it("the server's rooms know what they may", () => expect(SERVER.flatMap(checkServerImports)).toEqual([]));
  it("the pages know no code of the server", () => expect(WEB.flatMap(checkWebImports)).toEqual([]));
  it("nothing imports in a circle", () =>
    expect([CORE, SERVER, WEB, REST].flatMap((files) => findCycles(files))).toEqual([]));
  it("no file is too long or writes what is not written here", () => expect(SCRIPTED.flatMap(checkStyle)).toEqual([]));
  it("files are named after what they do", () => expect(SCRIPTED.flatMap(checkName)).toEqual([]));
  it("core declares no dependency", () => {
    const manifest = JSON.parse(readFileSync(join(ROOT, "core/package.json"), "utf8")) as Record<string, unknown>;
    expect(Object.keys(manifest).filter((key) => /dependencies/i.test(key))).toEqual([]);
  });
});

/** Every check, on a small source that breaks it: what cannot fail holds nothing. */
describe("the checks", () => {
  const at = (path: string, text: string): SourceFile => ({ path, text });

  it.each([
    ["a stage above", "core/src/4-mentions/numbers/a.ts", `import { b } from "../../5-attribution/b.ts";`],
    ["a type of a stage above", "core/src/1-text/a.ts", `import type { B } from "../2-tokens/b.ts";`],
    ["a re-export from above", "core/src/1-text/a.ts", `export * from "../2-tokens/b.ts";`],
    ["read.ts from a stage", "core/src/9-accounts/a.ts", `import { read } from "../read.ts";`],
    ["a stage from model", "core/src/model/a.ts", `import { b } from "../1-text/b.ts";`],
    ["a package", "core/src/1-text/a.ts", `import { z } from "zod";`],
    ["Node", "core/src/1-text/a.ts", `import "node:fs";`],
    ["a package while it runs", "core/src/read.ts", `const b = await import("zod");`],
    ["another package's sources", "core/src/read.ts", `import { b } from "../../server/src/b.ts";`],
    ["no extension", "core/src/read.ts", `import { b } from "./1-text/b";`],
    ["an import over several lines", "core/src/1-text/a.ts", `import {\n  b,\n  type C,\n} from "../2-tokens/b.ts";`],
  ])("core: refuse %s", (_, path, text) => expect(checkCoreImports(at(path, text))).toHaveLength(1));

  it("core: refuse a folder without a number", () =>
    expect(checkCoreImports(at("core/src/extras/a.ts", ""))).toHaveLength(1));

  it.each([
    ["downhill", "core/src/5-attribution/a.ts", `import { b } from "../4-mentions/zones/b.ts";`],
    ["model", "core/src/1-text/a.ts", `import type { B } from "../model/b.ts";`],
    ["its own folder", "core/src/4-mentions/numbers/a.ts", `import { b } from "../places/b.ts";`],
    ["everything in core, from read.ts", "core/src/read.ts", `import { b } from "./9-accounts/b.ts";`],
    ["a comment", "core/src/1-text/a.ts", `// import { z } from "zod";\n/* import "node:fs"; */`],
  ])("core: let pass %s", (_, path, text) => expect(checkCoreImports(at(path, text))).toEqual([]));

  it.each([
    "new Date()",
    "Date.now()",
    "Math.random()",
    "new Intl.Segmenter()",
    "a.localeCompare(b)",
    "n.toLocaleString()",
    "fetch(url)",
    "process.env",
    "Buffer.from(a)",
    "performance.now()",
    "crypto.randomUUID()",
    "console.log(a)",
    "setTimeout(f)",
    "import.meta.url",
    // biome-ignore lint/suspicious/noTemplateCurlyInString: the source of a template
    "`${Date.now()}`",
  ])("core: refuse %s", (code) => expect(checkPurity(at("core/src/a.ts", `const a = ${code};`))).toHaveLength(1));

  it("core: let pass the same in comments, strings, expressions and names", () => {
    const text = `/** new Date() */ const a = "Date.now()"; // Math.random()\nconst b = /process.["']/; const updateDate = processed.env;`;
    expect(checkPurity(at("core/src/a.ts", text))).toEqual([]);
  });

  it.each([
    ["an adapter another", "server/src/export/a.ts", `import { b } from "../ingest/b.ts";`],
    ["an adapter the command line", "server/src/ingest/a.ts", `import { b } from "../cli/b.ts";`],
    ["jobs an adapter", "server/src/jobs/a.ts", `import { b } from "../store/b.ts";`],
    ["jobs a package", "server/src/jobs/a.ts", `import { b } from "marked";`],
    ["ports an adapter", "server/src/ports.ts", `import type { B } from "./store/b.ts";`],
    ["core by its path", "server/src/cli/a.ts", `import { read } from "../../../core/src/read.ts";`],
    ["the pages", "server/src/cli/a.ts", `import { b } from "@isnad/web";`],
  ])("server: refuse %s", (_, path, text) => expect(checkServerImports(at(path, text))).toHaveLength(1));

  it("server: let pass what each room may import", () => {
    const adapter = `import type { Intake } from "../ports.ts"; import { marked } from "marked"; import { read } from "@isnad/core";`;
    expect(checkServerImports(at("server/src/ingest/a.ts", adapter))).toEqual([]);
    expect(checkServerImports(at("server/src/cli/a.ts", `import { b } from "../ingest/b.ts";`))).toEqual([]);
    expect(checkServerImports(at("server/src/main.ts", `import { b } from "./cli/b.ts";`))).toEqual([]);
  });

  it.each([
    `import { b } from "@isnad/server";`,
    `import { b } from "../../../server/src/b.ts";`,
    `import { b } from "../../../core/src/b.ts";`,
    `import { readFileSync } from "node:fs";`,
  ])("web: refuse %s", (text) => expect(checkWebImports(at("web/src/a/b.ts", text))).toHaveLength(1));
  it("web: let pass records", () => {
    const text = `import { read } from "@isnad/core"; import type { Route } from "../../../server/src/http/contract.ts";`;
    expect(checkWebImports(at("web/src/a/b.ts", text))).toEqual([]);
  });

  it("find a circle, and a circle of types", () => {
    const files = [
      at("core/src/a.ts", `import { b } from "./b.ts";`),
      at("core/src/b.ts", `export type { C } from "./c/c.ts";`),
      at("core/src/c/c.ts", `import type { A } from "../a.ts";`),
    ];
    expect(findCycles(files)).toEqual([["core/src/a.ts", "core/src/b.ts", "core/src/c/c.ts", "core/src/a.ts"]]);
    expect(findCycles(files.slice(0, 2))).toEqual([]);
  });

  it.each([
    ["any", "const a: any = b;"],
    ["any", "const a = b as any;"],
    ["any", "let a: Map<string, any>;"],
    ["an enum", "export enum A { b }"],
    ["a default export", "export default 1;"],
    ["a default export", "export { a as default };"],
    ["401 lines", "\n".repeat(401)],
  ])("refuse %s: %s", (what, text) => {
    const faults = checkStyle(at("core/src/a.ts", text));
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain(what);
  });
  it("let pass any in a comment, a string or a name, 400 lines, and the default export of a configuration", () => {
    expect(checkStyle(at("core/src/a.ts", `/** any */ const a = "as any"; const anyone = many.any(c);`))).toEqual([]);
    expect(checkStyle(at("core/src/a.ts", "\n".repeat(400)))).toEqual([]);
    expect(checkStyle(at("vitest.config.ts", "export default {};"))).toEqual([]);
  });

  it.each(["core/src/1-text/foldText.ts", "core/src/1-text/Fold.ts", "server/src/cli/utils.ts", "core/src/a_b.ts"])(
    "refuse the name %s",
    (path) => expect(checkName(at(path, ""))).toHaveLength(1),
  );
  it.each([
    "core/src/1-text/fold-text.ts",
    "web/src/frame/desk.svelte.ts",
    "core/test/a.test.ts",
    "web/vite.config.ts",
  ])("let pass the name %s", (path) => expect(checkName(at(path, ""))).toEqual([]));

  it("read imports of every form", () => {
    const text = `import a from "a"; import * as b from 'b'; import "c"; export { d } from "d"; import type { E } from "e"; await import("f"); const g = "import 'g'";`;
    expect(listImports(text).map(({ specifier }) => specifier)).toEqual(["a", "b", "c", "d", "e", "f"]);
    expect(listImports(text).filter(({ typeOnly }) => typeOnly)).toHaveLength(1);
  });
  it("blank nothing but comments and what stands in quotation marks", () => {
    // biome-ignore lint/suspicious/noTemplateCurlyInString: the source of a template
    const text = 'a("x", \'y\', /[/"]/g, `t${u("v")}w`); // z\nb / c / d;';
    // biome-ignore lint/suspicious/noTemplateCurlyInString: the source of a template
    expect(blankSource(text, { strings: true })).toBe('a(" ", \' \', /    /g, ` ${u(" ")} `);     \nb / c / d;');
  });
});
