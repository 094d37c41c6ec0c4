/** One row of a table; `cells` null when it was longer than allowed. `line` is where it begins, from 1. */
export interface Row {
  readonly line: number;
  readonly cells: readonly string[] | null;
}

/**
 * Rows of comma- or tab-separated values (RFC 4180): quoted cells hold separators, line ends and doubled quotation marks. Streamed, one row in memory.
 * A quotation mark inside an unquoted cell is a letter; a quoted cell that nobody closes ends with the table.
 */
export async function* splitRows(
  texts: AsyncIterable<string>,
  separator: string,
  maxLength: number,
): AsyncGenerator<Row> {
  let cells: string[] = [];
  let cell = "";
  let length = 0;
  let isQuoted = false;
  // The character before was a quotation mark inside a quoted cell: its end, or half of a doubled one.
  let isClosing = false;
  let line = 1;
  let begun = 1;
  let wasReturn = false;
  const take = (): Row => {
    cells.push(cell);
    const row = { line: begun, cells: length > maxLength ? null : cells };
    cells = [];
    cell = "";
    length = 0;
    begun = line;
    return row;
  };
  for await (const text of texts) {
    for (const letter of text) {
      const isBreak = letter === "\n" || letter === "\r";
      const isSecondHalf = letter === "\n" && wasReturn;
      wasReturn = letter === "\r";
      if (isBreak && !isSecondHalf) line++;
      if (isQuoted && !isClosing) {
        if (letter === '"') isClosing = true;
        else if (++length <= maxLength) cell += letter;
        continue;
      }
      if (isClosing) {
        isClosing = false;
        if (letter === '"') {
          if (++length <= maxLength) cell += letter;
          continue;
        }
        isQuoted = false;
      }
      if (isSecondHalf) begun = line;
      else if (isBreak) yield take();
      else if (letter === separator) {
        cells.push(cell);
        cell = "";
      } else if (letter === '"' && cell === "") isQuoted = true;
      else if (++length <= maxLength) cell += letter;
    }
  }
  if (cell !== "" || cells.length > 0) yield take();
}
