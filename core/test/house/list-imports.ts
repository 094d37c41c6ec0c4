import { blankSource } from "./blank-source.ts";

/** One import or re-export of a source. */
export interface Import {
  readonly specifier: string;
  /** `import type` and `export type`: gone before anything runs. */
  readonly typeOnly: boolean;
}

const IMPORT =
  /\b(?:import|export)\s+(?<type>type\s+)?(?:[\w$*{][^;"'`()]*?\s+from\s*)?["'](?<static>[^"'\n]+)["']|\bimport\s*\(\s*["'`](?<dynamic>[^"'`\n]+)["'`]/g;

/** What a source imports, re-exports and loads while it runs, in order. */
export function listImports(source: string): readonly Import[] {
  const code = blankSource(source, { strings: true });
  return [...blankSource(source, { strings: false }).matchAll(IMPORT)]
    .filter(({ index }) => code[index] !== " ")
    .map(({ groups }) => ({
      specifier: (groups?.["static"] ?? groups?.["dynamic"])!,
      typeOnly: groups?.["type"] !== undefined,
    }));
}
