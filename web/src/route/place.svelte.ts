import { formatRoute } from "./format-route.ts";
import { type PageState, parseRoute, type Route } from "./parse-route.ts";

/** The page's address as state: reads it, writes it, and keeps how far each step of the history was scrolled. */
export class Place {
  state: PageState = $state.raw() as PageState;
  /** Grows when a new address was opened (not when the state of the same address changed). */
  arrivals = $state(0);
  #scrolled = new Map<number, number>();
  #step = 0;

  /** `still`: the state of a page that is written without a browser; it has no address and stays as it is. */
  constructor(still: PageState | null = null) {
    this.state = still ?? parseRoute(location.hash);
    if (still) return;
    history.scrollRestoration = "manual";
    this.#step = readStep() ?? 0;
    history.replaceState({ isnadStep: this.#step }, "");
    addEventListener("popstate", () => this.#arrive());
    addEventListener("scroll", () => this.#scrolled.set(this.#step, scrollY), { passive: true });
  }

  /** The address of another view, with language, digits, story, marks and filter as they are now; what is lit stays behind. */
  address(route: Route, change: Partial<PageState> = {}): string {
    return formatRoute({ ...this.state, lit: null, ...change, route });
  }

  /** Changes the state without a new step in the history. */
  replace(change: Partial<PageState>): void {
    this.state = { ...this.state, ...change };
    history.replaceState({ isnadStep: this.#step }, "", formatRoute(this.state));
  }

  /** Goes on to another state, with a new step in the history. */
  open(change: Partial<PageState>): void {
    location.hash = formatRoute({ ...this.state, ...change });
  }

  /** Where this step of the history had been scrolled to; undefined when it is new. */
  get scrolled(): number | undefined {
    return this.#scrolled.get(this.#step);
  }

  #arrive(): void {
    const known = readStep();
    if (known === undefined) {
      this.#step = Math.max(this.#step, ...this.#scrolled.keys()) + 1;
      this.#scrolled.delete(this.#step);
      history.replaceState({ isnadStep: this.#step }, "");
    } else this.#step = known;
    this.state = parseRoute(location.hash);
    this.arrivals++;
  }
}

function readStep(): number | undefined {
  const state: unknown = history.state;
  if (typeof state !== "object" || state === null || !("isnadStep" in state)) return undefined;
  return typeof state.isnadStep === "number" ? state.isnadStep : undefined;
}
