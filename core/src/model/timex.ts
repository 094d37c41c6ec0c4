import type { Annotation } from "./annotation.ts";

export const TIMEX_TYPES = ["date", "time", "duration", "set"] as const;
export type TimexType = (typeof TIMEX_TYPES)[number];

export const CALENDARS = ["gregorian", "hijri"] as const;
export type Calendar = (typeof CALENDARS)[number];

/**
 * TIMEX3. `value` is ISO 8601 / EDTF truncated to what is known: `2024-11-27`, `2024-11`, `2016`,
 * `2024-11-28TEV` (TMO, TAF, TEV, TNI: morning, afternoon, evening, night), `2024-11-18/2024-11-24`,
 * durations `PT72H`, `P3D`; an unknown number is `X` (`PXY`); the vague future `FUTURE_REF`, past `PAST_REF`.
 */
export interface Timex extends Annotation {
  readonly type: TimexType;
  readonly value: string;
  readonly modifier: "none" | "approximate" | "before" | "after" | "start" | "end" | "mid";
  readonly calendar: Calendar;
  /** True when the value was reckoned from the publication day. */
  readonly relative: boolean;
}
