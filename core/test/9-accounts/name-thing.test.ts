import { describe, expect, test } from "vitest";
import { nameThing } from "../../src/9-accounts/name-thing.ts";
import { readPlace } from "../../src/9-accounts/read-place.ts";
import { ReadingMaker } from "../make-reading.ts";

const BASE = "قاعد";

describe("the one thing of its kind that an article names", () => {
  test("قاعدة before a definite word", () => {
    expect(nameThing("حاصروا قاعدة الغصن ثم اقتحموا القاعدة", BASE)).toBe("قاعدة الغصن");
    expect(nameThing("حاصروا قاعدة الغصن، وعادوا إلى قاعدة الغصن", BASE)).toBe("قاعدة الغصن");
  });

  test("none where there are two, or none is named", () => {
    expect(nameThing("بين قاعدة الغصن وقاعدة الزهر طريق", BASE)).toBeNull();
    expect(nameThing("اقتحموا القاعدة الجوية، وهي أكبر قاعدة في البلاد", BASE)).toBeNull();
  });
});

describe("where a claim is", () => {
  const placeIn = (text: string, place: string) => {
    const reading = new ReadingMaker("أ", text, { published: "2021-03-05" })
      .control(text, "captured", { place, placeEntity: null })
      .make();
    return readPlace(reading, reading.events[0]!);
  };
  const stemsIn = (text: string, place: string) => [...(placeIn(text, place)?.stems ?? [])];

  test("a base is one place, whatever is said of its kind and of what it lies in", () => {
    const plain = stemsIn("سيطرت على قاعدة الغصن", "قاعدة الغصن");
    for (const name of ["قاعدة الغصن الجوية الاستراتيجية في محافظة النهر", "قاعدة الغصن العسكرية بمحافظة النهر"])
      expect(stemsIn(`سيطرت على ${name}`, name)).toEqual(plain);
    expect(stemsIn("سيطرت على قاعدة الزهر", "قاعدة الزهر")).not.toEqual(plain);
  });

  test("القاعدة is the base that the article names", () => {
    expect(placeIn("حاصروا قاعدة الغصن ثم سيطروا على القاعدة", "القاعدة")?.name).toBe("قاعدة الغصن");
    expect(placeIn("سيطروا على القاعدة", "القاعدة")).toBeNull();
  });
});
