import type { Attribution, Chain, Derivation, DossierData, Position, Reading, SourceRef, Span } from "@isnad/core";
import { makeCodePointCounter } from "./count-code-points.ts";
import { type IndexedReading, indexReadings, type ReadingIndex } from "./index-readings.ts";
import { isMoment } from "./is-moment.ts";
import { nameRecord } from "./name-record.ts";
import { webAddress } from "./web-address.ts";
import { wordValue } from "./word-value.ts";

const CONTEXT = {
  prov: "http://www.w3.org/ns/prov#",
  rdfs: "http://www.w3.org/2000/01/rdf-schema#",
  xsd: "http://www.w3.org/2001/XMLSchema#",
  dcterms: "http://purl.org/dc/terms/",
  foaf: "http://xmlns.com/foaf/0.1/",
  oa: "http://www.w3.org/ns/oa#",
  id: "@id",
  type: "@type",
};

/**
 * Where everything comes from, as PROV-O in JSON-LD. Articles are attributed to outlets and derived from each other; the words an
 * article attributes are quoted from what each link of the chain told, the last of which is attributed to the origin; positions are
 * derived from the words of their claims, by the program.
 */
export function* writeProvenance(data: DossierData): Generator<string> {
  yield `{"@context":${JSON.stringify(CONTEXT)},"@graph":[`;
  let between = "\n";
  const seen = new Set<string>();
  for (const node of describeAll(data)) {
    if (seen.has(node.id)) continue;
    seen.add(node.id);
    yield between + JSON.stringify(node);
    between = ",\n";
  }
  yield "\n]}\n";
}

type Node = { readonly id: string; readonly type: string | readonly string[] } & Readonly<Record<string, unknown>>;
type Link = { readonly id: string };

const link = (id: string): Link => ({ id: nameRecord(id) });
const typed = (type: string, value: string) => ({ "@type": `xsd:${type}`, "@value": value });

function* describeAll(data: DossierData): Generator<Node> {
  yield* describeProgram(data);
  const index = indexReadings(data.readings);
  for (const { reading } of index.values()) {
    yield* describeArticle(reading, data.comparison.derivations);
    for (const attribution of reading.attributions) yield* describeSaying(attribution, reading);
  }
  for (const derivation of data.comparison.derivations)
    if (derivation.original === null)
      yield { id: unseen(derivation), type: "prov:Entity", "rdfs:label": "a text that is not among the articles" };
  for (const account of data.comparison.accounts)
    for (const [number, position] of account.positions.entries()) {
      const id = `${account.id}/${number + 1}`;
      yield {
        id: nameRecord(id),
        type: "prov:Entity",
        "dcterms:identifier": id,
        "rdfs:label": { "@language": "en", "@value": `${account.question.en} ${wordValue(position.value)}` },
        "prov:wasGeneratedBy": link(runOf(data)),
        "prov:wasDerivedFrom": position.claims
          .filter(({ document, claim }) => isHere(index.get(document), claim))
          .map(({ claim }) => link(claim)),
      };
      yield* describeClaims(position, index);
    }
}

/** The run and the program: both are named by what they made, so that a second run of the same is another activity. */
function* describeProgram(data: DossierData): Generator<Node> {
  const program = `Isnad ${data.version}`;
  yield { id: nameRecord(program), type: "prov:SoftwareAgent", "foaf:name": program };
  yield {
    id: nameRecord(runOf(data)),
    type: "prov:Activity",
    "rdfs:label": { "@language": "en", "@value": "articles read and compared" },
    "prov:endedAtTime": typed("dateTime", data.generatedAt),
    "prov:wasAssociatedWith": link(program),
    "prov:used": data.readings.map(({ document }) => link(document.id)),
  };
}

function runOf({ generatedAt, version }: DossierData): string {
  return `run ${version} ${generatedAt}`;
}

function* describeArticle(reading: Reading, derivations: readonly Derivation[]): Generator<Node> {
  const { id, title, publisher, creationTime, url, capture, language } = reading.document;
  const address = webAddress(url);
  const copies = derivations.filter((derivation) => derivation.copy === id);
  yield {
    id: nameRecord(id),
    type: "prov:Entity",
    "dcterms:identifier": capture.sha256 === undefined ? id : [id, `sha256:${capture.sha256}`],
    "dcterms:language": language,
    ...(title !== null && { "dcterms:title": title }),
    ...(address !== null && { "dcterms:source": { id: address } }),
    ...(creationTime !== null && { "dcterms:issued": typeTime(creationTime) }),
    ...(publisher !== null && { "prov:wasAttributedTo": link(outletOf(publisher)) }),
    ...(copies.length > 0 && {
      "prov:wasDerivedFrom": copies.map(originalOf),
      "prov:qualifiedDerivation": copies.map((copy) => ({
        type: "prov:Derivation",
        "prov:entity": originalOf(copy),
        "dcterms:type": copy.type,
        "rdfs:comment": { "@language": "en", "@value": `${copy.basis}, ${copy.rule}, resemblance ${copy.resemblance}` },
      })),
    }),
  };
  if (publisher !== null)
    yield { id: nameRecord(outletOf(publisher)), type: "prov:Organization", "foaf:name": publisher };
}

const outletOf = (publisher: string): string => `outlet ${publisher}`;

function originalOf(derivation: Derivation): Link {
  return derivation.original === null ? { id: unseen(derivation) } : link(derivation.original);
}

/** Two copies of one unseen text name it alike, whichever is the copy and which the sibling. */
function unseen({ copy, sibling }: Derivation): string {
  return nameRecord(`unseen ${[copy, sibling ?? ""].sort().join(" ")}`);
}

/** A day, a moment as XML Schema has it, or else as the article has it. */
function typeTime(time: string): object | string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(time)) return typed("date", time);
  return isMoment(time) ? typed("dateTime", time) : time;
}

function describeSaying(attribution: Attribution, reading: Reading): Generator<Node> {
  const { id, content, span, chain, style } = attribution;
  const passage = describePassage(id, content.length > 0 ? content : [span], reading);
  return describeChainOf(
    id,
    chain,
    passage,
    reading,
    style === "direct" ? "prov:wasQuotedFrom" : "prov:wasDerivedFrom",
  );
}

/** Words of an article, then what each link of their chain told, down to the origin; without a chain they are the outlet's own. */
function* describeChainOf(
  id: string,
  chain: Chain,
  passage: Node,
  reading: Reading,
  relation = "prov:wasDerivedFrom",
): Generator<Node> {
  const told = chain.map((_, depth) => nameRecord(`${id} told ${depth}`));
  const [first, origin] = [told[0], told.at(-1)];
  if (first === undefined || origin === undefined) {
    const { publisher } = reading.document;
    yield publisher === null ? passage : { ...passage, "prov:wasAttributedTo": link(outletOf(publisher)) };
    return;
  }
  yield { ...passage, [relation]: { id: first }, "prov:hadPrimarySource": { id: origin } };
  yield* describeChain(told, chain, reading);
}

function* describeChain(told: readonly string[], chain: Chain, reading: Reading): Generator<Node> {
  for (const [depth, source] of chain.entries()) {
    const agent = agentOf(source, reading);
    const next = told[depth + 1];
    yield {
      id: told[depth] as string,
      type: "prov:Entity",
      "prov:wasAttributedTo": { id: agent.id },
      ...(next !== undefined && { "prov:wasDerivedFrom": { id: next } }),
    };
    yield agent;
  }
}

const AGENT_TYPES: Readonly<Record<SourceRef["kind"], string>> = {
  person: "prov:Person",
  organisation: "prov:Organization",
  group: "prov:Organization",
  outlet: "prov:Organization",
  state: "prov:Organization",
  unnamed: "prov:Agent",
};

/** Somebody of the lexicon is one agent everywhere; who is only named in an article, or not named at all, is that article's own. */
function agentOf({ name, entity, kind }: SourceRef, { document }: Reading): Node {
  const isKnown = entity !== null && !entity.startsWith("local:");
  const id = isKnown ? entity : `${document.id} ${kind} ${entity ?? name}`;
  return {
    id: nameRecord(`agent ${id}`),
    type: AGENT_TYPES[kind],
    "foaf:name": name,
    ...(isKnown && { "dcterms:identifier": entity }),
  };
}

function describePassage(id: string, spans: readonly Span[], { document }: Reading): Node {
  const count = makeCodePointCounter(document.text);
  const cut = ({ start, end }: Span): string => document.text.slice(start, end);
  return {
    id: nameRecord(id),
    type: ["prov:Entity", "oa:SpecificResource"],
    "dcterms:identifier": id,
    "prov:value": spans.map(cut).join(" … "),
    "dcterms:isPartOf": link(document.id),
    "oa:hasSource": link(document.id),
    "oa:hasSelector": spans.map((span) => {
      const { start, end } = count(span);
      return { type: "oa:TextPositionSelector", "oa:start": start, "oa:end": end };
    }),
  };
}

/** A claim of an article, or, of what was only said, the attribution; none when the article is not here. */
function isHere(indexed: IndexedReading | undefined, claim: string): boolean {
  return indexed !== undefined && (indexed.claims.has(claim) || indexed.attributions.has(claim));
}

function* describeClaims({ claims }: Position, index: ReadingIndex): Generator<Node> {
  for (const { document, claim } of claims) {
    const indexed = index.get(document);
    const found = indexed?.claims.get(claim);
    if (!indexed || !found) continue;
    const passage = describePassage(claim, found.evidence, indexed.reading);
    if (found.attribution !== null) yield { ...passage, "prov:wasDerivedFrom": link(found.attribution) };
    else yield* describeChainOf(claim, found.chain, passage, indexed.reading);
  }
}
