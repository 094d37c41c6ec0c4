import { countNouns, type Forms } from "../words/count-nouns.ts";
import { isolate } from "../words/isolate.ts";
import type { Tongue } from "../words/tongue.ts";
import type { LiveWords } from "./live-words.ts";

const articles = { one: "# article", other: "# articles" };

export function englishLiveWords(tongue: Tongue): LiveWords {
  const count = (forms: Forms, n: number) => countNouns(tongue, forms, n);
  return {
    title: "The archive",
    intro: (a, s) => `${count(articles, a)} in ${count({ one: "# story", other: "# stories" }, s)}, newest first.`,
    waiting: (n) => `${count({ one: "# article waits", other: "# articles wait" }, n)} to be compared.`,
    find: "Words in articles",
    findHint: "one word or more, or a “phrase”",
    stories: "Stories",
    articles: (words) => `Articles with ${isolate(words)}`,
    status: "With an account that is",
    count: (n) => count(articles, n),
    more: "Show more",
    loading: "Asking the archive…",
    opening: "Opening the story…",
    empty: "The archive holds no stories yet.",
    emptyHint: "Articles come in with: isnad ingest FILES… or isnad watch FEEDS…",
    noStories: "No story answers this filter.",
    noArticles: "No article holds all these words.",
    changed: (n) =>
      `${count({ one: "# story is new or has changed", other: "# stories are new or have changed" }, n)}.`,
    arrived: (n) => `${count({ one: "# new article has", other: "# new articles have" }, n)} come in to this story.`,
    updated: "This story was compared anew.",
    show: "Show",
    lost: "The archive does not answer. What you see may be out of date; trying again…",
    again: "Try again",
    alone: "The article is kept, but no story holds it yet: it waits to be compared.",
    problem: {
      unreachable: "The archive does not answer. Is isnad serve running?",
      missing: "The archive has nothing under this address.",
      closed: "This is only for those who are logged in.",
      refused: "The archive could not answer this.",
    },
  };
}
