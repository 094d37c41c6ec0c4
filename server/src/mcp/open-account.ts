import type { Account, Id, Position } from "@isnad/core";
import { type CitedClaims, citeClaims } from "./cite-claims.ts";
import type { Library } from "./library.ts";

/** Claims cited for one position; a position that hundreds of articles repeat is counted. */
const MOST_CLAIMS = 20;

export interface AccountAsked {
  readonly story: Id;
  readonly account: Id;
}

/** A question with every answer, its origins, and the words of the claims that give it. Null: no such account in that story. */
export async function openAccount(library: Library, { story, account }: AccountAsked): Promise<object | null> {
  const told = await library.story(story);
  const found = told?.accounts.find(({ id }) => id === account);
  if (!found) return null;
  const cited = await citeClaims(
    library,
    found.positions.flatMap(({ claims }) => claims.slice(0, MOST_CLAIMS)),
  );
  const { id, kind, question, slot, status, reasons, background, asOf } = found;
  return {
    account: id,
    story,
    kind,
    question,
    slot,
    status,
    reasons,
    background,
    asOf,
    positions: found.positions.map((position) => describePosition(position, cited)),
  };
}

function describePosition({ value, origins, claims, firstSeen, supersededBy }: Position, cited: CitedClaims): object {
  return {
    value,
    origins,
    firstSeen,
    supersededBy,
    claims: claims.slice(0, MOST_CLAIMS).flatMap((claim) => cited(claim) ?? []),
    claimCount: claims.length,
  };
}

/** Which positions of which accounts a claim stands in. */
export function positionsOf(accounts: readonly Account[], claim: Id): { account: Account; position: number }[] {
  return accounts.flatMap((account) =>
    account.positions.flatMap(({ claims }, position) =>
      claims.some((each) => each.claim === claim) ? [{ account, position }] : [],
    ),
  );
}
