import { beforeAll, describe, expect, test } from "vitest";
import { citeWords } from "../src/records/cite-words.ts";
import { collectControl } from "../src/records/collect-control.ts";
import { collectLabels } from "../src/records/collect-labels.ts";
import { collectLedger } from "../src/records/collect-ledger.ts";
import { describePosition, sayPosition } from "../src/records/describe-position.ts";
import { describeReason } from "../src/records/describe-reason.ts";
import { diffWords } from "../src/records/diff-words.ts";
import { findContext } from "../src/records/find-context.ts";
import { groupAccounts } from "../src/records/group-accounts.ts";
import { groupChains } from "../src/records/group-chains.ts";
import { groupFindings } from "../src/records/group-findings.ts";
import { groupJudgements } from "../src/records/group-judgements.ts";
import { groupKinds } from "../src/records/group-kinds.ts";
import { groupQuotes } from "../src/records/group-quotes.ts";
import { type Dossier, indexDossier, listStories } from "../src/records/index-dossier.ts";
import { listSilent } from "../src/records/list-carriers.ts";
import { nameEntity } from "../src/records/name-entity.ts";
import { nameOutlet } from "../src/records/name-outlet.ts";
import { nameSources } from "../src/records/name-sources.ts";
import { orderPositions } from "../src/records/order-positions.ts";
import { placeBeside } from "../src/records/place-beside.ts";
import { scaleFigures } from "../src/records/scale-figures.ts";
import { summariseStory } from "../src/records/summarise-story.ts";
import { chooseWords } from "../src/words/choose-words.ts";
import { dropIsolates } from "../src/words/isolate.ts";
import type { Tongue } from "../src/words/tongue.ts";
import { makeFixture } from "./fixture/make-fixture.ts";

const arabic: Tongue = { lang: "ar", digits: "latn" };
const english: Tongue = { lang: "en", digits: "latn" };
const data = makeFixture();
let dossier: Dossier;
beforeAll(() => {
  dossier = indexDossier(data);
});
const story = data.comparison.stories[0];
if (!story) throw new Error("the fixture has a story");
const accounts = data.comparison.accounts;
const account = (id: string) => {
  const found = accounts.find((a) => a.id === id);
  if (!found) throw new Error(`no ${id}`);
  return found;
};

describe("the story in numbers", () => {
  test("counts known outlets once, and copies as copies", () => {
    expect(summariseStory(dossier, story)).toMatchObject({
      articles: 5,
      outlets: 4,
      articlesWithoutOutlet: 1,
      copies: 2,
    });
  });

  test("an origin heard through several outlets is one origin, background is left out", () => {
    // health, doctors, force, guard, council, rawi, the unconfirmed reports; not the old history
    expect(summariseStory(dossier, story).origins).toBe(7);
  });

  test("articles without a comparison still make a story", () => {
    const [made] = listStories({ ...data, comparison: { ...data.comparison, stories: [] } });
    expect(made?.documents).toHaveLength(5);
    expect(made?.span.first).toBe("2031-03-04T21:40:00Z");
  });

  test("the story with most articles comes first", () => {
    const lone = { ...story, id: "lone", documents: story.documents.slice(0, 1) };
    const stories = listStories({ ...data, comparison: { ...data.comparison, stories: [lone, story] } });
    expect(stories.map((s) => s.id)).toEqual([story.id, "lone", "all"]);
  });

  test("no articles make no story", () => {
    expect(listStories({ ...data, readings: [], comparison: { ...data.comparison, stories: [] } })).toEqual([]);
  });
});

describe("accounts on the front page", () => {
  test("stand under their status: harm first, then what more articles carry, then what came first; background apart", () => {
    const groups = groupAccounts(accounts);
    expect(groups.byStatus.contested.map((a) => a.id)).toEqual(["account-killed", "account-bridge"]);
    expect(groups.byStatus["single-origin"].map((a) => a.id)).toEqual([
      "account-injured",
      "account-fighters",
      "account-children",
    ]);
    expect(groups.background.map((a) => a.id)).toEqual(["account-history"]);
    expect(groups.counts).toEqual({ contested: 2, corroborated: 1, "single-origin": 3, unconfirmed: 1 });
  });

  test("lone statements stand under their speaker, contested ones do not", () => {
    const said = { ...account("account-children"), kind: "statement" as const };
    const groups = groupAccounts([
      { ...said, id: "s1" },
      { ...said, id: "s2" },
      { ...said, id: "s3", status: "contested" },
    ]);
    expect(groups.statements.map((s) => [s.speaker, s.accounts.length])).toEqual([["الهيئة الصحية", 2]]);
    expect(groups.byStatus.contested.map((a) => a.id)).toEqual(["s3"]);
    expect(groups.counts["single-origin"]).toBe(2);
  });
});

describe("a position in words", () => {
  const say = (tongue: Tongue, value: Parameters<typeof describePosition>[1]) =>
    dropIsolates(sayPosition(dossier, value, tongue, chooseWords(tongue)));
  const count = (low: number, high: number | null, approximate = false, word: string | null = null) =>
    ({ kind: "count", low, high, approximate, word }) as const;

  test.each([
    [count(27, null), "27 على الأقل", "at least 27"],
    [count(27, 27), "27", "27"],
    [count(300, 300, true), "نحو 300", "about 300"],
    [count(20, 99, true, "عشرات"), "«عشرات»، أي من 20 إلى 99", "«عشرات», read as 20 to 99"],
    [count(0, 390), "ما يصل إلى 390", "up to 390"],
    [count(1, null, true), "بلا عدد", "some, not counted"],
    [count(1, null), "1 على الأقل", "at least 1"],
  ])("%j", (value, ar, en) => {
    expect(say(arabic, value)).toBe(ar);
    expect(say(english, value)).toBe(en);
  });

  test("who holds a place, by the name of the page's language", () => {
    const value = { kind: "control", action: "captured", actor: "القوة المشتركة", actorEntity: "actor:force" } as const;
    expect(say(english, { ...value, holds: true })).toBe("the Joint Force took it");
    expect(say(arabic, { ...value, holds: false })).toBe("منفي: سيطرة القوة المشتركة");
    expect(describePosition(dossier, { ...value, holds: false }, english, chooseWords(english)).denied).toBe(true);
  });

  test("an action or an act that the page does not know is shown as it is", () => {
    const odd = { kind: "control", action: "toString", actor: null, actorEntity: null, holds: true } as const;
    expect(say(english, odd)).toBe("an unnamed side: toString");
    expect(say(english, { kind: "statement", act: "sing", words: "" })).toBe("sing");
  });
});

test("positions are read by first report, replaced figures apart", () => {
  const { current, replaced } = orderPositions(account("account-killed"));
  expect(replaced.map((p) => p.value)).toMatchObject([{ low: 12 }]);
  expect(current.map((p) => p.value)).toMatchObject([{ low: 21 }, { low: 14 }]);
});

test("what happened is told in the words of the articles", () => {
  const value = { kind: "occurrence", holds: false, words: "القصف" } as const;
  const say = (tongue: Tongue) => dropIsolates(sayPosition(dossier, value, tongue, chooseWords(tongue)));
  expect(say(arabic)).toBe("منفي: «القصف»");
  expect(say(english)).toBe("Denied: «القصف»");
});

test("a long list comes apart by kind in its own order", () => {
  expect(groupKinds(accounts).map((g) => [g.kind, g.accounts.length])).toEqual([
    ["casualty", 5],
    ["control", 1],
    ["displacement", 1],
    ["detention", 1],
  ]);
});

describe("reasons", () => {
  const tell = (reason: string) => {
    const { text, detail } = describeReason(reason, chooseWords(english));
    return [text && dropIsolates(text), detail];
  };
  test.each([
    ["origins: 2", "2 origins", null],
    ["documents: 1", "1 article", null],
    ["nobody-commits", "Nobody commits to it.", null],
    ["count-apart: 182 / 254; A / B", "The figures cannot both hold.", "182 / 254; A / B"],
    ["some-new-rule: x", null, "some-new-rule: x"],
    ["constructor: x", null, "constructor: x"],
  ])("%s", (reason, text, detail) => {
    expect(tell(reason)).toEqual([text, detail]);
  });

  test("judgements that read the same are told once", () => {
    const [judgement] = data.comparison.judgements;
    if (!judgement) throw new Error("the fixture has a judgement");
    const other = { ...judgement, relation: "same" as const };
    const groups = groupJudgements([judgement, other, { ...judgement, left: "x" }]);
    expect(groups.map((g) => [g.judgement.relation, g.times])).toEqual([
      ["conflicts", 2],
      ["same", 1],
    ]);
  });
});

describe("chains", () => {
  test("outlets at the end of one way stand together, own voice last", () => {
    const groups = groupChains(account("account-bridge").positions[0]?.claims ?? []);
    expect(groups.map((g) => [g.links.map((l) => l.name), g.ends.length])).toEqual([
      [["القوة المشتركة"], 1],
      [[], 1],
    ]);
  });

  test("the origin comes first", () => {
    const [first] = groupChains(account("account-displaced").positions[0]?.claims ?? []);
    expect(first?.links.map((l) => l.name)).toEqual(["أطباء الوادي", "الهيئة الصحية", "وكالة المدى"]);
  });
});

describe("the ledger", () => {
  test("gathers figures under their claimant and puts parts under their total", () => {
    const ledger = collectLedger(
      dossier,
      accounts.filter((a) => !a.background),
    );
    const health = ledger.find((claimant) => claimant.entity === "actor:health");
    expect(health?.rows.map((row) => [row.low, row.victims, row.partOf !== null])).toEqual([
      [12, "civilian", false],
      [4, "children", true],
      [21, "civilian", false],
      [14, "civilian", false],
    ]);
    expect(health?.rows[0]?.position.supersededBy).toBe(2);
  });

  test("quotes each origin's own claim", () => {
    const doctors = collectLedger(dossier, accounts).find((claimant) => claimant.entity === "actor:doctors");
    const killed = doctors?.rows.find((row) => row.outcome === "killed");
    expect(killed?.claims.map((claim) => claim.document)).toEqual(killed?.documents);
  });

  test("origins of one name, which only their words tell apart, are one claimant with one row", () => {
    const doubled = accounts.map((account) => ({
      ...account,
      positions: account.positions.map((position) => ({
        ...position,
        origins: position.origins.flatMap((origin) => [origin, { ...origin, documents: [] }]),
      })),
    }));
    expect(
      collectLedger(dossier, doubled).map(({ rows }) => rows.map(({ key, documents }) => [key, documents])),
    ).toEqual(collectLedger(dossier, accounts).map(({ rows }) => rows.map(({ key, documents }) => [key, documents])));
  });

  test("parts that name each other as totals are still shown", () => {
    const [wire, ...rest] = data.readings;
    if (!wire) throw new Error("the fixture has a wire");
    const [total, part] = ["12 مدنيا على الأقل", "أربعة أطفال قتلوا"].map((words) =>
      wire.events.find((e) => wire.document.text.slice(e.span.start, e.span.end).startsWith(words)),
    );
    const events = wire.events.map((e) =>
      e === total && e?.type === "casualty" ? { ...e, partOf: part?.id ?? null } : e,
    );
    const odd = indexDossier({ ...data, readings: [{ ...wire, events }, ...rest] });
    const health = collectLedger(odd, accounts).find((claimant) => claimant.entity === "actor:health");
    expect(health?.rows).toHaveLength(4);
  });
});

describe("the scale of figures", () => {
  test("is even while the figures are near each other", () => {
    const scale = scaleFigures([{ low: 4, high: 27 }]);
    expect(scale.kind).toBe("linear");
    expect(scale.place(0)).toBe(0);
    expect(scale.place(scale.max)).toBe(1);
  });

  test("multiplies when they are far apart, and keeps their order", () => {
    const scale = scaleFigures([
      { low: 4, high: 4 },
      { low: 200_000, high: null },
    ]);
    expect(scale.kind).toBe("logarithmic");
    expect(scale.place(4)).toBeLessThan(scale.place(40));
    expect(scale.place(200_000)).toBeLessThanOrEqual(1);
    expect(scale.place(0)).toBe(0);
  });

  test("has a place for nothing at all", () => {
    expect(scaleFigures([]).max).toBeGreaterThan(0);
  });
});

describe("control of places", () => {
  test("puts every claim on a place together, in the order of first report", () => {
    const [bridge, ...others] = collectControl(dossier, accounts);
    expect(others).toEqual([]);
    expect(bridge?.name).toBe("جسر السدر");
    expect(bridge?.rows.map((row) => row.position.value)).toMatchObject([
      { action: "captured", holds: true },
      { action: "captured", holds: false },
      { action: "retook", holds: true },
    ]);
  });
});

describe("labels", () => {
  test("an outlet answers for its own words, a speaker for his", () => {
    const matrix = collectLabels(dossier, story);
    const words = (voices: typeof matrix.outlets, name: string) =>
      voices
        .find((voice) => voice.name.startsWith(name))
        ?.wordings.get("actor:force")
        ?.map((w) => w.words);
    expect(words(matrix.outlets, "موقع صوت الوادي")).toEqual(["الإرهابيين"]);
    expect(words(matrix.speakers, "قيادة الحرس")).toEqual(["عصابة خارجة عن القانون", "مسلحا", "إرهابيا"]);
    expect(words(matrix.outlets, "قيادة الحرس")).toBeUndefined();
  });
});

test("a word with a particle before it is the word that others print without", () => {
  const [story] = data.comparison.stories;
  const [wire] = data.readings;
  const [label] = wire?.labels ?? [];
  if (!story || !wire || !label) throw new Error("the fixture has labels");
  const text = "المتمردين للمتمردين والمتمردين وبالمتمردين لمتمردة";
  const labels = [...text.matchAll(/\S+/gu)].map(({ index, 0: word }) => ({
    ...label,
    chain: [],
    quoted: false,
    span: { start: index, end: index + word.length },
  }));
  const reading = { ...wire, document: { ...wire.document, text }, labels };
  const matrix = collectLabels(indexDossier({ ...data, readings: [reading] }), story);
  const wordings = matrix.outlets[0]?.wordings.get(label.target);
  expect(wordings?.map(({ words, uses }) => [words, uses.length])).toEqual([
    ["المتمردين", 4],
    ["لمتمردة", 1],
  ]);
});

test("what stands on a line stands beside each other, as near as can be", () => {
  const room = 20;
  expect(
    placeBeside(
      [
        { at: 50, room },
        { at: 50, room },
        { at: 52, room },
      ],
      200,
    ),
  ).toEqual([50, 30, 70]);
  expect(
    placeBeside(
      [
        { at: 0, room },
        { at: 199, room },
        { at: 199, room },
      ],
      200,
    ),
  ).toEqual([10, 190, 170]);
  expect(
    placeBeside(
      [
        { at: 5, room: 40 },
        { at: 5, room: 40 },
      ],
      50,
    ),
  ).toEqual([20, 20]);
});

describe("words in their context", () => {
  const [wire] = data.readings;
  if (!wire) throw new Error("the fixture has a wire");

  const show = (context: ReturnType<typeof findContext>) =>
    context.pieces.map((piece) => (piece.span ? `[${piece.text}]` : piece.text)).join("");

  test("stand in their sentence, unchanged", () => {
    const start = wire.document.text.indexOf("سيطرت على جسر");
    const context = findContext(wire, [{ start, end: start + 13 }]);
    expect(show(context)).toMatch(/^وأعلنت .*\[سيطرت على جسر\] السدر .*\.$/u);
    expect(wire.document.text).toContain(context.pieces.map((piece) => piece.text).join(""));
  });

  test("several words in one sentence are lit together, overlapping ones as one", () => {
    const at = (words: string) => {
      const start = wire.document.text.indexOf(words);
      return { start, end: start + words.length };
    };
    const context = findContext(wire, [at("أربعة أطفال"), at("12 مدنيا على"), at("على الأقل")]);
    expect(context.pieces.flatMap((piece) => (piece.span ? [piece.text] : []))).toEqual([
      "12 مدنيا على الأقل",
      "أربعة أطفال",
    ]);
  });

  test("a long sentence is cut between words, and says so", () => {
    const text = `${"كلمة ".repeat(200)}الهدف ${"كلمة ".repeat(200)}`.trim();
    const long = { ...wire, document: { ...wire.document, text }, sentences: [{ start: 0, end: text.length }] };
    const start = text.indexOf("الهدف");
    const context = findContext(long, [{ start, end: start + 5 }]);
    expect(context.cutBefore && context.cutAfter).toBe(true);
    expect(show(context)).toMatch(/^(?:كلمة ){40,44}\[الهدف\](?: كلمة){40,44}$/u);
  });

  test("only what is near can be asked for", () => {
    const start = wire.document.text.indexOf("سقوط الجسر");
    const { pieces, cutBefore } = findContext(wire, [{ start, end: start + 10 }], "near");
    expect(cutBefore).toBe(true);
    expect(pieces[0]?.text.length).toBeLessThanOrEqual(45);
  });

  test("a sentence is quoted once, and copies that print it letter by letter share it", () => {
    const [first, second] = [data.readings[0], data.readings[1]];
    if (!first || !second) throw new Error("the fixture has two readings");
    const copy = { ...first, document: { ...first.document, id: "copy" } };
    const odd = indexDossier({ ...data, readings: [first, second, copy] });
    const figures = ["12 مدنيا", "أربعة أطفال"].map((words) => {
      const start = first.document.text.indexOf(words, 40);
      return { start, end: start + words.length };
    });
    const quotes = groupQuotes(
      odd,
      [first.document.id, "copy", "nowhere"].flatMap((document) => figures.map((span) => ({ document, span }))),
    );
    expect(quotes.map((quote) => quote.documents)).toEqual([[first.document.id, "copy"]]);
    expect(quotes[0]?.context.pieces.filter((piece) => piece.span)).toHaveLength(2);
  });

  test("a citation holds the exact words, the outlet, the day and the place in the document", () => {
    const cited = citeWords(wire, { start: 0, end: 4 }, english, chooseWords(english));
    expect(cited).toContain(`“${wire.document.text.slice(0, 4)}”`);
    expect(cited).toContain("وكالة المدى (متخيَّلة)");
    expect(cited).toContain("4 March 2031");
    expect(cited).toContain(`${wire.document.id}, characters 0–4`);
    expect(cited).not.toMatch(/[\u2068\u2069]/);
  });
});

describe("differing words", () => {
  const mark = (words: ReturnType<typeof diffWords>["left"]) =>
    words.map((w) => (w.shared ? w.text.trim() : `[${w.text.trim()}]`)).join(" ");

  test("a changed figure and a dropped phrase are told", () => {
    const { left, right } = diffWords("قتل 12 مدنيا بينهم أطفال في السوق", "قتل 21 مدنيا في السوق");
    expect(mark(left)).toBe("قتل [12] مدنيا [بينهم] [أطفال] في السوق");
    expect(mark(right)).toBe("قتل [21] مدنيا في السوق");
  });

  test("diacritics, tatweel and punctuation make no difference", () => {
    const { left } = diffWords("أكّــد الوزير،", "أكد الوزير");
    expect(left.every((w) => w.shared)).toBe(true);
  });

  test("the texts come back whole", () => {
    const text = "قال  الوزير\nإن";
    expect(
      diffWords(text, "شيء آخر")
        .left.map((w) => w.text)
        .join(""),
    ).toBe(text);
  });
});

describe("names", () => {
  test("come from the lexicon in the page's language, else as printed, else as mentioned, else by id", () => {
    const name = (entity: string | null, printed: string | null) => nameEntity(dossier, entity, printed, "en").text;
    expect(name("actor:health", "الهيئة")).toBe("the Health Authority");
    expect(name("local:x", "فلان")).toBe("فلان");
    expect(name("place:tell-market", null)).toBe("سوق تل الرمان");
    expect(name("actor:nobody", null)).toBe("nobody");
  });

  test("an article without an outlet is called by its file", () => {
    const last = data.readings.at(-1);
    expect(last && nameOutlet(last.document)).toEqual({
      name: "005_c44b10dc2bfcc599a1b2c3d4e5f60718.md",
      known: false,
    });
  });

  test("a path in a sentence becomes the name of the file", () => {
    const finding = data.comparison.findings.at(-1);
    expect(nameSources(finding?.en ?? "", dossier)).toBe(
      "005_c44b10dc2bfcc599a1b2c3d4e5f60718.md gives a figure without attribution.",
    );
  });
});

test("an outlet is silent when none of its articles tells of an account", () => {
  expect(listSilent(dossier, account("account-fighters"), story)).toEqual(
    [0, 1, 4].map((n) => data.readings[n]?.document.id),
  );
});

test("findings stand under their kind, changes before omissions, only those of the story", () => {
  const foreign = { kind: "omission" as const, documents: ["elsewhere"], spans: [], en: "x", ar: "x" };
  const groups = groupFindings([foreign, ...data.comparison.findings].reverse(), story);
  expect(groups.map((g) => g.kind)).toEqual(["changed-figure", "dropped-attribution", "unattributed-figure"]);
});
