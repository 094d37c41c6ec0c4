import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { describe, expect, it } from "vitest";
import { writeNinjs } from "../../src/export/write-ninjs.ts";
import { ARTICLES, makeData, makeStory } from "./make-data.ts";
import { NINJS_SCHEMA } from "./ninjs-schema.ts";

const ajv = new Ajv2020({ allErrors: true });
addFormats.default(ajv);
const validate = ajv.compile(NINJS_SCHEMA);
const write = (data: Parameters<typeof writeNinjs>[0]): Record<string, unknown> =>
  JSON.parse([...writeNinjs(data)].join("")) as Record<string, unknown>;

describe("IPTC ninjs", () => {
  it("is ninjs 3.0", async () => {
    const { data } = await makeStory();
    for (const item of [write(makeData(ARTICLES)), write(data), write(makeData([]))]) {
      validate(item);
      expect(validate.errors ?? []).toEqual([]);
    }
    expect(validate({ ...write(data), verdict: "true" })).toBe(false);
    expect(validate({ ...write(data), versionCreated: "2024-11-30" })).toBe(false);
  });
  it("has each article with its text, whom it cites and what it names", () => {
    const { associations } = write(makeData(ARTICLES)) as { associations: Record<string, unknown>[] };
    const [first, second] = associations;
    expect(first).toMatchObject({
      headlines: [{ value: "ثلاثة قتلى 🙂" }],
      bodies: [{ value: ARTICLES[0]?.text, charCount: [...(ARTICLES[0]?.text ?? "")].length }],
      infoSources: [{ name: "صحيفة الأصل (متخيَّلة)", literal: "publisher" }, { name: "المتحدث باسم الشرطة" }],
      renditions: [{ href: "https://www.asl.example/a?b=2&a=1" }],
    });
    // Only a day is known of the first: ninjs has moments alone, and midnight would be invented.
    expect(first).not.toHaveProperty("firstCreated");
    expect(first?.["edNote"]).toContain("2024-11-30");
    expect(second?.["firstCreated"]).toBe("2024-12-01T08:30:00+02:00");
    expect(second).not.toHaveProperty("renditions");
  });
  it("pins towns and no provinces", () => {
    const { associations } = write(makeData(ARTICLES)) as {
      associations: { places: { name: string; geojson?: object }[] }[];
    };
    const pins = associations[0]?.places.map(({ name, geojson }) => [name, geojson !== undefined]);
    expect(pins).toContainEqual(["حلب", true]);
    expect(pins?.some(([name, pinned]) => String(name).includes("إدلب") && pinned)).toBe(false);
  });
});
