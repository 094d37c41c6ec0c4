import { ArchiveError, type Page, type PageQuery } from "../ports.ts";

const DEFAULT_LIMIT = 50;
const MOST = 1000;

/** How many items a page has. */
export function limitOf({ limit }: PageQuery, most = MOST, otherwise = DEFAULT_LIMIT): number {
  return Math.max(1, Math.min(most, Math.floor(limit ?? otherwise)));
}

/** The two numbers of a cursor; null for the first page. */
export function readCursor(after: string | undefined): readonly [number, number] | null {
  if (after === undefined) return null;
  const [, first, second] = /^(-?\d{1,15})\.(\d{1,15})$/.exec(after) ?? [];
  if (first === undefined || second === undefined)
    throw new ArchiveError("bad-cursor", `not a place in a list: ${after.slice(0, 40)}`);
  return [Number(first), Number(second)];
}

/** A page of rows ordered by their key alone, whose bodies `unpack` reads. */
export function makeKeyedPage<Body, Item>(
  rows: readonly { readonly key: number; readonly body: Body }[],
  limit: number,
  unpack: (body: Body) => Item,
): Page<Item> {
  return makePage(
    rows,
    limit,
    ({ key }) => [0, key],
    ({ body }) => unpack(body),
  );
}

/** A page from one row more than it holds. `cursorOf` gives the two numbers by which its rows are ordered. */
export function makePage<Row, Item>(
  rows: readonly Row[],
  limit: number,
  cursorOf: (row: Row) => readonly [number, number],
  toItem: (row: Row) => Item,
): Page<Item> {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    items: shown.map(toItem),
    next: rows.length > limit && last !== undefined ? cursorOf(last).join(".") : null,
  };
}
