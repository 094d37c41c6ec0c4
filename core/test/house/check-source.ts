import { posix } from "node:path";
import { blankSource } from "./blank-source.ts";
import type { SourceFile } from "./source-file.ts";

/** Lines of a source, the empty ones too; a test is a list of cases, a catalogue of an interface's words a list of words. */
const MOST_LINES = 400;
const MOST_LINES_OF_A_LIST = 600;
const isList = (path: string): boolean => path.endsWith(".test.ts") || /^web\/src\/words\/\w+-words\.ts$/.test(path);

/** The world outside a pure function, each with how it would be written. */
const AMBIENT: readonly (readonly [string, RegExp])[] = [
  ["the clock", /\bnew\s+Date\b|\bDate\s*[.(]|\bperformance\s*\./],
  ["randomness", /\bMath\s*\.\s*random\b|\bcrypto\s*\./],
  ["the locale", /\bIntl\b|\.\s*localeCompare\b|\.\s*toLocale\w*/],
  ["the network", /\bfetch\s*\(|\bXMLHttpRequest\b|\bWebSocket\b/],
  ["Node", /\bprocess\s*\.|\bBuffer\b|\brequire\s*\(|\b__dirname\b|\bimport\s*\.\s*meta\b/],
  [
    "the browser",
    /\b(?:window|document|navigator|localStorage)\s*\.\s*(?:querySelector|create|addEventListener|cookie|location|getItem|userAgent)/,
  ],
  ["timers", /\bset(?:Timeout|Interval|Immediate)\s*\(/],
  ["the console", /\bconsole\s*\./],
];

/** What the language has and this house does not use. */
const REFUSED: readonly (readonly [string, RegExp])[] = [
  ["any", /(?::\s*|<\s*|\bas\s+|\s\|\s*)any\b(?=\s*[;,>)=[\]|{}])|,\s*any\s*>/],
  ["an enum", /\b(?:const\s+)?enum\s+\w+\s*\{/],
  ["a default export", /\bexport\s+default\b|\bexport\s*\{[^}]*\bas\s+default\b/],
  ["a namespace", /\bnamespace\s+\w+\s*\{/],
  ["@ts-ignore", /@ts-(?:ignore|nocheck)/],
];

const KEBAB = /^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.test|\.svelte|\.config|\.d)?\.ts$/;
const EMPTY_NAMES = new Set(["utils", "util", "helpers", "helper", "types", "constants", "common", "misc", "v2"]);

const lineOf = (text: string, at: number): number => text.slice(0, at).split("\n").length;

function find(file: SourceFile, code: string, table: readonly (readonly [string, RegExp])[]): readonly string[] {
  return table.flatMap(([what, pattern]) => {
    const at = code.search(pattern);
    return at < 0 ? [] : [`${file.path}:${lineOf(code, at)}: ${what}`];
  });
}

/** Clock, randomness, locale, network, Node and browser come in through the door or not at all. */
export function checkPurity(file: SourceFile): readonly string[] {
  return find(file, blankSource(file.text, { strings: true }), AMBIENT);
}

/** What is never written, and how long a file may be. Configuration of tools must export by default. */
export function checkStyle(file: SourceFile): readonly string[] {
  const code = blankSource(file.text, { strings: true });
  const config = file.path.endsWith(".config.ts");
  const most = isList(file.path) ? MOST_LINES_OF_A_LIST : MOST_LINES;
  const lines = file.text.replace(/\n$/, "").split("\n").length;
  return [
    ...find(file, code, REFUSED.slice(0, -1)).filter((fault) => !config || !fault.endsWith("a default export")),
    ...find(
      file,
      file.text,
      file.path.includes("/test/house/") || file.path.endsWith("architecture.test.ts") ? [] : REFUSED.slice(-1),
    ),
    ...(lines > most ? [`${file.path}: ${lines} lines, ${most} at most`] : []),
  ];
}

/** Files are named after what they do, in kebab-case; a name that says nothing is none. */
export function checkName({ path }: SourceFile): readonly string[] {
  const name = posix.basename(path);
  const stem = name.split(".")[0]!;
  return [
    ...(KEBAB.test(name) ? [] : [`${path}: not in kebab-case`]),
    ...(EMPTY_NAMES.has(stem) ? [`${path}: the name says nothing`] : []),
  ];
}
