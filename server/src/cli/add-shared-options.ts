import { type Command, InvalidArgumentError } from "commander";
import { normaliseDate } from "../ingest/normalise-date.ts";
import { DEFAULT_MAX_BYTES } from "../ingest/read-sources.ts";
import { parseSize } from "./parse-size.ts";

/** What every command that reads articles may be told. */
export interface SharedOptions {
  readonly output?: string;
  readonly published?: string;
  readonly publisher?: string;
  readonly maxSize: number;
  readonly quiet?: boolean;
  readonly verbose?: boolean;
}

export const ARCHIVE = [
  "--archive <place>",
  "a file, or postgres://… (default: ISNAD_ARCHIVE, else isnad.db)",
] as const;

/** Adds them; `outputHelp` says where results go, null for a command that writes none. */
export function addShared(command: Command, outputHelp: string | null): Command {
  if (outputHelp !== null) command.option("-o, --output <file>", outputHelp);
  return command
    .option("--published <date>", "publication day of articles that tell none (2024-11-30)", toDate)
    .option("--publisher <name>", "publisher of articles that tell none")
    .option(
      "--max-size <size>",
      "largest article, or record of a collection (500kB, 16MB)",
      parseSize,
      DEFAULT_MAX_BYTES,
    )
    .option("-q, --quiet", "no closing summary")
    .option("-v, --verbose", "name every article in the closing summary");
}

/** The same, for the run. */
export function toIntake(files: readonly string[], options: SharedOptions) {
  const { output, published, publisher, maxSize, quiet, verbose } = options;
  return { files, output, published, publisher, maxBytes: maxSize, quiet: quiet === true, verbose: verbose === true };
}

/** A day as options take it. */
export function toDate(written: string): string {
  const date = normaliseDate(written);
  if (date === null) throw new InvalidArgumentError("Write a day like 2024-11-30.");
  return date;
}

/** Options without those that were not given. */
export function onlyGiven<Options extends object>(
  options: Options,
): { [K in keyof Options]?: Exclude<Options[K], undefined> } {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined)) as never;
}

/** For an option that can be repeated. */
export function collect(value: string, before: readonly string[]): readonly string[] {
  return [...before, value];
}

/** A whole number. */
export function toCount(written: string): number {
  if (!/^\d{1,6}$/.test(written)) throw new InvalidArgumentError("Write a whole number.");
  return Number(written);
}
