import type { DocumentId } from "@isnad/core";
import type { Manner, Stop, Way } from "../records/collect-ways.ts";
import type { Original } from "../records/find-original.ts";

/** An outlet that prints another's article again, and the ways that it only repeats. */
export interface CopyingOutlet {
  readonly outlet: string;
  readonly ways: readonly number[];
  /** Its text and the original's go back to one that is not there. */
  readonly shared: boolean;
}

export interface GraphNode {
  readonly key: string;
  readonly role: "origin" | "relay" | "outlet" | "rest";
  /** 0 = origins; the last column = outlets. */
  readonly column: number;
  /** Who it is; relays that hand on one after the other are one node. */
  readonly stops: readonly Stop[];
  /** Indexes of the ways through it. */
  readonly ways: readonly number[];
  readonly copies: readonly CopyingOutlet[];
  /** Ways that begin here: what an outlet tells in its own voice. */
  readonly own: number;
  /** Nodes gathered in it; only `rest` has any. */
  readonly gathered: number;
}

export interface GraphEdge {
  readonly key: string;
  readonly from: string;
  readonly to: string;
  readonly manner: Manner;
  readonly ways: readonly number[];
}

export interface ChainGraph {
  readonly columns: number;
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
}

interface Path {
  readonly way: Way;
  readonly stops: readonly { readonly key: string; readonly column: number; readonly who: readonly Stop[] }[];
  readonly copiedBy: { readonly outlet: string; readonly shared: boolean } | null;
}

/**
 * The ways as one graph in columns: origins, relays, outlets. What an article only repeats of its original ends at the original's outlet,
 * with the copying outlet folded under it. `limits`: how many nodes of each column are drawn; the least told are gathered in one.
 */
export function buildGraph(
  ways: readonly Way[],
  originals: ReadonlyMap<DocumentId, Original>,
  limits: (column: number) => number,
): ChainGraph {
  const columns = ways.some((way) => way.origin && way.relays.length > 0) ? 3 : 2;
  const told = tellWhere(ways);
  const outlets = new Map(ways.map((way) => [way.document, way.outlet]));
  const paths = ways.map((way): Path => {
    const original = originals.get(way.document);
    const repeats = original && told.has(keyOfTelling(way, original.document)) ? original : null;
    const end = repeats ? (outlets.get(repeats.document) ?? way.outlet) : way.outlet;
    const copiedBy = repeats && end !== way.outlet ? { outlet: way.outlet, shared: repeats.shared } : null;
    return { way, stops: listStops(way, end, columns), copiedBy };
  });
  const kept = chooseNodes(paths, columns, limits);
  return { columns, nodes: makeNodes(paths, kept), edges: makeEdges(paths, kept) };
}

/** Which articles tell which position: a copy that tells what its original does not is its own telling. */
function tellWhere(ways: readonly Way[]): ReadonlySet<string> {
  return new Set(ways.map((way) => keyOfTelling(way, way.document)));
}

function keyOfTelling(way: Way, document: DocumentId): string {
  return `${document}|${way.account.id}|${way.account.positions.indexOf(way.position)}`;
}

function listStops(way: Way, outlet: string, columns: number): Path["stops"] {
  const end = { key: `outlet:${outlet}`, column: columns - 1, who: [{ key: outlet, name: outlet, entity: null }] };
  if (!way.origin) return [end];
  const handed = way.relays.map((stop) => stop.key).join(">");
  const relays = handed ? [{ key: `relay:${handed}`, column: 1, who: way.relays }] : [];
  return [{ key: `origin:${way.origin.key}`, column: 0, who: [way.origin] }, ...relays, end];
}

/** Where each node's ways are drawn: at itself, or at the rest of its column. */
function chooseNodes(paths: readonly Path[], columns: number, limits: (column: number) => number): Map<string, string> {
  const drawnAt = new Map<string, string>();
  for (let column = 0; column < columns; column++) {
    const weights = new Map<string, { documents: Set<DocumentId>; ways: number }>();
    for (const { way, stops } of paths)
      for (const stop of stops)
        if (stop.column === column) {
          const weight = weights.get(stop.key) ?? { documents: new Set(), ways: 0 };
          weight.documents.add(way.document);
          weight.ways++;
          weights.set(stop.key, weight);
        }
    const ranked = [...weights].sort(
      ([a, x], [b, y]) => y.documents.size - x.documents.size || y.ways - x.ways || (a < b ? -1 : 1),
    );
    // Gathering one or two saves no room.
    const most = ranked.length <= limits(column) + 2 ? ranked.length : limits(column);
    ranked.forEach(([key], n) => {
      drawnAt.set(key, n < most ? key : `rest${column}`);
    });
  }
  return drawnAt;
}

function makeNodes(paths: readonly Path[], drawnAt: ReadonlyMap<string, string>): GraphNode[] {
  interface Draft {
    node: Omit<GraphNode, "ways" | "copies" | "own" | "gathered">;
    ways: Set<number>;
    own: number;
    copies: Map<string, { ways: number[]; shared: boolean }>;
    gathered: Set<string>;
  }
  const drafts = new Map<string, Draft>();
  for (const { way, stops, copiedBy } of paths)
    for (const stop of stops) {
      const key = drawnAt.get(stop.key) ?? stop.key;
      const rest = key !== stop.key;
      const role = rest ? "rest" : roleOf(stop.key);
      const draft = drafts.get(key) ?? {
        node: { key, role, column: stop.column, stops: rest ? [] : stop.who },
        ways: new Set(),
        own: 0,
        copies: new Map(),
        gathered: new Set(),
      };
      draft.ways.add(way.index);
      if (rest) draft.gathered.add(stop.key);
      if (stop === stops.at(-1)) {
        if (stops.length === 1) draft.own++;
        if (copiedBy) {
          const copy = draft.copies.get(copiedBy.outlet) ?? { ways: [], shared: copiedBy.shared };
          copy.ways.push(way.index);
          draft.copies.set(copiedBy.outlet, copy);
        }
      }
      drafts.set(key, draft);
    }
  return [...drafts.values()].map(({ node, ways, own, copies, gathered }) => ({
    ...node,
    ways: [...ways],
    own,
    copies: [...copies].map(([outlet, copy]) => ({ outlet, ...copy })),
    gathered: gathered.size,
  }));
}

function roleOf(key: string): GraphNode["role"] {
  if (key.startsWith("relay:")) return "relay";
  return key.startsWith("origin:") ? "origin" : "outlet";
}

function makeEdges(paths: readonly Path[], drawnAt: ReadonlyMap<string, string>): GraphEdge[] {
  const edges = new Map<string, { from: string; to: string; manner: Manner; ways: number[] }>();
  for (const { way, stops } of paths)
    stops.slice(1).forEach((stop, n) => {
      const before = stops[n]?.key ?? "";
      const [from, to] = [drawnAt.get(before) ?? before, drawnAt.get(stop.key) ?? stop.key];
      const key = `${from}>${to}>${way.manner}`;
      const edge = edges.get(key) ?? { from, to, manner: way.manner, ways: [] };
      edge.ways.push(way.index);
      edges.set(key, edge);
    });
  return [...edges].map(([key, edge]) => ({ key, ...edge }));
}
