import type { SpeechAct } from "../model/attribution.ts";
import type { Outcome, Victims } from "../model/event.ts";
import type { Agreement } from "../model/mention.ts";
import type { Named, Slot } from "./describe-slot.ts";

/** كم + accusative singular + verb in the singular, agreeing: كم مدنيا قُتل؟ كم امرأة قُتلت؟ Groups of fighters are named after من. */
const COUNTED: Readonly<
  Record<Victims, { readonly words: string; readonly feminine: boolean; readonly plural: boolean }>
> = {
  civilian: { words: "مدنيا", feminine: false, plural: false },
  "government-forces": { words: "من أفراد القوات الحكومية", feminine: false, plural: true },
  "opposition-forces": { words: "من مقاتلي المعارضة", feminine: false, plural: true },
  "allied-forces": { words: "من أفراد القوات الحليفة", feminine: false, plural: true },
  children: { words: "طفلا", feminine: false, plural: false },
  women: { words: "امرأة", feminine: true, plural: false },
  students: { words: "طالبا", feminine: false, plural: false },
  journalists: { words: "صحفيا", feminine: false, plural: false },
  medics: { words: "من العاملين في القطاع الصحي", feminine: false, plural: true },
  unspecified: { words: "شخصا", feminine: false, plural: false },
};

/** Masculine singular, feminine singular, masculine plural. */
const HARMED: Readonly<Record<Outcome, readonly [string, string, string]>> = {
  killed: ["قُتل", "قُتلت", "قُتلوا"],
  injured: ["أُصيب", "أُصيبت", "أُصيبوا"],
  displaced: ["نزح", "نزحت", "نزحوا"],
  detained: ["احتُجز", "احتُجزت", "احتُجزوا"],
  missing: ["فُقد", "فُقدت", "فُقدوا"],
  "killed-or-injured": ["قُتل أو أُصيب", "قُتلت أو أُصيبت", "قُتلوا أو أُصيبوا"],
};

const CAUSES: Readonly<Record<string, string>> = {
  airstrike: "في غارات جوية",
  shelling: "في قصف",
  blows: "في ضربات",
  missile: "في قصف صاروخي",
  drone: "في هجوم بطائرة مسيرة",
  explosion: "في انفجار",
  shooting: "بإطلاق نار",
  stabbing: "طعنا",
  chemical: "بأسلحة كيميائية",
  execution: "إعداما",
  clash: "في اشتباكات",
  siege: "في حصار",
};

/** What is asked of a strike, with the preposition of its place. */
const STRIKES: Readonly<Record<string, readonly [string, string]>> = {
  airstrike: ["هل شُنت غارات جوية", "على"],
  shelling: ["هل وقع قصف", "على"],
  blows: ["هل وُجهت ضربات", "إلى"],
  missile: ["هل وقع قصف صاروخي", "على"],
  drone: ["هل وقع هجوم بطائرة مسيرة", "في"],
  explosion: ["هل وقع انفجار", "في"],
  shooting: ["هل وقع إطلاق نار", "في"],
  stabbing: ["هل وقعت حادثة طعن", "في"],
  chemical: ["هل استُخدمت أسلحة كيميائية", "في"],
  execution: ["هل نُفذ إعدام", "في"],
};
const ANY_STRIKE = ["هل وقع هجوم", "في"] as const;

const MONTHS = [
  "كانون الثاني/يناير",
  "شباط/فبراير",
  "آذار/مارس",
  "نيسان/أبريل",
  "أيار/مايو",
  "حزيران/يونيو",
  "تموز/يوليو",
  "آب/أغسطس",
  "أيلول/سبتمبر",
  "تشرين الأول/أكتوبر",
  "تشرين الثاني/نوفمبر",
  "كانون الأول/ديسمبر",
];

/** Question word, and the verb for a masculine and a feminine speaker. Whose object it is comes behind the speaker. */
const SAID: Readonly<Record<SpeechAct, readonly [string, string, string]>> = {
  say: ["ماذا", "قال", "قالت"],
  announce: ["ماذا", "أعلن", "أعلنت"],
  confirm: ["ماذا", "أكد", "أكدت"],
  deny: ["ماذا", "نفى", "نفت"],
  accuse: ["بم", "اتهم", "اتهمت"],
  warn: ["مم", "حذر", "حذرت"],
  demand: ["بم", "طالب", "طالبت"],
  call: ["إلام", "دعا", "دعت"],
  pledge: ["بم", "تعهد", "تعهدت"],
  support: ["ماذا", "أيد", "أيدت"],
  condemn: ["ماذا", "أدان", "أدانت"],
  concern: ["مم", "قلق", "قلقت"],
  "claim-responsibility": ["ماذا", "تبنى", "تبنت"],
  describe: ["بم", "وصف الأحداث", "وصفت الأحداث"],
  threaten: ["بم", "هدد", "هددت"],
  expect: ["ماذا", "توقع", "توقعت"],
  believe: ["ماذا", "رأى", "رأت"],
  admit: ["بم", "أقر", "أقرت"],
  retract: ["عم", "تراجع", "تراجعت"],
  designate: ["ماذا", "صنف", "صنفت"],
};

/** Words of a statement that tell it from the speaker's others. */
const HINT_WORDS = 8;

/** The Arabic question of a slot. `name` gives the Arabic name of somebody or some place. */
export function askInArabic(slot: Slot, name: (named: Named) => string): string {
  if (slot.casualty !== null) return askCount(slot, slot.casualty, name);
  if (slot.kind === "control") return askControl(slot, name);
  if (slot.statement !== null) return askStatement(slot.statement, slot.patient ?? slot.recipient, name);
  return askEvent(slot, name);
}

function askCount(
  slot: Slot,
  { outcome, victims, scope, cause, summed }: NonNullable<Slot["casualty"]>,
  name: (named: Named) => string,
): string {
  const counted = COUNTED[victims];
  const verb = HARMED[outcome][counted.plural ? 2 : counted.feminine ? 1 : 0];
  const where = slot.place === null ? "" : ` ${outcome === "displaced" ? "من" : "في"} ${name(slot.place)}`;
  const how = scope === "incident" && cause !== null && CAUSES[cause] !== undefined ? ` ${CAUSES[cause]}` : "";
  return `كم ${counted.words} ${verb}${how}${where}${summed ? " في المجموع" : when(slot.day)}؟`;
}

function when(day: string | null): string {
  if (day === null) return "";
  const [year, month, date] = day.split("-").map(Number) as [number, number, number];
  return ` يوم ${date} ${MONTHS[month - 1]} ${year}`;
}

function askControl(slot: Slot, name: (named: Named) => string): string {
  if (slot.place === null)
    return slot.agent === null
      ? "ما المناطق التي تغيرت السيطرة عليها؟"
      : `ما المناطق الخاضعة لسيطرة ${name(slot.agent)}؟`;
  const place = name(slot.place);
  if (slot.place.isCountry)
    return slot.agent === null
      ? `ما المناطق التي تغيرت السيطرة عليها في ${place}؟`
      : `ما مناطق ${place} الخاضعة لسيطرة ${name(slot.agent)}؟`;
  if (slot.actions.every((action) => action === "cut-road"))
    return `هل قُطع ${/^(طريق|الطريق)/.test(place) ? place : `الطريق عند ${place}`}؟`;
  return slot.actions.every((action) => action === "entered" || action === "advanced")
    ? `من دخل ${place}؟`
    : `من يسيطر على ${place}؟`;
}

function askStatement(
  { speaker, act, agreement, words }: NonNullable<Slot["statement"]>,
  whom: Named | null,
  name: (named: Named) => string,
): string {
  const [question, masculine, feminine] = SAID[act];
  const object = act === "accuse" && whom !== null ? ` ${name(whom)}` : "";
  return `${question} ${isFeminine(agreement, name(speaker)) ? feminine : masculine} ${name(speaker)}${object}؟ «${hint(words)}»`;
}

/** A verb before its subject agrees in gender alone; of a name that tells none, the ending of its first word does. */
function isFeminine(agreement: Agreement, speaker: string): boolean {
  if (agreement !== "unknown") return agreement.startsWith("f");
  return /^\S*ة(\s|$)/.test(speaker);
}

/** The first words of a statement, to tell it from the speaker's others. */
export function hint(words: string): string {
  const all = words
    .replace(/[«»"“”]/g, "")
    .trim()
    .split(/\s+/);
  return all.length <= HINT_WORDS ? all.join(" ") : `${all.slice(0, HINT_WORDS).join(" ")}…`;
}

/** Whom the agent met or fought; one who stands on both sides by a misreading is named once. */
export function otherParty(slot: Slot): Named | null {
  const other = slot.patient ?? slot.recipient;
  return other === null || (other.entity ?? other.name) === (slot.agent?.entity ?? slot.agent?.name) ? null : other;
}

function askEvent(slot: Slot, name: (named: Named) => string): string {
  const at = (preposition: string): string => (slot.place === null ? "" : ` ${preposition} ${name(slot.place)}`);
  const agent = slot.agent === null ? "" : name(slot.agent);
  const other = otherParty(slot);
  const parties =
    slot.agent !== null && other !== null ? ` بين ${agent} و${name(other)}` : agent === "" ? "" : ` من جانب ${agent}`;
  const day = when(slot.day);
  switch (slot.kind) {
    case "strike": {
      const [question, preposition] = STRIKES[slot.eventKind ?? ""] ?? ANY_STRIKE;
      return `${question}${slot.place === null && agent !== "" ? ` من جانب ${agent}` : ""}${at(preposition)}${day}؟`;
    }
    case "clash":
      return `هل دارت اشتباكات${parties}${at("في")}${day}؟`;
    case "movement":
      return `هل جرى تحرك${agent === "" ? "" : ` من جانب ${agent}`}${at("في")}${day}؟`;
    case "displacement":
      return slot.eventKind === "return" ? `هل عاد السكان${at("إلى")}${day}؟` : `هل نزح السكان${at("من")}${day}؟`;
    case "detention":
      return slot.eventKind === "release" ? `من أُفرج عنه${at("في")}${day}؟` : `من احتُجز${at("في")}${day}؟`;
    case "contact":
      if (slot.eventKind === "visit") return `هل جرت زيارة${agent === "" ? "" : ` ${agent}`}${at("إلى")}${day}؟`;
      return `${CONTACTS[slot.eventKind ?? ""] ?? "هل جرى اتصال"}${parties}${slot.eventKind === "call" ? "" : at("في")}${day}؟`;
    case "pledge":
      return `ما تعهدات ${agent === "" ? "الطرف المعني" : agent}${other === null ? "" : ` تجاه ${name(other)}`}؟`;
    default:
      if (slot.eventKind === "consent" && agent !== "") return `هل صدرت موافقة من ${agent}؟`;
      return slot.eventKind === "breach"
        ? `هل خُرق الاتفاق${parties}${at("في")}؟`
        : `هل جرى التوصل إلى اتفاق${parties}${at("في")}؟`;
  }
}

const CONTACTS: Readonly<Record<string, string>> = {
  call: "هل جرى اتصال هاتفي",
  talks: "هل جرت محادثات",
  meeting: "هل عُقد لقاء",
};
