/** The text of a piece of markup that is an article already, as feeds carry it: its title, then one block a line. Plain text stays. */
export async function extractFragment(title: string | null, content: string): Promise<string> {
  const [{ parsePage }, { collectBlocks }, { dropLinkBlocks, removeFurniture }] = await Promise.all([
    import("./parse-page.ts"),
    import("./collect-blocks.ts"),
    import("./remove-furniture.ts"),
  ]);
  const isMarkup = /<\/?[a-z][^<>]*>/i.test(content);
  const page = parsePage(isMarkup ? content : toParagraphs(content));
  removeFurniture(page);
  const lines = dropLinkBlocks(collectBlocks(page.body)).map(({ text }) => text);
  const headline = title?.replace(/\s+/g, " ").trim() ?? "";
  return [headline, ...lines.filter((line, index) => index > 0 || line !== headline)]
    .filter((line) => line !== "")
    .join("\n");
}

function toParagraphs(text: string): string {
  const escaped = text.replace(/&(?!#?\w+;)/g, "&amp;").replace(/</g, "&lt;");
  return escaped
    .split(/\n+/)
    .map((line) => `<p>${line}</p>`)
    .join("");
}
