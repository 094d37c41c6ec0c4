import { keepNumberFormat } from "./keep-format.ts";
import { type Tongue, tagOf } from "./tongue.ts";

/** A whole number, grouped by thousands from 10,000 on. */
export function formatNumber(tongue: Tongue, n: number): string {
  return keepNumberFormat(tagOf(tongue), { useGrouping: "min2" }).format(n);
}

/** A round number where there is little room: 10K, 10 آلاف. */
export function formatRound(tongue: Tongue, n: number): string {
  return keepNumberFormat(tagOf(tongue), { notation: "compact" }).format(n);
}

/** A share of one, as a percentage without decimals. */
export function formatShare(tongue: Tongue, share: number): string {
  return keepNumberFormat(tagOf(tongue), { style: "percent", maximumFractionDigits: 0 }).format(share);
}
