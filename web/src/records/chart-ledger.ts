import type { Outcome, Victims } from "@isnad/core";
import type { Claimant, LedgerRow } from "./collect-ledger.ts";
import type { Dossier } from "./index-dossier.ts";
import { type Interval, readInterval } from "./read-interval.ts";

/** Whom figures count: as the recorders tell them apart. */
export const VICTIM_GROUPS = ["civilian", "combatant", "unknown"] as const;
export type VictimGroup = (typeof VICTIM_GROUPS)[number];

const GROUP_OF: Readonly<Record<Victims, VictimGroup>> = {
  civilian: "civilian",
  children: "civilian",
  women: "civilian",
  students: "civilian",
  journalists: "civilian",
  medics: "civilian",
  "government-forces": "combatant",
  "opposition-forces": "combatant",
  "allied-forces": "combatant",
  unspecified: "unknown",
};

export function groupVictims(victims: Victims): VictimGroup {
  return GROUP_OF[victims];
}

/** One figure at the time of its first report. */
export interface ChartFigure {
  readonly row: LedgerRow;
  readonly at: Interval;
  readonly group: VictimGroup;
}

/** The figures of one claimant for one outcome, in order of time. */
export interface ChartStrip {
  readonly claimant: Claimant;
  readonly figures: readonly ChartFigure[];
}

/** What is charted: figures of one outcome; `group` null = whoever was harmed. Claimants with most figures first. */
export function chartLedger(
  dossier: Dossier,
  claimants: readonly Claimant[],
  outcome: Outcome,
  group: VictimGroup | null,
): readonly ChartStrip[] {
  return claimants
    .map((claimant) => ({
      claimant,
      figures: claimant.rows
        .filter((row) => row.outcome === outcome && (group === null || groupVictims(row.victims) === group))
        .flatMap((row): ChartFigure[] => {
          const at = findFirstTime(dossier, row);
          return at ? [{ row, at, group: groupVictims(row.victims) }] : [];
        })
        .sort((a, b) => a.at.start - b.at.start),
    }))
    .filter(({ figures }) => figures.length > 0)
    .sort((a, b) => b.figures.length - a.figures.length);
}

/** The earliest publication among the articles that give the figure; to the minute where an article tells it. */
function findFirstTime(dossier: Dossier, row: LedgerRow): Interval | null {
  const times = row.documents.flatMap((id) => {
    const told = dossier.readings.get(id)?.document.creationTime;
    return (told ? readInterval(told) : null) ?? [];
  });
  const seen = row.position.firstSeen ? readInterval(row.position.firstSeen) : null;
  return times.sort((a, b) => a.start - b.start)[0] ?? seen;
}

/** The outcomes that claimants give figures for, the most given first. */
export function listOutcomes(claimants: readonly Claimant[]): readonly Outcome[] {
  const counts = new Map<Outcome, number>();
  for (const { rows } of claimants)
    for (const { outcome } of rows) if (outcome) counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]).map(([outcome]) => outcome);
}
