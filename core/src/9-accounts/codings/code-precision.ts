import type { CodedField } from "../../model/comparison.ts";
import type { Report } from "../collect-reports.ts";
import { leaveOpen } from "./leave-open.ts";

/** A step of a scale of precision: its code, the rule's name, and what it is called. */
export interface Step {
  readonly code: number;
  readonly rule: string;
  readonly en: string;
  readonly ar: string;
}

/** A column for how exactly something is told; `told` names it with the claims that tell it, null when none does. */
export function codePrecision(
  field: "geo_precision" | "time_precision" | "where_prec" | "date_prec",
  told: { readonly name: string; readonly reports: readonly Report[] } | null,
  step: Step | null,
): CodedField {
  if (told === null || step === null)
    return field === "geo_precision" || field === "where_prec"
      ? leaveOpen(field, "no-place", "No place is told.", "لا مكان مذكور.")
      : leaveOpen(field, "no-day", "No day is told.", "لا يوم مذكور.");
  return {
    field,
    value: step.code,
    rules: [step.rule],
    en: `${told.name}: ${step.en}.`,
    ar: `${told.name}: ${step.ar}.`,
    claims: told.reports.map(({ claim }) => claim.id),
    instead: [],
  };
}
