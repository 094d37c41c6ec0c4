import type { Account, CasualtyEvent, ClaimRef, DocumentId, Id, Origin, Outcome, Position, Victims } from "@isnad/core";
import type { Dossier } from "./index-dossier.ts";

/** One figure of one claimant. */
export interface LedgerRow {
  readonly key: string;
  readonly account: Account;
  readonly position: Position;
  readonly index: number;
  readonly outcome: Outcome | null;
  readonly victims: Victims;
  readonly place: { readonly name: string; readonly entity: string | null } | null;
  readonly low: number;
  readonly high: number | null;
  readonly approximate: boolean;
  readonly word: string | null;
  /** A running toll, said to be a total. */
  readonly cumulative: boolean;
  readonly documents: readonly DocumentId[];
  readonly via: readonly string[];
  /** The claims of this origin, the first is the one to quote. */
  readonly claims: readonly ClaimRef[];
  /** The total that this figure is a part of, by `key`. */
  readonly partOf: string | null;
}

export interface Claimant {
  readonly name: string;
  readonly entity: string | null;
  /** Totals in order of outcome and time, each followed by its parts. */
  readonly rows: readonly LedgerRow[];
}

const OUTCOME_ORDER: readonly (Outcome | null)[] = [
  "killed",
  "killed-or-injured",
  "injured",
  "missing",
  "detained",
  "displaced",
  null,
];

/** The counted positions of a story, gathered under whoever they go back to. */
export function collectLedger(dossier: Dossier, accounts: readonly Account[]): Claimant[] {
  const claimants = new Map<string, { name: string; entity: string | null; rows: LedgerRow[] }>();
  for (const account of accounts) {
    account.positions.forEach((position, index) => {
      if (position.value.kind !== "count") return;
      for (const origin of joinOrigins(position.origins)) {
        const key = origin.entity || origin.name;
        const claimant = claimants.get(key) ?? { name: origin.name, entity: origin.entity, rows: [] };
        const row = makeRow(dossier, account, index, origin);
        if (row) claimant.rows.push(row);
        claimants.set(key, claimant);
      }
    });
  }
  return [...claimants.values()]
    .filter((claimant) => claimant.rows.length > 0)
    .map((claimant) => ({ ...claimant, rows: putPartsUnderTotals(dossier, claimant.rows) }))
    .sort((a, b) => b.rows.length - a.rows.length || (a.name < b.name ? -1 : 1));
}

/** One of each name: sources that only their words tell apart (two of «مصادر محلية») are one claimant here. */
function joinOrigins(origins: readonly Origin[]): readonly Origin[] {
  const joined = new Map<string, Origin>();
  for (const origin of origins) {
    const key = origin.entity || origin.name;
    const before = joined.get(key);
    const join = (pick: "documents" | "via") => [...new Set([...(before?.[pick] ?? []), ...origin[pick]])];
    joined.set(key, before ? { ...before, documents: join("documents"), via: join("via") } : origin);
  }
  return [...joined.values()];
}

function makeRow(dossier: Dossier, account: Account, index: number, origin: Origin): LedgerRow | null {
  const position = account.positions[index];
  if (position?.value.kind !== "count") return null;
  const own = position.claims.filter((claim) => origin.documents.includes(claim.document));
  const claims = own.length ? own : position.claims;
  const events = casualtiesOf(dossier, claims);
  const place = events.flatMap((event) => event.arguments.filter((a) => a.role === "place"))[0];
  const { low, high, approximate, word } = position.value;
  return {
    key: `${account.id}/${index}/${origin.entity || origin.name}`,
    account,
    position,
    index,
    outcome: events[0]?.outcome ?? (account.kind === "displacement" ? "displaced" : null),
    victims: events[0]?.victims ?? "unspecified",
    place: place ? { name: place.name, entity: place.entity } : null,
    low,
    high,
    approximate,
    word,
    cumulative: events.some((event) => event.reckoning === "cumulative"),
    documents: origin.documents,
    via: origin.via,
    claims,
    partOf: null,
  };
}

function casualtiesOf(dossier: Dossier, claims: readonly ClaimRef[]): CasualtyEvent[] {
  return claims.flatMap((ref) => {
    const event = dossier.claims.get(ref.claim)?.event;
    return event?.type === "casualty" ? [event] : [];
  });
}

function putPartsUnderTotals(dossier: Dossier, rows: readonly LedgerRow[]): LedgerRow[] {
  const rowOfEvent = new Map<Id, LedgerRow>();
  for (const row of rows) for (const event of casualtiesOf(dossier, row.claims)) rowOfEvent.set(event.id, row);
  const totalOf = (row: LedgerRow): LedgerRow | null => {
    for (const event of casualtiesOf(dossier, row.claims)) {
      const total = event.partOf === null ? undefined : rowOfEvent.get(event.partOf);
      if (total && total !== row) return total;
    }
    return null;
  };
  const ordered = [...rows].sort(compareRows);
  const totals = new Map(ordered.map((row) => [row, totalOf(row)]));
  const out: LedgerRow[] = [];
  const place = (row: LedgerRow, under: LedgerRow | null) => {
    out.push({ ...row, partOf: under?.key ?? null });
    for (const part of ordered) if (totals.get(part) === row && !out.some((r) => r.key === part.key)) place(part, row);
  };
  for (const row of ordered) if (!totals.get(row)) place(row, null);
  // Parts that name each other as totals (damaged data) still get shown.
  for (const row of ordered) if (!out.some((r) => r.key === row.key)) out.push(row);
  return out;
}

function compareRows(a: LedgerRow, b: LedgerRow): number {
  const time = (row: LedgerRow) => row.position.firstSeen ?? "~";
  return (
    OUTCOME_ORDER.indexOf(a.outcome) - OUTCOME_ORDER.indexOf(b.outcome) ||
    (a.victims < b.victims ? -1 : a.victims > b.victims ? 1 : 0) ||
    (time(a) < time(b) ? -1 : time(a) > time(b) ? 1 : 0)
  );
}
