import { fileURLToPath } from "node:url";
import { collectNames, compare, type DocumentInput, type DossierData, read } from "@isnad/core";
import { readSources } from "../../src/ingest/read-sources.ts";
import type { Original } from "../../src/ports.ts";

/** Two reports of one event, by invented outlets: an emoji and a letter outside the basic plane before what is read, a hostile address. */
export const ARTICLES: readonly DocumentInput[] = [
  {
    text: "🙂𐤀 قال المتحدث باسم الشرطة إن ثلاثة مدنيين قتلوا الجمعة في مدينة حلب.\nوأضاف أن الجيش السوري سيطر على محافظة إدلب.",
    publisher: "صحيفة الأصل (متخيَّلة)",
    published: "2024-11-30",
    title: "ثلاثة قتلى 🙂",
    url: "https://www.asl.example/a?b=2&a=1",
    capture: { source: "a.txt", adapter: "text", encoding: "utf-8", sha256: "ab".repeat(32) },
  },
  {
    text: "نقلت صحيفة الأصل عن المتحدث باسم الشرطة قوله إن خمسة مدنيين قتلوا يوم الجمعة في مدينة حلب.",
    publisher: 'وكالة "النقل", <المحدودة> (متخيَّلة)',
    published: "2024-12-01T08:30:00+02:00",
    url: "javascript:alert(1)",
    capture: { source: "=b,\n.txt", adapter: "text" },
  },
];

/** What an export is made from, of any articles. */
export function makeData(articles: readonly DocumentInput[]): DossierData {
  const readings = articles.map((article) => read(article));
  const comparison = compare(readings);
  return {
    version: "1.2.3",
    generatedAt: "2024-12-02T00:00:00.000Z",
    readings,
    comparison,
    failures: [{ source: "gone.txt", message: "no such file" }],
    names: collectNames(readings, comparison),
  };
}

interface MadeStory {
  readonly data: DossierData;
  readonly originals: ReadonlyMap<string, Original>;
}
let story: Promise<MadeStory> | undefined;

/** The bundled story with its originals, by document; read once. */
export function makeStory(): Promise<MadeStory> {
  story ??= readStory();
  return story;
}

async function readStory(): Promise<MadeStory> {
  const folder = fileURLToPath(new URL("../../../corpus/stories/aleppo-2024/", import.meta.url));
  const articles: DocumentInput[] = [];
  const originals = new Map<string, Original>();
  for await (const intake of readSources([`${folder}[01]*.{txt,md,html}`]))
    if ("input" in intake) {
      articles.push(intake.input);
      originals.set(read(intake.input).document.id, intake.original);
    }
  return { data: makeData(articles), originals };
}
