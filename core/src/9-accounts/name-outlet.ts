import { stemsOfName } from "./key-names.ts";

/** Words that say what kind of outlet it is, and what is left out at will: وكالة مثال = وكالة مثال للأنباء. */
const KINDS = stemsOfName(
  "وكالة وكالات صحيفة جريدة قناة موقع شبكة منصة بوابة مجلة إذاعة راديو تلفزيون فضائية أنباء للأنباء الإخبارية الإخباري نيوز نت أونلاين",
);

/** The words by which an outlet is told from others; what stands in brackets behind its name is no part of it. */
export function stemsOfOutlet(name: string): ReadonlySet<string> {
  const stems = [...stemsOfName(name.replace(/\([^)]*\)/g, ""))];
  const telling = stems.filter((stem) => !KINDS.has(stem));
  return new Set(telling.length > 0 ? telling : stems);
}

/** True when two names, each by its telling words, are one outlet's. */
export function isOneOutlet(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size > 0 && a.size === b.size && [...a].every((stem) => b.has(stem));
}
