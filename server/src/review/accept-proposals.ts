import type { Account, Chain, DocumentId, Id, SourceRef, Span } from "@isnad/core";
import type { Decision, Proposal } from "../ports.ts";

/** A proposal with its words, as a decision on it keeps them. */
export interface ProposalState extends Pick<Proposal, "by" | "about" | "content"> {
  readonly id: Id;
  readonly words: ProposalWords;
}

/** As published. */
export interface ProposalWords {
  readonly content: string;
  readonly speaker: string | null;
  readonly cue: string | null;
  readonly relays: readonly string[];
}

/** The words of a proposal in the text of its article. */
export function readProposal({ content, speaker, cue, relays }: Proposal, text: string): ProposalWords {
  const cut = ({ start, end }: Span): string => text.slice(start, end);
  return {
    content: cut(content),
    speaker: speaker && cut(speaker),
    cue: cue && cut(cue),
    relays: relays.map(cut),
  };
}

/**
 * What people accepted of what models propose, as questions of a story, each with one answer: from then on it is somebody's word. What was
 * refused, or was decided on by nobody, is none. The last word on each counts.
 */
export function acceptProposals(
  story: Id,
  decisions: readonly Decision[],
  outletOf: ReadonlyMap<DocumentId, string>,
): readonly Account[] {
  const last = new Map<Id, Decision>();
  for (const decision of decisions) {
    const [target] = decision.targets;
    const isVerdict = decision.kind === "confirm" || decision.kind === "reject";
    if (isVerdict && target?.type === "proposal") last.set(target.id, decision);
  }
  return [...last.values()]
    .filter(({ kind }) => kind === "confirm")
    .flatMap((decision) => tellProposal(story, decision, outletOf) ?? []);
}

function tellProposal(story: Id, decision: Decision, outletOf: ReadonlyMap<DocumentId, string>): Account | null {
  const { words, content, by, id } = decision.before as ProposalState;
  const document = decision.targets[0]?.document ?? null;
  const name = words.speaker ?? (document === null ? undefined : outletOf.get(document));
  if (document === null || name === undefined) return null;
  const chain: Chain = words.speaker === null ? [] : [...words.relays, words.speaker].map(toSource);
  const origin = { name, entity: null, via: words.relays, documents: [document] };
  return {
    id: `account:${id}`,
    story,
    kind: "statement",
    slot: { speaker: name, act: "say" },
    question: { ar: `ماذا قال ${name}؟`, en: `What did ${name} say?` },
    positions: [
      {
        value: { kind: "statement", act: "say", words: words.content },
        claims: [{ document, claim: id, span: content, chain, polarity: "assert" }],
        origins: [origin],
        documents: [document],
        firstSeen: null,
        supersededBy: null,
      },
    ],
    status: "single-origin",
    asOf: null,
    reasons: [`proposed-by-model: ${by.model}`, `accepted-by-person: ${decision.id}`],
    background: false,
  };
}

function toSource(name: string): SourceRef {
  return { mention: null, name, entity: null, kind: "unnamed", agreement: "unknown" };
}
