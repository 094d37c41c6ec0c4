import { setTimeout as wait } from "node:timers/promises";
import type { Timer } from "../ports.ts";

/** Rests so many milliseconds, or until the signal says so; not at all when it said so before. */
export const rest: Timer["sleep"] = async (milliseconds, signal) => {
  await wait(milliseconds, undefined, { ...(signal && { signal }) }).catch((error: Error) => {
    if (error.name !== "AbortError") throw error;
  });
};
