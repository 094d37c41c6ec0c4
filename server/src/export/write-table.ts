export type Cell = string | number | boolean | null;

/** Byte order mark, by which Excel knows UTF-8. */
export const CSV_MARK = "\uFEFF";

/** A row of a table under its columns; cells that are not given are empty. */
export function toRow<Column extends string>(
  columns: readonly Column[],
  row: Partial<Readonly<Record<Column, Cell>>>,
): string {
  return toLine(columns.map((column) => row[column] ?? null));
}

/** One line of CSV as RFC 4180 has it. */
export function toLine(cells: readonly Cell[]): string {
  return `${cells.map(toCell).join(",")}\r\n`;
}

/**
 * One cell. A text that a spreadsheet would take for a formula (`=`, `+`, `-`, `@`, tab, carriage return first) is led by an apostrophe:
 * what an article prints must not run on a reader's machine.
 */
function toCell(value: Cell): string {
  if (value === null) return "";
  const text = typeof value === "string" && /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
