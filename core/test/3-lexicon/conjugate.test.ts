import { describe, expect, it } from "vitest";
import {
  agreementOf,
  conjugate,
  type Form,
  imperfectForms,
  kindOf,
  participleForms,
  perfectForms,
} from "../../src/3-lexicon/conjugate.ts";

const words = (forms: readonly Form[], agreement: string): string[] =>
  forms.filter(({ feature }) => agreementOf(feature) === agreement).map(({ text }) => text);

describe("perfectForms", () => {
  it.each([
    // masculine; feminine; dual; feminine dual; plural
    ["قال", "قالت", "قالا", "قالتا", "قالوا"],
    ["نفى", "نفت", "نفيا", "نفتا", "نفوا"],
    ["دعا", "دعت", "دعوا", "دعتا", "دعوا"],
    ["لقي", "لقيت", "لقيا", "لقيتا", "لقوا"],
    ["لقي حتفه", "لقيت حتفه", "لقيا حتفه", "لقيتا حتفه", "لقوا حتفه"],
  ])("%s", (ms, fs, md, fd, mp) => {
    const forms = perfectForms(ms);
    expect(words(forms, "ms")).toEqual([ms]);
    expect(words(forms, "fs")).toContain(fs);
    expect(words(forms, "md")).toContain(md);
    expect(words(forms, "fd")).toContain(fd);
    expect(words(forms, "mp")).toContain(mp);
    expect(forms.every(({ feature }) => kindOf(feature) === "perfect")).toBe(true);
  });
  it("بدأ has its plural on waw", () => expect(words(perfectForms("بدأ"), "mp")).toContain("بدؤوا"));
});

describe("imperfectForms", () => {
  it.each([
    ["يقول", "تقول", "يقولون", "يقولان"],
    ["ينفي", "تنفي", "ينفون", "ينفيان"],
    ["يدعو", "تدعو", "يدعون", "يدعوان"],
    ["يرى", "ترى", "يرون", "يريان"],
  ])("%s", (ms, fs, mp, md) => {
    const forms = imperfectForms(ms);
    expect(words(forms, "ms")).toEqual([ms]);
    expect(words(forms, "fs")).toContain(fs);
    expect(words(forms, "mp")).toContain(mp);
    expect(words(forms, "md")).toContain(md);
  });
});

describe("participleForms", () => {
  it.each([
    ["مؤكدا", "مؤكدة", "مؤكدين", "مؤكدان"],
    ["داعيا", "داعية", "داعين", "داعيان"],
    ["مشيرا إلى", "مشيرة إلى", "مشيرين إلى", "مشيران إلى"],
  ])("%s", (ms, fs, mp, md) => {
    const forms = participleForms(ms);
    expect(words(forms, "ms")).toContain(ms);
    expect(words(forms, "fs")).toContain(fs);
    expect(words(forms, "mp")).toContain(mp);
    expect(words(forms, "md")).toContain(md);
  });
});

describe("conjugate", () => {
  const row = {
    perfect: ["قال"],
    imperfect: ["يقول"],
    participle: ["قائلا"],
    masdar: ["قول"],
    passive: ["قيل", "يقال"],
    other: ["بالقول"],
  };
  it("keeps the kind of each cell, and leaves phrases as they stand", () => {
    const forms = conjugate(row);
    const kindsOf = (word: string) => forms.filter(({ text }) => text === word).map(({ feature }) => kindOf(feature));
    expect(kindsOf("قالوا")).toEqual(["perfect"]);
    expect(kindsOf("يقولون")).toEqual(["imperfect"]);
    expect(kindsOf("قائلة")).toEqual(["participle"]);
    expect(kindsOf("قول")).toEqual(["masdar"]);
    expect(kindsOf("قيلت")).toEqual(["passive"]);
    expect(kindsOf("تقال")).toEqual(["passive"]);
    expect(kindsOf("بالقول")).toEqual(["phrase"]);
  });
  it("of nothing is nothing", () =>
    expect(conjugate({ perfect: [], imperfect: [], participle: [], masdar: [], passive: [], other: [] })).toEqual([]));
});
