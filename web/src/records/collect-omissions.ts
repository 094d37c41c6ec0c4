import type { Account, ClaimRef } from "@isnad/core";
import type { Way } from "./collect-ways.ts";
import { orderPositions } from "./order-positions.ts";

/** What one outlet prints of one account. */
export interface Carried {
  /** Indexes of the account's positions, in the order in which they were first reported. */
  readonly positions: readonly number[];
  /** Whether the first of them is what was reported first of all. */
  readonly first: boolean;
  /** The words to open, for each of `positions`. */
  readonly claims: readonly ClaimRef[];
}

export interface OmissionRow {
  readonly account: Account;
  readonly cells: ReadonlyMap<string, Carried>;
}

export interface OmissionMatrix {
  /** Those that carry most first. */
  readonly outlets: readonly string[];
  /** What most outlets carry first. */
  readonly rows: readonly OmissionRow[];
}

/** Which outlet carries which account, and with which answer. An outlet that is not in a row's cells left it out. */
export function collectOmissions(ways: readonly Way[]): OmissionMatrix {
  const rows = new Map<Account, Map<string, Way[]>>();
  const carried = new Map<string, Set<Account>>();
  for (const way of ways) {
    const row = rows.get(way.account) ?? new Map<string, Way[]>();
    rows.set(way.account, row);
    row.set(way.outlet, [...(row.get(way.outlet) ?? []), way]);
    carried.set(way.outlet, (carried.get(way.outlet) ?? new Set()).add(way.account));
  }
  return {
    outlets: [...carried].sort((a, b) => b[1].size - a[1].size || (a[0] < b[0] ? -1 : 1)).map(([outlet]) => outlet),
    rows: [...rows]
      .map(([account, cells]) => ({
        account,
        cells: new Map([...cells].map(([outlet, own]) => [outlet, carry(account, own)] as const)),
      }))
      .sort((a, b) => b.cells.size - a.cells.size),
  };
}

function carry(account: Account, ways: readonly Way[]): Carried {
  const { current, replaced } = orderPositions(account);
  const reported = [...current, ...replaced].sort((a, b) => ((a.firstSeen ?? "~") < (b.firstSeen ?? "~") ? -1 : 1));
  const own = reported.flatMap((position) => {
    const way = ways.find((one) => one.position === position);
    return way
      ? [{ index: account.positions.indexOf(position), claim: way.claim, first: position === reported[0] }]
      : [];
  });
  return {
    positions: own.map(({ index }) => index),
    first: own[0]?.first ?? false,
    claims: own.map(({ claim }) => claim),
  };
}
