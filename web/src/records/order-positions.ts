import type { Account, Position } from "@isnad/core";

/** An account's positions as they are read: by first report, and those that a later figure replaced apart. */
export interface OrderedPositions {
  readonly current: readonly Position[];
  readonly replaced: readonly Position[];
}

export function orderPositions(account: Account): OrderedPositions {
  const day = (position: Position) => position.firstSeen ?? "~";
  const ordered = [...account.positions].sort((a, b) => (day(a) === day(b) ? 0 : day(a) < day(b) ? -1 : 1));
  return {
    current: ordered.filter((position) => position.supersededBy === null),
    replaced: ordered.filter((position) => position.supersededBy !== null),
  };
}
