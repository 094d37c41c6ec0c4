/** Failed attempts in a window, for one name and for one address: a house may have one address. */
const PER_NAME = 5;
const PER_ADDRESS = 30;
/** Milliseconds. */
const WINDOW = 15 * 60_000;
/** Names and addresses remembered; who floods with names makes the oldest be forgotten, and meets the address's limit. */
const REMEMBERED = 10_000;

/** Keeps passwords from being tried out. In the memory of one server, and forgotten with it. */
export class AttemptLimit {
  readonly #failures = new Map<string, number[]>();
  readonly #elapsed: () => number;

  /** `elapsed`: milliseconds of a clock that never runs backwards. */
  constructor(elapsed: () => number) {
    this.#elapsed = elapsed;
  }

  /** Seconds until the next attempt is let through; 0: now. */
  wait(name: string, address: string): number {
    return Math.max(this.#waitFor(`name ${name}`, PER_NAME), this.#waitFor(`address ${address}`, PER_ADDRESS));
  }

  /** Counts an attempt, before it is known how it ends: many at once would all be let through otherwise. */
  begin(name: string, address: string): void {
    for (const key of [`name ${name}`, `address ${address}`]) {
      const times = [...this.#recent(key), this.#elapsed()];
      this.#failures.delete(key);
      this.#failures.set(key, times);
      if (this.#failures.size > REMEMBERED) this.#failures.delete(this.#failures.keys().next().value as string);
    }
  }

  /** The attempt was right: the name begins anew, and the address is not charged for it. */
  succeed(name: string, address: string): void {
    this.#failures.delete(`name ${name}`);
    const times = this.#recent(`address ${address}`);
    this.#failures.set(`address ${address}`, times.slice(0, -1));
  }

  #recent(key: string): number[] {
    const since = this.#elapsed() - WINDOW;
    return (this.#failures.get(key) ?? []).filter((time) => time > since);
  }

  #waitFor(key: string, most: number): number {
    const times = this.#recent(key);
    const first = times[times.length - most];
    return first === undefined ? 0 : Math.ceil((first + WINDOW - this.#elapsed()) / 1000);
  }
}
