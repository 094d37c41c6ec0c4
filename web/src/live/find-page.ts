/** A page of the desk, by its path. Inside a story the part behind the # says which view is open. */
export type LivePage =
  | { readonly page: "archive" | "watches" | "people" | "nowhere" }
  | { readonly page: Opened; readonly id: string };

/** What has a page of its own. An article and an account are shown in whichever story holds them. */
export type Opened = "story" | "article" | "account";

/** The first step of a path. Feeds and programs name things as the API does: `/documents/…`, `/accounts/…`. */
const FOLDERS: Readonly<Record<string, Opened>> = {
  story: "story",
  stories: "story",
  article: "article",
  documents: "article",
  account: "account",
  accounts: "account",
};
const ALONE = ["watches", "people"] as const;

export function findPage(path: string): LivePage {
  const [, folder = "", id] = /^\/([a-z]+)\/([^/]+)\/?$/.exec(path) ?? [];
  const page = Object.hasOwn(FOLDERS, folder) ? FOLDERS[folder] : undefined;
  if (page !== undefined && id !== undefined) return { page, id: decode(id) };
  const alone = ALONE.find((one) => path.replace(/\/$/, "") === `/${one}`);
  return { page: alone ?? (path === "/" || path === "/index.html" ? "archive" : "nowhere") };
}

/** The path of a story, of an article or account in whichever story holds it. */
export function pathTo(page: Opened, id: string): string {
  return `/${page}/${encodeURIComponent(id)}`;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
