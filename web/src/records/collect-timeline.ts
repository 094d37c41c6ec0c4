import type { Account } from "@isnad/core";
import type { Way } from "./collect-ways.ts";
import type { Interval, TimeKind } from "./read-interval.ts";

/** One telling at its time. */
export interface TimeMark {
  readonly way: Way;
  readonly at: Interval;
}

/** An account with everything told of it that has a time. */
export interface TimeRow {
  readonly account: Account;
  readonly marks: readonly TimeMark[];
}

export interface Timeline {
  /** In order of their first time. */
  readonly rows: readonly TimeRow[];
  /** Null when nothing has a time. */
  readonly domain: Interval | null;
  /** Accounts without any such time. */
  readonly undated: readonly Account[];
}

/** How long before the first report an event may lie to widen the drawing: what is older is drawn at its edge. */
const LONGEST_BEFORE = 21 * 86_400_000;
const LEAST = 6 * 3_600_000;

/** Accounts by the time of their tellings: of publication, or at which they are said to have happened. */
export function collectTimeline(ways: readonly Way[], by: TimeKind): Timeline {
  const rows = new Map<Account, TimeMark[]>();
  for (const way of ways) {
    const at = way[by];
    const marks = rows.get(way.account) ?? [];
    if (at) marks.push({ way, at });
    rows.set(way.account, marks);
  }
  const dated = [...rows].filter(([, marks]) => marks.length > 0);
  return {
    rows: dated
      .map(([account, marks]) => ({ account, marks: marks.sort((a, b) => a.at.start - b.at.start) }))
      .sort((a, b) => (a.marks[0]?.at.start ?? 0) - (b.marks[0]?.at.start ?? 0)),
    domain: findDomain(
      dated.flatMap(([, marks]) => marks.map(({ at }) => at)),
      ways,
    ),
    undated: [...rows].flatMap(([account, marks]) => (marks.length ? [] : [account])),
  };
}

function findDomain(times: readonly Interval[], ways: readonly Way[]): Interval | null {
  if (!times.length) return null;
  const reports = ways.flatMap((way) => way.told ?? []);
  const first = Math.min(...(reports.length ? reports : times).map((at) => at.start));
  const last = Math.max(...(reports.length ? reports : times).map((at) => at.end));
  const inside = times.filter((at) => at.start >= first - LONGEST_BEFORE && at.end <= last + LONGEST_BEFORE);
  const shown = inside.length ? inside : times;
  const start = Math.min(...shown.map((at) => at.start));
  const end = Math.max(...shown.map((at) => at.end));
  const spare = Math.max(LEAST, (end - start) * 0.02);
  return { start: start - spare, end: end + spare };
}
