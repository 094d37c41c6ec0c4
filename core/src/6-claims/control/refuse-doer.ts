import type { Sentence } from "../../2-tokens/split-sentences.ts";
import { agreementOf, kindOf } from "../../3-lexicon/conjugate.ts";
import type { Happening } from "../../3-lexicon/load-events.ts";
import { foldedSet } from "../../3-lexicon/word-set.ts";
import type { PlaceMention } from "../../model/mention.ts";
import type { Article } from "../article.ts";
import { endsInTaa } from "../ends-in-taa.ts";
import { hasRole, isOneOfBehind, isWord } from "../look-at-token.ts";
import { kindOfActor } from "../weigh-actors.ts";
import type { Doer } from "./carried.ts";
import { type Actor, actorBetween } from "./find-actor.ts";
import { isOnIt } from "./find-grounds.ts";
import type { Found } from "./found.ts";
import { isNominal } from "./is-nominal.ts";
import { isConstables, isPolice } from "./is-police.ts";
import { isTopic } from "./is-topic.ts";
import type { Ground } from "./read-ground.ts";
import { willFollow } from "./tell-future.ts";

/** True when who takes the place is nobody who could, or nobody is told where somebody must be. */
export function refuseDoer(
  article: Article,
  sentence: Sentence,
  m: number,
  row: Happening,
  grounds: readonly Found[],
  doer: Doer,
): boolean {
  const { matches } = article.scan;
  const next = matches.next[m]!;
  const { ground } = grounds[0]!;
  const nominal = isNominal(article, m);
  const unknown = !doer.actor && doer.source < 0;
  if (nominal && isTopic(article, sentence, m, grounds.at(-1)!.ground.next, doer.actor !== null)) return true;
  if (nominal && willFollow(article, next, grounds.at(-1)!.ground.next, sentence.next)) return true;
  // `السيطرة عليه`, of a fire as of a place
  if (unknown && row.frames[0] === "على" && ground.next <= matches.first[m]! && nominal) return true;
  // `تسيطر الشركة على السوق`
  if (row.frames[0] === "على" && doer.actor && !doer.armed && !ground.itself) return true;
  if (row.id === "reach" && doer.actor && doer.actor.next < matches.first[m]! - 2) return true;
  // `سقوط جسر للمشاة`: it broke down
  if (row.id === "fall" && unknown && (!ground.itself || isNear(article, ground) || isOfSeveral(article, m)))
    return true;
  const police = doer.actor !== null && isPolice(article, doer.actor.first, doer.actor.next);
  // `وصلت الشرطة إلى البلدة`, `أغلقت السلطات الطريق`, `دهمت الشرطة مقر الشركة`: on duty
  if (police && (row.id === "reach" || isOneOfBehind(article, matches.first[m]!, CLOSES))) return true;
  if (row.id === "storm" && !ground.itself && doer.actor && isConstables(article, doer.actor.first, doer.actor.next))
    return true;
  // `وصل فريق الحكومة إلى المدينة`
  if (TRAVELS.has(row.id) && doer.actor && isCabinet(article, doer.actor)) return true;
  // `وصل آلاف المقاتلين إلى البلاد`: they travel
  if (row.id === "reach" && doer.actor && doer.actor.mention < 0 && isWholeCountry(article, ground)) return true;
  // `سيطر الخوف على الشارع`: a subject that is nobody
  if (
    unknown &&
    row.frames[0] === "على" &&
    (nominal ? ground.mention < 0 : isOtherWord(article, next) || isOnIt(article, next))
  )
    return true;
  // `التشدد الذي سيطر على`
  if (unknown && row.frames[0] === "على" && !nominal && isOneBehindRelative(article, m)) return true;
  // `الرمادي معقل الطائفة`: nobody who bears arms
  if (row.id === "stronghold" && !(doer.actor && doer.actor.first >= next && doer.actor.first <= next + 2)) return true;
  if (row.id === "cleanse" && !doer.armed) return true;
  // `بيد أن`, `بيد قطرية`: no hands
  if (row.id === "in-hands" && !doer.actor && row.action === "held") return true;
  if (row.id === "advance" && isPresenting(article, m, doer.actor)) return true;
  if (FREES.has(row.id) && !(nominal ? doer.armed || !isWholeCountry(article, ground) : doer.armed)) return true;
  if (row.id === "repel" && police) return true;
  if (row.weak && !doer.armed && !(nominal && ground.first === next && row.id === "retake")) return true;
  // `حق مغادرة البلاد`: whose leaving it is must be said
  if (row.id !== "vacate" || !nominal || matches.enclitic[m] !== 0) return false;
  return actorBetween(article, next, ground.first) === null;
}

const CLOSES = foldedSet("أغلق", "أغلقت", "أغلقوا", "تغلق", "يغلق", "إغلاق");

/** What people do who are no soldiers, too. */
const TRAVELS: ReadonlySet<string> = new Set(["reach", "enter", "leave", "vacate"]);

function isCabinet(article: Article, { mention }: Actor): boolean {
  const entity = mention < 0 ? undefined : article.context.mentions[mention]!.candidates[0]?.entity;
  if (entity === undefined) return false;
  return entity.endsWith(".government") || kindOfActor(article, entity) === "government";
}

/** Words for setting free, which is also a slogan. */
const FREES: ReadonlySet<string> = new Set(["free", "cleanse"]);

/** `تقدم الفرقة عروضها`, `لم تقدم الشرطة`: spelt like تقدم الجيش, with a feminine subject or a negation that takes no past. */
function isPresenting(article: Article, m: number, actor: Actor | null): boolean {
  const { matches } = article.scan;
  if (kindOf(matches.feature[m]!) !== "perfect" || agreementOf(matches.feature[m]!) !== "ms") return false;
  if (hasRole(article, matches.first[m]! - 1, "negation")) return true;
  if (!actor || actor.first < matches.next[m]!) return false;
  return endsInTaa(article, actor.first);
}

/** `الذي سيطر`, `التي كان يسيطر عليها`, but not `الذين سيطروا`, `اللتان تسيطران`, who are people or states. */
function isOneBehindRelative(article: Article, m: number): boolean {
  const { matches } = article.scan;
  const agreement = agreementOf(matches.feature[m]!);
  const before = matches.first[m]! - 1;
  const at = hasRole(article, before, "auxiliary") ? before - 1 : before;
  return hasRole(article, at, "relative") && (agreement === "ms" || agreement === "fs");
}

/** `سقطا قرب المطار`: something fell there. */
function isNear(article: Article, { mention }: Ground): boolean {
  return mention >= 0 && (article.context.mentions[mention] as PlaceMention).relation?.includes("near") === true;
}

/** `سقطا`, `سقطوا`: no town is several. */
function isOfSeveral({ scan }: Article, m: number): boolean {
  const agreement = agreementOf(scan.matches.feature[m]!);
  return agreement !== "unknown" && agreement !== "ms" && agreement !== "fs";
}

/** `تحرير فلسطين` with nobody who does it is a slogan. */
function isWholeCountry(article: Article, { mention, itself }: Ground): boolean {
  return itself && mention >= 0 && (article.context.mentions[mention] as PlaceMention).precision === "country";
}

/** A word the lexicon does not know, where a subject stands. */
function isOtherWord(article: Article, i: number): boolean {
  if (!isWord(article, i) || article.roles[i] !== 0 || article.tells[i] !== 0) return false;
  return article.timexes.over[i]! < 0 && article.places.at[i]! < 0;
}
