import type { Span } from "../../core/src/model/annotation.ts";
import type { Expectation, ExpectedLink } from "../../scripts/score/expectation.ts";
import { locateWords, projectLetters } from "../../scripts/score/project-letters.ts";

interface StoredLink {
  readonly text: Span | null;
  readonly key: readonly Span[];
}
interface Stored {
  readonly optional: boolean;
}
interface StoredAttribution extends Stored {
  readonly content: Span;
  readonly cue: Span | null;
  readonly chain: readonly StoredLink[];
  readonly form: string;
  readonly polarity: string;
}
interface StoredCasualty extends Stored {
  readonly text: Span;
  readonly outcome: string;
  readonly min: number;
  readonly max: number | null;
  readonly approx: boolean;
  readonly victims: string;
  readonly place_text: Span | null;
  /** Index of the total among the casualties. */
  readonly part_of?: number;
  readonly chain: readonly StoredLink[];
}
interface StoredControl extends Stored {
  readonly text: Span;
  readonly actor: Span | null;
  readonly actor_key: readonly Span[] | null;
  readonly action: string | readonly string[];
  readonly place_text: Span | null;
  readonly polarity: string;
  readonly chain: readonly StoredLink[];
}
interface StoredTime extends Stored {
  readonly text: Span;
  readonly value: string | null;
}

/** One file of `attributions/`: what is expected of an article, every word of it an offset into the article's `text`. */
export interface GoldFile {
  readonly url: string;
  /** SHA-256 of the article's `text` in UTF-8, hexadecimal. */
  readonly sha256: string;
  readonly boilerplate: readonly Span[];
  readonly attributions: readonly StoredAttribution[];
  readonly casualties: readonly StoredCasualty[];
  readonly control: readonly StoredControl[];
  readonly times: readonly StoredTime[];
}

/** The text that was read, and where the article's spans went in it; null for what was left out as furniture. */
export interface TextAsRead {
  readonly text: string;
  readonly map: (span: Span) => Span | null;
}

type Place = { readonly nth: number };

/**
 * Says which of the places where the words stand is meant: scoring looks words up in the text as read, by how often they
 * stood before. Words that were left out get a number past the last, so that they count as out of reach.
 */
function placeWords(words: string, moved: Span | null, read: TextAsRead): Place {
  const letters = projectLetters(read.text);
  const start = moved === null ? Number.POSITIVE_INFINITY : (letters.before[moved.start] ?? 0);
  let nth = 1;
  for (let at = locateWords(letters, words, nth); at !== null && at[0] < start; nth++)
    at = locateWords(letters, words, nth + 1);
  return { nth };
}

/** Gives an article's expectations their words back. `doc` is the name the scores call the article by. */
export function restoreExpectation(doc: string, gold: GoldFile, text: string, read: TextAsRead): Expectation {
  const words = (span: Span): string => text.slice(span.start, span.end);
  const wordsOrNull = (span: Span | null): string | null => (span === null ? null : words(span));
  const place = (span: Span): Place => placeWords(words(span), read.map(span), read);
  const chain = (links: readonly StoredLink[]): ExpectedLink[] =>
    links.map((link) => ({ text: wordsOrNull(link.text), key: link.key.map(words) }));
  const totalOf = (part: number | undefined): { part_of?: string } => {
    const total = part === undefined ? undefined : gold.casualties[part];
    return total === undefined ? {} : { part_of: words(total.text) };
  };
  return {
    doc,
    outlet: null,
    published: "",
    boilerplate: gold.boilerplate.map(words),
    credits: [],
    attributions: gold.attributions.map((one) => ({
      ...one,
      ...place(one.content),
      content: words(one.content),
      cue: wordsOrNull(one.cue),
      chain: chain(one.chain),
    })),
    casualties: gold.casualties.map(({ part_of, ...one }) => ({
      ...one,
      ...place(one.text),
      ...totalOf(part_of),
      text: words(one.text),
      place_text: wordsOrNull(one.place_text),
      chain: chain(one.chain),
    })),
    control: gold.control.map((one) => ({
      ...one,
      ...place(one.text),
      text: words(one.text),
      actor: wordsOrNull(one.actor),
      actor_key: one.actor_key === null ? null : one.actor_key.map(words),
      place_text: wordsOrNull(one.place_text),
      chain: chain(one.chain),
    })),
    times: gold.times.map((one) => ({ ...one, ...place(one.text), text: words(one.text) })),
    framing: [],
  };
}
