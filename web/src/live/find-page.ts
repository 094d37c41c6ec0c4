/** A page of the desk, by its path. Inside a story the part behind the # says which view is open. */
export type LivePage =
  | { readonly page: "archive" }
  | { readonly page: "story"; readonly id: string }
  | { readonly page: "article"; readonly id: string }
  | { readonly page: "nowhere" };

export function findPage(path: string): LivePage {
  const [, page, id] = /^\/(story|article)\/([^/]+)\/?$/.exec(path) ?? [];
  if (id !== undefined && (page === "story" || page === "article")) return { page, id: decode(id) };
  return { page: path === "/" || path === "/index.html" ? "archive" : "nowhere" };
}

/** The path of a story, or of an article in whichever story it is. */
export function pathTo(page: "story" | "article", id: string): string {
  return `/${page}/${encodeURIComponent(id)}`;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
