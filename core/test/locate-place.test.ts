import { describe, expect, it } from "vitest";
import { locatePlace, read } from "../src/index.ts";

/** The place entity that a text names. */
function entityIn(text: string): string {
  const { mentions } = read({ text, capture: { source: "a", adapter: "test" } });
  return mentions.find(({ type }) => type === "place")?.candidates[0]?.entity ?? "";
}

describe("locatePlace", () => {
  it("gives a town its province and country, in both languages", () => {
    const town = locatePlace(entityIn("اندلعت اشتباكات في مدينة حماة."));
    expect(town?.name).toEqual({ ar: "حماة", en: "Hama" });
    expect([Math.round(town?.latitude ?? 0), Math.round(town?.longitude ?? 0)]).toEqual([35, 37]);
    expect(town?.province?.en).toMatch(/Hama/);
    expect(town?.country).toEqual({ ar: "سوريا", en: "Syria" });
  });
  it("gives a province itself, and a country no province", () => {
    const province = locatePlace(entityIn("اندلعت اشتباكات في محافظة حماة."));
    expect(province?.province).toEqual(province?.name);
    expect(locatePlace(entityIn("وصل الوفد إلى سوريا."))?.province ?? null).toBeNull();
  });
  it("knows nothing of actors, and of places that no gazetteer holds", () => {
    expect([locatePlace("actor:syrian-army"), locatePlace("local:حي"), locatePlace("place:wof:1")]).toEqual([
      null,
      null,
      null,
    ]);
  });
});
