import type { Assistant } from "../assist/completions-url.ts";
import { openProposing } from "../assist/propose-attributions.ts";
import { proposeForArchive } from "../jobs/propose-for-archive.ts";
import { type DocumentFilter, type Host, type Proposal, readPages, type Store } from "../ports.ts";
import { readProposal } from "../review/accept-proposals.ts";
import { findDecisionFault } from "../review/check-decision.ts";
import { draftDecision } from "../review/draft-decision.ts";
import { reviewReading } from "../review/review-reading.ts";
import { describeProposing } from "./describe-proposing.ts";
import { EXIT, type ExitCode, UsageError } from "./exit-codes.ts";
import { formatCount } from "./format-count.ts";
import { type ArchiveArguments, openArchive } from "./open-archive.ts";
import { print } from "./print.ts";
import { showProgress } from "./show-progress.ts";

export type ProposeArguments = ArchiveArguments &
  (
    | { readonly act: "ask"; readonly assistant: Assistant; readonly filter: DocumentFilter }
    | { readonly act: "list" /** Those decided on, too. */; readonly all: boolean }
    | {
        readonly act: "accept" | "refuse";
        readonly id: string;
        readonly reason: string;
        /** Under which name it is kept. */
        readonly person: string;
      }
  );

const BY = "isnad propose";

/** `isnad propose`: what a model proposes for passages of the archive, and what a person makes of it. */
export async function runPropose(args: ProposeArguments, host: Host): Promise<ExitCode> {
  const { store } = await openArchive(args, host, BY, true);
  try {
    if (args.act === "ask") return await askModel(args, store, host);
    if (args.act === "list") return await listProposals(store, args.all, host);
    return await decide(args, store, host);
  } finally {
    await store.close();
  }
}

type Asking = Extract<ProposeArguments, { act: "ask" }>;

async function askModel({ assistant, filter }: Asking, store: Store, host: Host): Promise<ExitCode> {
  const progress = showProgress(host.stderr, host.clock);
  const stop = new AbortController();
  const onSignal = () => stop.abort();
  process.once("SIGINT", onSignal);
  const proposing = openProposing(assistant, () => host.clock.now());
  try {
    const { documents, proposals } = await proposeForArchive({
      store,
      clock: host.clock,
      by: BY,
      propose: proposing.propose,
      filter,
      onProgress: (done) => progress.show(`${formatCount(done, "article")} gone through`),
      signal: stop.signal,
    });
    progress.clear();
    const report = proposing.report();
    const told = describeProposing(report).map(([what, detail]) => `${what}: ${detail}`);
    const kept = `${formatCount(documents, "article")} gone through, ${formatCount(proposals, "new proposal")} kept`;
    await print(host, [kept, ...told].join("\n"));
    return report.failures.length > 0 ? EXIT.partial : EXIT.ok;
  } finally {
    process.off("SIGINT", onSignal);
    progress.clear();
  }
}

async function listProposals(store: Store, all: boolean, host: Host): Promise<ExitCode> {
  let shown = 0;
  for await (const proposal of readPages((place) => store.proposals.list({ limit: 200, ...place }))) {
    const line = await describe(store, proposal);
    if (line === null || (line.verdict !== null && !all)) continue;
    shown++;
    await print(host, line.text);
  }
  if (shown === 0) await print(host, all ? "no model proposed anything yet" : "nothing waits to be decided on");
  return shown === 0 ? EXIT.nothing : EXIT.ok;
}

async function describe(store: Store, proposal: Proposal) {
  const reading = await store.reading(proposal.document);
  if (reading === null) return null;
  const { document } = reading;
  const { content, speaker, relays } = readProposal(proposal, document.text);
  const review = reviewReading(reading, await store.standing([document.id])).reviews[proposal.id];
  const verdict = review?.verdict ?? null;
  const state = verdict === null ? "open" : verdict === "confirmed" ? "accepted" : "refused";
  const said = [document.publisher ?? document.title ?? document.id, ...relays, ...(speaker === null ? [] : [speaker])];
  const where = `${proposal.about}, proposed by ${proposal.by.model}`;
  const text = `${proposal.id}\n  ${state}  ${said.join(" ← ")}: ${content.replace(/\s+/g, " ")}\n  ${where}\n`;
  return { verdict, text: text.replace(/[\u0000-\u0008\u000B-\u001F\u007F-\u009F]/g, "") };
}

type Deciding = Extract<ProposeArguments, { act: "accept" | "refuse" }>;

async function decide({ act, id, reason, person }: Deciding, store: Store, host: Host): Promise<ExitCode> {
  const kind = act === "accept" ? "confirm" : "reject";
  const asked = { kind, targets: [{ type: "proposal", id }], after: null, reason } as const;
  const decisions = await store.countDecisions(id);
  const drafted = await draftDecision(store, asked);
  if ("missing" in drafted) throw new UsageError(`there is no proposal ${id}: isnad propose list names them`);
  const fault = findDecisionFault(asked, drafted.resolved);
  if (fault !== null) throw new UsageError(fault.what);
  const decision = await store.decide(drafted.draft, { by: person, at: host.clock.now() }, { target: id, decisions });
  await print(host, `${act === "accept" ? "accepted" : "refused"} as ${person}, decision ${decision.id}`);
  return EXIT.ok;
}
