/** Cookies of one browser, by host. */
class Cookies {
  readonly #kept = new Map<string, Map<string, string>>();

  of({ host }: URL): string {
    return [...(this.#kept.get(host) ?? [])].map(([name, value]) => `${name}=${value}`).join("; ");
  }

  take({ host }: URL, headers: Headers): void {
    const jar = this.#kept.get(host) ?? new Map<string, string>();
    this.#kept.set(host, jar);
    for (const line of headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value === "") jar.delete(name);
      else jar.set(name, value);
    }
  }
}

/** Asks where a browser is sent: the service in this process, everything else over the net. */
export type Ask = (url: URL, init: RequestInit) => Promise<Response>;

const MOST_STEPS = 20;

/** Does what a person does in a browser: follows where it is sent, fills in the forms it meets, until it comes to `end`. */
export async function logInAs(name: string, begin: URL, ask: Ask, end: (url: URL) => boolean): Promise<Response> {
  const cookies = new Cookies();
  let url = begin;
  let form: URLSearchParams | null = null;
  for (let step = 0; step < MOST_STEPS; step++) {
    const headers = { cookie: cookies.of(url) };
    const init = form === null ? { headers } : { headers, method: "POST", body: form };
    const response: Response = await ask(url, { ...init, redirect: "manual" });
    cookies.take(url, response.headers);
    const location = response.headers.get("location");
    if (end(url)) return response;
    if (location !== null) {
      url = new URL(location, url);
      form = null;
      continue;
    }
    const page = await response.text();
    const action = /<form[^>]* action="([^"]+)"/.exec(page)?.[1];
    if (action === undefined) throw new Error(`${url}: ${response.status} ${page.slice(0, 500)}`);
    url = new URL(action, url);
    const prompt = /name="prompt" value="(\w+)"/.exec(page)?.[1] ?? "";
    form = new URLSearchParams({ prompt, ...(prompt === "login" && { login: name, password: "any" }) });
  }
  throw new Error(`no end after ${MOST_STEPS} steps, at ${url}`);
}
