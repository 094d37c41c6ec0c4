/** One row of a TSV, by column name. A missing cell reads as "". */
export type Row = Readonly<Record<string, string>>;

/** Reads tab-separated text: first line names the columns, `#` opens a comment line, empty lines are skipped. */
export function readTable(text: string): Row[] {
  const lines = text.split("\n").filter((line) => line !== "" && !line.startsWith("#"));
  const columns = lines[0]?.split("\t") ?? [];
  return lines.slice(1).map((line) => {
    const cells = line.split("\t");
    const row: Record<string, string> = {};
    for (let c = 0; c < columns.length; c++) row[columns[c]!] = cells[c] ?? "";
    return row;
  });
}

/** Splits a list cell (`a|b`); an empty cell is no item. */
export function listOf(cell: string | undefined): string[] {
  return cell ? cell.split("|").filter((item) => item !== "") : [];
}

/** The item of a closed vocabulary that a cell names; `otherwise` when it names none. */
export function oneOf<T extends string, U>(cell: string | undefined, all: readonly T[], otherwise: U): T | U {
  return all.find((item) => item === cell) ?? otherwise;
}
