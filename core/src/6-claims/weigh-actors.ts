import type { Article } from "./article.ts";

/** The actor most named on each side of an article: an armed group, a state or its forces. */
export interface Salience {
  readonly armed: string | null;
  readonly state: string | null;
}

const STATE_KINDS: ReadonlySet<string> = new Set(["army", "government"]);
const ACTOR = "actor:";
/** Length of a state's entity: `actor:sy`. */
const STATE_LENGTH = ACTOR.length + 2;
/** Kinds by entity, made once a table of actors. */
const kinds = new WeakMap<object, ReadonlyMap<string, string>>();

/** The kind of a lexicon actor by its entity (`actor:hts`); undefined for an office, a state and whoever is no actor. */
export function kindOfActor({ scan }: Article, entity: string): string | undefined {
  const { actor } = scan.lexicon.rows;
  let byEntity = kinds.get(actor);
  if (byEntity === undefined) {
    byEntity = new Map(actor.map(({ id, kind }) => [`${ACTOR}${id}`, kind]));
    kinds.set(actor, byEntity);
  }
  return byEntity.get(entity);
}

/** On which side an actor is by its kind; of offices only government and army (`actor:sy.army`) are called by these names. */
export function sideOf(article: Article, entity: string): "armed" | "state" | null {
  if (!entity.startsWith(ACTOR)) return null;
  const kind = kindOfActor(article, entity);
  if (kind !== undefined) return kind === "armed-group" ? "armed" : STATE_KINDS.has(kind) ? "state" : null;
  return entity.length === STATE_LENGTH || entity.endsWith(".government") || entity.endsWith(".army") ? "state" : null;
}

/** Counts mentions; of equals the first named wins. */
export function weighActors(article: Article): Salience {
  const counts = { armed: new Map<string, number>(), state: new Map<string, number>() };
  for (const mention of article.context.mentions) {
    const entity = mention.candidates[0]?.entity;
    const side = entity === undefined ? null : sideOf(article, entity);
    if (side) counts[side].set(entity!, (counts[side].get(entity!) ?? 0) + 1);
  }
  const top = (of: ReadonlyMap<string, number>): string | null => {
    let best: string | null = null;
    for (const [entity, count] of of) if (best === null || count > of.get(best)!) best = entity;
    return best;
  };
  return { armed: top(counts.armed), state: top(counts.state) };
}
