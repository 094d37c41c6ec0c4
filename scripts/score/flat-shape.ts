interface Range {
  readonly start: number;
  readonly end: number;
}

export interface FlatLink {
  readonly mention: Range | null;
  readonly name: string;
}

export interface FlatAttribution {
  readonly content: Range;
  readonly chain: readonly FlatLink[];
  readonly polarity: string;
}

export interface FlatCasualty {
  readonly kind: "casualty";
  readonly span: Range;
  readonly outcome: string;
  readonly low: number;
  readonly high: number | null;
  readonly victims: string;
  /** Index among the attributions; null = the outlet's own voice. */
  readonly attribution: number | null;
}

export interface FlatControl {
  readonly kind: "control";
  readonly span: Range;
  readonly action: string;
  readonly actor: { readonly name: string; readonly mention?: Range | null } | null;
  readonly place: { readonly name: string } | null;
  readonly polarity: string;
  readonly attribution: number | null;
}

/**
 * As much of the flat reading (`isnad read --format ndjson`) as scoring looks at. Spans are half-open,
 * in UTF-16 code units of `text`. Claims of other kinds may stand among `claims`; they are passed over.
 */
export interface FlatShape {
  readonly text: string;
  readonly attributions: readonly FlatAttribution[];
  readonly claims: readonly (FlatCasualty | FlatControl | { readonly kind: string })[];
  readonly times: readonly (Range & { readonly value: string })[];
}
