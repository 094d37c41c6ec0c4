import type { Reading } from "@isnad/core";
import oa from "@vocabulary/oa";
import { describe, expect, it } from "vitest";
import { nameRecord } from "../../src/export/name-record.ts";
import { writeAnnotations } from "../../src/export/write-annotations.ts";
import { expandJsonLd, walkNodes } from "./expand-json-ld.ts";
import { Vocabulary } from "./load-vocabulary.ts";
import { ARTICLES, makeData, makeStory } from "./make-data.ts";

const OA = "http://www.w3.org/ns/oa#";
const AS = "http://www.w3.org/ns/activitystreams#";

/** What the W3C's context says of the terms that are used here. The file at its address says it of more. */
const MEANINGS = {
  id: "@id",
  type: "@type",
  oa: OA,
  as: AS,
  Annotation: "oa:Annotation",
  AnnotationCollection: "as:OrderedCollection",
  AnnotationPage: "as:OrderedCollectionPage",
  Software: "as:Application",
  Text: "http://purl.org/dc/dcmitype/Text",
  TextualBody: "oa:TextualBody",
  SpecificResource: "oa:SpecificResource",
  TextQuoteSelector: "oa:TextQuoteSelector",
  TextPositionSelector: "oa:TextPositionSelector",
  classifying: "oa:classifying",
  describing: "oa:describing",
  identifying: "oa:identifying",
  tagging: "oa:tagging",
  body: { "@type": "@id", "@id": "oa:hasBody" },
  target: { "@type": "@id", "@id": "oa:hasTarget" },
  source: { "@type": "@id", "@id": "oa:hasSource" },
  selector: { "@type": "@id", "@id": "oa:hasSelector" },
  generator: { "@type": "@id", "@id": "as:generator" },
  motivation: { "@type": "@vocab", "@id": "oa:motivatedBy" },
  purpose: { "@type": "@vocab", "@id": "oa:hasPurpose" },
  via: { "@type": "@id", "@id": "oa:via" },
  items: { "@type": "@id", "@id": "as:items", "@container": "@list" },
  partOf: { "@type": "@id", "@id": "as:partOf" },
  first: { "@type": "@id", "@id": "as:first" },
  total: "as:totalItems",
  startIndex: "as:startIndex",
  format: "http://purl.org/dc/elements/1.1/format",
  language: "http://purl.org/dc/elements/1.1/language",
  generated: "http://purl.org/dc/terms/issued",
  value: "http://www.w3.org/1999/02/22-rdf-syntax-ns#value",
  start: "oa:start",
  end: "oa:end",
  exact: "oa:exact",
  prefix: "oa:prefix",
  suffix: "oa:suffix",
  name: "http://xmlns.com/foaf/0.1/name",
  label: "http://www.w3.org/2000/01/rdf-schema#label",
};
const CONTEXTS = { "http://www.w3.org/ns/anno.jsonld": { "@context": MEANINGS } };

interface Selector {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}
interface Selection {
  readonly selector: readonly [Selector, Selector];
  readonly source: { readonly id: string; readonly via?: string };
}
interface Annotation {
  readonly id: string;
  readonly motivation: string;
  readonly body: readonly (Partial<Selection> & { readonly value?: string; readonly purpose: string })[];
  readonly target: Selection | readonly Selection[];
}
const write = (data: Parameters<typeof writeAnnotations>[0]): string => [...writeAnnotations(data)].join("");
const itemsOf = (text: string): Annotation[] => (JSON.parse(text) as { first: { items: Annotation[] } }).first.items;

function selectionsOf({ target, body }: Annotation): Selection[] {
  return [target, ...body].flat().filter((one): one is Selection => "selector" in one);
}

/** Finds each selection in its text as a reader of the standard does: by code points, and by quotation. */
function checkSelections(annotations: readonly Annotation[], readings: readonly Reading[]): number {
  const texts = new Map(readings.map(({ document }) => [nameRecord(document.id), document.text]));
  const selections = annotations.flatMap(selectionsOf);
  for (const { selector, source } of selections) {
    const [{ start, end }, { exact, prefix, suffix }] = selector;
    const text = texts.get(source.id) ?? "";
    expect([...text].slice(start, end).join("")).toBe(exact);
    expect(text).toContain(prefix + exact + suffix);
  }
  return selections.length;
}

describe("W3C Web Annotation", () => {
  it("selects by code points and by quotation, also behind an emoji", () => {
    const data = makeData(ARTICLES);
    const annotations = itemsOf(write(data));
    expect(checkSelections(annotations, data.readings)).toBeGreaterThan(8);
    const [first] = annotations.flatMap(selectionsOf);
    const text = data.readings[0]?.document.text ?? "";
    // Two letters of two units each stand before it.
    const [position, quote] = first?.selector ?? [];
    expect(text.indexOf(quote?.exact ?? "") - (position?.start ?? 0)).toBe(2);
    expect(quote?.prefix.codePointAt(0)).toBe(0x1f642);
  });
  it("selects every passage of the bundled story", async () => {
    const { data } = await makeStory();
    const annotations = itemsOf(write(data));
    expect(annotations.length).toBe((JSON.parse(write(data)) as { total: number }).total);
    expect(new Set(annotations.map(({ id }) => id)).size).toBe(annotations.length);
    expect(checkSelections(annotations, data.readings)).toBeGreaterThan(500);
  });
  it("names the chain from the outlet to who said it", () => {
    const annotations = itemsOf(write(makeData(ARTICLES)));
    const written = annotations.flatMap(({ body }) =>
      body.flatMap(({ value }) => (value?.includes("←") ? [value] : [])),
    );
    expect(written).toContain('وكالة "النقل", <المحدودة> (متخيَّلة) ← صحيفة الأصل ← المتحدث باسم الشرطة');
  });
  it("is JSON-LD whose every term is in the published vocabulary", async () => {
    const vocabulary = new Vocabulary(oa);
    const { data } = await makeStory();
    const nodes = await expandJsonLd(write(data), CONTEXTS);
    let terms = 0;
    for (const node of walkNodes(nodes))
      for (const name of [...Object.keys(node), ...(node["@type"] ?? [])].filter((one) => one.startsWith(OA))) {
        expect(vocabulary.terms, name).toContain(name);
        terms++;
      }
    expect(terms).toBeGreaterThan(1000);
    await expect(expandJsonLd(write(data).replace('"motivation"', '"motive"'), CONTEXTS)).rejects.toThrow();
  });
  it("names no address but of the web", () => {
    const text = write(makeData(ARTICLES));
    expect(text).toContain('"via":"https://www.asl.example/a?b=2&a=1"');
    expect(text).not.toContain("javascript:");
  });
});
