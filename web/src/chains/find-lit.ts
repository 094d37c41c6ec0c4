import type { Way } from "../records/collect-ways.ts";
import type { ChainGraph } from "./build-graph.ts";

/** What of the graph is lit, written as `node:KEY`, `account:ID`, `position:ID/N` or `claim:ID`. Null when nothing is, or it is not there. */
export function findLit(lit: string | null, ways: readonly Way[], graph: ChainGraph): ReadonlySet<number> | null {
  if (lit === null) return null;
  const colon = lit.indexOf(":");
  const [kind, key] = [lit.slice(0, colon), lit.slice(colon + 1)];
  if (kind === "node") {
    const node = graph.nodes.find((one) => one.key === key);
    return node ? new Set(node.ways) : null;
  }
  const found = ways.filter(
    (way) =>
      (kind === "account" && way.account.id === key) ||
      (kind === "claim" && way.claim.claim === key) ||
      (kind === "position" && nameTelling(way) === key),
  );
  return found.length ? new Set(found.map((way) => way.index)) : null;
}

/** A position of an account, as an address names it. */
export function nameTelling(way: Pick<Way, "account" | "position">): string {
  return `${way.account.id}/${way.account.positions.indexOf(way.position)}`;
}
