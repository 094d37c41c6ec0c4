import { foldText } from "./1-text/fold-text.ts";
import { NUMBER, tokenise, WORD } from "./2-tokens/tokenise.ts";
import { stemLightly } from "./7-copies/stem-lightly.ts";
import type { Span } from "./model/annotation.ts";

/** A word for an index of words, with where it stands. */
export interface SearchWord {
  /** Folded, without clitics and endings; of a number its digits. */
  readonly stem: string;
  readonly span: Span;
}

/** Letters of a word that count: no word has as many, a text without spaces may have millions. */
const MOST_LETTERS = 64;

/** والفصائل، الفصائل، فصائل → فصائل: the words and numbers of a text, as an index should hold them and a question should ask. */
export function listSearchWords(text: string): readonly SearchWord[] {
  const tokens = tokenise(foldText(text));
  const words: SearchWord[] = [];
  for (let i = 0; i < tokens.count; i++) {
    const kind = tokens.kind[i];
    if (kind !== WORD && kind !== NUMBER) continue;
    const from = tokens.from[i]!;
    const letters = String.fromCharCode(
      ...tokens.folded.codes.subarray(from, Math.min(tokens.to[i]!, from + MOST_LETTERS)),
    );
    const stem = kind === NUMBER ? letters.replace(/[^0-9]/g, "") : stemLightly(letters);
    words.push({ stem, span: { start: tokens.start[i]!, end: tokens.end[i]! } });
  }
  return words;
}

/** Clitics a writer may put before a word. */
const PROCLITICS = ["", "ال", "و", "ف", "ب", "ل", "ك", "لل", "بال", "وال", "فال", "كال", "ولل", "وبال", "وب", "ول"];

/** حلب → حلب، بحلب، لحلب: stems under which an index holds a word, since from short words clitics are not taken off. */
export function listStemVariants(word: string): readonly string[] {
  const joined = PROCLITICS.map((clitic) => listSearchWords(clitic + word));
  // A number does not join with what stands before it: و12 are two.
  return [...new Set(joined.flatMap((words) => (words.length === 1 ? words.map(({ stem }) => stem) : [])))];
}
