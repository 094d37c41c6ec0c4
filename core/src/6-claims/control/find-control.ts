import type { Sentence } from "../../2-tokens/split-sentences.ts";
import type { Claim } from "../../model/claim.ts";
import type { EventMention } from "../../model/event.ts";
import type { Article } from "../article.ts";
import { EVENT, rowsOf } from "../look-at-token.ts";
import { makeClaims } from "../make-claim.ts";
import { bitOf } from "../tell-bits.ts";
import type { Carried } from "./carried.ts";
import { makeControl } from "./make-control.ts";
import { readTaking } from "./read-taking.ts";

const CONTROL = bitOf("control");

/** Who is said to hold, take, enter, lose or retake a place; one event for each place named. */
export function findControl(
  article: Article,
  sentences: readonly Sentence[],
  events: EventMention[],
  claims: Claim[],
): void {
  for (const sentence of sentences) {
    for (let i = sentence.first; i < sentence.next; i++) {
      if ((article.tells[i]! & CONTROL) === 0) continue;
      readSentence(article, sentence, events, claims);
      break;
    }
  }
}

function readSentence(article: Article, sentence: Sentence, events: EventMention[], claims: Claim[]): void {
  const { matches } = article.scan;
  const carried: Carried = { doer: null, ground: null, unrealAt: -1, governor: null };
  const seen = new Set<string>();
  for (let i = sentence.first; i < sentence.next; i++) {
    if ((article.tells[i]! & CONTROL) === 0 || article.actors.over[i]! >= 0 || article.timexes.over[i]! >= 0) continue;
    for (const m of triggersAt(article, i)) {
      const taking = readTaking(article, sentence, m, carried);
      if (!taking) continue;
      carried.ground = taking.grounds.at(-1)?.ground ?? carried.ground;
      // `صعدة معقل الحوثيين`: who is at home there does not do the next thing
      if ((taking.actor || taking.source >= 0) && !taking.row.frames.includes("next"))
        carried.doer = { actor: taking.actor, source: taking.source, armed: true };
      for (const made of makeControl(article, sentence, taking)) {
        const key = `${made.event.action} ${made.placeAt}`;
        if (seen.has(key)) continue;
        seen.add(key);
        events.push(made.event);
        claims.push(...makeClaims(article, made.event, matches.first[m]!, made.told));
      }
      i = Math.max(i, matches.next[m]! - 1);
      break;
    }
  }
}

/** Control words at a token, longest phrase first. */
function triggersAt(article: Article, i: number): number[] {
  const { matches } = article.scan;
  const rows = rowsOf(article, "event");
  const found: number[] = [];
  for (let m = matches.at[i]!; m < matches.at[i + 1]!; m++) {
    if (matches.kind[m] !== EVENT || rows[matches.row[m]!]!.type !== "control") continue;
    if (found.some((n) => matches.row[n] === matches.row[m] && matches.next[n] === matches.next[m])) continue;
    found.push(m);
  }
  return found.sort((a, b) => matches.next[b]! - matches.next[a]!);
}
