import { countNouns, type Forms } from "./count-nouns.ts";
import { formatNumber } from "./format-number.ts";
import { isolate } from "./isolate.ts";
import type { Tongue } from "./tongue.ts";
import type { ViewWords } from "./view-words.ts";

/** What the drawn views and the search say, in English. */
export function englishViewWords(tongue: Tongue): ViewWords {
  const count = (forms: Forms, n: number) => countNouns(tongue, forms, n);
  const number = (n: number) => isolate(formatNumber(tongue, n));
  return {
    chains: {
      origins: "Origins",
      relays: "Relays",
      outlets: "Outlets",
      tellings: "claims",
      own: "own voice",
      more: (n) => `and ${number(n)} more`,
      told: (n) => count({ one: "# answer", other: "# answers" }, n),
      all: "All chains",
      hint: "Point at a name or choose it to light what passes through it. By keyboard: arrows from name to name, Enter to choose.",
      key: "How to read the lines",
      manner: { assert: "asserts", deny: "denies", retract: "retracts", unconfirmed: "does not commit" },
      table: "The chains as a table",
      question: "Question",
      answer: "Answer",
      show: "Its chains in the drawing",
    },
    omissions: {
      same: "carried as first reported",
      other: "carried with another answer",
      left: "left out",
      every: (n) => `also show what only one outlet carries (${number(n)})`,
    },
    timeline: {
      told: "By time of report",
      happened: "By time of event",
      by: "Order of time",
      exact: "the hour is known",
      span: "a day or more, the hour is not known",
      undated: "Accounts without a time",
    },
    map: {
      drawing: (n) =>
        `A map with ${count({ one: "# place", other: "# places" }, n)}; all that is on it stands in the list`,
      kind: {
        control: "who holds or advances",
        strike: "a strike or a clash",
        harm: "people harmed, moved or detained",
      },
      area: "an area: only the district or province is known",
      source:
        "Borders are Natural Earth’s open data, as they are on the ground, and no view on any dispute. A disc tells how exactly a place is known, not where its border runs.",
      km: "km",
      zoom: "Zoom",
      closer: "Zoom in",
      farther: "Zoom out",
      asOf: "Claimed up to",
      everything: "everything published",
      earlier: "Previous report",
      later: "Next report",
      list: "Places and what is told of them",
      unseen: "Outside the frame",
      back: "Back to the first frame",
      elsewhere: "Places without known coordinates:",
      empty: "No claim of control, strikes or harm at a named place.",
      notYet: "Nothing had been claimed by this hour.",
      loading: "Opening the map…",
      failed: "The map cannot be opened in this browser. The list is complete.",
    },
    pair: {
      title: "Two articles side by side",
      hint: "Passages that tell the same are underlined and have one number in both texts; words that the other does not have stand out. The number leads to the other passage.",
      none: "No passages of these two articles are known to tell the same.",
      choose: "Article",
      open: "Side by side",
      toOther: (n) => `Passage ${n} in the other article`,
    },
    codings: {
      title: "How recorders would code it",
      caution: "Proposed by each recorder’s published rules, from the words in print alone. A person decides.",
      field: "Field",
      value: "Value",
      why: "Why, and by which rule",
      untold: "not told",
      instead: "or",
    },
    correction: {
      title: "Not the same question?",
      hint: "Choose two answers that are not about one question. This file keeps nothing: copy the record or download it, and send it to whoever made the dossier.",
      one: "One answer",
      other: "The other",
      person: "Your name",
      reason: "Reason",
      record: "The record",
      copy: "Copy the record",
      download: "Download the record",
      missing: "It needs two answers, a name and a reason.",
    },
    ledgerChart: {
      title: "Figures over time",
      who: "Who was harmed",
      everybody: "anybody",
      group: { civilian: "civilians", combatant: "combatants", unknown: "not said" },
      part: "part of a total",
      empty: "No dated figure answers this choice.",
      copy: "Copy the table as CSV",
      download: "Download CSV",
      heading: "The figures in words",
    },
    brief: {
      corroborated: (n) =>
        count(
          { one: "# account is told by two origins or more", other: "# accounts are told by two origins or more" },
          n,
        ),
      contested: (n) => count({ one: "# account is contested", other: "# accounts are contested" }, n),
      "single-origin": (n) =>
        count({ one: "# account rests on one origin", other: "# accounts rest on one origin each" }, n),
      next: "; ",
      or: " or ",
    },
    changes: {
      title: (day) => `New on ${isolate(day)}`,
      intro: "What the last day of reports brought that was not there before.",
      kind: { update: "figure changed", answer: "another answer", new: "new question" },
      became: "then",
    },
    filter: {
      title: "Filter",
      words: "Words",
      hint: "one word or more",
      more: "More filters",
      clear: "Clear filters",
      any: "any",
      speaker: "Speaker",
      place: "Place",
      outlet: "Outlet",
      kind: "Kind",
      status: "Status",
      from: "From",
      to: "To",
      shown: (n, of) => `${number(n)} of ${number(of)} claims shown`,
      claims: (n) => count({ one: "# claim", other: "# claims" }, n),
      sentences: (n) => count({ one: "# sentence with these words", other: "# sentences with these words" }, n),
      nothing: "No claim answers this filter.",
      noSentence: "No sentence in the articles holds all these words.",
    },
  };
}
