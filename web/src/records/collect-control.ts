import type { Account, AccountStatus, ClaimRef, Origin, Position } from "@isnad/core";
import type { Dossier } from "./index-dossier.ts";
import { STATUS_ORDER } from "./order-statuses.ts";

/** One claim about who holds a place, and those it goes back to. */
export interface ControlRow {
  readonly account: Account;
  readonly position: Position;
  readonly index: number;
  readonly origins: readonly Origin[];
  readonly claims: readonly ClaimRef[];
}

/** A place, with everything said about who holds it. */
export interface ControlledPlace {
  readonly key: string;
  readonly name: string | null;
  readonly entity: string | null;
  readonly status: AccountStatus;
  /** In order of first report. */
  readonly rows: readonly ControlRow[];
}

/** Accounts of control by place; contested places first, then what most claims are about. */
export function collectControl(dossier: Dossier, accounts: readonly Account[]): ControlledPlace[] {
  const places = new Map<
    string,
    { name: string | null; entity: string | null; status: AccountStatus; rows: ControlRow[] }
  >();
  for (const account of accounts) {
    if (account.kind !== "control") continue;
    const place = findPlace(dossier, account);
    const key = place?.entity ?? place?.name ?? account.id;
    const group = places.get(key) ?? {
      name: place?.name ?? null,
      entity: place?.entity ?? null,
      status: account.status,
      rows: [],
    };
    if (STATUS_ORDER.indexOf(account.status) < STATUS_ORDER.indexOf(group.status)) group.status = account.status;
    account.positions.forEach((position, index) => {
      group.rows.push({ account, position, index, origins: position.origins, claims: position.claims });
    });
    places.set(key, group);
  }
  return [...places.entries()]
    .map(([key, place]) => ({ key, ...place, rows: place.rows.sort(byFirstReport) }))
    .sort(
      (a, b) => Number(b.status === "contested") - Number(a.status === "contested") || b.rows.length - a.rows.length,
    );
}

/** The places with only those of their claims that are kept; a place without any is left out. */
export function keepClaims(
  places: readonly ControlledPlace[],
  kept: ReadonlySet<ClaimRef>,
): readonly ControlledPlace[] {
  return places.flatMap((place) => {
    const rows = place.rows
      .map((row) => ({ ...row, claims: row.claims.filter((claim) => kept.has(claim)) }))
      .filter((row) => row.claims.length > 0);
    return rows.length > 0 ? [{ ...place, rows }] : [];
  });
}

function findPlace(dossier: Dossier, account: Account): { name: string; entity: string | null } | null {
  for (const ref of account.positions.flatMap((position) => position.claims)) {
    const found = dossier.claims.get(ref.claim)?.event?.arguments.find((argument) => argument.role === "place");
    if (found) return { name: found.name, entity: found.entity };
  }
  return null;
}

function byFirstReport(a: ControlRow, b: ControlRow): number {
  const [x, y] = [a.position.firstSeen ?? "~", b.position.firstSeen ?? "~"];
  return x === y ? a.index - b.index : x < y ? -1 : 1;
}
