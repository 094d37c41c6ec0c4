import type { AccountStatus } from "@isnad/core";

/** What needs a reader's eye first comes first. */
export const STATUS_ORDER = [
  "contested",
  "corroborated",
  "single-origin",
  "unconfirmed",
] as const satisfies readonly AccountStatus[];
