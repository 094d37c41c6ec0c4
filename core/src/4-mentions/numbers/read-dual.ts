import { ARTICLE } from "../../2-tokens/split-clitics.ts";
import { WORD } from "../../2-tokens/tokenise.ts";
import { classNumber } from "../../3-lexicon/build-lexicon.ts";
import { DUAL, type PeopleRole } from "../../3-lexicon/load-people.ts";
import { type Scan, spanFrom } from "../../3-lexicon/scan-text.ts";
import type { DocumentId } from "../../model/annotation.ts";
import { makeId } from "../../model/make-id.ts";
import type { Quantity } from "../../model/quantity.ts";
import { countLetters } from "./count-letters.ts";

const PEOPLE = classNumber("people");

/** Whose dual says two of them. `طالبان` is offered too: two students or the movement, as the sentence tells. */
const COUNTED: readonly PeopleRole[] = ["person", "family", "victim", "victim-any", "body", "member", "case", "thing"];

/** `أمين` is no two mothers: stems of two letters are left alone. */
const SHORTEST_DUAL = 5;

function lengthOf(scan: Scan, i: number, proclitics: number): number {
  return scan.tokens.to[i]! - scan.tokens.from[i]! - countLetters(proclitics) - ((proclitics & ARTICLE) !== 0 ? 2 : 0);
}

/** `اللاعبين` is the players: a masculine -ين with the article is nearly always a plural whose noun the lexicon does not hold. */
function isPluralRather(scan: Scan, i: number, proclitics: number): boolean {
  const { tokens } = scan;
  const { codes } = tokens.folded;
  const to = tokens.to[i]!;
  return (proclitics & ARTICLE) !== 0 && codes[to - 2] === 0x64a && codes[to - 3] !== 0x62a;
}

/** `جماعتان مسلحتان`: the second dual is the first one's adjective. */
function isAdjective(scan: Scan, i: number, proclitics: number): boolean {
  const { tokens } = scan;
  if (i === 0 || tokens.kind[i - 1] !== WORD || (proclitics & ~ARTICLE) !== 0) return false;
  const { codes } = tokens.folded;
  const [here, before] = [tokens.to[i]!, tokens.to[i - 1]!];
  if (before - tokens.from[i - 1]! < SHORTEST_DUAL) return false;
  return codes[here - 1] === codes[before - 1] && codes[here - 2] === codes[before - 2];
}

/** The first match at token `i` of a noun in the dual, or -1. */
function findDual(scan: Scan, i: number): number {
  const { matches, lexicon } = scan;
  for (let m = matches.at[i]!; m < matches.at[i + 1]!; m++) {
    if (matches.kind[m] !== PEOPLE || matches.feature[m] !== DUAL || matches.enclitic[m] !== 0) continue;
    if (lengthOf(scan, i, matches.proclitics[m]!) < SHORTEST_DUAL || isPluralRather(scan, i, matches.proclitics[m]!))
      continue;
    if (isAdjective(scan, i, matches.proclitics[m]!)) continue;
    const row = lexicon.rows.people[matches.row[m]!]!;
    // `يومين`، `عامان` are lengths of time, not counts.
    if (COUNTED.includes(row.role) && row.id !== "measure") return m;
  }
  return -1;
}

/** `قتيلان`، `طفلين`: a dual counts two by itself; the word is number and noun at once. */
export function readDual(scan: Scan, document: DocumentId, i: number, out: Quantity[]): void {
  const m = findDual(scan, i);
  if (m < 0) return;
  const span = spanFrom(scan.tokens, i, countLetters(scan.matches.proclitics[m]!), scan.matches.next[m]!);
  const row = scan.lexicon.rows.people[scan.matches.row[m]!]!;
  out.push({
    id: makeId(document, "quantity", span),
    document,
    span,
    provenance: { rule: "numbers/dual", entries: [`people:${row.id}`] },
    min: 2,
    max: 2,
    modifier: "exact",
    counted: span,
  });
}
