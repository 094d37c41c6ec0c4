/** An object of lists as JSON, one item a line, piece by piece: the whole may be longer than a string can be. */
export function* writeJsonParts<Lists extends { readonly [Key in keyof Lists]: readonly unknown[] }>(
  value: Lists,
): Generator<string> {
  yield "{";
  for (const [index, [name, items]] of Object.entries<readonly unknown[]>(value).entries()) {
    yield `${index > 0 ? "," : ""}\n${JSON.stringify(name)}: [`;
    for (const [position, item] of items.entries()) yield `${position > 0 ? "," : ""}\n  ${JSON.stringify(item)}`;
    yield items.length > 0 ? "\n]" : "]";
  }
  yield "\n}\n";
}
