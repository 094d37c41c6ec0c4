import { type Scan, spanOf } from "../3-lexicon/scan-text.ts";
import type { Claim, Label } from "../model/claim.ts";
import type { EventMention } from "../model/event.ts";
import type { Diagnostic } from "../model/reading.ts";
import type { ClaimContext } from "./article.ts";
import { findCasualties } from "./casualties/find-casualties.ts";
import { findControl } from "./control/find-control.ts";
import { findHappenings } from "./events/find-happenings.ts";
import { findStatements } from "./events/find-statements.ts";
import { findClaimDoubts } from "./find-claim-doubts.ts";
import { indexArticle } from "./index-article.ts";

import { findLabels } from "./labels/find-labels.ts";

export type { ClaimContext } from "./article.ts";

/** What stage 6 finds. Events and claims in reading order within each kind; a claim stands for one event as told by one chain. */
export interface Claims {
  readonly events: EventMention[];
  readonly claims: Claim[];
  readonly labels: Label[];
  readonly diagnostics: Diagnostic[];
}

/** Reads what is claimed to have happened, and by what names actors are called. Page furniture is passed over. */
export function findClaims(scan: Scan, context: ClaimContext): Claims {
  const article = indexArticle(scan, context);
  const furniture = context.document.zones.filter((zone) => zone.kind === "furniture");
  const sentences =
    furniture.length === 0
      ? scan.sentences
      : scan.sentences.filter((sentence) => {
          const { start } = spanOf(scan.tokens, sentence.first, sentence.next);
          return !furniture.some((zone) => start >= zone.start && start < zone.end);
        });
  const events: EventMention[] = [];
  const claims: Claim[] = [];
  findCasualties(article, sentences, events, claims);
  findControl(article, sentences, events, claims);
  findHappenings(article, sentences, events, claims);
  findStatements(article, events, claims);
  return { events, claims, labels: findLabels(article, sentences), diagnostics: findClaimDoubts(article, events) };
}
