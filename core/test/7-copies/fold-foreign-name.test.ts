import { describe, expect, test } from "vitest";
import { foldWord } from "../../src/1-text/fold-letters.ts";
import { foldForeignName } from "../../src/7-copies/fold-foreign-name.ts";

const fold = (name: string) => foldForeignName(foldWord(name));

describe("foreign names", () => {
  test.each([
    ["كيسيلي", "كتشلي"],
    ["سيرغي", "سيرجي"],
    ["بوتن", "بوتين"],
    ["دميتري", "ديمتري"],
    ["باسل", "بازل"],
    ["إردوغان", "أردوجان"],
    ["زاخاروفا", "زخاروفا"],
    ["بيسكوف", "بسكوف"],
  ])("%s and %s are one", (a, b) => expect(fold(a)).toBe(fold(b)));

  test.each([
    ["محمد", "محمود"],
    ["سالم", "سليم"],
    ["كمال", "جميل"],
    ["لافروف", "لوكاشينكو"],
    ["بايدن", "بوتين"],
    ["حسن", "حسين"],
  ])("%s and %s are two", (a, b) => expect(fold(a)).not.toBe(fold(b)));
});
