import { foldWord } from "../1-text/fold-letters.ts";
import { foldForeignName } from "../7-copies/fold-foreign-name.ts";
import { stemLightly } from "../7-copies/stem-lightly.ts";

/** Stems of a name's words, spelled alike whatever the transliteration. */
export function stemsOfName(name: string): ReadonlySet<string> {
  const stems = name
    .split(/[^\p{L}\p{M}\p{N}ـ]+/u)
    .map((word) => foldForeignName(stemLightly(foldWord(word))))
    .filter((stem) => stem.length > 1);
  return new Set(stems);
}

/** The entity where the lexicon knows it, else the name without its spelling; `local:` entities hold for one article alone. */
export function keyOfName(link: { readonly entity: string | null; readonly name: string }): string {
  if (link.entity !== null && !link.entity.startsWith("local:")) return link.entity;
  return `name:${[...stemsOfName(link.name)].sort().join(" ")}`;
}

/** So much of two names must be the same: of both, or of the shorter when three words agree. */
const OF_BOTH = 0.75;
const OF_SHORTER = 0.75;

/**
 * مركز المصالحة الروسي and المركز الروسي للمصالحة بين الأطراف are alike; وزارة الدفاع السورية and وزارة الدفاع الروسية are not,
 * nor are الجيش السوري and الجيش الوطني السوري. A surname alone is like the full name that ends in it.
 */
export function similarNames(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  if (small.size === 0) return false;
  const shared = [...small].filter((stem) => large.has(stem)).length;
  if (small.size === 1) return shared === 1 && [...large].at(-1) === [...small][0];
  return (
    (shared >= 3 && shared / small.size >= OF_SHORTER) ||
    (shared >= 2 && shared / (a.size + b.size - shared) >= OF_BOTH)
  );
}
