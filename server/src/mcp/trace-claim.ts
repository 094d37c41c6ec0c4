import type { Attribution, Claim, Derivation, Id, Reading } from "@isnad/core";
import { citeClaims } from "./cite-claims.ts";
import { citeWords } from "./cite-words.ts";
import { describeEvent } from "./describe-event.ts";
import type { Library, ToldStory } from "./library.ts";
import { positionsOf } from "./open-account.ts";

/** Claims cited as telling the same. */
const MOST_SAME = 20;

export interface ClaimAsked {
  readonly story: Id;
  /** Id of a claim or an attribution, as the other tools give it. */
  readonly claim: Id;
}

/**
 * Where a claim comes from: its words, the chain link by link, what its article was copied from, and which positions it stands in, with
 * the origins of each and who else tells the same. Null: no such story, or no such claim in it.
 */
export async function traceClaim(library: Library, { story, claim }: ClaimAsked): Promise<object | null> {
  const told = await library.story(story);
  if (told === null) return null;
  const readings = await library.readings(told.story.documents);
  for (const reading of readings) {
    const found = reading.claims.find(({ id }) => id === claim);
    const said = reading.attributions.find(({ id }) => id === (found?.attribution ?? claim));
    if (found || said) return { ...describe(reading, found, said), ...(await place(library, told, reading, claim)) };
  }
  return null;
}

function describe(reading: Reading, claim: Claim | undefined, said: Attribution | undefined): object {
  const event = reading.events.find(({ id }) => id === claim?.event);
  const spans = claim?.evidence ?? said?.content ?? [];
  const chain = claim?.chain ?? said?.chain ?? [];
  return {
    cited: citeWords(reading, spans, chain),
    origin: chain.at(-1)?.name ?? reading.document.publisher ?? null,
    ownVoice: chain.length === 0,
    ...(event && claim && { tells: describeEvent(event), factuality: claim.factuality, background: claim.background }),
    ...(said && {
      attribution: {
        id: said.id,
        act: said.act,
        polarity: said.polarity,
        stance: said.stance,
        cited: citeWords(reading, said.content.length > 0 ? said.content : [said.span], said.chain),
      },
    }),
    rule: (claim ?? said)?.provenance.rule ?? null,
  };
}

async function place(library: Library, told: ToldStory, { document }: Reading, claim: Id): Promise<object> {
  const places = positionsOf(told.accounts, claim);
  const same = places.flatMap(({ account, position }) => account.positions[position]?.claims ?? []);
  const others = same.filter((each) => each.claim !== claim).slice(0, MOST_SAME);
  const cited = await citeClaims(library, others);
  return {
    copiedFrom: told.derivations.filter(({ copy }) => copy === document.id).map(describeCopy),
    positions: places.map(({ account, position }) => ({
      account: account.id,
      question: account.question,
      status: account.status,
      value: account.positions[position]?.value,
      origins: account.positions[position]?.origins,
    })),
    toldAlsoBy: others.flatMap((each) => cited(each) ?? []),
  };
}

function describeCopy({ original, sibling, type, basis, resemblance, rule }: Derivation): object {
  return { original, sibling, type, basis, resemblance, rule };
}
