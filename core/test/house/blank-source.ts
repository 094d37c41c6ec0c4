/** Characters after which a `/` opens a regular expression rather than divides. */
const BEFORE_REGEX = new Set("(,=:[!&|?{};+-*%<>~^\n");
const WORD_BEFORE_REGEX = /\b(?:return|typeof|case|in|of|do|else|yield|await)$/;

/**
 * A TypeScript source with its comments blanked, and with `strings: true` also what stands in quotation marks, templates and
 * regular expressions. Every character keeps its place and line ends stay, so offsets and line numbers hold.
 * Code inside `${…}` is kept. TypeScript 7 has no parser to ask, and this needs only words and specifiers.
 */
export function blankSource(source: string, { strings }: { readonly strings: boolean }): string {
  const out = [...source.split("")];
  const blank = (from: number, to: number) => {
    for (let i = from; i < to && i < out.length; i++) if (out[i] !== "\n") out[i] = " ";
  };
  const blankString = (from: number, to: number) => (strings ? blank(from, to) : undefined);
  /** Depth of braces at which each open `${` closes. */
  const templates: number[] = [];
  let depth = 0;
  let significant = "\n";
  let i = 0;
  const template = (from: number): void => {
    let end = from;
    while (end < source.length && source[end] !== "`" && !source.startsWith("${", end))
      end += source[end] === "\\" ? 2 : 1;
    blankString(from, end);
    if (source.startsWith("${", end)) {
      templates.push(depth);
      i = end + 2;
      significant = "{";
    } else {
      i = end + 1;
      significant = "`";
    }
  };
  while (i < source.length) {
    const c = source[i]!;
    if (source.startsWith("//", i)) {
      const end = source.indexOf("\n", i);
      blank(i, end < 0 ? source.length : end);
      i = end < 0 ? source.length : end;
    } else if (source.startsWith("/*", i)) {
      const end = source.indexOf("*/", i + 2);
      blank(i, end < 0 ? source.length : end + 2);
      i = end < 0 ? source.length : end + 2;
    } else if (c === '"' || c === "'" || (c === "/" && opensRegex(source, i, significant))) {
      const end = endOfLiteral(source, i);
      blankString(i + 1, end);
      i = end + 1;
      significant = c;
    } else if (c === "`") {
      template(i + 1);
    } else if (c === "}" && templates.at(-1) === depth) {
      templates.pop();
      template(i + 1);
    } else {
      if (c === "{") depth++;
      if (c === "}") depth--;
      if (c.trim() !== "") significant = c;
      i++;
    }
  }
  return out.join("");
}

function opensRegex(source: string, at: number, significant: string): boolean {
  return BEFORE_REGEX.has(significant) || WORD_BEFORE_REGEX.test(source.slice(Math.max(0, at - 12), at).trimEnd());
}

/** Index of the mark that closes the string or regular expression that opens at `from`; at worst the end of its line. */
function endOfLiteral(source: string, from: number): number {
  const mark = source[from]!;
  let inClass = false;
  let end = from + 1;
  for (; end < source.length && source[end] !== "\n"; end++) {
    if (source[end] === "\\") end++;
    else if (mark === "/" && source[end] === "[") inClass = true;
    else if (mark === "/" && source[end] === "]") inClass = false;
    else if (source[end] === mark && !inClass) break;
  }
  return end;
}
