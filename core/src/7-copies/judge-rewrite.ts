import { type AlignedTelling, alignTellings, isTelling, type TellingIndex } from "./align-tellings.ts";
import type { Article } from "./article.ts";
import type { Weigh } from "./weigh-words.ts";

/** Two articles that tell one wire in different words, and the sentences that show it, in order. */
export interface Rewrite {
  /** Share of the shorter article's sentences that the other tells in the same order, 0..1. */
  readonly resemblance: number;
  readonly aligned: readonly AlignedTelling[];
  readonly rule: "same-wire" | "told-in-order" | "private-words-in-order";
  /** The agency that both name, when they name one. */
  readonly agency: string | null;
}

/** Told in order: this many sentences and this share of the shorter article, some of it not public. */
const IN_ORDER = { sentences: 4, share: 0.4, unheard: 0.8 };
/**
 * Words no press conference gave, in order: enough by themselves, or fewer when both say who was told. For that, somebody must have spoken
 * to a reporter in both (قال أحد السكان لرويترز): an agency that both only cite (نقلت الأناضول عن مسؤولين) is no wire of theirs.
 */
const UNHEARD = { sentences: 4, sum: 2.2 };
const UNHEARD_SAME_AGENCY = { sentences: 2, sum: 1 };

/** Judges whether the right article tells the left one's wire in other words; `index` is that of the right one's sentences. */
export function judgeRewrite(left: Article, right: Article, index: TellingIndex, weigh: Weigh): Rewrite | null {
  const aligned = alignTellings(left.tellings, index, weigh);
  const unheard = aligned.filter(
    (pair) => left.tellings[pair.left]!.voice !== "public" && right.tellings[pair.right]!.voice !== "public",
  );
  const sum = unheard.reduce((total, pair) => total + pair.alike, 0);
  const resemblance = aligned.length / Math.max(1, Math.min(countTellings(left), countTellings(right)));
  const [agency] = [...left.named.agencies].filter(([key]) => right.named.agencies.has(key)).map(([, name]) => name);
  const found = (rule: Rewrite["rule"]): Rewrite => ({ resemblance, aligned, rule, agency: agency ?? null });
  const wasTold = aligned.some(
    (pair) => left.tellings[pair.left]!.voice === "private" && right.tellings[pair.right]!.voice === "private",
  );
  if (
    agency !== undefined &&
    wasTold &&
    unheard.length >= UNHEARD_SAME_AGENCY.sentences &&
    sum >= UNHEARD_SAME_AGENCY.sum
  )
    return found("same-wire");
  if (aligned.length >= IN_ORDER.sentences && resemblance >= IN_ORDER.share && sum >= IN_ORDER.unheard)
    return found("told-in-order");
  if (unheard.length >= UNHEARD.sentences && sum >= UNHEARD.sum) return found("private-words-in-order");
  return null;
}

function countTellings({ tellings }: Article): number {
  return tellings.filter(isTelling).length;
}
