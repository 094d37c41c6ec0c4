import { OUTCOMES, type Outcome, VICTIMS, type Victims } from "../model/event.ts";
import type { Form } from "./conjugate.ts";
import { text } from "./generated/people.ts";
import type { LexiconTable } from "./lexicon-table.ts";
import { listOf, oneOf, type Row, readTable } from "./read-table.ts";

export const PEOPLE_ROLES = [
  "person",
  "family",
  "victim",
  "victim-any",
  "body",
  "member",
  "force",
  "side",
  "other",
  "one-of",
  "count",
  "count-bare",
  "case",
  "part",
  "whole",
  "thing",
] as const;
export type PeopleRole = (typeof PEOPLE_ROLES)[number];

/** Number of a counted noun, the feature of its forms. */
export const SINGULAR = 1;
export const DUAL = 2;
export const PLURAL = 3;
/** A sound plural before its genitive: مسلحو الحركة, مسلحي الحركة. */
export const CONSTRUCT = 4;

/** A noun for people who may be counted, or one that tells that none are. */
export interface People {
  readonly id: string;
  readonly singular: readonly string[];
  readonly plural: readonly string[];
  readonly victims: Victims;
  readonly outcome: Outcome | null;
  readonly role: PeopleRole;
}

function peopleOf(row: Row): People {
  return {
    id: row["id"]!,
    singular: listOf(row["singular"]),
    plural: listOf(row["plural"]),
    victims: oneOf(row["victims"], VICTIMS, "unspecified"),
    outcome: oneOf(row["outcome"], OUTCOMES, null),
    role: oneOf(row["role"], PEOPLE_ROLES, "person"),
  };
}

/** جندي → جنديا; طفلة has no accusative alef. */
const accusativeOf = (noun: string): string[] => (/[ةءىا]$/.test(noun) ? [] : [`${noun}ا`]);

/** جندي → جنديان جنديين; طفلة → طفلتان طفلتين; رجل أمن → رجلا أمن رجلي أمن. */
function dualsOf(noun: string): string[] {
  const space = noun.indexOf(" ");
  const first = space < 0 ? noun : noun.slice(0, space);
  const stem = first.endsWith("ة") ? `${first.slice(0, -1)}ت` : first.endsWith("ى") ? `${first.slice(0, -1)}ي` : first;
  if (space >= 0) return [`${stem}ا${noun.slice(space)}`, `${stem}ي${noun.slice(space)}`];
  return [`${stem}ان`, `${stem}ين`];
}

const soundStems = (row: People): string[] =>
  row.plural.includes("+") ? row.singular.filter((s) => !/[ةى ]/.test(s)) : [];

/** `+`: مدني → مدنيون مدنيين, of every masculine singular. */
function pluralsOf(row: People): string[] {
  return [...row.plural.filter((p) => p !== "+"), ...soundStems(row).flatMap((s) => [`${s}ون`, `${s}ين`])];
}

/** مسلحون مسلحين → مسلحو مسلحي, of sound masculine plurals; موظفي is no singular, محامي is one. */
function constructsOf(row: People, plurals: readonly string[]): string[] {
  const singulars = new Set(row.singular);
  const known = new Set(plurals);
  return plurals
    .filter(
      (p) =>
        !p.includes(" ") &&
        ((p.endsWith("ون") && known.has(`${p.slice(0, -2)}ين`)) ||
          (p.endsWith("ين") && known.has(`${p.slice(0, -2)}ون`))),
    )
    .map((p) => p.slice(0, -1))
    .filter((p) => !singulars.has(p));
}

/** With and without the article on one word; a phrase as it is written. */
function withArticle(noun: string, feature: number): Form[] {
  return /^ال| /.test(noun)
    ? [{ text: noun, feature }]
    : [
        { text: noun, feature },
        { text: `ال${noun}`, feature },
      ];
}

/** `مدنيين` is two or more: the plural is entered, the dual only where no plural is spelt alike. */
function formsOf(row: People): Form[] {
  const plurals = pluralsOf(row);
  const known = new Set(plurals);
  return [
    ...row.singular.flatMap((s) => withArticle(s, SINGULAR)),
    ...row.singular
      .filter((s) => !s.includes(" "))
      .flatMap(accusativeOf)
      .map((t) => ({ text: t, feature: SINGULAR })),
    ...plurals.flatMap((p) => withArticle(p, PLURAL)),
    ...constructsOf(row, plurals).map((text) => ({ text, feature: CONSTRUCT })),
    ...row.singular
      .flatMap(dualsOf)
      .filter((d) => !known.has(d))
      .flatMap((d) => withArticle(d, DUAL)),
  ];
}

export function loadPeople(): LexiconTable<People> {
  return { rows: readTable(text).map(peopleOf), formsOf };
}
