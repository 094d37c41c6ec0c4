import type { Chain, Reading, Span } from "@isnad/core";

/** Words of an article, with all that is needed to find them again and to name who stands behind them. */
export interface Citation {
  /** Id of the article. */
  readonly article: string;
  /** The file or address it came from. */
  readonly source: string;
  readonly publisher: string | null;
  readonly published: string | null;
  readonly url: string | null;
  /** Exact words; where what is said is interrupted, several. */
  readonly words: readonly string[];
  /** Half-open, in UTF-16 code units of the article's text; one for each of `words`. */
  readonly spans: readonly Span[];
  /** Nearest the publisher first, who said it last; empty in the outlet's own voice. */
  readonly chain: readonly CitedLink[];
}

export interface CitedLink {
  readonly name: string;
  readonly kind: string;
  readonly entity: string | null;
  /** The words that name it; null where it is understood. */
  readonly words: string | null;
  readonly span: Span | null;
}

/** Cites words of an article. */
export function citeWords({ document }: Reading, spans: readonly Span[], chain: Chain): Citation {
  const cut = ({ start, end }: Span): string => document.text.slice(start, end);
  return {
    article: document.id,
    source: document.capture.source,
    publisher: document.publisher,
    published: document.creationTime,
    url: document.url,
    words: spans.map(cut),
    spans: spans.map(({ start, end }) => ({ start, end })),
    chain: chain.map(({ name, kind, entity, mention }) => ({
      name,
      kind,
      entity,
      words: mention && cut(mention),
      span: mention && { start: mention.start, end: mention.end },
    })),
  };
}
