import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { collectReports, type Report } from "../../src/9-accounts/collect-reports.ts";
import { relateReports } from "../../src/9-accounts/group-reports.ts";
import { listParents } from "../../src/9-accounts/list-parents.ts";
import { openOrigins } from "../../src/9-accounts/open-origins.ts";
import { compare } from "../../src/compare.ts";
import type { Account } from "../../src/model/comparison.ts";
import type { Reading } from "../../src/model/reading.ts";
import { ReadingMaker, type Who } from "../make-reading.ts";

const SPEAKERS: readonly Who[] = [
  { name: "المرصد", entity: "actor:monitor" },
  { name: "الدفاع المدني", entity: "actor:rescuers" },
  { name: "مصادر محلية", kind: "unnamed" },
  { name: "وكالة البحر", kind: "outlet" },
];
/** Sentences that tell articles apart, so that none is a copy unless it is meant to be one. */
const TAILS = [
  "وكان الطقس في ذلك النهار صحوا والطرق خالية.",
  "ولم تفتح المدارس أبوابها بعد العطلة الطويلة.",
  "وبقي السوق القديم مغلقا حتى ساعة متأخرة.",
  "وقد نقلت الحافلات عشرين أسرة إلى القرى المجاورة.",
  "وطلبت البلدية من السكان ترشيد استهلاك المياه.",
];

interface Told {
  readonly who: number;
  readonly low: number;
  readonly victims: "civilian" | "unspecified" | "government-forces";
  readonly place: string | null;
  readonly day: number | null;
  readonly summed: boolean;
  readonly entered: boolean | null;
  readonly published: number;
}

const told: fc.Arbitrary<Told> = fc.record({
  who: fc.nat(SPEAKERS.length),
  low: fc.constantFrom(3, 12, 27, 30, 254),
  victims: fc.constantFrom("civilian", "unspecified", "government-forces"),
  place: fc.constantFrom(null, "الغصن", "النهر"),
  day: fc.option(fc.integer({ min: 3, max: 5 })),
  summed: fc.boolean(),
  entered: fc.option(fc.boolean()),
  published: fc.integer({ min: 5, max: 7 }),
});
const piles = fc.array(told, { minLength: 2, maxLength: TAILS.length });

function write(id: string, n: number, { who, low, victims, place, day, summed, entered, published }: Told): Reading {
  const speaker = SPEAKERS[who];
  const words = `${low} قتيلا سقطوا في القصف على البلدة`;
  const moved = "دخول الفصائل إلى بلدة الغصن";
  const maker = new ReadingMaker(id, `قيل إن ${words}. ونقل عن السكان ${moved}. ${TAILS[n]}`, {
    publisher: `صحيفة ${id}`,
    published: `2021-03-0${published}`,
  });
  if (speaker !== undefined) maker.say(words, [speaker]).say(moved, [speaker], entered ? {} : { polarity: "deny" });
  maker.casualty(words, "killed", low, {
    victims,
    reckoning: summed ? "cumulative" : "unknown",
    cause: "shelling",
    ...(place === null ? {} : { place }),
    ...(day === null ? {} : { time: `2021-03-0${day}` }),
  });
  if (entered !== null)
    maker.control(moved, "entered", {
      place: "الغصن",
      agent: "الفصائل",
      agentEntity: "actor:rebels",
      polarity: entered ? "positive" : "negative",
    });
  return maker.make();
}

const writeAll = (pile: readonly Told[]): Reading[] => pile.map((each, n) => write("أبجده"[n]!, n, each));

function hold(property: fc.IProperty<[Told[]]>): void {
  fc.assert(property, { seed: Number(process.env["FC_SEED"] ?? 1), numRuns: Number(process.env["FC_RUNS"] ?? 60) });
}

const originsOf = (account: Account): number => Math.max(...account.positions.map(({ origins }) => origins.length));

describe("accounts of whatever is told", () => {
  test("do not depend on the order of the articles", () => {
    fc.assert(
      fc.property(piles, fc.infiniteStream(fc.nat()), (pile, chance) => {
        const readings = writeAll(pile);
        const keyed = readings.map((reading) => ({ reading, key: chance.next().value as number }));
        const shuffled = keyed.sort((a, b) => a.key - b.key).map(({ reading }) => reading);
        expect(JSON.stringify(compare(shuffled))).toBe(JSON.stringify(compare(readings)));
      }),
      { seed: 1, numRuns: 60 },
    );
  });

  test("have each claim once, and positions that stand in order", () => {
    hold(
      fc.property(piles, (pile) => {
        const { accounts } = compare(writeAll(pile));
        const claims = accounts.flatMap(({ positions }) =>
          positions.flatMap((each) => each.claims.map(({ claim }) => claim)),
        );
        expect(new Set(claims).size).toBe(claims.length);
        for (const { positions, status } of accounts) {
          if (status === "contested") expect(positions.length).toBeGreaterThan(1);
          positions.forEach(({ origins, documents, supersededBy }, n) => {
            expect(origins.length).toBeGreaterThan(0);
            for (const origin of origins) expect(documents).toEqual(expect.arrayContaining([...origin.documents]));
            let [at, steps]: [number | null, number] = [supersededBy, 0];
            while (at !== null) {
              expect(at).not.toBe(n);
              expect(++steps).toBeLessThanOrEqual(positions.length);
              at = positions[at]!.supersededBy;
            }
          });
        }
      }),
    );
  });

  test("gain no origin from a copy", () => {
    hold(
      fc.property(piles, (pile) => {
        const readings = writeAll(pile);
        const copy = write("نسخة", 0, pile[0]!);
        const before = compare(readings).accounts;
        const after = compare([...readings, copy]).accounts;
        const most = (accounts: readonly Account[]): number => Math.max(...accounts.map(originsOf));
        expect(most(after)).toBeLessThanOrEqual(most(before));
        const corroborated = (accounts: readonly Account[]): number =>
          accounts.filter(({ status }) => status === "corroborated").length;
        expect(corroborated(after)).toBeLessThanOrEqual(corroborated(before));
      }),
    );
  });

  test("are related alike from either side", () => {
    hold(
      fc.property(piles, (pile) => {
        const readings = writeAll(pile);
        const lineages = readings.map((_, n) => n);
        const copies = { derivations: [], links: [], lineages, liftedInto: new Map() };
        const originOf = openOrigins(readings, copies);
        const around = { parentsOf: listParents, lineageOf: (article: number) => article, weigh: () => 1 };
        const reports = readings.flatMap((reading, n): Report[] => collectReports(reading, n, originOf));
        for (const a of reports)
          for (const b of reports)
            if (a !== b && a.kind === b.kind)
              expect(relateReports(a, b, around).relation).toBe(relateReports(b, a, around).relation);
      }),
    );
  });

  test("are coded with bounds in order", () => {
    hold(
      fc.property(piles, (pile) => {
        for (const { codings = [] } of compare(writeAll(pile)).accounts) {
          const values = new Map(
            codings.flatMap(({ fields }) => fields.map(({ field, value }) => [field, Number(value)])),
          );
          const inOrder = (...names: readonly string[]): void => {
            const known = names.flatMap((name) => values.get(name) ?? []);
            expect(known).toEqual([...known].sort((a, b) => a - b));
          };
          inOrder("low", "best", "high");
          inOrder("killed_min", "killed_max");
          for (const { fields } of codings) for (const { rules } of fields) expect(rules.length).toBeGreaterThan(0);
        }
      }),
    );
  });
});
