/** Waits until what was drawn last is on the screen; a page that nobody looks at (a tab behind another) draws nothing, so no longer than a moment. */
export function paintedOnce(): Promise<void> {
  return new Promise((done) => {
    requestAnimationFrame(() => setTimeout(done));
    setTimeout(done, LONGEST_WAIT);
  });
}

/** Milliseconds. */
const LONGEST_WAIT = 500;

/** Waits until the whole file has been parsed. */
export function pageParsed(): Promise<void> {
  if (document.readyState !== "loading") return Promise.resolve();
  return new Promise((done) => {
    addEventListener("DOMContentLoaded", () => done(), { once: true });
  });
}
