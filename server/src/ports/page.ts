/** Part of a list. `next` goes into the query's `after` for what follows; null at the end. */
export interface Page<Item> {
  readonly items: readonly Item[];
  readonly next: string | null;
}

export interface PageQuery {
  /** Default 50, at most 1,000. */
  readonly limit?: number;
  readonly after?: string;
}
