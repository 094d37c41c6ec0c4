import type { Clock } from "../ports.ts";

/** Milliseconds between two pictures; ten a second are enough for an eye. */
const INTERVAL = 100;
/** Short work shows nothing. */
const PATIENCE = 500;

export interface Progress {
  /** Says what is being done; drawn only now and then. */
  show(text: string): void;
  /** Takes the line away. */
  clear(): void;
}

/** A line at the foot of a terminal that tells how far long work is; nothing where errors go to a file or a pipe. */
export function showProgress(
  stderr: { readonly isTTY?: boolean; write(text: string): unknown },
  clock: Clock,
): Progress {
  if (stderr.isTTY !== true) return { show: () => {}, clear: () => {} };
  const started = clock.elapsed();
  let drawn = 0;
  return {
    show(text) {
      const now = clock.elapsed();
      if (now - started < PATIENCE || now - drawn < INTERVAL) return;
      drawn = now;
      stderr.write(`\r\u001B[K${text}`);
    },
    clear() {
      if (drawn > 0) stderr.write("\r\u001B[K");
      drawn = 0;
    },
  };
}
