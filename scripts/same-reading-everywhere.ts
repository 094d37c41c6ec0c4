import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { runInThisContext } from "node:vm";
import type { DocumentInput } from "@isnad/core";
import type { Page } from "playwright-core";
import { build } from "vite";

const root = fileURLToPath(new URL("..", import.meta.url));

/** What came out in the three places, by article: the first that differs, or null. */
export interface Sameness {
  readonly articles: number;
  readonly differing: string | null;
}

/**
 * Reads the corpus in Node, in the page and in a worker of the page, and compares the readings letter by letter.
 * The page must have been opened already; the reader is one script, the same in all three places.
 */
export async function checkSameReading(page: Page, inputs: readonly DocumentInput[]): Promise<Sameness> {
  const script = await bundleReader();
  const { read } = runInThisContext(`${script}\nisnad;`) as Reader;
  const here = inputs.map((input) => JSON.stringify(read(input)));
  await page.addScriptTag({ content: script });
  const inPage = await page.evaluate(readInPage, inputs);
  const inWorker = await page.evaluate(readInWorker, { script, inputs });
  const differs = (n: number) => here[n] !== inPage[n] || here[n] !== inWorker[n];
  const first = inputs.findIndex((_, n) => differs(n));
  return { articles: inputs.length, differing: first < 0 ? null : (inputs[first]?.capture.source ?? String(first)) };
}

/** The texts of the corpus: the annotated readings and the stories, as they lie there. */
export function collectCorpus(): DocumentInput[] {
  const texts = ["corpus/readings", "corpus/stories"].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".txt"))
      .sort()
      .map((name) => join(folder, name)),
  );
  return texts.map((source) => ({
    text: readFileSync(join(root, source), "utf8"),
    published: "2024-11-30",
    capture: { source, adapter: "text" },
  }));
}

type Reader = { readonly read: (input: DocumentInput) => unknown };

function readInPage(inputs: readonly DocumentInput[]): string[] {
  const reader = (globalThis as unknown as { isnad: Reader }).isnad;
  return inputs.map((input) => JSON.stringify(reader.read(input)));
}

function readInWorker(job: { script: string; inputs: readonly DocumentInput[] }): Promise<string[]> {
  const source = `${job.script}\nonmessage = (e) => postMessage(e.data.map((input) => JSON.stringify(isnad.read(input))));`;
  const worker = new Worker(URL.createObjectURL(new Blob([source], { type: "text/javascript" })));
  return new Promise((resolve, reject) => {
    worker.onmessage = (event: MessageEvent<string[]>) => resolve(event.data);
    worker.onerror = (event) => reject(new Error(event.message));
    worker.postMessage(job.inputs);
  });
}

/** Core as one script that leaves `isnad` behind, as the package ships it. */
async function bundleReader(): Promise<string> {
  const result = await build({
    root,
    configFile: false,
    logLevel: "silent",
    build: {
      write: false,
      minify: false,
      target: "es2023",
      lib: { entry: join(root, "core/dist/index.js"), formats: ["iife"], name: "isnad" },
    },
  });
  const [output] = Array.isArray(result) ? result : [result];
  const chunk = output && "output" in output ? output.output[0] : undefined;
  if (!chunk) throw new Error("core could not be made into one script");
  return chunk.code;
}
