/** Text for a column: PostgreSQL refuses NUL, UTF-8 knows no half of a surrogate pair. Whole, the text stands in its packed record. */
export function cleanColumn(text: string | undefined): string | null {
  if (text === undefined) return null;
  return text.includes("\0") || !text.isWellFormed() ? text.replaceAll("\0", "\uFFFD").toWellFormed() : text;
}
