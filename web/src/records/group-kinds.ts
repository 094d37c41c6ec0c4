import type { Account, AccountKind } from "@isnad/core";

/** Accounts of one kind, in the order they came in. */
export interface KindGroup {
  readonly kind: AccountKind;
  readonly accounts: readonly Account[];
}

/** Takes a sorted list apart by kind, for when it is too long to be read in one. */
export function groupKinds(accounts: readonly Account[]): KindGroup[] {
  const groups = new Map<AccountKind, Account[]>();
  for (const account of accounts) {
    const group = groups.get(account.kind);
    if (group) group.push(account);
    else groups.set(account.kind, [account]);
  }
  return [...groups].map(([kind, list]) => ({ kind, accounts: list }));
}
