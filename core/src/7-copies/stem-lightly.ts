/** Proclitics with the article, longest first; at least two letters must stay. */
const WITH_ARTICLE = ["وبال", "وكال", "فبال", "ولل", "وال", "فال", "بال", "كال", "لل", "ال"];
/** Endings of number, gender and possession, longest first; at least two letters must stay. */
const ENDINGS = [
  "تهما",
  "اتها",
  "اتهم",
  "هما",
  "تها",
  "تهم",
  "ات",
  "ها",
  "هم",
  "نا",
  "ان",
  "ون",
  "ين",
  "يه",
  "تي",
  "وا",
  "ه",
  "ي",
  "ا",
];

/**
 * والضربات, بضربة, ضربها → ضرب: takes the clitics and endings off a folded word, so that two translations of one sentence
 * share it. Not a morphology: it errs alike on both sides, which is all that comparing needs.
 */
export function stemLightly(letters: string): string {
  return withoutEnding(withoutEnding(withoutProclitics(letters)));
}

function withoutProclitics(letters: string): string {
  for (const prefix of WITH_ARTICLE)
    if (letters.startsWith(prefix) && letters.length - prefix.length >= 2) return letters.slice(prefix.length);
  if (letters.startsWith("و") && letters.length >= 4) return letters.slice(1);
  if (/^[بلكف]/.test(letters) && letters.length >= 5) return letters.slice(1);
  return letters;
}

function withoutEnding(stem: string): string {
  for (const ending of ENDINGS)
    if (stem.endsWith(ending) && stem.length - ending.length >= 3) return stem.slice(0, stem.length - ending.length);
  return stem;
}
