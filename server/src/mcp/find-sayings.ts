import type { Attribution, Reading, Span } from "@isnad/core";
import { citeWords } from "./cite-words.ts";
import type { Library, SayingsQuery } from "./library.ts";
import { matchWords } from "./match-words.ts";

/**
 * What somebody is reported to have said, perhaps of something: attributions with a link of that name, whose words hold the words asked
 * about. A link in the middle of a chain hands on and does not say; `saidLast` tells which it is.
 */
export async function findSayings(library: Library, query: SayingsQuery): Promise<object> {
  const isSpeaker = matchSpeaker(library, query.speaker);
  const isAbout = query.about === undefined ? () => true : matchWords(query.about);
  const found = (await library.articlesQuoting(query)).flatMap((reading) =>
    reading.attributions
      .filter((attribution) => attribution.chain.some(isSpeaker) && isAbout(contentOf(attribution, reading)))
      .map((attribution) => describe(attribution, reading, isSpeaker)),
  );
  return { sayings: found.slice(0, query.limit), found: found.length };
}

type Link = Attribution["chain"][number];

/** By the name in print, and by the lexicon's names in both languages. */
function matchSpeaker(library: Library, speaker: string): (link: Link) => boolean {
  const isNamed = matchWords(speaker);
  return ({ name, entity }) => {
    const names = entity === null ? null : library.nameOf(entity);
    return [name, ...(names ? [names.ar, names.en] : [])].some(isNamed);
  };
}

function contentOf({ content, span }: Attribution, { document }: Reading): string {
  const spans: readonly Span[] = content.length > 0 ? content : [span];
  return spans.map(({ start, end }) => document.text.slice(start, end)).join(" ");
}

function describe(attribution: Attribution, reading: Reading, isSpeaker: (link: Link) => boolean): object {
  const { id, act, polarity, stance, style, content, span, chain } = attribution;
  const origin = chain.at(-1);
  const cited = citeWords(reading, content.length > 0 ? content : [span], chain);
  return { attribution: id, act, polarity, stance, style, saidLast: origin !== undefined && isSpeaker(origin), cited };
}
