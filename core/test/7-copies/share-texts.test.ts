import { describe, expect, test } from "vitest";
import { openStemmer } from "../../src/7-copies/list-tellings.ts";
import { openLinks } from "../../src/7-copies/open-links.ts";
import { prepareArticle } from "../../src/7-copies/prepare-article.ts";
import { shareTexts } from "../../src/7-copies/share-texts.ts";
import { resemblanceOf } from "../../src/7-copies/shingle-words.ts";
import { tellCopyType } from "../../src/7-copies/tell-copy-type.ts";
import { weighWords } from "../../src/7-copies/weigh-words.ts";
import { ReadingMaker } from "../make-reading.ts";
import { editWords, inventWords, openDice } from "./invent-text.ts";

const weigh = () => 1;
const prepare = (text: string, n = 0) => prepareArticle(new ReadingMaker(String(n), text).make(), weigh, openStemmer());
/** What is shared by the pairs that the index brings together. */
const shared = (...texts: string[]) => {
  const links = openLinks(weigh, 1);
  texts.forEach((text, n) => void links.add(prepare(text, n)));
  return links.copies.flatMap((others, left) =>
    [...others.keys()]
      .filter((right) => right > left)
      .map((right) => ({
        left,
        right,
        type: others.get(right)!.type,
        ...shareTexts(links.articles[left]!, links.articles[right]!)!,
      })),
  );
};

describe("shared texts", () => {
  const dice = openDice(7);
  const wire = inventWords(200, dice);

  test("the same words in other spelling are a duplicate", () => {
    const [pair, ...rest] = shared(
      "أعلنت الإدارة في المدينة، أن المدرسة أُغلقت.",
      "اعلنت الادارة فى المدينه ان المدرسة اغلقت",
    );
    expect(pair).toMatchObject({ left: 0, right: 1, type: "duplicate", resemblance: 1 });
    expect(rest).toEqual([]);
  });

  test("a reprint with edits is a near-duplicate with passages on both sides of each edit", () => {
    const copy = wire.slice();
    copy[90] = "تعديل";
    copy.splice(150, 0, "كلمة", "زائدة");
    const [pair] = shared(wire.join(" "), copy.join(" "));
    expect(pair).toMatchObject({ type: "near-duplicate" });
    expect(pair!.passages).toHaveLength(1);
    expect(pair!.passages[0]).toMatchObject({
      left: { start: 0, end: 200 },
      right: { start: 0, end: 202 },
      matched: 199,
    });
    expect(pair!.passages[0]!.runs.map((run) => run.length)).toEqual([90, 59, 50]);
  });

  test("paragraphs that changed places are still aligned", () => {
    const [pair] = shared(wire.join(" "), [...wire.slice(100), ...wire.slice(0, 100)].join(" "));
    expect(pair!.passages.map((p) => [p.left.start, p.right.start, p.matched])).toEqual([
      [0, 100, 100],
      [100, 0, 100],
    ]);
  });

  test("25 words lifted into another text are an excerpt, 20 are not", () => {
    const other = inventWords(300, dice);
    const lift = (count: number) =>
      shared(wire.join(" "), [...other.slice(0, 150), ...wire.slice(40, 40 + count), ...other.slice(150)].join(" "));
    expect(lift(25)[0]).toMatchObject({
      type: "excerpt",
      passages: [{ left: { start: 40, end: 65 }, right: { start: 150, end: 175 } }],
    });
    expect(lift(20)).toEqual([]);
  });

  test("an abridged reprint is a near-duplicate though fewer than half of all shingles are shared", () => {
    const [pair] = shared(wire.join(" "), wire.slice(0, 95).join(" "));
    expect(pair!.resemblance).toBeLessThan(0.5);
    expect(pair!.type).toBe("near-duplicate");
  });

  test("what begins with other news and shares most of the shorter text is an excerpt", () => {
    const [news, more] = [inventWords(200, dice).join(" "), inventWords(100, dice).join(" ")];
    const cut = news.split(" ").slice(0, 60).join(" ");
    expect(shared(cut, news)[0]!.type).toBe("near-duplicate");
    expect(shared(cut, `${more}.\n${cut}`)[0]!.type).toBe("excerpt");
  });

  test("two forms filled in for other people are no copies, however much of the form they share", () => {
    const byRarity = weighWords({ articles: 0, stems: [] });
    const fill = (id: string, state: string, head: string) =>
      prepareArticle(
        new ReadingMaker(
          id,
          `بعث رئيس البلاد برقية تهنئة إلى ${head} رئيس ${state} بمناسبة ذكرى استقلال بلاده. وتمنى رئيس البلاد باسمه وباسم شعب البلاد وحكومتها لرئيس ${state} ${head} دوام الصحة ولشعب ${state} الرخاء والتقدم. وأكد حرص البلاد على تعزيز العلاقات بين البلدين والشعبين في جميع الميادين لما فيه خيرهما. وبعث ولي العهد برقية تهنئة مماثلة إلى ${head} تمنى فيها دوام التوفيق والسداد.`,
        ).make(),
        byRarity,
        openStemmer(),
      );
    const one = fill("1", "غرناق الشرقية", "بلمار خستون دقلاز");
    const other = fill("2", "زمهرير الصغرى", "كتناس شبروم هندال");
    const text = shareTexts(one, other)!;
    expect(text.matched).toBeGreaterThan(15);
    expect(tellCopyType(text, one, other, byRarity)).toBe("form");
    expect(tellCopyType(text, one, one, byRarity)).toBe("near-duplicate");
    const links = openLinks(byRarity, 0.05);
    for (const article of [one, other]) links.add(article);
    expect(links.alike[0]!.get(1)).toBeGreaterThan(0.12);
    expect(links.copies[0]!.size).toBe(0);
  });

  test("empty, tiny and foreign texts give no pair", () => {
    expect(shared("", "", "نعم", "لا", "...", "\n")).toEqual([]);
  });

  test("finds at least 995 of 1,000 pairs at resemblance 0.5 to 0.6, whatever place the edits take", () => {
    const rng = openDice(11);
    let pairs = 0;
    let found = 0;
    while (pairs < 1000) {
      const a = inventWords(120, rng);
      const texts = [a, editWords(a, 0.07 + rng() * 0.05, rng)].map((words) => words.join(" "));
      const [left, right] = texts.map((text) => prepare(text).shingles.set);
      const resemblance = resemblanceOf(left!, right!);
      if (resemblance < 0.5 || resemblance > 0.6) continue;
      pairs++;
      if (shared(...texts).some((pair) => pair.type === "near-duplicate")) found++;
    }
    expect(found).toBeGreaterThanOrEqual(995);
  });
});
