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
    updated: "There is something new in this story: it was compared anew, or somebody decided on it.",
    show: "Show",
    lost: "The archive does not answer. What you see may be out of date; trying again…",
    again: "Try again",
    alone: "The article is kept, but no story holds it yet: it waits to be compared.",
    logIn: {
      why: "This archive is for those who have an account.",
      name: "Name",
      password: "Password",
      enter: "Log in",
      leave: "Log out",
    },
    review: {
      title: "What people decided",
      intro: "Signed, with a reason, kept for good; anything can be taken back. The machine’s reading stays beside it.",
      undecided: "Nobody has decided on this yet.",
      verdict: {
        confirmed: "Confirmed by a person",
        rejected: "Rejected by a person",
        corrected: "Corrected by a person",
      },
      graded: "Grade",
      grade: {
        confirmed: "confirmed",
        fair: "fair",
        weak: "weak",
        contested: "contested",
        discounted: "discounted",
      },
      decide: "Decide",
      what: "Decision",
      kind: {
        confirm: "Read rightly",
        reject: "Read wrongly",
        correct: "Corrected",
        merge: "The same question as another",
        split: "One telling is about something else",
        "not-same": "Two tellings are not about one thing",
        grade: "Grade",
        note: "Note",
        undo: "Taken back",
      },
      one: "One telling",
      other: "The other",
      taken: "The telling taken out",
      merged: "The other question",
      reason: "Reason",
      send: "Keep the decision",
      missing: "It needs a reason, and what it is about.",
      kept: "The decision is kept.",
      takeBack: "Take back",
      takenBack: "taken back",
    },
    problem: {
      unreachable: "The archive does not answer. Is isnad serve running?",
      missing: "The archive has nothing under this address.",
      closed: "This is only for those who are logged in.",
      forbidden: "You may look at this, and not decide on it.",
      changed: "It is not as you saw it: somebody decided on it, or new articles came in. It is shown as it is now.",
      wrongPassword: "There is nobody of this name with this password.",
      refused: "The archive could not answer this.",
    },
  };
}
