import { posix } from "node:path";
import { listImports } from "./list-imports.ts";
import type { SourceFile } from "./source-file.ts";

const CORE = "core/src/";

/** Rank of a stage: the number its folder begins with. `model` is below all, files beside the stages are above all. */
function rankOf(path: string): number {
  const [room, more] = path.slice(CORE.length).split("/");
  if (more === undefined) return Number.POSITIVE_INFINITY;
  if (room === "model") return 0;
  return Number(/^(\d+)-/.exec(room!)?.[1] ?? Number.NaN);
}

const roomOf = (path: string): string => path.slice(CORE.length).split("/")[0]!;

/**
 * Only downhill: a stage imports `model`, itself, and stages of lower rank; `model` imports itself; nothing imports a package
 * or what lies outside core. `index.ts`, `read.ts` and `compare.ts` may import everything in core.
 */
export function checkCoreImports({ path, text }: SourceFile): readonly string[] {
  if (Number.isNaN(rankOf(path))) return [`${path}: a folder of core/src is model or a numbered stage`];
  return listImports(text).flatMap(({ specifier }) => {
    const wrong = (why: string) => [`${path} imports ${specifier}: ${why}`];
    if (!specifier.startsWith(".")) return wrong("core has no packages");
    if (!specifier.endsWith(".ts")) return wrong("the extension is written");
    const target = posix.join(posix.dirname(path), specifier);
    if (!target.startsWith(CORE)) return wrong("it lies outside core");
    const [from, to] = [rankOf(path), rankOf(target)];
    if (from === Number.POSITIVE_INFINITY || roomOf(path) === roomOf(target)) return [];
    return to < from ? [] : wrong("it lies uphill");
  });
}
