import jsonld from "jsonld";

/** A node as JSON-LD's expansion gives it: every term an IRI, every value in a list. */
export interface ExpandedNode {
  readonly "@id"?: string;
  readonly "@type"?: readonly string[];
  readonly "@value"?: unknown;
  readonly [term: string]: unknown;
}

/**
 * Expands a document as any reader of linked data would, without a network: a context that is not given here is an error, and so is
 * a term that the context does not know, which a careless reader drops without a word.
 */
export async function expandJsonLd(
  text: string,
  contexts: Readonly<Record<string, object>> = {},
): Promise<ExpandedNode[]> {
  const documentLoader = async (url: string) => {
    const document = contexts[url];
    if (document === undefined) throw new Error(`asks for ${url}`);
    return { contextUrl: undefined, documentUrl: url, document };
  };
  const options = { documentLoader, safe: true } as object;
  return (await jsonld.expand(JSON.parse(text), options)) as unknown as ExpandedNode[];
}

/** The same as N-Quads: what a triple store loads. */
export async function toQuads(text: string): Promise<string[]> {
  const options = {
    format: "application/n-quads",
    safe: true,
    documentLoader: async () => Promise.reject(new Error("asks")),
  };
  const quads = (await jsonld.toRDF(JSON.parse(text), options as object)) as unknown as string;
  return quads.trim().split("\n");
}

/** Every node in a tree of nodes, itself included. */
export function* walkNodes(value: unknown): Generator<ExpandedNode> {
  if (Array.isArray(value)) for (const item of value) yield* walkNodes(item);
  else if (typeof value === "object" && value !== null) {
    if (!("@value" in value)) yield value as ExpandedNode;
    for (const inner of Object.values(value)) yield* walkNodes(inner);
  }
}
