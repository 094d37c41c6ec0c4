import type { Account, Position } from "@isnad/core";

/** Something that the last day of reports brought. */
export type Change =
  | { readonly kind: "new"; readonly account: Account; readonly position: Position }
  | { readonly kind: "answer"; readonly account: Account; readonly position: Position }
  | { readonly kind: "update"; readonly account: Account; readonly position: Position; readonly before: Position };

/** What the story's last day brought that the days before had not: new questions, further answers, figures that replace earlier ones. */
export function listChanges(accounts: readonly Account[], last: string | null): readonly Change[] {
  const day = last?.slice(0, 10);
  if (!day) return [];
  return accounts.flatMap((account): Change[] => {
    if (account.background) return [];
    const days = account.positions.flatMap((position) => position.firstSeen?.slice(0, 10) ?? []);
    if (!days.length) return [];
    const began = [...days].sort()[0];
    return account.positions.flatMap((position): Change[] => {
      if (position.firstSeen?.slice(0, 10) !== day) return [];
      const index = account.positions.indexOf(position);
      const before = account.positions.find(
        (other) => other.supersededBy === index && other.firstSeen?.slice(0, 10) !== day,
      );
      if (before) return [{ kind: "update", account, position, before }];
      return [{ kind: began === day ? "new" : "answer", account, position }];
    });
  });
}
