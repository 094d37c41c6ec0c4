import type { Block } from "./collect-blocks.ts";
import type { PageDocument, PageElement } from "./parse-page.ts";

/** Elements that are never part of an article, by what they are. */
const BY_ROLE =
  "script, style, noscript, template, svg, nav, aside, footer, dialog, [role=navigation], [role=complementary], [role=contentinfo], [role=dialog], [role=search], amp-ad, amp-embed, amp-sidebar, amp-social-share, amp-carousel, amp-consent, amp-user-notification, fb\\:like";

/** Words in class names and ids that page systems, Arabic ones too, give to what stands around an article. Whole words only. */
const NAMES = new Set(
  `ad ads adbox adslot adsbygoogle advert advertisement alsoread addthis addtoany bookmark breadcrumb breadcrumbs comment comments commentlist
  cookie cookies copyright disqus donate footer jp keywords login menu morenews mostread mostviewed navbar navigation newsletter outbrain
  pagination pager popular popup print printfriendly promo promoted readalso readmore recommend recommendation recommendations recommended
  register related relatedposts relatednews respond seealso share sharebar sharebuttons sharedaddy sharing sharethis sidebar skip social
  socials sponsor sponsored subscribe subscription tagcloud taglist tags tagslist taboola ticker toolbar topbar trending widget widgets`
    .trim()
    .split(/\s+/),
);
/** Words that stand in two parts: `read-more`, `most-read`. */
const NAME_PAIRS = new Set(
  "read more|read also|also read|see also|most read|most viewed|more news|more stories|tag list|post tags|entry tags|article tags|author box|site header|page header|follow us".split(
    "|",
  ),
);

/** An element with more of the page's letters than this is the article, whatever it is called. */
const ARTICLE_SHARE = 0.4;

/** Takes out of a page what stands around and inside an article: navigation, share bars, boxes that lead elsewhere, comments. */
export function removeFurniture(page: PageDocument): void {
  const whole = lengthOf(page.body);
  const isSmall = (element: PageElement): boolean =>
    lengthOf(element) < whole * ARTICLE_SHARE && element.querySelector("h1") === null;
  const article = page.querySelector("article");
  for (const element of [...page.querySelectorAll(BY_ROLE)]) if (isSmall(element)) element.remove();
  for (const element of [...page.querySelectorAll("[class], [id]")]) {
    if (element === article || /^(?:html|body|main|h1)$/.test(element.localName)) continue;
    if (hasFurnitureName(element) && isSmall(element)) element.remove();
  }
}

function hasFurnitureName(element: PageElement): boolean {
  const name = `${element.getAttribute("class") ?? ""} ${element.getAttribute("id") ?? ""}`;
  const words = name
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter(Boolean);
  return words.some((word, index) => NAMES.has(word) || NAME_PAIRS.has(`${word} ${words[index + 1] ?? ""}`));
}

function lengthOf(element: PageElement): number {
  return element.textContent?.length ?? 0;
}

/** Share of linked letters from which a block leads elsewhere rather than tells something. */
const LEADS_ELSEWHERE = 0.6;

/**
 * Drops the blocks inside an article that lead to others, whatever they are called (اقرأ أيضا: …): mostly link, and no sentence; and the
 * heading over a row of them. A paragraph that is one link and ends like a sentence stays.
 */
export function dropLinkBlocks(blocks: readonly Block[]): Block[] {
  const leads = blocks.map((block) => block.linked >= LEADS_ELSEWHERE && !/[.!؟…:]["»”]?$/.test(block.text));
  return blocks.filter((block, index) => {
    if (leads[index]) return false;
    const isOverLinks = block.kind === "heading" || block.text.length <= 30;
    return !(isOverLinks && leads[index + 1] === true && !/[.؟!]$/.test(block.text));
  });
}
