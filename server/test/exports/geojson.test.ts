import { check, getIssues } from "@placemarkio/check-geojson";
import { describe, expect, it } from "vitest";
import { drawCircle } from "../../src/export/draw-circle.ts";
import { writeGeojson } from "../../src/export/write-geojson.ts";
import { ARTICLES, makeData, makeStory } from "./make-data.ts";

interface Feature {
  readonly geometry: { readonly type: string; readonly coordinates: unknown } | null;
  readonly properties: Readonly<Record<string, unknown>>;
}
const featuresOf = (text: string): Feature[] => (JSON.parse(text) as { features: Feature[] }).features;
const ring = ({ geometry }: Feature): [number, number][] =>
  ((geometry?.coordinates ?? []) as [number, number][][])[0] ?? [];

/** Twice the area inside a ring: positive when it runs anticlockwise. */
function turn(points: readonly [number, number][]): number {
  return points.slice(1).reduce((sum, [x, y], at) => sum + (points[at]?.[0] ?? 0) * y - x * (points[at]?.[1] ?? 0), 0);
}

describe("GeoJSON", () => {
  const text = [...writeGeojson(makeData(ARTICLES))].join("");

  it("is GeoJSON to a checker of others", async () => {
    expect(() => check(text)).not.toThrow();
    const { data } = await makeStory();
    const story = [...writeGeojson(data)].join("");
    expect(getIssues(story)).toEqual([]);
    expect(featuresOf(story).length).toBeGreaterThan(20);
    expect(getIssues(text.replace('"Point"', '"Pin"'))).not.toEqual([]);
  });
  it("draws a town as a point and a province as an area", () => {
    const features = featuresOf(text);
    const towns = features.filter(({ properties }) => properties["kind"] === "casualty");
    expect(towns.map(({ geometry, properties }) => [geometry?.type, properties["radius_m"]])).toEqual([
      ["Point", 0],
      ["Point", 0],
    ]);
    const province = features.find(({ properties }) => properties["precision"] === "province");
    expect(province?.geometry?.type).toBe("Polygon");
    expect(province?.properties["radius_m"]).toBe(50_000);
  });
  it("never pins an area, and says how exact a place is", async () => {
    const { data } = await makeStory();
    for (const { geometry, properties } of featuresOf([...writeGeojson(data)].join(""))) {
      const { precision, relation, radius_m: radius } = properties;
      if (geometry?.type === "Point")
        expect([precision, radius]).toEqual([expect.stringMatching(/^(point|locality)$/), 0]);
      if (geometry?.type === "Point") expect([null, "centre", "capital"]).toContain(relation);
      if (["province", "district", "region", "country"].includes(precision as string))
        expect(geometry?.type).not.toBe("Point");
      expect(geometry === null).toBe(radius === null);
      expect((properties["claims"] as { words: string }[]).every(({ words }) => words !== "")).toBe(true);
    }
  });
  it("winds its rings anticlockwise, closed, and as wide as told", () => {
    const circle = { geometry: drawCircle([37.16, 36.2], 50_000), properties: {} } as Feature;
    const points = ring(circle);
    expect(points[0]).toEqual(points.at(-1));
    expect(turn(points)).toBeGreaterThan(0);
    const [longitude, latitude] = points[9] as [number, number];
    expect(longitude).toBeCloseTo(37.16, 5);
    expect((latitude - 36.2) * 111.195).toBeCloseTo(50, 1);
  });
  it("draws no circle over a pole or the 180th meridian", () => {
    expect(drawCircle([0, 89], 50_000)).toBeNull();
    expect(drawCircle([179.9, 0], 50_000)).toBeNull();
  });
  it("links only to the web", () => {
    expect(text).toContain("https://www.asl.example/a?b=2&a=1");
    expect(text).not.toContain("javascript:");
  });
});
