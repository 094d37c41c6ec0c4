import type { Span } from "../model/annotation.ts";
import { type Passage, spanOfWords } from "./align-passages.ts";
import type { TellingIndex } from "./align-tellings.ts";
import type { Article } from "./article.ts";
import type { CopyLink } from "./copy-link.ts";
import { judgeRewrite } from "./judge-rewrite.ts";
import type { Words } from "./list-words.ts";
import { shareTexts } from "./share-texts.ts";
import { tellCopyType } from "./tell-copy-type.ts";
import type { Weigh } from "./weigh-words.ts";

/** A link without its ends: what two articles have of each other is known from the two alone. */
export type Bond = Omit<CopyLink, "left" | "right">;

/** What the earlier and the later article share word for word; "form" for set phrases about two matters, which are no copies in other words either. */
export function linkByText(left: Article, right: Article, weigh: Weigh): Bond | "form" | null {
  const shared = shareTexts(left, right);
  if (shared === null) return null;
  const type = tellCopyType(shared, left, right, weigh);
  if (type === null || type === "form") return type;
  const aligned = shared.passages.map(
    (passage) => [spanOfWords(left.words, passage.left), spanOfWords(right.words, passage.right)] as const,
  );
  return {
    type,
    resemblance: shared.resemblance,
    aligned,
    leftShare: shareOf(shared.passages, left.words),
    rightShare: shareOf(shared.passages, right.words),
    quotedOnly: aligned.every(([a, b]) => isQuoted(left, a) && isQuoted(right, b)),
    rule: "shared-passages",
    agency: null,
  };
}

function shareOf(passages: readonly Passage[], { count }: Words): number {
  return count === 0 ? 0 : Math.min(1, passages.reduce((sum, passage) => sum + passage.matched, 0) / count);
}

function isQuoted(article: Article, span: Span): boolean {
  return article.quoted.some((quoted) => quoted.start <= span.start && span.end <= quoted.end);
}

/** What the two tell alike in other words. `index` is that of the later one's sentences. */
export function linkByTellings(left: Article, right: Article, index: TellingIndex, weigh: Weigh): Bond | null {
  const rewrite = judgeRewrite(left, right, index, weigh);
  if (rewrite === null) return null;
  return {
    type: "rewrite",
    resemblance: rewrite.resemblance,
    aligned: rewrite.aligned.map((pair) => [left.tellings[pair.left]!.span, right.tellings[pair.right]!.span] as const),
    leftShare: rewrite.resemblance,
    rightShare: rewrite.resemblance,
    quotedOnly: false,
    rule: rewrite.rule,
    agency: rewrite.agency,
  };
}
