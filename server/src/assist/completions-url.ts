/** A service that speaks as OpenAI's chat completions do: Ollama, llama.cpp, vLLM, or one far away. */
export interface Assistant {
  /** Of the API (`http://localhost:11434/v1`) or of its completions. */
  readonly url: string;
  readonly model: string;
  /** Sent as bearer token; absent for a service that wants none. */
  readonly key?: string | undefined;
  /** Milliseconds for one question. Default 60,000. */
  readonly timeout?: number;
}

/** Why a question has no answer, in words for a person. */
export class AssistantError extends Error {}

/** The address questions go to. Throws `AssistantError` for what is none of the web. */
export function completionsUrl(url: string): string {
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol))
    throw new AssistantError(`not an address of an assistant: ${url} (http://localhost:11434/v1)`);
  return /\/chat\/completions\/?$/.test(url) ? url : `${url.replace(/\/+$/, "")}/chat/completions`;
}
