/** A field of a correction, in words. An empty claimant is the outlet itself. */
export interface CorrectedField {
  readonly field: "figure" | "claimant" | "place" | "time";
  readonly value: string;
}

interface Writing {
  readonly figure: (min: number, max: number | null) => string;
  readonly time: (time: string) => string;
}

/** The fields of a correction, or of what was read before it: the archive keeps both as JSON, one or a list of them. */
export function listCorrected(kept: unknown, say: Writing): readonly CorrectedField[] {
  const first: unknown = Array.isArray(kept) ? kept[0] : kept;
  if (typeof first !== "object" || first === null) return [];
  const { figure, claimant, place, time } = first as Readonly<Record<string, unknown>>;
  return [
    ...(isFigure(figure) ? [{ field: "figure", value: say.figure(figure.min, figure.max) } as const] : []),
    ...(typeof claimant === "string" ? [{ field: "claimant", value: claimant } as const] : []),
    ...(typeof place === "string" && place ? [{ field: "place", value: place } as const] : []),
    ...(typeof time === "string" && time ? [{ field: "time", value: say.time(time) } as const] : []),
  ];
}

function isFigure(value: unknown): value is { min: number; max: number | null } {
  return typeof value === "object" && value !== null && "min" in value && typeof value.min === "number";
}
