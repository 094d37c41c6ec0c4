import { expect, test } from "vitest";
import { similarNames, stemsOfName } from "../../src/9-accounts/key-names.ts";
import { isDependent, isOneOrigin, type Source } from "../../src/9-accounts/open-origins.ts";

const source = (name: string, more: Partial<Source> = {}): Source => {
  const stems = stemsOfName(name);
  return {
    key: `name:${[...stems].sort().join(" ")}`,
    name,
    entity: null,
    kind: "organisation",
    body: null,
    via: [],
    viaKeys: new Set(),
    stems,
    bodyStems: stems,
    outletStems: new Set(),
    ...more,
  };
};
const actor = (id: string, name: string, kind: Source["kind"] = "organisation") =>
  source(name, { key: `actor:${id}`, entity: `actor:${id}`, kind });

test.each([
  ["مركز المصالحة الروسي في سوريا", "المركز الروسي للمصالحة بين الأطراف المتحاربة في سوريا", true],
  ["الدفاع المدني السوري (الخوذ البيضاء)", "الدفاع المدني السوري، المعروف", true],
  ["ديفيد كاردن", "كاردن", true],
  ["وزارة الدفاع السورية", "وزارة الدفاع الروسية", false],
  ["الجيش السوري", "الجيش الوطني السوري", false],
  ["المرصد", "المركز", false],
])("%s and %s", (a, b, alike) => expect(similarNames(stemsOfName(a), stemsOfName(b))).toBe(alike));

test("an officer named by his office speaks for the body in it", () => {
  const officer = source("نائب رئيس مركز المصالحة الروسي أوليغ إغناسيوك", { kind: "unnamed", key: "unnamed:0:x" });
  expect(isOneOrigin(officer, source("مركز المصالحة الروسي"))).toBe(true);
  expect(
    isOneOrigin(
      source("مقاتل في مركز المصالحة الروسي", { kind: "unnamed", key: "unnamed:0:y" }),
      source("مركز المصالحة الروسي"),
    ),
  ).toBe(false);
});

test("bodies the lexicon knows are two, whatever their names; a part does not corroborate its whole", () => {
  const hts = actor("hts", "هيئة تحرير الشام", "group");
  const whole = actor("syrian-opposition-armed", "المعارضة السورية المسلحة", "group");
  expect([isOneOrigin(hts, whole), isDependent(hts, whole), isDependent(whole, hts)]).toEqual([false, true, true]);
  expect(isDependent(actor("syrian-army", "الجيش السوري"), actor("sna", "الجيش الوطني السوري"))).toBe(false);
});

test("an outlet's own voice is nobody else's", () => {
  const voice = source("رويترز", { key: "text:3", stems: new Set(), bodyStems: new Set(), kind: "outlet" });
  expect(isOneOrigin(voice, actor("reuters", "رويترز", "outlet"))).toBe(false);
});
