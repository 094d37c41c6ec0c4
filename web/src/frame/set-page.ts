import { dropIsolates } from "../words/isolate.ts";
import type { Words } from "../words/words.ts";

/** Gives the page its language, direction and title. */
export function setPage(lang: "ar" | "en", words: Words, title: string | null): void {
  const root = document.documentElement;
  root.lang = lang;
  root.dir = words.dir;
  document.title = title === null ? words.brand : dropIsolates(`${title} · ${words.brand}`);
}
