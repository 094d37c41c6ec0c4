import type { Coding, Comparison, Position, Reading, Span, Wording } from "@isnad/core";
import { trimFurniture } from "./flatten-reading.ts";

/** A comparison as one JSON object. Documents are named by `article.source`; spans are those of the flat readings' `text`. */
export interface FlatComparison {
  readonly stories: readonly FlatStory[];
  readonly copies: readonly FlatCopy[];
  readonly labels: readonly FlatLabel[];
  readonly findings: readonly FlatFinding[];
}

export interface FlatStory {
  readonly id: string;
  /** In order of publication. */
  readonly documents: readonly string[];
  readonly accounts: readonly {
    readonly id: string;
    readonly kind: string;
    readonly question: { readonly ar: string; readonly en: string };
    readonly status: string;
    readonly positions: readonly FlatPosition[];
    /** How recorders of conflict would code it; `claims` are left out. Only of casualties in armed violence. */
    readonly codings?: readonly FlatCoding[];
    /** How articles word one utterance: the fullest first, the others held against it. */
    readonly wordings?: readonly FlatWording[];
  }[];
}

export interface FlatWording {
  readonly document: string;
  readonly style: string;
  /** `fullest` in the first wording's document, `here` in this one; null where it lacks that. */
  readonly parts: readonly { readonly kind: string; readonly fullest: Span | null; readonly here: Span | null }[];
}

export type FlatCoding = Omit<Coding, "fields"> & {
  readonly fields: readonly Omit<Coding["fields"][number], "claims">[];
};

export interface FlatPosition {
  /** `{ low, high }` for counts, `{ actor, action }` for control; with its `kind` always. */
  readonly value: unknown;
  /** Names of the independent origins, copies collapsed. */
  readonly origins: readonly string[];
  readonly documents: readonly string[];
  /** Outlets and origins counted, with the reasons, in words. */
  readonly tally?: { readonly ar: string; readonly en: string };
  readonly claims: readonly {
    readonly document: string;
    readonly span: Span;
    readonly chain: readonly string[];
    readonly polarity: string;
  }[];
}

export interface FlatCopy {
  readonly copy: string;
  readonly original: string | null;
  /** The other copy, when the original is not among the articles: `aligned` points at it. */
  readonly sibling: string | null;
  readonly type: string;
  readonly resemblance: number;
  readonly aligned: readonly (readonly [Span, Span])[];
}

export interface FlatLabel {
  readonly document: string;
  readonly span: Span;
  readonly text: string;
  readonly target: string;
  readonly chain: readonly string[];
}

export interface FlatFinding {
  readonly kind: string;
  readonly documents: readonly string[];
  readonly spans: readonly { readonly document: string; readonly start: number; readonly end: number }[];
  readonly en: string;
  readonly ar: string;
}

/** Where a document's words went, and what it is called. */
interface Place {
  readonly source: string;
  readonly map: (span: Span) => Span | null;
}
type Places = (document: string) => Place;

/** A comparison in the flat format. `readings` are those that were compared: they tell sources, furniture and labels. */
export function flattenComparison(comparison: Comparison, readings: readonly Reading[]): FlatComparison {
  const known = new Map<string, Place>(
    readings.map((reading) => [
      reading.document.id,
      { source: reading.document.capture.source, map: trimFurniture(reading).map },
    ]),
  );
  // A comparison that came from elsewhere may name a document that is not here: it keeps its id and its own spans.
  const placeOf: Places = (document) => known.get(document) ?? { source: document, map: (span) => span };
  return {
    stories: flattenStories(comparison, placeOf),
    copies: flattenCopies(comparison, placeOf),
    labels: readings.flatMap((reading) => flattenLabels(reading, placeOf)),
    findings: comparison.findings.map(({ kind, documents, spans, en, ar }) => ({
      kind,
      documents: documents.map((document) => placeOf(document).source),
      spans: spans.flatMap(({ document, span }) => {
        const { source, map } = placeOf(document);
        const mapped = map(span);
        return mapped ? [{ document: source, ...mapped }] : [];
      }),
      en,
      ar,
    })),
  };
}

function flattenStories({ stories, accounts }: Comparison, placeOf: Places): FlatStory[] {
  const byStory = Map.groupBy(accounts, (account) => account.story);
  return stories.map(({ id, documents }) => ({
    id,
    documents: documents.map((document) => placeOf(document).source),
    accounts: (byStory.get(id) ?? []).map((account) => ({
      id: account.id,
      kind: account.kind,
      question: account.question,
      status: account.status,
      positions: account.positions.map((position) => flattenPosition(position, placeOf)),
      ...(account.wordings === undefined ? {} : { wordings: flattenWordings(account.wordings, placeOf) }),
      ...(account.codings === undefined ? {} : { codings: account.codings.map(flattenCoding) }),
    })),
  }));
}

function flattenWordings(wordings: readonly Wording[], placeOf: Places): FlatWording[] {
  const [fullest] = wordings;
  return wordings.map(({ document, style, parts }) => ({
    document: placeOf(document).source,
    style,
    parts: parts.map(({ kind, fullest: theirs, here }) => ({
      kind,
      fullest: theirs === null ? null : placeOf(fullest!.document).map(theirs),
      here: here === null ? null : placeOf(document).map(here),
    })),
  }));
}

function flattenCoding({ fields, ...coding }: Coding): FlatCoding {
  return { ...coding, fields: fields.map(({ claims: _, ...field }) => field) };
}

function flattenPosition({ value, origins, documents, claims, tally }: Position, placeOf: Places): FlatPosition {
  return {
    value,
    ...(tally === undefined ? {} : { tally }),
    origins: origins.map((origin) => origin.name),
    documents: documents.map((document) => placeOf(document).source),
    claims: claims.flatMap(({ document, span, chain, polarity }) => {
      const { source, map } = placeOf(document);
      const mapped = map(span);
      return mapped ? [{ document: source, span: mapped, chain: chain.map((link) => link.name), polarity }] : [];
    }),
  };
}

function flattenCopies({ derivations }: Comparison, placeOf: Places): FlatCopy[] {
  return derivations.map(({ copy, original, sibling, type, resemblance, aligned }) => {
    const here = placeOf(copy);
    const other = original ?? sibling;
    const there = other === null ? null : placeOf(other);
    return {
      copy: here.source,
      original: original === null ? null : placeOf(original).source,
      sibling: sibling === null ? null : placeOf(sibling).source,
      type,
      resemblance,
      aligned: aligned.flatMap(([left, right]): [Span, Span][] => {
        const mapped = here.map(left);
        const counterpart = there?.map(right);
        return mapped && counterpart ? [[mapped, counterpart]] : [];
      }),
    };
  });
}

function flattenLabels({ document, labels }: Reading, placeOf: Places): FlatLabel[] {
  const { source, map } = placeOf(document.id);
  return labels.flatMap(({ span, target, chain }) => {
    const mapped = map(span);
    return mapped
      ? [
          {
            document: source,
            span: mapped,
            text: document.text.slice(span.start, span.end),
            target,
            chain: chain.map((link) => link.name),
          },
        ]
      : [];
  });
}
