import type { Account, ClaimRef, DossierData, Origin, Position, Reading } from "@isnad/core";
import { indexReadings, type ReadingIndex, wordsOf } from "./index-readings.ts";
import { nameRecord } from "./name-record.ts";
import { type Reviewing, reviewClaim } from "./review-claim.ts";
import { webAddress } from "./web-address.ts";
import { wordValue } from "./word-value.ts";

/** Spelt out, so that nothing need be fetched to understand the file; schema.org's own context says the same of these terms. */
const CONTEXT = { "@vocab": "http://schema.org/" };

type Node = Readonly<Record<string, unknown>>;

/**
 * Every position as a schema.org Claim: who made it, where it appears and where it appeared first, with the exact words. A ClaimReview
 * beside it says what a person decided, where one did and an organisation publishes it: neither Isnad nor the agreement of origins rates
 * anything.
 */
export function* writeClaims(data: DossierData, reviewing: Reviewing | null = null): Generator<string> {
  const index = indexReadings(data.readings);
  yield `{"@context":${JSON.stringify(CONTEXT)},"@graph":[`;
  let between = "\n";
  for (const account of data.comparison.accounts)
    for (const [number, position] of account.positions.entries()) {
      const claim = describeClaim(account, position, number, index);
      const reviews = reviewing === null ? [] : reviewClaim(claim, account, position, reviewing);
      for (const node of [claim, ...reviews]) {
        yield between + JSON.stringify(node);
        between = ",\n";
      }
    }
  yield "\n]}\n";
}

function describeClaim(
  { id, question, status }: Account,
  position: Position,
  number: number,
  index: ReadingIndex,
): Node {
  const byArticle = Map.groupBy(position.claims, (claim) => claim.document);
  const appearances = position.documents.flatMap((document) => {
    const reading = index.get(document)?.reading;
    return reading ? [describeAppearance(reading, byArticle.get(document) ?? [], index)] : [];
  });
  const [first] = position.claims;
  return {
    "@type": "Claim",
    "@id": nameRecord(`${id}/${number + 1}`),
    identifier: `${id}/${number + 1}`,
    name: `${question.en} ${wordValue(position.value)}`,
    ...(first && { text: wordsOf(index, first.document, first.span) }),
    about: {
      "@type": "Question",
      "@id": nameRecord(id),
      name: [inLanguage("ar", question.ar), inLanguage("en", question.en)],
    },
    keywords: [status, ...(position.supersededBy === null ? [] : ["superseded"])],
    author: position.origins.map((origin) => describeOrigin(origin, position.claims)),
    ...(appearances.length > 0 && { firstAppearance: appearances[0], appearance: appearances }),
  };
}

function inLanguage(language: string, value: string): Node {
  return { "@language": language, "@value": value };
}

/** Who made the claim: a person where the chain says so, otherwise a body, as sources that stay unnamed are. */
function describeOrigin({ name, entity }: Origin, claims: readonly ClaimRef[]): Node {
  const links = claims.flatMap(({ chain }) => chain.at(-1) ?? []);
  const isPerson = links.some((link) => link.kind === "person" && (link.entity ?? link.name) === (entity ?? name));
  return { "@type": isPerson ? "Person" : "Organization", name, ...(entity !== null && { identifier: entity }) };
}

function describeAppearance({ document }: Reading, claims: readonly ClaimRef[], index: ReadingIndex): Node {
  const { id, title, publisher, url, creationTime } = document;
  const address = webAddress(url);
  return {
    "@type": "NewsArticle",
    "@id": nameRecord(id),
    ...(address !== null && { url: address }),
    ...(title !== null && { headline: title }),
    ...(publisher !== null && { publisher: { "@type": "Organization", name: publisher } }),
    ...(creationTime !== null && { datePublished: creationTime }),
    inLanguage: document.language,
    hasPart: claims.map((claim) => quoteClaim(claim, index)),
  };
}

function quoteClaim({ document, claim, span, chain }: ClaimRef, index: ReadingIndex): Node {
  const text = wordsOf(index, document, span);
  const said = chain.map(({ name }) => name).join(" ← ");
  return { "@type": "Quotation", "@id": nameRecord(claim), text, ...(said !== "" && { creditText: said }) };
}
