import { posix } from "node:path";
import { listImports } from "./list-imports.ts";
import type { SourceFile } from "./source-file.ts";

const SERVER = "server/src/";
/** Rooms that touch the world: each knows the ports, core and its own packages, and none knows another. */
const ADAPTERS = ["ingest", "store", "http", "mcp", "export"];

/** Rooms that know what is right and touch nothing: who may what, what decisions come to. Every other room but the ports may ask them. */
const COUNSEL = ["people", "review"];

const isPackage = (specifier: string): boolean => !specifier.startsWith(".");
const isCore = (specifier: string): boolean => specifier === "@isnad/core";
const isNode = (specifier: string): boolean => specifier.startsWith("node:");

/** The room a file of the server is in; `ports.ts` and `main.ts` are rooms of their own. */
const roomOf = (path: string): string => path.slice(SERVER.length).replace(/\.ts$/, "").split("/")[0]!;

/** Adapters import the ports, counsel, themselves, core and packages; jobs the ports, counsel and core; cli and main everything in the server. */
export function checkServerImports({ path, text }: SourceFile): readonly string[] {
  const room = roomOf(path);
  return listImports(text).flatMap(({ specifier }) => {
    const wrong = (why: string) => [`${path} imports ${specifier}: ${why}`];
    if (isPackage(specifier)) {
      if (isCore(specifier)) return [];
      if (specifier.startsWith("@isnad/")) return wrong("the server knows core alone");
      if ((room === "jobs" || room === "ports" || COUNSEL.includes(room)) && !isNode(specifier))
        return wrong(`${room} has no packages`);
      return [];
    }
    const target = posix.join(posix.dirname(path), specifier);
    if (!target.startsWith(SERVER)) return wrong("it lies outside the server: core is imported by its name");
    const to = roomOf(target);
    if (room === "cli" || room === "main" || to === room || to === "ports") return [];
    if (room === "ports") return wrong("ports know core alone");
    if (COUNSEL.includes(room)) return wrong(`${room} knows ports and core`);
    if (COUNSEL.includes(to)) return [];
    if (room === "jobs") return wrong("jobs know ports and core");
    return wrong(ADAPTERS.includes(to) ? "adapters do not know each other" : "it lies above");
  });
}

/** The pages share records with the server, never code: `import type` of its HTTP contract is all. */
export function checkWebImports({ path, text }: SourceFile): readonly string[] {
  return listImports(text).flatMap(({ specifier, typeOnly }) => {
    const target = specifier.startsWith(".") ? posix.join(posix.dirname(path), specifier) : specifier;
    const server = target.startsWith("server/") || target.startsWith("@isnad/server");
    if (server && !typeOnly) return [`${path} imports ${specifier}: code of the server`];
    if (target.startsWith("core/")) return [`${path} imports ${specifier}: core is imported by its name`];
    if (specifier.startsWith("node:")) return [`${path} imports ${specifier}: pages run in a browser`];
    return [];
  });
}
