import prov from "@vocabulary/prov";
import { describe, expect, it } from "vitest";
import { writeProvenance } from "../../src/export/write-provenance.ts";
import { type ExpandedNode, expandJsonLd, toQuads, walkNodes } from "./expand-json-ld.ts";
import { Vocabulary } from "./load-vocabulary.ts";
import { ARTICLES, makeData, makeStory } from "./make-data.ts";

const PROV = "http://www.w3.org/ns/prov#";
const RDFS = "http://www.w3.org/2000/01/rdf-schema#";
const write = (data: Parameters<typeof writeProvenance>[0]): string => [...writeProvenance(data)].join("");
const idsOf = (node: ExpandedNode | undefined, term: string): string[] =>
  ((node?.[PROV + term] ?? []) as { "@id": string }[]).map((one) => one["@id"]);
const literalOf = (node: ExpandedNode | undefined, term: string): unknown =>
  ((node?.[term] ?? []) as { "@value": unknown }[])[0]?.["@value"];

/** Follows what an entity was made from to its last, and says to whom each is attributed. */
function follow(nodes: ReadonlyMap<string, ExpandedNode>, id: string): string[] {
  const names: string[] = [];
  for (let at: string | undefined = id; at !== undefined; ) {
    const node: ExpandedNode | undefined = nodes.get(at);
    for (const agent of idsOf(node, "wasAttributedTo"))
      names.push(String(literalOf(nodes.get(agent), "http://xmlns.com/foaf/0.1/name")));
    at = [...idsOf(node, "wasQuotedFrom"), ...idsOf(node, "wasDerivedFrom")][0];
  }
  return names;
}

describe("PROV-O", () => {
  const vocabulary = new Vocabulary(prov);

  it("uses published terms, each on the class it is for", async () => {
    const { data } = await makeStory();
    let relations = 0;
    for (const node of walkNodes(await expandJsonLd(write(data)))) {
      const types = (node["@type"] ?? []).filter((type) => type.startsWith(PROV));
      for (const type of types) expect(vocabulary.terms, type).toContain(type);
      const classes = new Set(types.flatMap((type) => [...vocabulary.classesOf(type)]));
      for (const term of Object.keys(node).filter((name) => name.startsWith(PROV))) {
        expect(vocabulary.terms, term).toContain(term);
        const domains = vocabulary.objectsOf(term, `${RDFS}domain`).filter((domain) => domain.startsWith(PROV));
        if (domains.length > 0)
          expect(
            domains.some((domain) => classes.has(domain)),
            `${term} on ${types.join(" ")}`,
          ).toBe(true);
        relations++;
      }
    }
    expect(relations).toBeGreaterThan(1000);
  });
  it("leaves no end loose, and names nothing twice", async () => {
    const { data } = await makeStory();
    const nodes = await expandJsonLd(write(data));
    const known = new Set(nodes.map((node) => node["@id"]));
    expect(known.size).toBe(nodes.length);
    for (const node of walkNodes(nodes)) {
      const pointed = ["wasDerivedFrom", "wasQuotedFrom", "hadPrimarySource", "wasAttributedTo", "entity", "used"];
      for (const id of pointed.flatMap((term) => idsOf(node, term))) expect(known, id).toContain(id);
    }
    expect((await toQuads(write(data))).length).toBeGreaterThan(3000);
  });
  it("leads from words in an article down the chain to their origin", async () => {
    const data = makeData(ARTICLES);
    const nodes = new Map((await expandJsonLd(write(data))).map((node) => [node["@id"] ?? "", node]));
    const passages = [...nodes.values()].filter((node) =>
      String(literalOf(node, `${PROV}value`)).startsWith("خمسة مدنيين قتلوا"),
    );
    const [passage] = passages;
    expect(follow(nodes, passage?.["@id"] ?? "")).toEqual(["صحيفة الأصل", "المتحدث باسم الشرطة"]);
    const [source] = idsOf(passage, "hadPrimarySource");
    expect(follow(nodes, source ?? "")).toEqual(["المتحدث باسم الشرطة"]);
  });
  it("tells copies, and of two copies without an original the text that nobody has", async () => {
    const { data } = await makeStory();
    const nodes = await expandJsonLd(write(data));
    const kinds = nodes.flatMap((node) =>
      ((node[`${PROV}qualifiedDerivation`] ?? []) as ExpandedNode[]).map((one) =>
        literalOf(one, "http://purl.org/dc/terms/type"),
      ),
    );
    expect(kinds.length).toBe(data.comparison.derivations.length);
    expect(kinds).toContain("rewrite");
  });
});
