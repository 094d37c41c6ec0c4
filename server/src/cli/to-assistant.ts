import { type Assistant, AssistantError, completionsUrl } from "../assist/completions-url.ts";
import type { Host } from "../ports.ts";
import { UsageError } from "./exit-codes.ts";
import type { ReadFormat } from "./run-read.ts";

/** What the command line may say of an assistant. */
export interface AssistOptions {
  /** URL of a service that speaks as OpenAI's chat completions do. */
  readonly assist?: string;
  readonly assistModel?: string;
}

/** The assistant to ask; undefined when none was named. Its key comes from ISNAD_ASSIST_KEY, which no list of processes shows. */
export function toAssistant(
  { assist, assistModel }: AssistOptions,
  format: ReadFormat,
  host: Host,
): Assistant | undefined {
  if (assist === undefined) {
    if (assistModel !== undefined)
      throw new UsageError("--assist-model says which model; --assist must say where it is");
    return undefined;
  }
  if (assistModel === undefined)
    throw new UsageError("--assist needs --assist-model: the name of the model to ask there");
  if (format === "csv") throw new UsageError("--assist has no rows in CSV: write text or ndjson");
  try {
    completionsUrl(assist);
  } catch (error) {
    if (error instanceof AssistantError) throw new UsageError(error.message);
    throw error;
  }
  return { url: assist, model: assistModel, key: host.env["ISNAD_ASSIST_KEY"] };
}
