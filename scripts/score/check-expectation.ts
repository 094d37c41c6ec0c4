import type { Expectation, ExpectedLink } from "./expectation.ts";
import { projectLetters } from "./project-letters.ts";

const FORMS = ["direct", "indirect", "mixed"];
const POLARITIES = ["assert", "deny", "unconfirmed"];
const OUTCOMES = ["killed", "injured", "displaced", "detained", "missing", "killed-or-injured"];
const VICTIMS = [
  "civilian",
  "government-forces",
  "opposition-forces",
  "allied-forces",
  "children",
  "women",
  "students",
  "journalists",
  "medics",
  "unspecified",
];
const ACTIONS = ["captured", "entered", "advanced", "withdrew", "repelled", "retook", "cut-road", "held"];

/** `2024-11-27`, `2024-11`, `2016`, `199X`, `2016-W03`, `2010-SU`, with a part of day or an hour, an interval of two, or a duration. */
const DATE = String.raw`\d{4}(-\d{2}(-\d{2}(T[A-Z]{2}|T\d{2}:\d{2})?)?|-W\d{2}|-(SP|SU|FA|WI))?|\d{3}X`;
const TIME = new RegExp(String.raw`^((${DATE})(/(${DATE}))?|P(T?[\dX]+[YMWDHS])+|FUTURE_REF|PAST_REF)$`);

/** All starts of the words, also overlapping ones. */
function findAll(text: string, words: string): number[] {
  const starts: number[] = [];
  for (let at = text.indexOf(words); at >= 0 && words !== ""; at = text.indexOf(words, at + 1)) starts.push(at);
  return starts;
}

function checkQuote(text: string, quote: string, nth: number | undefined): string[] {
  const times = findAll(text, quote).length;
  if (times === 0) return [`not in the text: ${quote}`];
  if (times > 1 && nth === undefined) return [`stands ${times} times, needs "nth": ${quote}`];
  if (nth !== undefined && (nth < 1 || nth > times)) return [`"nth" ${nth} of ${times}: ${quote}`];
  const inLetters = findAll(projectLetters(text).letters, projectLetters(quote).letters).length;
  return inLetters === times
    ? []
    : [`stands ${inLetters} times when punctuation is set aside, but ${times} as printed: ${quote}`];
}

function checkChain(text: string, chain: readonly ExpectedLink[]): string[] {
  return chain.flatMap(({ text: mention, key }) => [
    ...(mention !== null && !text.includes(mention) ? [`source not in the text: ${mention}`] : []),
    ...[key]
      .flat()
      .filter((word) => word === "" || !text.includes(word))
      .map((word) => `key not in the text: ${word}`),
  ]);
}

const oneOf = (list: readonly string[], value: string): string[] =>
  list.includes(value) ? [] : [`unknown value: ${value}`];
const inText = (text: string, words: string | null | undefined): string[] =>
  words === null || words === undefined || text.includes(words) ? [] : [`not in the text: ${words}`];

/** What is wrong with an expectation, judged by its article alone; empty when nothing is. */
export function checkExpectation(text: string, expected: Expectation): readonly string[] {
  return [
    ...expected.boilerplate.flatMap((line) =>
      text.split("\n").includes(line) ? [] : [`not a line of the text: ${line}`],
    ),
    ...expected.credits.flatMap(({ text: words, key }) => [...inText(text, words), ...inText(text, key)]),
    ...expected.attributions.flatMap((one) => [
      ...checkQuote(text, one.content, one.nth),
      ...inText(text, one.cue),
      ...checkChain(text, one.chain),
      ...oneOf(FORMS, one.form),
      ...oneOf(POLARITIES, one.polarity),
    ]),
    ...expected.casualties.flatMap((one) => [
      ...checkQuote(text, one.text, one.nth),
      ...inText(text, one.place_text),
      ...inText(text, one.part_of),
      ...checkChain(text, one.chain),
      ...oneOf(OUTCOMES, one.outcome),
      ...oneOf(VICTIMS, one.victims),
      ...(one.min < 1 || (one.max !== null && one.max < one.min) ? [`${one.min}..${one.max}: ${one.text}`] : []),
    ]),
    ...expected.control.flatMap((one) => [
      ...checkQuote(text, one.text, one.nth),
      ...inText(text, one.actor),
      ...inText(text, one.place_text),
      ...checkChain(text, one.chain),
      ...[one.actor_key ?? []].flat().flatMap((key) => inText(text, key)),
      ...[one.action].flat().flatMap((action) => oneOf(ACTIONS, action)),
      ...oneOf(POLARITIES, one.polarity),
    ]),
    ...expected.times.flatMap((one) => [
      ...checkQuote(text, one.text, one.nth),
      ...(one.value === null || TIME.test(one.value) ? [] : [`no time value: ${one.value}`]),
    ]),
    ...expected.framing.flatMap((one) => [...checkQuote(text, one.text, one.nth), ...checkChain(text, one.chain)]),
  ];
}
