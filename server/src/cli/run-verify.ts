import type { Host, VerifyReport } from "../ports.ts";
import { EXIT, type ExitCode } from "./exit-codes.ts";
import { formatCount } from "./format-count.ts";
import { type ArchiveArguments, openArchive } from "./open-archive.ts";
import { print } from "./print.ts";
import { showProgress } from "./show-progress.ts";

export interface VerifyArguments extends ArchiveArguments {
  /** A head of the log noted before. */
  readonly head: string | undefined;
}

/** Faults named before the rest is counted. */
const SHOWN = 50;

/** `isnad verify`: every original, document, capture, decision and line of the log against its hash. */
export async function runVerify(args: VerifyArguments, host: Host): Promise<ExitCode> {
  const { store, name } = await openArchive(args, host, "isnad verify", true);
  const progress = showProgress(host.stderr, host.clock);
  try {
    const onProgress = (done: number, total: number) =>
      progress.show(`verified ${Math.floor((100 * done) / Math.max(1, total))} % of ${name}`);
    const report = await store.verify({ onProgress, ...(args.head !== undefined && { knownHead: args.head }) });
    progress.clear();
    await print(host, describe(report, name));
    return report.faultCount > 0 ? EXIT.partial : EXIT.ok;
  } finally {
    progress.clear();
    await store.close();
  }
}

function describe(report: VerifyReport, name: string): string {
  const { documents, originals, decisions, entries, head, faults, faultCount } = report;
  const what = `${formatCount(documents, "article")}, ${formatCount(originals, "original")}, ${formatCount(decisions, "decision")}, ${formatCount(entries, "line")} of the log`;
  const lines = [`${name}: ${what}`];
  if (faultCount === 0) lines.push("Everything is as it was written.");
  else {
    lines.push(`${formatCount(faultCount, "fault")}:`);
    for (const { code, subject, message } of faults.slice(0, SHOWN)) lines.push(`  ${code} ${subject}: ${message}`);
    if (faultCount > SHOWN) lines.push(`  … and ${formatCount(faultCount - SHOWN, "more", "more")}`);
  }
  lines.push(
    `Head of the log: ${head}`,
    "Keep it elsewhere: isnad verify --head HASH shows later that nothing up to here was changed or cut off.",
  );
  return lines.join("\n");
}
