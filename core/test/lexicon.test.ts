import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

const LEXICON = join(import.meta.dirname, "../../lexicon");
const TABLES = globSync("*.tsv", { cwd: LEXICON }).sort();
const README = readFileSync(join(LEXICON, "README.md"), "utf8");

/** What is wrong with the shape of a table. */
function shapeFaults(table: string): readonly string[] {
  const lines = table.split("\n");
  const faults: string[] = [];
  if (!table.startsWith("#")) faults.push("no remark about its columns");
  if (lines.pop() !== "") faults.push("no line end at the end");
  const rows = lines
    .map((text, at) => ({ text, line: at + 1 }))
    .filter(({ text }) => text !== "" && !text.startsWith("#"));
  const columns = rows[0]?.text.split("\t") ?? [];
  if (columns.some((name) => !/^[a-z0-9_]+$/.test(name))) faults.push("no names of columns");
  const ids = new Set<string>();
  for (const { text, line } of rows.slice(1)) {
    const cells = text.split("\t");
    if (cells.length > columns.length) faults.push(`line ${line}: ${cells.length} cells`);
    if (cells.every((cell) => cell.trim() === "")) faults.push(`line ${line}: empty`);
    if (cells.some((cell) => cell !== cell.trim() || /\|\||^\||\|$|[\u200b-\u200f\u202a-\u202e\ufeff]/.test(cell)))
      faults.push(`line ${line}: a stray space, bar or hidden character`);
    if (columns[0] !== "id") continue;
    if (ids.has(cells[0]!)) faults.push(`line ${line}: ${cells[0]} is there already`);
    ids.add(cells[0]!);
  }
  return faults;
}

describe("lexicon", () => {
  it.each(TABLES)("%s is a table", (name) => {
    expect(shapeFaults(readFileSync(join(LEXICON, name), "utf8")).slice(0, 20)).toEqual([]);
  });
  it("has a section in README.md for every table, and none for others", () => {
    const sections = [...README.matchAll(/^### (\S+\.tsv)$/gm)].map(([, name]) => name).sort();
    expect(sections).toEqual(TABLES);
  });
  it.each([
    ["id\tforms\na\tb\n", "remark"],
    ["# x\nid\tforms\na\tb", "line end"],
    ["# x\nid\tforms\na\tb\tc\n", "3 cells"],
    ["# x\nid\tforms\na\tb\na\tc\n", "already"],
    ["# x\nid\tforms\na\tb||c\n", "stray"],
    ["# x\nid\tforms\na\tb \n", "stray"],
  ])("(refuses %j)", (table, why) => {
    expect(shapeFaults(table).join()).toContain(why);
  });
});
