import { readdirSync } from "node:fs";
import { resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { extensionOf } from "../ingest/detect-format.ts";
import type { Host } from "../ports.ts";
import { type ClosingArguments, tell } from "./close-run.ts";
import { EXIT, type ExitCode, UsageError } from "./exit-codes.ts";
import { runCompare } from "./run-compare.ts";

/** The bundled story: beside the built package when it is published, in the repository otherwise. */
const STORIES = [
  new URL("../../demo/", import.meta.url),
  new URL("../../../corpus/stories/aleppo-2024/", import.meta.url),
];

/** Articles are numbered (`01-….txt`); everything else in the story's folder describes it. */
const ARTICLES = new Set(["txt", "md", "html", "ndjson"]);

export interface DemoArguments extends ClosingArguments {
  readonly output: string;
  readonly maxBytes: number;
}

/** `isnad demo`: the main job on the bundled story. */
export async function runDemo(args: DemoArguments, host: Host): Promise<ExitCode> {
  const files = findStory();
  const code = await runCompare({ ...args, files, format: "html", published: undefined, publisher: undefined }, host);
  if (code === EXIT.nothing) return code;
  const url = pathToFileURL(resolve(args.output)).href;
  await tell(
    host,
    `\nThis is the dossier of the bundled story, told by invented outlets. Open it in a browser:\n  ${url}`,
  );
  return code;
}

function findStory(): string[] {
  for (const folder of STORIES) {
    const path = fileURLToPath(folder);
    const names = listFolder(path).filter((name) => /^\d/.test(name) && ARTICLES.has(extensionOf(name)));
    if (names.length > 0) return names.sort().map((name) => path + name);
  }
  throw new UsageError(
    `the bundled story is missing: looked in ${STORIES.map((url) => fileURLToPath(url)).join(" and ")}`,
  );
}

function listFolder(path: string): string[] {
  try {
    return readdirSync(path);
  } catch {
    return [];
  }
}
