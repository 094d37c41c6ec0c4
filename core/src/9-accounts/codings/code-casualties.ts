import type { Coding } from "../../model/comparison.ts";
import type { CasualtyEvent } from "../../model/event.ts";
import { describeSlot } from "../describe-slot.ts";
import { codeAcled } from "./code-acled.ts";
import { codeAirwars } from "./code-airwars.ts";
import { codeUcdp } from "./code-ucdp.ts";
import type { CodedCase, CodingMaterial } from "./coded-case.ts";
import { isArmedViolence } from "./is-armed-violence.ts";
import { leaveOutgrown, listFigures } from "./list-figures.ts";

const SCHEMES = [codeAcled, codeUcdp, codeAirwars] as const;

/**
 * How ACLED, UCDP and Airwars would code an account of casualties, by their published rules. Empty for accounts of anything
 * else, for history told as context, for harm that nobody's force did, and where nobody commits to a figure. `story`: all
 * accounts of its story.
 */
export function codeCasualties(traced: CodedCase, story: readonly CodedCase[]): Coding[] {
  const { account, reports } = traced;
  if (account.kind !== "casualty" || account.background || !isArmedViolence(traced, story)) return [];
  const { casualty, place } = describeSlot(reports);
  if (casualty === null) return [];
  const { outcome, victims, summed } = casualty;
  const standing = listFigures(traced);
  const figures = summed ? leaveOutgrown(standing) : standing;
  if (figures.length === 0) return [];
  const counted = reports.filter(({ holds, event }) => holds && (event as CasualtyEvent).type === "casualty");
  const material: CodingMaterial = {
    outcome,
    victims,
    summed,
    figures,
    outgrown: standing.filter((figure) => !figures.includes(figure)),
    place,
    reports: counted,
    story: story.filter((each) => each.account.id !== account.id),
  };
  return SCHEMES.flatMap((code) => code(material) ?? []);
}
