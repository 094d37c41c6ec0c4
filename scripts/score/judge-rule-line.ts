import { sameChain } from "./compare-sources.ts";
import type { FlatAttribution, FlatShape } from "./flat-shape.ts";
import { pairBestFirst } from "./pair-best-first.ts";
import type { Absence, CueExpectation } from "./parse-rule-lines.ts";
import { locateWords, overlapShare, projectLetters, stretchOf } from "./project-letters.ts";

/** Content of one short line counts as right when it is drawn as wanted, give or take one short word. */
const RIGHT = 0.85;
/** Half in common: meant to be the same, drawn wrongly. */
const MEANT = 0.5;

/** What is wrong with the attributions of a cue line; empty when all are as wanted and none is too many. */
export function judgeCueLine(reading: FlatShape, expected: readonly CueExpectation[]): readonly string[] {
  const letters = projectLetters(reading.text);
  const words = ({ content }: FlatAttribution): string => reading.text.slice(content.start, content.end);
  const drawn = (found: FlatAttribution, wanted: CueExpectation): number => {
    const at = stretchOf(letters, found.content);
    return Math.max(
      0,
      ...wanted.contents.map((content) => overlapShare(at, locateWords(letters, content) ?? [-2, -1])),
    );
  };
  const { pairs, missed, extra } = pairBestFirst(reading.attributions, expected, (f, e) => {
    const share = drawn(f, e);
    return share >= MEANT ? share : 0;
  });
  return [
    ...pairs
      .filter(({ expected: { optional } }) => !optional)
      .flatMap(({ found, expected: wanted }) => [
        ...(drawn(found, wanted) < RIGHT ? [`content: ${words(found)}`] : []),
        ...(sameChain(found.chain, wanted.chain, reading.text)
          ? []
          : [`chain: ${found.chain.map(({ name }) => name).join(" > ")}`]),
        ...(found.polarity === wanted.polarity ? [] : [`polarity: ${found.polarity}`]),
      ]),
    ...missed.map(({ contents }) => `missed: ${contents[0]}`),
    ...extra.map((found) => `extra: ${words(found)}`),
  ];
}

/** What a reading yields that a negative line forbids. `places` are the words of its place mentions. */
export function judgeAbsence(
  reading: FlatShape,
  places: readonly string[],
  { kind, words }: Absence,
): readonly string[] {
  const cut = ({ start, end }: { readonly start: number; readonly end: number }): string =>
    reading.text.slice(start, end);
  const yielded = {
    attribution: () => reading.attributions.map(({ content }) => cut(content)),
    casualty: () => claimWords(reading, "casualty", cut),
    control: () => claimWords(reading, "control", cut),
    time: () => reading.times.map(cut),
    place: () => places,
  }[kind]();
  return yielded
    .filter((one) => words === null || one.includes(words) || words.includes(one))
    .map((one) => `${kind}: ${one}`);
}

function claimWords(
  reading: FlatShape,
  kind: string,
  cut: (span: { start: number; end: number }) => string,
): readonly string[] {
  return reading.claims
    .filter((claim): claim is Extract<typeof claim, { span: unknown }> => claim.kind === kind && "span" in claim)
    .map(({ span }) => cut(span));
}
