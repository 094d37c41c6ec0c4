/** An article's address when it is one of the web, written as a link may be; null for anything else, `javascript:` above all. */
export function webAddress(url: string | null): string | null {
  if (url === null || !URL.canParse(url)) return null;
  const { protocol, href, username, password } = new URL(url);
  return (protocol === "https:" || protocol === "http:") && username === "" && password === "" ? href : null;
}
