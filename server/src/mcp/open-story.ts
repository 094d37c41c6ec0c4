import type { AccountKind, AccountStatus, Id } from "@isnad/core";
import type { Library } from "./library.ts";
import { describeStory } from "./list-stories.ts";

export interface StoryAsked {
  readonly story: Id;
  readonly status?: AccountStatus | undefined;
  readonly kind?: AccountKind | undefined;
  readonly offset: number;
  readonly limit: number;
}

/** The questions of a story with their answers and origins by name; the words behind each are in its account. Null: no such story. */
export async function openStory(library: Library, asked: StoryAsked): Promise<object | null> {
  const told = await library.story(asked.story);
  if (told === null) return null;
  const { status, kind, offset, limit } = asked;
  const wanted = told.accounts.filter(
    (account) => (status ?? account.status) === account.status && (kind ?? account.kind) === account.kind,
  );
  return {
    ...(await describeStory(library, told)),
    copies: told.derivations.map(({ copy, original, sibling, type, basis }) => ({
      copy,
      original,
      sibling,
      type,
      basis,
    })),
    questions: wanted.slice(offset, offset + limit).map((account) => ({
      account: account.id,
      kind: account.kind,
      question: account.question,
      status: account.status,
      positions: account.positions.map(({ value, origins, supersededBy }) => ({
        value,
        origins: origins.map(({ name }) => name),
        superseded: supersededBy !== null,
      })),
    })),
    next: wanted.length > offset + limit ? offset + limit : null,
  };
}
