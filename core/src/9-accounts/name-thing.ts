import { foldWord } from "../1-text/fold-letters.ts";
import { stemsOfName } from "./key-names.ts";

const WORD = /[\p{L}\p{M}]+/gu;
const ARTICLE = /^ال(?=...)/;

/**
 * اقتحموا القاعدة in an article on قاعدة العند means that one. `thing` is the stem of القاعدة. Named is what stands before a definite word in
 * one breath; null where the article names none of the kind, or several.
 */
export function nameThing(text: string, thing: string): string | null {
  const words = [...text.matchAll(WORD)];
  const named = new Map<string, string>();
  words.forEach((word, i) => {
    const next = words[i + 1];
    if (next === undefined || next.index !== word.index + word[0].length + 1) return;
    const [folded, behind] = [foldWord(word[0]), foldWord(next[0])];
    if (ARTICLE.test(folded) || !ARTICLE.test(behind) || !isStem(folded, thing)) return;
    named.set(behind, text.slice(word.index, next.index + next[0].length));
  });
  return named.size === 1 ? [...named.values()][0]! : null;
}

function isStem(word: string, stem: string): boolean {
  const [own] = stemsOfName(word);
  return own === stem;
}
