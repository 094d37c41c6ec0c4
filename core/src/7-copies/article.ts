import type { DocumentId, Span } from "../model/annotation.ts";
import type { Moment } from "./count-minutes.ts";
import type { WeighedTelling } from "./list-tellings.ts";
import type { Words } from "./list-words.ts";
import type { Shingles } from "./shingle-words.ts";
import type { ArticleVector } from "./weigh-article.ts";

/** What comparing keeps of an article: some 10 KB, a tenth of its reading. Nothing in it depends on any other article. */
export interface Article {
  readonly id: DocumentId;
  readonly published: Moment | null;
  readonly words: Words;
  readonly shingles: Shingles;
  /** Its keys in the two indexes of shared text: bands of the sketch, and fingerprints. */
  readonly bands: Uint32Array;
  readonly fingerprints: Uint32Array;
  readonly tellings: readonly WeighedTelling[];
  readonly vector: ArticleVector;
  /** Spans of quoted words. */
  readonly quoted: readonly Span[];
  readonly named: NamedOutlets;
}

/** Outlets as an article names them; names are folded, those of `agencies` as printed, by entity. */
export interface NamedOutlets {
  readonly publisher: string | null;
  /** Credited for the whole text. */
  readonly credited: ReadonlySet<string>;
  /** Credited, relaying, or themselves a source. */
  readonly mentioned: ReadonlySet<string>;
  /** Those that handed something on, or are credited. */
  readonly agencies: ReadonlyMap<string, string>;
}
