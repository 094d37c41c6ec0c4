import type { VictimGroup } from "../records/chart-ledger.ts";
import type { MapKind } from "../records/collect-places.ts";
import type { Manner } from "../records/collect-ways.ts";
import type { Change } from "../records/list-changes.ts";
import type { TimeKind } from "../records/read-interval.ts";

/** What the drawn views and the search say. */
export interface ViewWords {
  readonly chains: {
    readonly origins: string;
    readonly relays: string;
    readonly outlets: string;
    readonly tellings: string;
    readonly own: string;
    readonly more: (n: number) => string;
    readonly told: (n: number) => string;
    readonly all: string;
    readonly hint: string;
    readonly key: string;
    readonly manner: Readonly<Record<Manner, string>>;
    readonly table: string;
    readonly question: string;
    readonly answer: string;
    readonly show: string;
  };
  readonly omissions: {
    readonly same: string;
    readonly other: string;
    readonly left: string;
    readonly every: (n: number) => string;
  };
  readonly timeline: Readonly<Record<TimeKind, string>> & {
    readonly by: string;
    readonly exact: string;
    readonly span: string;
    readonly undated: string;
  };
  readonly map: {
    readonly drawing: (n: number) => string;
    readonly kind: Readonly<Record<MapKind, string>>;
    readonly area: string;
    readonly source: string;
    readonly km: string;
    readonly zoom: string;
    readonly closer: string;
    readonly farther: string;
    readonly asOf: string;
    readonly everything: string;
    readonly earlier: string;
    readonly later: string;
    readonly list: string;
    readonly unseen: string;
    readonly back: string;
    readonly elsewhere: string;
    readonly empty: string;
    readonly notYet: string;
    readonly loading: string;
    readonly failed: string;
  };
  readonly pair: {
    readonly title: string;
    readonly hint: string;
    readonly none: string;
    readonly choose: string;
    readonly open: string;
    readonly toOther: (n: string) => string;
  };
  readonly codings: {
    readonly title: string;
    readonly caution: string;
    readonly field: string;
    readonly value: string;
    readonly why: string;
    readonly untold: string;
    readonly instead: string;
  };
  readonly correction: {
    readonly title: string;
    readonly hint: string;
    readonly one: string;
    readonly other: string;
    readonly person: string;
    readonly reason: string;
    readonly record: string;
    readonly copy: string;
    readonly download: string;
    readonly missing: string;
  };
  readonly ledgerChart: {
    readonly title: string;
    readonly who: string;
    readonly everybody: string;
    readonly group: Readonly<Record<VictimGroup, string>>;
    readonly part: string;
    readonly empty: string;
    readonly copy: string;
    readonly download: string;
    readonly heading: string;
  };
  readonly brief: {
    readonly corroborated: (n: number) => string;
    readonly contested: (n: number) => string;
    readonly "single-origin": (n: number) => string;
    readonly next: string;
    readonly or: string;
  };
  readonly changes: {
    readonly title: (day: string) => string;
    readonly intro: string;
    readonly kind: Readonly<Record<Change["kind"], string>>;
    readonly became: string;
  };
  readonly filter: {
    readonly title: string;
    readonly words: string;
    readonly hint: string;
    readonly more: string;
    readonly clear: string;
    readonly any: string;
    readonly speaker: string;
    readonly place: string;
    readonly outlet: string;
    readonly kind: string;
    readonly status: string;
    readonly from: string;
    readonly to: string;
    readonly shown: (n: number, of: number) => string;
    readonly claims: (n: number) => string;
    readonly sentences: (n: number) => string;
    readonly nothing: string;
    readonly noSentence: string;
  };
}
