/** Most UTF-16 code units of a name. */
export const LONGEST_NAME = 60;
/** Letters and digits of any script, and what stands in names and addresses; 1 to 60 of them. */
const NAME = /^[\p{L}\p{N}][\p{L}\p{M}\p{N} ._@'-]{0,59}$/u;
/** Names the program itself writes into the log. */
const OURS = /^(?:local$|isnad\b)/i;

/** Fewest UTF-16 code units of a password, and most. */
const SHORTEST_PASSWORD = 12;
export const LONGEST_PASSWORD = 200;

/** What is wrong with a name for a person; null: nothing. */
export function findNameFault(name: string): string | null {
  if (!NAME.test(name) || name.trim() !== name)
    return "a name has 1 to 60 letters, digits, spaces and . _ @ ' -, and begins with a letter or digit";
  return OURS.test(name) ? "the program calls itself so in the log" : null;
}

/** What is wrong with a password; null: nothing. */
export function findPasswordFault(password: string): string | null {
  if (password.length < SHORTEST_PASSWORD || password.length > LONGEST_PASSWORD)
    return `a password has ${SHORTEST_PASSWORD} to ${LONGEST_PASSWORD} characters; this one has ${password.length}`;
  return null;
}
