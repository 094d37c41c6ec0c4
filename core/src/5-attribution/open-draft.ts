import type { Sentence } from "../2-tokens/split-sentences.ts";
import type { Diagnostic } from "../model/reading.ts";
import type { Draft } from "./draft.ts";
import type { CueHit } from "./find-cues.ts";
import type { View } from "./look-at.ts";
import type { Frame } from "./match-frame.ts";
import type { Speaker, Speakers } from "./resolve-speaker.ts";

/** What is carried from sentence to sentence: who spoke, latest first. */
export interface Carried {
  readonly speakers: Speakers;
  /** Speakers of earlier sentences, latest first, outermost of a sentence before those it quotes. */
  recent: { readonly speaker: Speaker; readonly sentence: number }[];
  /** What a person should look at, met on the way. */
  readonly doubts: Diagnostic[];
}

/** One sentence being attributed: its drafts so far, and up to where its words are used. */
export interface Work {
  readonly view: View;
  readonly sentence: Sentence;
  readonly index: number;
  readonly carried: Carried;
  readonly drafts: Draft[];
  /** Cues before this token are spent. */
  busyUntil: number;
  /** Links that `بحسب …` at the head of the sentence puts before everything in it. */
  lead: readonly Speaker[];
  leadFirst: number;
}

/** Who speaks, through whom, inside which attribution, and where the clause starts. */
export interface Said {
  readonly speaker: Speaker;
  readonly relays: readonly Speaker[];
  readonly parent: Draft | null;
  readonly elided: boolean;
  readonly clauseFirst: number;
}

/** Attributions inside one another; what is nested deeper stands beside. Nobody writes more than four. */
const MAX_DEPTH = 12;

/** Acts of telling: `ذكرت وكالات أن الوزارة قالت إن X` says X by way of both; a pledge or a demand is itself what is told. */
const HANDS_ON: ReadonlySet<string> = new Set(["say", "announce", "confirm", "deny", "admit", "claim-responsibility"]);

/** Closes what the new clause ends, and opens the draft. */
export function openDraft(
  work: Work,
  hit: CueHit,
  frame: Pick<Frame, "contentFirst" | "quote" | "marker">,
  said: Said,
): Draft {
  const parent = said.parent && said.parent.depth < MAX_DEPTH ? said.parent : null;
  for (const open of work.drafts)
    if (open.contentNext < 0 && !isAncestor(open, parent) && open.contentFirst < said.clauseFirst)
      open.contentNext = said.clauseFirst;
  const draft: Draft = {
    hit,
    rule: `${hit.form}+${frame.marker}`,
    speaker: said.speaker,
    relays: parent ? said.relays : [...work.lead, ...said.relays.filter((r) => !work.lead.includes(r))],
    cited: [],
    parent,
    depth: parent ? parent.depth + 1 : 0,
    clauseFirst: said.clauseFirst,
    contentFirst: frame.contentFirst,
    contentNext: -1,
    quote: frame.quote,
    elided: said.elided,
    polarity: hit.cue.polarity,
    swallowed: false,
  };
  if (parent && said.clauseFirst - parent.contentFirst <= 1 && HANDS_ON.has(hit.cue.act)) parent.swallowed = true;
  if (frame.marker === "quote" && frame.quote >= 0 && work.view.quoteEnd[frame.quote]! > 0)
    draft.contentNext = work.view.quoteEnd[frame.quote]!;
  work.drafts.push(draft);
  work.busyUntil = Math.max(
    work.busyUntil,
    frame.quote >= 0 && draft.contentNext > 0 ? draft.contentNext : frame.contentFirst,
  );
  return draft;
}

function isAncestor(draft: Draft, parent: Draft | null): boolean {
  for (let p = parent; p; p = p.parent) if (p === draft) return true;
  return false;
}
