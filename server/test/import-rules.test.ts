import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const SOURCE = fileURLToPath(new URL("../src/", import.meta.url));

/** Which folders of `server/src` a folder may import from besides itself, and which packages. */
const MAY: Readonly<Record<string, { readonly folders: readonly string[]; readonly packages: readonly string[] }>> = {
  ingest: {
    folders: ["ports.ts"],
    packages: [
      "@isnad/core",
      "@mozilla/readability",
      "feedsmith",
      "htmlparser2",
      "jschardet",
      "linkedom",
      "marked",
      "yauzl",
    ],
  },
  export: { folders: ["ports.ts"], packages: ["@isnad/core", "yazl"] },
  assist: { folders: ["ports.ts"], packages: ["@isnad/core", "zod"] },
  oidc: { folders: ["ports.ts"], packages: ["openid-client"] },
  jobs: { folders: ["ports.ts", "review"], packages: ["@isnad/core"] },
  mcp: {
    folders: ["ports.ts", "review"],
    packages: ["@isnad/core", "@modelcontextprotocol/server", "@modelcontextprotocol/server/stdio", "zod"],
  },
  review: { folders: ["ports.ts"], packages: ["@isnad/core"] },
  people: { folders: ["ports.ts"], packages: [] },
  http: {
    folders: ["ports.ts", "people", "review"],
    packages: [
      "@isnad/core",
      "@hono/node-server",
      "@hono/node-server/conninfo",
      "hono",
      "hono/body-limit",
      "hono/compress",
      "hono/streaming",
      "zod",
    ],
  },
  cli: {
    folders: ["ports.ts", "ingest", "store", "export", "jobs", "mcp", "http", "people", "review", "assist", "oidc"],
    packages: ["@isnad/core", "commander"],
  },
  store: { folders: ["ports.ts"], packages: ["@isnad/core", "kysely", "postgres"] },
  "ports.ts": { folders: ["ports"], packages: ["@isnad/core"] },
  ports: { folders: [], packages: ["@isnad/core"] },
  "main.ts": { folders: ["ports.ts", "cli"], packages: [] },
};

const files = readdirSync(SOURCE, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".ts"));

function importsOf(file: string): string[] {
  const text = readFileSync(SOURCE + file, "utf8");
  return [...text.matchAll(/(?:\bfrom\s+|\bimport\s*\(?\s*)"([^"]+)"/g)].map((match) => match[1] as string);
}

/** `ingest`, `main.ts`, … of the file that a relative import leads to. */
function roomOf(file: string, specifier: string): string {
  const path = new URL(specifier, `file:///${file}`).pathname.slice(1);
  return path.split("/")[0] as string;
}

describe("server/src: who may import whom", () => {
  it("finds the sources", () => expect(files.length).toBeGreaterThan(30));
  it.each(files)("%s", (file) => {
    const room = file.split("/")[0] as string;
    const rule = MAY[room];
    if (!rule) throw new Error(`no rule for ${room}`);
    for (const specifier of importsOf(file)) {
      if (specifier.startsWith("node:")) continue;
      if (specifier.startsWith("."))
        expect([room, ...rule.folders], `${file} imports ${specifier}`).toContain(roomOf(file, specifier));
      else expect(rule.packages, `${file} imports ${specifier}`).toContain(specifier);
    }
  });
  it("without cycles", () => {
    const graph = new Map(
      files.map((file) => [
        file,
        importsOf(file)
          .filter((one) => one.startsWith("."))
          .map((one) => new URL(one, `file:///${file}`).pathname.slice(1)),
      ]),
    );
    const done = new Set<string>();
    const visit = (file: string, path: readonly string[]): void => {
      expect(path, `a cycle through ${file}`).not.toContain(file);
      if (done.has(file)) return;
      for (const next of graph.get(file) ?? []) visit(next, [...path, file]);
      done.add(file);
    };
    for (const file of files) visit(file, []);
  });
});
