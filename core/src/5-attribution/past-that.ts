import { ROLE } from "../3-lexicon/mark-roles.ts";
import { hasRole, type View } from "./look-at.ts";

/** `إلى أن`, `على أنه`: the complementiser goes with the preposition; an attached pronoun stays with the content (`إنها تتقدم`). */
export function pastThat(view: View, i: number): number {
  if (!hasRole(view, i, ROLE.that)) return i;
  const { from, to, folded } = view.scan.tokens;
  const letters = to[i]! - from[i]!;
  const first = folded.codes[from[i]!];
  const bare = letters === 2 || (letters === 3 && (first === 0x628 || first === 0x648 || first === 0x641));
  return bare ? i + 1 : i;
}
