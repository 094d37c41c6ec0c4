import { z } from "zod";
import { type Assistant, AssistantError, completionsUrl } from "./completions-url.ts";

/** Bytes of an answer. */
const LARGEST_ANSWER = 1_000_000;
const TIMEOUT = 60_000;

const ANSWER = z.object({ choices: z.array(z.object({ message: z.object({ content: z.string() }) })).min(1) });

/** Asks one question and gives the words of the answer. Follows no redirect: the text goes where the user said, and nowhere else. */
export async function askAssistant(assistant: Assistant, instructions: string, question: string): Promise<string> {
  const { model, key, timeout = TIMEOUT } = assistant;
  const body = {
    model,
    temperature: 0,
    stream: false,
    response_format: { type: "json_object" },
    messages: [
      { role: "system", content: instructions },
      { role: "user", content: question },
    ],
  };
  const headers = { "content-type": "application/json", ...(key !== undefined && { authorization: `Bearer ${key}` }) };
  const signal = AbortSignal.timeout(timeout);
  try {
    const request = { method: "POST", headers, body: JSON.stringify(body), redirect: "error", signal } as const;
    const response = await fetch(completionsUrl(assistant.url), request);
    if (!response.ok) {
      await response.body?.cancel();
      throw new AssistantError(`it answers ${response.status}`);
    }
    return takeContent(await readBody(response));
  } catch (error) {
    throw explain(error, timeout);
  }
}

async function readBody({ body }: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body ?? []) {
    size += chunk.length;
    if (size > LARGEST_ANSWER) throw new AssistantError(`its answer is longer than ${LARGEST_ANSWER / 1_000_000} MB`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString();
}

function takeContent(text: string): string {
  const parsed = ANSWER.safeParse(parseJson(text));
  const content = parsed.data?.choices[0]?.message.content;
  if (content === undefined) throw new AssistantError("its answer is no chat completion");
  return content;
}

/** Undefined for what is no JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function explain(error: unknown, timeout: number): AssistantError {
  if (error instanceof AssistantError) return error;
  const { name, message, cause } = error as Error;
  if (name === "TimeoutError") return new AssistantError(`no answer within ${timeout / 1000} s`);
  return new AssistantError(cause instanceof Error ? cause.message : message);
}
