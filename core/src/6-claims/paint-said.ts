import type { Scan } from "../3-lexicon/scan-text.ts";
import { tokenAt } from "../3-lexicon/token-at.ts";
import type { Attribution } from "../model/attribution.ts";

/** Contents as long as this share of each other are the same words said twice, not one inside the other. */
const SAME_WORDS = 0.8;

/**
 * Paints contents from the longest to the shortest, so that the innermost stays on top. Where two speakers share the same words
 * (`X، وهو ما نفته الوزارة`), who asserts them stays on top and the other goes to `alsoSaid`. Both columns come in filled with -1.
 */
export function paintSaid(
  scan: Scan,
  attributions: readonly Attribution[],
  said: Int32Array,
  alsoSaid: Int32Array,
): void {
  const lengths = attributions.map((a) => a.content.reduce((sum, s) => sum + s.end - s.start, 0));
  const order = attributions.map((_, index) => index).sort((a, b) => lengths[b]! - lengths[a]! || a - b);
  for (const index of order) {
    const own = attributions[index]!;
    let last = -1;
    let beside = false;
    for (const span of own.content) {
      for (let i = tokenAt(scan, span.start); i < scan.tokens.count && scan.tokens.start[i]! < span.end; i++) {
        const before = said[i]!;
        if (before !== last) {
          last = before;
          beside =
            before >= 0 && lengths[index]! >= lengths[before]! * SAME_WORDS && !isWithin(own, attributions[before]!);
        }
        if (!beside) said[i] = index;
        else if (attributions[before]!.polarity === "deny" && own.polarity !== "deny") {
          alsoSaid[i] = before;
          said[i] = index;
        } else alsoSaid[i] = index;
      }
    }
  }
}

const isWithin = (inner: Attribution, outer: Attribution): boolean =>
  inner.within === outer.id ||
  (outer.span.start <= inner.span.start && inner.span.end <= outer.content[outer.content.length - 1]!.end);
