import { type Answer, type Clock, type Network, NetworkError, type Timer } from "../ports.ts";
import { formatSize } from "./format-size.ts";
import { isAllowedBy, parseRobots, type Robots } from "./parse-robots.ts";

export interface PoliteOptions {
  readonly network: Network;
  readonly clock: Clock;
  readonly timer: Timer;
  /** Who asks, for the other side's log. */
  readonly userAgent: string;
  /** Milliseconds between two questions to one host. */
  readonly hostDelay: number;
  /** Bytes of one answer, unpacked. */
  readonly maxBytes: number;
}

export type Fetched =
  | {
      readonly bytes: Uint8Array;
      /** After redirects. */
      readonly url: string;
      readonly headers: Readonly<Record<string, string>>;
      /** Why it is not whole; null when it is. */
      readonly cut: string | null;
    }
  | { readonly unchanged: true }
  /** Not asked: the host wants to be left alone for so many seconds more. */
  | { readonly held: number }
  | {
      readonly problem: string;
      readonly status: number | null /** Seconds the other side asks to wait. */;
      readonly wait: number | null;
    };

export interface Asking {
  /** Of the answer before: sent back, so that nothing is sent again when nothing is new. */
  readonly etag?: string | null;
  readonly lastModified?: string | null;
  /** Whether robots.txt is asked first. A feed is made for programs, a page is not. */
  readonly robots: boolean;
}

const MOST_REDIRECTS = 5;
/** Seconds a host is left alone that says "too many" without saying for how long. */
const DEFAULT_WAIT = 300;
const LONGEST_WAIT = 86_400;
const ROBOTS_BYTES = 500_000;
const ROBOTS_LIFE = 86_400_000;

/** Asks like a guest: one question at a time to a host, with pauses, within what robots.txt allows, and not again before the host wishes it. */
export class PoliteFetcher {
  readonly #options: PoliteOptions;
  /** By host: when it may be asked again, in `clock.elapsed` milliseconds. */
  readonly #free = new Map<string, number>();
  readonly #waiting = new Map<string, number>();
  readonly #robots = new Map<string, { readonly rules: Robots; readonly until: number }>();

  constructor(options: PoliteOptions) {
    this.#options = options;
  }

  async fetch(written: string, asking: Asking): Promise<Fetched> {
    let url = written;
    for (let hop = 0; hop <= MOST_REDIRECTS; hop++) {
      const place = URL.parse(url);
      if (place === null) return fail(`not an address: ${url.slice(0, 100)}`);
      const held = this.#secondsHeld(place.host);
      if (held > 0) return { held };
      if (asking.robots && !(await this.#isAllowed(place))) return fail("robots.txt of the site forbids it");
      const answer = await this.#ask(url, place.host, asking);
      if (answer instanceof NetworkError) return fail(answer.message);
      const next = answer.headers["location"];
      if (![301, 302, 303, 307, 308].includes(answer.status) || next === undefined)
        return this.#take(answer, url, place.host);
      await drop(answer);
      url = URL.parse(next, url)?.href ?? next;
    }
    return fail(`more than ${MOST_REDIRECTS} redirects`);
  }

  async #ask(url: string, host: string, { etag, lastModified }: Asking): Promise<Answer | NetworkError> {
    const { clock, timer, network, userAgent, hostDelay } = this.#options;
    const pause = (this.#free.get(host) ?? 0) - clock.elapsed();
    if (pause > 0) await timer.sleep(pause);
    this.#free.set(host, clock.elapsed() + hostDelay);
    try {
      return await network.get(url, {
        "user-agent": userAgent,
        accept: "application/atom+xml, application/rss+xml, application/feed+json, text/html, */*;q=0.5",
        ...(etag && { "if-none-match": etag }),
        ...(lastModified && { "if-modified-since": lastModified }),
      });
    } catch (error) {
      return error instanceof NetworkError ? error : new NetworkError("unreachable", String(error));
    }
  }

  async #take(answer: Answer, url: string, host: string): Promise<Fetched> {
    const { status, headers } = answer;
    if (status === 304) {
      await drop(answer);
      return { unchanged: true };
    }
    if (status !== 200) {
      await drop(answer);
      const isBusy = status === 429 || status === 503;
      const asked = this.#readWait(headers["retry-after"]);
      const wait = asked ?? (isBusy ? DEFAULT_WAIT : null);
      if (isBusy && wait !== null) this.#waiting.set(host, this.#options.clock.elapsed() + wait * 1000);
      return { problem: `the server answered ${status}`, status, wait };
    }
    const { bytes, problem, cut } = await collect(answer.body, this.#options.maxBytes);
    return problem !== null ? { problem, status, wait: null } : { bytes, url, headers, cut };
  }

  #secondsHeld(host: string): number {
    return Math.ceil(((this.#waiting.get(host) ?? 0) - this.#options.clock.elapsed()) / 1000);
  }

  /** Seconds, or a date (RFC 9110); a day at most. */
  #readWait(written: string | undefined): number | null {
    if (written === undefined) return null;
    const seconds = /^\d+$/.test(written)
      ? Number(written)
      : (Date.parse(written) - Date.parse(this.#options.clock.now())) / 1000;
    return Number.isNaN(seconds) ? null : Math.max(0, Math.min(LONGEST_WAIT, Math.ceil(seconds)));
  }

  /** RFC 9309: without robots.txt everything is allowed, with one that cannot be had nothing. */
  async #isAllowed(place: URL): Promise<boolean> {
    const { clock, userAgent } = this.#options;
    const known = this.#robots.get(place.origin);
    const rules = known !== undefined && known.until > clock.elapsed() ? known.rules : await this.#loadRobots(place);
    this.#robots.set(place.origin, {
      rules,
      until: known?.rules === rules ? known.until : clock.elapsed() + ROBOTS_LIFE,
    });
    return isAllowedBy(rules, userAgent, place.pathname + place.search);
  }

  async #loadRobots(place: URL): Promise<Robots> {
    const answer = await this.#ask(`${place.origin}/robots.txt`, place.host, { robots: false });
    if (answer instanceof NetworkError) return "nothing";
    const { bytes } = await collect(answer.body, ROBOTS_BYTES);
    if (answer.status >= 500) return "nothing";
    return answer.status === 200 ? parseRobots(new TextDecoder().decode(bytes)) : "everything";
  }
}

function fail(problem: string): Fetched {
  return { problem, status: null, wait: null };
}

/** Ends an answer whose body nobody wants. */
async function drop({ body }: Answer): Promise<void> {
  await body[Symbol.asyncIterator]().return?.();
}

/** A body up to a size: an endless one ends there, and one that breaks off is told to be cut. */
async function collect(
  body: AsyncIterable<Uint8Array>,
  limit: number,
): Promise<{ readonly bytes: Uint8Array; readonly problem: string | null; readonly cut: string | null }> {
  const parts: Uint8Array[] = [];
  let size = 0;
  const end = (problem: string | null, cut: string | null) => ({ bytes: Buffer.concat(parts), problem, cut });
  try {
    for await (const chunk of body) {
      size += chunk.length;
      if (size > limit) return end(`the answer has more than ${formatSize(limit)}`, null);
      parts.push(chunk);
    }
    return end(null, null);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const isTooSlow = error instanceof NetworkError && error.code === "timeout";
    return size === 0 || isTooSlow ? end(message, null) : end(null, message);
  }
}
