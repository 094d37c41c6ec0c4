import { classNumber } from "../../3-lexicon/build-lexicon.ts";
import type { PeopleRole } from "../../3-lexicon/load-people.ts";
import type { Scan } from "../../3-lexicon/scan-text.ts";

const PEOPLE = classNumber("people");
const PEOPLE_SET = 1 << PEOPLE;

/** Rows of people.tsv that are no noun a number could count: بينهم، معظمهم، عدد من، أحد. */
const NO_NOUN: readonly PeopleRole[] = ["part", "whole", "count", "count-bare", "one-of"];

/** The first match at token `i` of a noun for people or things, with clitics allowed by `mask` only, or -1. */
export function findPeople(scan: Scan, i: number, mask: number): number {
  const { matches, lexicon } = scan;
  if (i < 0 || i >= scan.tokens.count || (matches.classes[i]! & PEOPLE_SET) === 0) return -1;
  for (let m = matches.at[i]!; m < matches.at[i + 1]!; m++) {
    if (matches.kind[m] !== PEOPLE || (matches.proclitics[m]! & ~mask) !== 0) continue;
    if (!NO_NOUN.includes(lexicon.rows.people[matches.row[m]!]!.role)) return m;
  }
  return -1;
}
