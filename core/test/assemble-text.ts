import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";

const CORPUS = join(import.meta.dirname, "../../corpus");

/** Articles of the corpus as they would reach the reader. */
export const ARTICLES: readonly string[] = globSync(["readings/*/input.txt", "stories/*/*.txt"], { cwd: CORPUS })
  .sort()
  .map((path) => readFileSync(join(CORPUS, path), "utf8"));

/** Lines of the corpus and sentences of its rules: what a text is put together from. */
const LINES: readonly string[] = [
  ...ARTICLES.flatMap((text) => text.split("\n")),
  ...globSync("rules/*.tsv", { cwd: CORPUS })
    .flatMap((path) => readFileSync(join(CORPUS, path), "utf8").split("\n"))
    .map((line) => line.split("\t")[0]!),
].filter((line) => line !== "" && !line.startsWith("#"));

/** Half surrogates, controls that turn the direction of writing, ligatures, marks without a letter, quotation marks of every kind. */
const ODD = [
  "\ud83d",
  "\ude00",
  "😀",
  "𞸀",
  "\u202e",
  "\u202c",
  "\u200f",
  "\u200b",
  "\ufeff",
  "\u0000",
  "\ufffd",
  "\u0640\u0640\u0640",
  "\u064b\u0651\u0652",
  "\u064e",
  "ﷺ",
  "ﷲ",
  "ﻻ",
  "ﻼ",
  "\u2028",
  "\u0085",
  "\r\n",
  "\t",
  "«",
  "»",
  '"',
  "“",
  "”",
  "'",
  "‹",
  "›",
  "(",
  ")",
  "[",
  "…",
  "—",
  ":",
  "؛",
  "،",
  "؟",
  ".",
  "٫",
  "٬",
  "٪",
  "/",
  "\\",
  "<b>",
  "&nbsp;",
  "0",
  "٣",
  "۳",
  "1,500",
  "9".repeat(40),
  "گفت",
  "Ş",
];

/** Words that rules start from, alone and glued where none expects them. */
const WORDS =
  "قال|قالت|وأضاف|نفى|زعم|أكد|بحسب|وفقا|نقلا عن|لرويترز|أن|إن|بأن|إنه|مقتل|قتيلان|جرحى|عشرات|مئات|ألف|مليون|نحو|أكثر من|على الأقل|ما بين|بينهم|حلب|ريف|مدينة|شمال|سيطرت على|انسحب من|الجيش|الوزارة|مصادر|المتحدث|الأحد|الماضي|أمس|27 نوفمبر|تشرين الثاني|مساء|منذ|خلال|عام|و|ف|ب|ل|ال|لل|هـ".split(
    "|",
  );

const pick = <T>(from: readonly T[]) => fc.constantFrom(...from);

/** One line cut anywhere, also in the middle of a pair. */
const cutLine = fc
  .tuple(pick(LINES), fc.nat(400), fc.nat(400))
  .map(([line, from, length]) => line.slice(from % (line.length + 1), (from % (line.length + 1)) + length));

const run = fc
  .tuple(pick([...ODD, ...WORDS, "ا", "ب", "ـ"]), fc.integer({ min: 50, max: 1500 }))
  .map(([s, n]) => s.repeat(Math.min(n, Math.ceil(1500 / s.length))));

const piece = fc.oneof(
  { weight: 6, arbitrary: pick(LINES) },
  { weight: 4, arbitrary: cutLine },
  { weight: 5, arbitrary: pick(WORDS) },
  { weight: 4, arbitrary: pick(ODD) },
  { weight: 2, arbitrary: fc.string({ unit: "binary", maxLength: 20 }) },
  { weight: 1, arbitrary: run },
);

/** Texts put together from articles, cut lines, words that rules start from, odd characters and long runs. */
export const texts: fc.Arbitrary<string> = fc
  .array(fc.tuple(piece, pick([" ", "", "\n", ". ", " «", "» ", ': "', "، "])), { minLength: 0, maxLength: 24 })
  .map((pieces) => pieces.map(([text, between]) => text + between).join(""));

/** Articles with a few odd things put in at any place. */
export const disturbedArticles: fc.Arbitrary<string> = fc
  .tuple(pick(ARTICLES), fc.array(fc.tuple(fc.nat(), pick([...ODD, ...WORDS])), { minLength: 1, maxLength: 12 }))
  .map(([article, changes]) =>
    changes.reduce(
      (text, [at, what]) => text.slice(0, at % (text.length + 1)) + what + text.slice(at % (text.length + 1)),
      article,
    ),
  );
