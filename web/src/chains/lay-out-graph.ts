import type { ChainGraph, GraphEdge, GraphNode } from "./build-graph.ts";

/** All in pixels; `x` grows in the reading direction, from the origins on. */
export interface PlacedNode {
  readonly node: GraphNode;
  readonly x: number;
  readonly y: number;
  readonly height: number;
}

export interface PlacedEdge {
  readonly edge: GraphEdge;
  /** From the end of one node, past the columns between, to the beginning of the other. */
  readonly points: readonly (readonly [number, number])[];
}

export interface Layout {
  readonly nodes: readonly PlacedNode[];
  readonly edges: readonly PlacedEdge[];
  readonly nodeWidth: number;
  readonly height: number;
}

/** Room for a name of two lines, and what is added for the line that names copies. */
const NODE = 50;
const COPIES = 22;
const GAP = 10;
/** An edge on its way past a column takes this much of its height. */
const PASS = 5;
const WIDEST = 224;
/** Between two columns, as a share of a node: more where there is room. */
const BETWEEN = { wide: 0.5, narrow: 0.24 };
const NARROW = 560;
/** Sweeps over the columns; the order settles within a few. */
const SWEEPS = 6;

interface Slot {
  readonly key: string;
  readonly column: number;
  readonly height: number;
  readonly node: GraphNode | null;
  before: Slot[];
  after: Slot[];
  y: number;
}

/** Layered layout: edges that skip a column get a slot in it, slots are ordered by the middle of their neighbours, then moved towards them. */
export function layOutGraph(graph: ChainGraph, width: number): Layout {
  const slots = new Map<string, Slot>();
  for (const node of graph.nodes)
    slots.set(node.key, makeSlot(node.key, node.column, NODE + (node.copies.length ? COPIES : 0), node));
  const chains = graph.edges.flatMap((edge) => {
    const chain = threadEdge(edge, slots);
    return chain ? [{ edge, chain }] : [];
  });
  for (const { chain } of chains)
    chain.slice(1).forEach((slot, n) => {
      chain[n]?.after.push(slot);
      slot.before.push(chain[n] as Slot);
    });
  const columns = Array.from({ length: graph.columns }, (_, n) =>
    [...slots.values()].filter((slot) => slot.column === n).sort(byWeight),
  );
  orderColumns(columns);
  const height = placeColumns(columns);
  const between = width < NARROW ? BETWEEN.narrow : BETWEEN.wide;
  const nodeWidth = Math.min(WIDEST, width / (graph.columns + (graph.columns - 1) * between));
  const step = graph.columns > 1 ? (width - nodeWidth) / (graph.columns - 1) : 0;
  return {
    nodeWidth,
    height,
    nodes: [...slots.values()].flatMap(({ node, y, height: own }) =>
      node ? [{ node, x: node.column * step, y, height: own }] : [],
    ),
    edges: chains.map(({ edge, chain }) => ({ edge, points: pointsOf(chain, step, nodeWidth) })),
  };
}

function makeSlot(key: string, column: number, height: number, node: GraphNode | null): Slot {
  return { key, column, height, node, before: [], after: [], y: 0 };
}

function threadEdge(edge: GraphEdge, slots: Map<string, Slot>): Slot[] | null {
  const [from, to] = [slots.get(edge.from), slots.get(edge.to)];
  if (!from || !to) return null;
  const passes = Array.from({ length: to.column - from.column - 1 }, (_, n) => {
    const slot = makeSlot(`${edge.key}>${n}`, from.column + 1 + n, PASS, null);
    slots.set(slot.key, slot);
    return slot;
  });
  return [from, ...passes, to];
}

/** The most told first; what is gathered stands last. */
function byWeight(a: Slot, b: Slot): number {
  const rest = (slot: Slot) => Number(slot.node?.role === "rest");
  return rest(a) - rest(b) || (b.node?.ways.length ?? 0) - (a.node?.ways.length ?? 0);
}

function orderColumns(columns: readonly Slot[][]): void {
  for (const column of columns) number(column);
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    const forward = sweep % 2 === 0;
    for (const column of forward ? columns.slice(1) : columns.slice(0, -1).reverse()) {
      const middle = new Map(column.map((slot) => [slot, middleOf(forward ? slot.before : slot.after, slot.y)]));
      column.sort((a, b) => restLast(a, b) || (middle.get(a) ?? 0) - (middle.get(b) ?? 0));
      number(column);
    }
  }
}

/** While columns are ordered, `y` is the place in the column as a share of its length. */
function number(column: readonly Slot[]): void {
  column.forEach((slot, n) => {
    slot.y = n / Math.max(1, column.length - 1);
  });
}

function restLast(a: Slot, b: Slot): number {
  return Number(a.node?.role === "rest") - Number(b.node?.role === "rest");
}

function middleOf(neighbours: readonly Slot[], otherwise: number): number {
  if (!neighbours.length) return otherwise;
  return neighbours.reduce((sum, slot) => sum + slot.y, 0) / neighbours.length;
}

/** The longest column is stacked; the slots of the others move to the middle of their neighbours as far as there is room. Gives the height. */
function placeColumns(columns: readonly Slot[][]): number {
  const heightOf = (column: readonly Slot[]) =>
    column.reduce((sum, slot) => sum + slot.height + gapOf(slot), 0) - (column.length ? GAP : 0);
  const height = Math.max(0, ...columns.map(heightOf));
  const longest = columns.findIndex((column) => heightOf(column) === height);
  stack(columns[longest] ?? [], () => 0, height);
  for (let n = longest - 1; n >= 0; n--) stack(columns[n] ?? [], (slot) => centre(slot.after, slot), height);
  for (let n = longest + 1; n < columns.length; n++)
    stack(columns[n] ?? [], (slot) => centre(slot.before, slot), height);
  return height;
}

function gapOf(slot: Slot): number {
  return slot.node ? GAP : 2;
}

function centre(neighbours: readonly Slot[], slot: Slot): number {
  if (!neighbours.length) return 0;
  return neighbours.reduce((sum, one) => sum + one.y + one.height / 2, 0) / neighbours.length - slot.height / 2;
}

/** From the top, each slot where it wants to be but below the one before; then from the bottom, so that none hangs out. */
function stack(column: readonly Slot[], wish: (slot: Slot) => number, height: number): void {
  let top = 0;
  for (const slot of column) {
    slot.y = Math.max(top, wish(slot));
    top = slot.y + slot.height + gapOf(slot);
  }
  let bottom = height;
  for (const slot of [...column].reverse()) {
    slot.y = Math.max(0, Math.min(slot.y, bottom - slot.height));
    bottom = slot.y - gapOf(slot);
  }
}

function pointsOf(chain: readonly Slot[], step: number, nodeWidth: number): [number, number][] {
  return chain.flatMap((slot, n): [number, number][] => {
    const x = slot.column * step;
    const y = slot.y + slot.height / 2;
    if (n === 0) return [[x + nodeWidth, y]];
    if (n === chain.length - 1) return [[x, y]];
    return [
      [x, y],
      [x + nodeWidth, y],
    ];
  });
}
