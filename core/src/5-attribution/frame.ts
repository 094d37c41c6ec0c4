export const MARKERS = ["that", "quote", "prep", "noun", "object"] as const;
export type Marker = (typeof MARKERS)[number];

/** Where the speaker may stand (`[sourceFirst, sourceNext)`, empty when nothing stands there) and where the content begins. */
export interface Frame {
  readonly marker: Marker;
  readonly sourceFirst: number;
  readonly sourceNext: number;
  readonly contentFirst: number;
  /** Opening mark of the quotation that is the content, or -1. */
  readonly quote: number;
}
