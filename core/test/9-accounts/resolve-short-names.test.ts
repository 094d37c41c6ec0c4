import { expect, test } from "vitest";
import { resolveShortNames } from "../../src/9-accounts/resolve-short-names.ts";
import type { SourceRef } from "../../src/model/attribution.ts";
import { ReadingMaker } from "../make-reading.ts";

const link = (name: string, kind: SourceRef["kind"] = "organisation"): SourceRef => ({
  mention: null,
  name,
  entity: null,
  kind,
  agreement: "unknown",
});
const MONITOR = "المرصد السوري لحقوق الإنسان";
const told = new ReadingMaker("أ", `قال ${MONITOR} إن القصف توقف.`).name(MONITOR, "organisation", "actor:sohr").make();
const bare = new ReadingMaker("ب", "قال المرصد إن القصف توقف.").make();
const ministries = new ReadingMaker("ج", "نفت وزارة الدفاع ووزارة الداخلية ذلك.")
  .name("وزارة الدفاع", "organisation", "actor:defence")
  .name("وزارة الداخلية", "organisation", "actor:interior")
  .make();

test("a short name is that of the one body whose name holds it, here or in another article", () => {
  const resolve = resolveShortNames([told, bare, ministries]);
  expect([resolve(0, link("المرصد")), resolve(1, link("المرصد"))].map((each) => each?.entity)).toEqual([
    "actor:sohr",
    "actor:sohr",
  ]);
});

test("nobody is guessed: two ministries, a person, an unnamed source, words that nobody's name holds", () => {
  const resolve = resolveShortNames([told, bare, ministries]);
  expect([
    resolve(2, link("الوزارة")),
    resolve(0, link("المرصد", "person")),
    resolve(0, link("المرصد", "unnamed")),
    resolve(0, link("المرصد الفلكي")),
  ]).toEqual([null, null, null, null]);
});
