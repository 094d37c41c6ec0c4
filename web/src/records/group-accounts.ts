import type { Account, AccountStatus } from "@isnad/core";
import { KINDS } from "../words/words.ts";
import { STATUS_ORDER } from "./order-statuses.ts";

export interface GroupedAccounts {
  readonly byStatus: Readonly<Record<AccountStatus, readonly Account[]>>;
  /** Statements of one origin that nobody answers, kept out of `byStatus` because they would drown it. */
  readonly statements: readonly SpeakerStatements[];
  readonly background: readonly Account[];
  readonly counts: Readonly<Record<AccountStatus, number>>;
}

/** What one speaker said. */
export interface SpeakerStatements {
  readonly speaker: string;
  readonly entity: string | null;
  readonly accounts: readonly Account[];
}

/** Sorts a story's accounts into what the front page shows. `counts` leaves the background out. */
export function groupAccounts(accounts: readonly Account[]): GroupedAccounts {
  const sorted = [...accounts].sort(compareAccounts);
  const current = sorted.filter((account) => !account.background);
  const lone = (account: Account) => account.kind === "statement" && account.status === "single-origin";
  const pick = (status: AccountStatus) => current.filter((account) => account.status === status && !lone(account));
  const total = (status: AccountStatus) => current.filter((account) => account.status === status).length;
  return {
    byStatus: tabulate(pick),
    statements: groupBySpeaker(current.filter(lone)),
    background: sorted.filter((account) => account.background),
    counts: tabulate(total),
  };
}

function tabulate<T>(make: (status: AccountStatus) => T): Record<AccountStatus, T> {
  return Object.fromEntries(STATUS_ORDER.map((status) => [status, make(status)])) as Record<AccountStatus, T>;
}

/** By kind; then what more articles carry; then what came first; then id, so that the order is always the same. */
function compareAccounts(a: Account, b: Account): number {
  return (
    KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) ||
    countDocuments(b) - countDocuments(a) ||
    order(firstSeen(a), firstSeen(b)) ||
    order(a.id, b.id)
  );
}

export function countDocuments(account: Account): number {
  return new Set(account.positions.flatMap((position) => position.documents)).size;
}

function firstSeen(account: Account): string {
  return account.positions.flatMap((position) => position.firstSeen ?? []).sort()[0] ?? "~";
}

function order(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function groupBySpeaker(accounts: readonly Account[]): SpeakerStatements[] {
  const speakers = new Map<string, { speaker: string; entity: string | null; accounts: Account[] }>();
  for (const account of accounts) {
    const origin = account.positions[0]?.origins[0];
    const key = origin?.entity ?? origin?.name ?? "";
    const group = speakers.get(key) ?? { speaker: origin?.name ?? "", entity: origin?.entity ?? null, accounts: [] };
    group.accounts.push(account);
    speakers.set(key, group);
  }
  return [...speakers.values()].sort((a, b) => b.accounts.length - a.accounts.length || order(a.speaker, b.speaker));
}
