import { describe } from "vitest";
import { checkCustody } from "./check-custody.ts";
import { checkDocuments } from "./check-documents.ts";
import { checkJudging } from "./check-judging.ts";

/** The contract of an archive, which every back end keeps. */
export function checkStore(makePlace: () => Promise<string>): void {
  describe("keeps", () => checkDocuments(makePlace));
  describe("judges", () => checkJudging(makePlace));
  describe("guards", () => checkCustody(makePlace));
}
