import type { Origin, Question } from "../model/comparison.ts";
import type { Report } from "./collect-reports.ts";
import { outletOf } from "./open-origins.ts";

/** Tells a name in a language: neutral where the lexicon has one, else as printed. */
type NameIn = (language: "ar" | "en", named: { readonly name: string; readonly entity: string | null }) => string;

/**
 * `3 outlets, 1 origin: SANA, via Reuters in 2 of them.` How many outlets carry an answer, how many independent origins they
 * go back to, and why that is not the same number. `share` tells whether two articles share a text.
 */
export function tellTally(
  reports: readonly Report[],
  origins: readonly Origin[],
  share: (a: number, b: number) => boolean,
  nameIn: NameIn,
): Question {
  const outlets = new Set(reports.map(({ reading }) => outletOf(reading)));
  const copies = countCopies(reports, share);
  const told = (language: "ar" | "en"): string =>
    origins
      .map((origin) => tellOrigin(origin, reports, origins.length > 1, language, nameIn))
      .join(language === "ar" ? "؛ " : "; ");
  return {
    en: `${outlets.size} ${outlets.size === 1 ? "outlet" : "outlets"}, ${origins.length} ${origins.length === 1 ? "origin" : "origins"}: ${told("en")}.${copies > 1 ? ` ${copies} of the articles share a text.` : ""}`,
    ar: `${countOutlets(outlets.size)}، ${countOrigins(origins.length)}: ${told("ar")}.${copies > 1 ? ` و${countArticles(copies)} منها في نص.` : ""}`,
  };
}

function tellOrigin(
  origin: Origin,
  reports: readonly Report[],
  several: boolean,
  language: "ar" | "en",
  nameIn: NameIn,
): string {
  const own = reports.filter(({ reading }) => origin.documents.includes(reading.document.id));
  const outlets = new Set(own.map(({ reading }) => outletOf(reading)));
  const name = nameIn(language, origin);
  const relays = origin.via.map((relay) => tellRelay(relay, own, outlets.size, language, nameIn));
  const self = outlets.has(origin.name) ? (language === "ar" ? " بصوتها" : " in its own voice") : "";
  const size =
    several && outlets.size > 1
      ? language === "ar"
        ? ` (${countOutlets(outlets.size)})`
        : ` (${outlets.size} outlets)`
      : "";
  return [`${name}${self}${size}`, ...relays].join(language === "ar" ? "، " : ", ");
}

function tellRelay(
  relay: string,
  reports: readonly Report[],
  all: number,
  language: "ar" | "en",
  nameIn: NameIn,
): string {
  const through = reports.filter(({ source }) => source.via.includes(relay));
  const outlets = new Set(through.map(({ reading }) => outletOf(reading))).size;
  const link = through.flatMap(({ claim }) => claim.chain).find(({ name }) => name === relay);
  const name = nameIn(language, { name: relay, entity: link?.entity ?? null });
  if (outlets === all) return language === "ar" ? `عبر ${name}` : `via ${name}`;
  return language === "ar"
    ? `عبر ${name} في ${countOutlets(outlets, "genitive")}`
    : `via ${name} in ${outlets} of them`;
}

/** How many of the articles share their text with another of them. */
function countCopies(reports: readonly Report[], share: (a: number, b: number) => boolean): number {
  const articles = [...new Set(reports.map(({ article }) => article))];
  return articles.filter((a) => articles.some((b) => a !== b && share(a, b))).length;
}

/** مادتان تشتركان، 3 مواد تشترك، 11 مادة تشترك. */
function countArticles(n: number): string {
  return n === 2 ? "تشترك مادتان" : n <= 10 ? `تشترك ${n} مواد` : `تشترك ${n} مادة`;
}

/** وسيلة واحدة، وسيلتان، 3 وسائل، 11 وسيلة. */
function countOutlets(n: number, role: "subject" | "genitive" = "subject"): string {
  const two = role === "genitive" ? "وسيلتين" : "وسيلتان";
  return n === 1 ? "وسيلة واحدة" : n === 2 ? two : n <= 10 ? `${n} وسائل` : `${n} وسيلة`;
}

/** مصدر أول واحد، مصدران، 3 مصادر، 11 مصدرا. */
function countOrigins(n: number): string {
  return n === 1 ? "مصدر واحد" : n === 2 ? "مصدران" : n <= 10 ? `${n} مصادر` : `${n} مصدرا`;
}
