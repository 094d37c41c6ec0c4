import type { Language } from "../model/document.ts";

/** Letters Persian, Kurdish and Urdu have and Arabic has not; counts are of UTF-16 code units. */
export interface ScriptCount {
  readonly arabic: number;
  readonly latin: number;
  readonly other: number;
  readonly loneSurrogates: number;
  readonly replacements: number;
  readonly controls: number;
  readonly language: Language;
}

const URDU = new Set([..."ٹڈڑےںھ"].map((c) => c.charCodeAt(0)));
const KURDISH = new Set([..."ێۆڕڵۇە"].map((c) => c.charCodeAt(0)));
const PERSIAN = new Set([..."پچژگکی"].map((c) => c.charCodeAt(0)));

/** Bidirectional embeddings, overrides and isolates, which can hide what a text says. */
const isOverride = (code: number): boolean => (code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069);

function languageOf(arabic: number, latin: number, persian: number, urdu: number, kurdish: number): Language {
  if (arabic === 0) return latin > 0 ? "en" : "other";
  if (latin > arabic * 2) return "en";
  if (urdu > arabic * 0.02) return "ur";
  if (kurdish > arabic * 0.05) return "ku";
  if (persian > arabic * 0.03) return "fa";
  return "ar";
}

/** Counts scripts and what is wrong with a text, in one pass. */
export function tellLanguage(text: string): ScriptCount {
  let [arabic, latin, other, loneSurrogates, replacements, controls, persian, urdu, kurdish] = [
    0, 0, 0, 0, 0, 0, 0, 0, 0,
  ];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code >= 0x620 && code <= 0x6d5) {
      arabic++;
      if (code > 0x64a) {
        if (URDU.has(code)) urdu++;
        else if (KURDISH.has(code)) kurdish++;
        else if (PERSIAN.has(code)) persian++;
      }
    } else if ((code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a)) latin++;
    else if (code >= 0xd800 && code <= 0xdfff) {
      const next = text.charCodeAt(i + 1);
      if (code < 0xdc00 && next >= 0xdc00 && next <= 0xdfff) i++;
      else loneSurrogates++;
    } else if (code === 0xfffd) replacements++;
    else if (isOverride(code)) controls++;
    else if (code >= 0xfb50 && code <= 0xfefc) arabic++;
    else if (code > 0x24f) other++;
  }
  return {
    arabic,
    latin,
    other,
    loneSurrogates,
    replacements,
    controls,
    language: languageOf(arabic, latin, persian, urdu, kurdish),
  };
}
