/** Part of a list. `next` goes into the query's `after` for what follows; null at the end. */
export interface Page<Item> {
  readonly items: readonly Item[];
  readonly next: string | null;
}

/** Every item of a list, page by page, each page asked for when the one before is through. */
export async function* readPages<Item>(
  ask: (place: { readonly after?: string }) => Promise<Page<Item>>,
): AsyncGenerator<Item, void> {
  for (let after: string | null | undefined; after !== null; ) {
    const page = await ask(after === undefined ? {} : { after });
    yield* page.items;
    after = page.next;
  }
}

export interface PageQuery {
  /** Default 50, at most 1,000. */
  readonly limit?: number;
  readonly after?: string;
}
