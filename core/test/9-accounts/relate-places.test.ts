import { expect, test } from "vitest";
import { stemsOfName } from "../../src/9-accounts/key-names.ts";
import { listParents } from "../../src/9-accounts/list-parents.ts";
import { type Place, relatePlaces } from "../../src/9-accounts/read-place.ts";

const place = (name: string, more: Partial<Place> = {}): Place => ({
  entity: null,
  name,
  stems: stemsOfName(name),
  precision: null,
  relation: null,
  latitude: null,
  longitude: null,
  ...more,
});
const city = place("حلب", { entity: "place:city" });
const province = place("حلب", { entity: "place:province", precision: "province" });
const parentsOf = (entity: string) => (entity === "place:city" ? ["place:province"] : []);
const relate = (a: Place | null, b: Place | null) => relatePlaces(a, b, parentsOf);

test("a city lies in its province", () => {
  expect([relate(city, province), relate(province, city), relate(city, city)]).toEqual(["inside", "around", "same"]);
});

test("the countryside of a city is not the city, its centre lies in it", () => {
  const countryside = { ...city, relation: "countryside" };
  expect([
    relate(countryside, city),
    relate({ ...city, relation: "centre" }, city),
    relate({ ...city, relation: "countryside east" }, countryside),
  ]).toEqual(["around", "inside", "inside"]);
});

test("names alone: a square of the city, another town, nothing said", () => {
  expect([
    relate(place("دوار الباسل حلب"), place("حلب")),
    relate(place("النهر"), place("الغصن")),
    relate(null, city),
    relate(place("دوار الباسل"), city),
  ]).toEqual(["inside", "apart", "unknown", "unknown"]);
});

test("two entries of the gazetteer within three kilometres are one place, unless one is an area", () => {
  const at = (entity: string, latitude: number, more: Partial<Place> = {}) =>
    place(entity, { entity: `place:${entity}`, latitude, longitude: 37, ...more });
  expect([
    relate(at("ا", 36), at("ب", 36.02)),
    relate(at("ا", 36), at("ب", 36.1)),
    relate(at("ا", 36), at("ب", 36, { precision: "province" })),
  ]).toEqual(["same", "apart", "apart"]);
});

test("the gazetteer knows the parents of its places and nothing of others", () => {
  expect(listParents("local:دوار الباسل")).toEqual([]);
  expect(listParents("place:wof:0")).toEqual([]);
});
