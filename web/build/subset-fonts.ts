import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import subsetFont from "subset-font";
import type { Plugin } from "vite";

/**
 * The Arabic typefaces with the letters of Arabic, Persian, Kurdish and Urdu, and every form and mark that these join to: an article may hold
 * any of them. Left out are presentation forms (but for two words that are written as one sign), and the letters of other languages, which
 * the reader's own fonts show. `fonts.css` names the same ranges.
 */
const RANGES: readonly (readonly [number, number])[] = [
  [0x20, 0x20],
  [0x600, 0x6ff],
  [0x200c, 0x200f],
  [0x2010, 0x2011],
  [0xfdf2, 0xfdf2],
  [0xfdfa, 0xfdfa],
];
const FONTS = [
  "ibm-plex-sans-arabic-arabic-400-normal",
  "ibm-plex-sans-arabic-arabic-600-normal",
  "noto-naskh-arabic-arabic-400-normal",
  "noto-naskh-arabic-arabic-700-normal",
] as const;

const folder = fileURLToPath(new URL("../fonts/", import.meta.url));
const find = createRequire(import.meta.url);

/** Writes the subsets that `fonts.css` names, before they are looked for; those of an earlier build are kept as long as nothing changed. */
export const subsetFonts: Plugin = {
  name: "subset-fonts",
  async buildStart() {
    mkdirSync(folder, { recursive: true });
    const letters = RANGES.flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, n) => from + n));
    for (const font of FONTS) await subset(font, String.fromCodePoint(...letters));
  },
};

async function subset(font: string, letters: string): Promise<void> {
  const family = font.replace(/-arabic-\d+-normal$/, "");
  const { version } = find(`@fontsource/${family}/package.json`) as { version: string };
  const made = `${version} ${RANGES.join(" ")}\n`;
  if (read(`${folder}${font}.txt`) === made && read(`${folder}${font}.woff2`) !== null) return;
  const whole = readFileSync(find.resolve(`@fontsource/${family}/files/${font}.woff2`));
  writeFileSync(`${folder}${font}.woff2`, await subsetFont(whole, letters, { targetFormat: "woff2" }));
  writeFileSync(`${folder}${font}.txt`, made);
}

function read(file: string): string | null {
  try {
    return readFileSync(file, "latin1");
  } catch {
    return null;
  }
}
