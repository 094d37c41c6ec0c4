import type { ExpandedNode } from "./expand-json-ld.ts";
import type { Vocabulary } from "./load-vocabulary.ts";

const SCHEMA = "http://schema.org/";

/** What is wrong with a node: terms that are not schema.org's, on the wrong class, or with a thing of the wrong class behind them. */
export function findFaults(node: ExpandedNode, vocabulary: Vocabulary): string[] {
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
