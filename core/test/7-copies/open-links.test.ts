import fc from "fast-check";
import { expect, test } from "vitest";
import type { Article } from "../../src/7-copies/article.ts";
import { openStemmer } from "../../src/7-copies/list-tellings.ts";
import { openLinks } from "../../src/7-copies/open-links.ts";
import { prepareArticle } from "../../src/7-copies/prepare-article.ts";
import { weighWords } from "../../src/7-copies/weigh-words.ts";
import { ReadingMaker } from "../make-reading.ts";
import { editWords, inventWords, openDice } from "./invent-text.ts";

const weigh = weighWords({ articles: 0, stems: [] });
const stemOf = openStemmer();

/** More reprints of one text than are looked at from each: every index is crowded. */
function crowd(): Article[] {
  const dice = openDice(3);
  const wire = inventWords(30, dice);
  return Array.from({ length: 110 }, (_, n) => {
    const published = `2021-03-0${1 + (n % 5)}T${String(n % 24).padStart(2, "0")}:00:00Z`;
    const text = editWords(wire, 0.1, dice).join(" ");
    return prepareArticle(new ReadingMaker(String(n), text, { published }).make(), weigh, stemOf);
  });
}

/** Links by the articles' names, so that two orders can be laid side by side. */
function link(articles: readonly Article[]): string[] {
  const links = openLinks(weigh, 0.05);
  for (const article of articles) links.add(article);
  return links.articles
    .flatMap(({ id }, n) => [
      ...[...links.copies[n]!].map(([other, bond]) => `${id} ${bond.type} ${links.articles[other]!.id}`),
      ...[...links.alike[n]!].map(([other, likeness]) => `${id} ${likeness.toFixed(6)} ${links.articles[other]!.id}`),
    ])
    .sort();
}

test("whatever the order in which a crowd of reprints comes, the links are the same", () => {
  const articles = crowd();
  const expected = link(articles);
  expect(expected.length).toBeGreaterThan(3000);
  expect(expected.length).toBeLessThan(2 * 110 * 109);
  fc.assert(
    fc.property(fc.shuffledSubarray(articles, { minLength: articles.length }), (shuffled) => {
      expect(link(shuffled)).toEqual(expected);
    }),
    { seed: 9, numRuns: 2 },
  );
});
