import { linkHorizontal } from "d3-shape";

type Point = readonly [number, number];

/** An edge as the data of an SVG path: curves between columns, a straight line past one. `points` come in pairs, `mirror` is the width when it runs from the right. */
export function drawEdge(points: readonly Point[], mirror: number | null): { path: string; middle: Point } {
  const turned = points.map(([x, y]): [number, number] => [mirror === null ? x : mirror - x, y]);
  const link = linkHorizontal();
  const pieces: string[] = [];
  for (let n = 0; n + 1 < turned.length; n += 2) {
    const [source, target] = [turned[n], turned[n + 1]];
    if (!source || !target) continue;
    if (n > 0) pieces.push(`M${turned[n - 1]?.join(",")}L${source.join(",")}`);
    pieces.push(link({ source, target }) ?? "");
  }
  // A sign stands where there is room: on the straight piece past a column, if there is one.
  const from = turned.length > 2 ? 1 : 0;
  const [a, b] = [turned[from] ?? [0, 0], turned[from + 1] ?? [0, 0]];
  return { path: pieces.join(""), middle: [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2] };
}
