import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Expectation } from "./expectation.ts";

export const SPLITS = ["develop", "score"] as const;
/** `develop`: rules are made on these. `score`: only ever scored, their misses are not looked at while making rules. */
export type Split = (typeof SPLITS)[number];

export interface CorpusMeta {
  readonly publisher: string;
  readonly published: string;
  readonly title?: string;
  readonly url?: string;
  readonly split: Split;
}

export interface CorpusReading {
  readonly slug: string;
  readonly path: string;
  readonly text: string;
  readonly meta: CorpusMeta;
  readonly expected: Expectation;
}

/** Every folder of `corpus/readings`, by name. A folder without its three files is an error, not a gap. */
export function loadCorpus(folder: string): readonly CorpusReading[] {
  const slugs = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
  return slugs.map((slug) => {
    const file = (name: string): string => readFileSync(join(folder, slug, name), "utf8");
    return {
      slug,
      path: join(folder, slug, "input.txt"),
      text: file("input.txt"),
      meta: JSON.parse(file("meta.json")) as CorpusMeta,
      expected: JSON.parse(file("expected.json")) as Expectation,
    };
  });
}
