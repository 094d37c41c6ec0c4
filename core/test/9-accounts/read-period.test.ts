import { describe, expect, test } from "vitest";
import { countDays, isoOfDay } from "../../src/7-copies/count-minutes.ts";
import { overlap, readPeriod, toPeriod } from "../../src/9-accounts/read-period.ts";
import { ReadingMaker } from "../make-reading.ts";

const PUBLISHED = countDays(2024, 11, 30);
const days = (value: string, published: number | null = PUBLISHED) => {
  const period = toPeriod(value, published);
  return period === null ? null : `${isoOfDay(period.from)}/${isoOfDay(period.to)}`;
};

describe("periods", () => {
  test.each([
    ["2024-11-27", "2024-11-27/2024-11-27"],
    ["2024-11-28TEV", "2024-11-28/2024-11-28"],
    ["2024-11", "2024-11-01/2024-11-30"],
    ["2024-12", "2024-12-01/2024-12-31"],
    ["2016", "2016-01-01/2016-12-31"],
    ["2024-11-27/2024-11-30", "2024-11-27/2024-11-30"],
    ["P3D", "2024-11-27/2024-11-30"],
    ["PT24H", "2024-11-29/2024-11-30"],
    ["PT6H", "2024-11-30/2024-11-30"],
    ["P2W", "2024-11-16/2024-11-30"],
  ])("%s is %s", (value, expected) => expect(days(value)).toBe(expected));

  test("what tells no days gives none", () => {
    expect(["FUTURE_REF", "PXY", "", "199X"].map((value) => days(value))).toEqual([null, null, null, null]);
    expect(days("P3D", null)).toBeNull();
  });

  test("overlap counts both ends", () => {
    const day = (n: number) => ({ from: n, to: n });
    expect([overlap(day(1), day(1)), overlap(day(1), day(2)), overlap(day(1), day(2), 1)]).toEqual([true, false, true]);
  });

  test("since Wednesday runs to the day of print, on Wednesday does not", () => {
    const tell = (text: string) => {
      const maker = new ReadingMaker("أ", text, { published: "2024-11-30" }).casualty("الأربعاء", "killed", 5, {
        time: "2024-11-27",
      });
      const reading = maker.make();
      const period = readPeriod(reading, reading.events[0]!)!;
      return `${isoOfDay(period.from)}/${isoOfDay(period.to)}`;
    };
    expect(tell("قتل خمسة منذ يوم الأربعاء في المدينة.")).toBe("2024-11-27/2024-11-30");
    expect(tell("قتل خمسة يوم الأربعاء في المدينة.")).toBe("2024-11-27/2024-11-27");
  });
});
