/**
 * The key by which web archives sort an address (SURT): `https://www.example.org/A?b` is `org,example)/a?b`. What is no web address is
 * its own key.
 */
export function sortUrl(url: string): string {
  if (!/^https?:/.test(url) || !URL.canParse(url)) return url;
  const { hostname, port, pathname, search } = new URL(url.replace(/^(https?:\/\/)www\d*\./, "$1").toLowerCase());
  const host = hostname.split(".").reverse().join(",") + (port === "" ? "" : `:${port}`);
  const query = search.slice(1).split("&").sort().join("&");
  return `${host})${pathname}${query === "" ? "" : `?${query}`}`;
}
