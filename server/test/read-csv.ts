/** RFC 4180, read back for the tests by a hand that knows nothing of the one that wrote it. */
export function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length) {
    let cell = "";
    if (text[at] === '"') {
      for (at++; text[at] !== '"' || text[at + 1] === '"'; at += text[at] === '"' ? 2 : 1) {
        if (at >= text.length) throw new Error("a quoted cell that never ends");
        cell += text[at];
      }
      at++;
    } else {
      while (at < text.length && text[at] !== "," && text[at] !== "\r") cell += text[at++];
      if (/["\n]/.test(cell)) throw new Error(`a bare cell that needs quotes: ${JSON.stringify(cell)}`);
    }
    row.push(cell);
    if (text[at] === ",") {
      at++;
      if (at === text.length) row.push("");
    } else {
      if (text.slice(at, at + 2) !== "\r\n") throw new Error(`a row that does not end in CRLF at ${at}`);
      at += 2;
      rows.push(row);
      row = [];
    }
  }
  return rows;
}
