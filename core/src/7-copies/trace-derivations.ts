import type { DocumentId } from "../model/annotation.ts";
import type { Derivation } from "../model/comparison.ts";
import { chooseOriginals } from "./choose-originals.ts";
import type { CopyLink } from "./copy-link.ts";
import type { Links } from "./open-links.ts";

/** Who was made from whom, kept while articles are added. */
export interface Derivations {
  readonly of: (n: number) => Derivation | null;
  /** In order of the copies' publication. */
  readonly all: () => Derivation[];
  /** Decides anew for all articles that hang together with these by copying. */
  readonly update: (articles: Iterable<number>) => DerivationChange;
}

export interface DerivationChange {
  readonly derived: readonly Derivation[];
  readonly withdrawn: readonly DocumentId[];
  /** The articles that were decided on. */
  readonly relatives: ReadonlySet<number>;
}

export function traceDerivations(links: Links): Derivations {
  const known = new Map<number, Derivation>();
  const update: Derivations["update"] = (articles) => {
    const relatives = relativesOf(articles, links);
    const order = [...relatives].sort((a, b) => (links.isBefore(a, b) ? -1 : 1));
    const found = new Map(
      chooseOriginals(
        order.map((n) => links.articles[n]!),
        linksAmong(order, links),
      ).map((each) => [each.copy, each]),
    );
    const derived: Derivation[] = [];
    const withdrawn: DocumentId[] = [];
    for (const n of order) {
      const id = links.articles[n]!.id;
      const now = found.get(id);
      const then = known.get(n);
      if (now === undefined) {
        if (known.delete(n)) withdrawn.push(id);
      } else if (then === undefined || isOther(then, now)) {
        known.set(n, now);
        derived.push(now);
      }
    }
    return { derived, withdrawn, relatives };
  };
  return {
    of: (n) => known.get(n) ?? null,
    all: () => [...known].sort(([a], [b]) => (links.isBefore(a, b) ? -1 : 1)).map(([, derivation]) => derivation),
    update,
  };
}

/** What two articles share is known from the two, so a derivation is another only when it names another article or reason. */
function isOther(a: Derivation, b: Derivation): boolean {
  return (
    a.original !== b.original ||
    a.sibling !== b.sibling ||
    a.type !== b.type ||
    a.basis !== b.basis ||
    a.rule !== b.rule ||
    a.resemblance !== b.resemblance
  );
}

/** All articles that hang together with these by links of copying. */
function relativesOf(articles: Iterable<number>, links: Links): Set<number> {
  const reached = new Set(articles);
  for (const n of reached) for (const other of links.copies[n]!.keys()) reached.add(other);
  return reached;
}

/** The links between articles that are given in order of publication, by their places there. */
export function linksAmong(order: readonly number[], links: Links): CopyLink[] {
  const places = new Map(order.map((n, place) => [n, place]));
  return order.flatMap((n, left) =>
    [...links.copies[n]!]
      .flatMap(([other, bond]) => {
        const right = places.get(other);
        return right === undefined || right < left ? [] : [{ left, right, ...bond }];
      })
      .sort((a, b) => a.right - b.right),
  );
}
