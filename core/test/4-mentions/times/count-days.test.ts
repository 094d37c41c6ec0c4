import { describe, expect, it } from "vitest";
import {
  civilFromDays,
  daysFromCivil,
  isCivilDate,
  isoWeekOf,
  weekdayOf,
} from "../../../src/4-mentions/times/count-days.ts";
import { daysFromHijri, hijriFromDays, lengthOfHijriMonth } from "../../../src/4-mentions/times/count-hijri-days.ts";

const DAY = 86_400_000;

describe("days of the Gregorian calendar", () => {
  it("go there and back, as the clock of the machine has them", () => {
    for (let days = -400_000; days < 400_000; days += 37) {
      const date = new Date(days * DAY);
      const civil = civilFromDays(days);
      expect([civil.year, civil.month, civil.day]).toEqual([
        date.getUTCFullYear(),
        date.getUTCMonth() + 1,
        date.getUTCDate(),
      ]);
      expect(daysFromCivil(civil.year, civil.month, civil.day)).toBe(days);
      expect(weekdayOf(days)).toBe(((date.getUTCDay() + 6) % 7) + 1);
    }
  });
  it.each([
    [2024, 12, 1, 2024, 48],
    [2021, 1, 3, 2020, 53],
    [2018, 12, 31, 2019, 1],
    [2016, 1, 3, 2015, 53],
  ])("%i-%i-%i lies in week %i-W%i", (y, m, d, year, week) =>
    expect(isoWeekOf(daysFromCivil(y, m, d))).toEqual({ year, week }),
  );
  it("do not hold what does not exist", () => {
    expect([
      isCivilDate(2023, 2, 29),
      isCivilDate(2024, 2, 29),
      isCivilDate(1900, 2, 29),
      isCivilDate(2000, 2, 29),
    ]).toEqual([false, true, false, true]);
    expect([isCivilDate(2024, 11, 31), isCivilDate(2024, 0, 1), isCivilDate(2024, 13, 1)]).toEqual([
      false,
      false,
      false,
    ]);
  });
});

describe("days of the tabular Islamic calendar", () => {
  const format = new Intl.DateTimeFormat("en-u-ca-islamic-civil-nu-latn", {
    year: "numeric",
    month: "numeric",
    day: "numeric",
    timeZone: "UTC",
  });
  it("go there and back, as Unicode's calendar has them", () => {
    for (let days = -60_000; days < 60_000; days += 41) {
      const hijri = hijriFromDays(days);
      const parts = Object.fromEntries(format.formatToParts(new Date(days * DAY)).map((p) => [p.type, p.value]));
      expect([hijri.year, hijri.month, hijri.day]).toEqual([
        Number(parts["year"]),
        Number(parts["month"]),
        Number(parts["day"]),
      ]);
      expect(daysFromHijri(hijri.year, hijri.month, hijri.day)).toBe(days);
    }
  });
  it("have months of 30 and 29 days, and 30 at the end of a leap year", () => {
    expect([
      lengthOfHijriMonth(1445, 1),
      lengthOfHijriMonth(1445, 2),
      lengthOfHijriMonth(1445, 12),
      lengthOfHijriMonth(1444, 12),
    ]).toEqual([30, 29, 30, 29]);
  });
});
