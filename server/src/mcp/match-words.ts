import { listSearchWords, listStemVariants } from "@isnad/core";

/** بوتين، وبوتين: a test for texts that hold every word of a question, whatever their spelling and clitics. No word matches nothing. */
export function matchWords(question: string): (text: string) => boolean {
  const asked = question.split(/\s+/).filter((word) => listSearchWords(word).length > 0);
  const variants = asked.map((word) => new Set(listStemVariants(word)));
  if (variants.length === 0) return () => false;
  return (text) => {
    const stems = listSearchWords(text).map(({ stem }) => stem);
    return variants.every((forms) => stems.some((stem) => forms.has(stem)));
  };
}
