/** A length of time: amount null = vague (`عدة أيام`). */
export interface Length {
  readonly amount: number | null;
  readonly unit: string;
  /** ISO 8601; of compounds (`سنة وشهر`) all parts. */
  readonly value: string;
  readonly first: number;
  readonly skip: number;
  readonly next: number;
  readonly entries: readonly string[];
}
