import { nameOf } from "./3-lexicon/name-of.ts";
import { countMinutes } from "./7-copies/count-minutes.ts";
import { findCopies } from "./7-copies/find-copies.ts";
import { findStories } from "./8-stories/find-stories.ts";
import { findAccounts, type Knowledge } from "./9-accounts/find-accounts.ts";
import { findFindings } from "./9-accounts/find-findings.ts";
import { listParents } from "./9-accounts/list-parents.ts";
import type { Comparison } from "./model/comparison.ts";
import type { Reading } from "./model/reading.ts";

/** What may be handed to a comparison beside the readings. */
export interface CompareOptions {
  /** Neutral name of an entity, for the wording of questions; null: as the articles print it. Default: as the lexicon has it. */
  readonly nameOf?: Knowledge["nameOf"];
  /** Places that a place lies in, by entity id. Default: as the gazetteer has them. */
  readonly parentsOf?: Knowledge["parentsOf"];
}

/**
 * Compares readings: who copied whom, which events they tell of, what is asked and answered about each, what an editor
 * should look at. The order of the readings does not matter, and a reading handed in twice counts once.
 */
export function compare(readings: readonly Reading[], options: CompareOptions = {}): Comparison {
  const pile = orderReadings(readings);
  const copies = findCopies(pile);
  const { stories, storyOf } = findStories(pile, copies);
  const { accounts, judgements } = findAccounts(pile, stories, storyOf, copies, {
    nameOf: options.nameOf ?? nameOf,
    parentsOf: options.parentsOf ?? listParents,
  });
  const findings = findFindings(pile, copies, storyOf, accounts);
  return {
    stories,
    derivations: copies.derivations,
    accounts: accounts.map(({ account }) => account),
    judgements,
    findings,
  };
}

/** By time of publication, then id; what has no date comes first. Of readings with one id the first by source stays. */
function orderReadings(readings: readonly Reading[]): Reading[] {
  const timed = readings.map((reading) => ({
    reading,
    minute: countMinutes(reading.document.creationTime)?.minute ?? Number.NEGATIVE_INFINITY,
  }));
  const before = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
  timed.sort((a, b) => {
    const [x, y] = [a.reading.document, b.reading.document];
    return (
      (a.minute === b.minute ? 0 : a.minute - b.minute) ||
      before(x.id, y.id) ||
      before(x.capture.source, y.capture.source)
    );
  });
  return timed
    .map(({ reading }) => reading)
    .filter((reading, n, all) => n === 0 || reading.document.id !== all[n - 1]!.document.id);
}
