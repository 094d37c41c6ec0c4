import { openKeyTable } from "./open-key-table.ts";
import type { Times } from "./open-times.ts";

/**
 * Who holds a key, in order of publication. Two holders meet when at most `reach` others stand from one to the other, so that a
 * set phrase that everybody prints costs no more than a rare one; of holders far apart in time, when at most `afar` do, so that
 * the phrases of an archive of years cost no more than those of a week. Who meets whom depends on the holders alone, not on
 * the order in which they came.
 */
export interface KeyIndex {
  /** Puts article `n` among the holders. `meet` is told whom it meets now, `part` which two it pushed out of reach of each other. */
  readonly put: (key: number, n: number, meet: (other: number) => void, part: (a: number, b: number) => void) => void;
  /** True when two holders of a key meet. */
  readonly meets: (key: number, a: number, b: number) => boolean;
}

/** How many holders may stand from one to the other: of those near in time, and of those far apart, who are fewer. */
export interface Reach {
  readonly near: number;
  readonly afar: number;
}

export function openKeyIndex(
  { near, afar }: Reach,
  { isBefore, isNear }: Pick<Times, "isBefore" | "isNear">,
): KeyIndex {
  /** A lone holder stands for itself, by its number and one more: most keys have one. Of several, the place of their list, below 0. */
  const table = openKeyTable();
  const lists: number[][] = [];

  /** The list of a key that has one holder or several; the lone holder gets a list now. */
  const listOf = (key: number, kept: number): number[] => {
    if (kept < 0) return lists[-kept - 1]!;
    const list = [kept - 1];
    table.set(key, -lists.push(list));
    return list;
  };

  /**
   * Goes from place `from` to one side. Holders stand in order of publication, so behind one that is far off in time all are, but for
   * those without a date, which come first of all: going on would fetch what lies about in memory, and the more so the more there is.
   */
  const meetAlong = (
    list: readonly number[],
    from: number,
    step: 1 | -1,
    n: number,
    meet: (n: number) => void,
  ): void => {
    const last = Math.max(0, Math.min(list.length - 1, from + step * (near - 1)));
    for (let i = from, steps = 1; steps <= near && i >= 0 && i < list.length; i += step, steps++) {
      if (steps <= afar || isNear(list[i]!, n)) meet(list[i]!);
      else if (!isNear(list[last]!, n)) return;
    }
  };

  const put: KeyIndex["put"] = (key, n, meet, part) => {
    const kept = table.get(key);
    if (kept === 0) {
      table.set(key, n + 1);
      return;
    }
    const list = listOf(key, kept);
    const at = placeFor(list, n, isBefore);
    meetAlong(list, at - 1, -1, n, meet);
    meetAlong(list, at, 1, n, meet);
    for (const reach of [near, afar])
      for (let i = Math.max(0, at - reach); i < at && i + reach < list.length; i++)
        if (reach === near || !isNear(list[i]!, list[i + reach]!)) part(list[i]!, list[i + reach]!);
    if (at === list.length) list.push(n);
    else list.splice(at, 0, n);
  };

  const meets: KeyIndex["meets"] = (key, a, b) => {
    const kept = table.get(key);
    if (kept >= 0) return false;
    const held = lists[-kept - 1]!;
    const [x, y] = [placeFor(held, a, isBefore), placeFor(held, b, isBefore)];
    return held[x] === a && held[y] === b && Math.abs(x - y) <= (isNear(a, b) ? near : afar);
  };
  return { put, meets };
}

/** Where `n` stands or would stand. What comes in order of publication goes to the end. */
function placeFor(list: readonly number[], n: number, before: (a: number, b: number) => boolean): number {
  if (list.length === 0 || before(list[list.length - 1]!, n)) return list.length;
  let low = 0;
  let high = list.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (before(list[middle]!, n)) low = middle + 1;
    else high = middle;
  }
  return low;
}
