import { ArchiveError } from "../ports.ts";

/** Every way a request fails, with the status it has and what it is called. */
export const PROBLEMS = {
  "bad-path": [400, "The path asks for something that cannot be"],
  "bad-query": [400, "The query asks for something that cannot be"],
  "bad-body": [400, "The body is not what is expected here"],
  "not-logged-in": [401, "Nobody is logged in"],
  "wrong-password": [401, "Name and password do not fit"],
  "not-allowed": [403, "This is not allowed to whoever asks"],
  "other-site": [403, "The request comes from another site"],
  "not-found": [404, "There is no such thing"],
  "wrong-method": [405, "This cannot be done to what the path names"],
  conflict: [409, "It cannot be done as things are"],
  "changed-meanwhile": [412, "It was changed meanwhile"],
  "too-large": [413, "It is too large"],
  "wrong-type": [415, "The body has a type that is not read here"],
  "wrong-host": [421, "This server does not answer to that name"],
  "name-what-you-saw": [428, "Say which state you saw"],
  "too-often": [429, "Asked too often"],
  internal: [500, "A fault of the program"],
  unavailable: [503, "Not now"],
} as const satisfies Readonly<Record<string, readonly [number, string]>>;
export type ProblemCode = keyof typeof PROBLEMS;

export interface ProblemMore {
  /** What is wrong where: `query/limit`, `body/targets/0/id`, `header/if-match`. */
  readonly where?: string;
  /** What to do instead. */
  readonly hint?: string;
  /** Further headers of the answer. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Further members, such as the state that is there now. */
  readonly also?: Readonly<Record<string, unknown>>;
}

/** A request that cannot be answered as it was asked. `detail` is a sentence with what and how much. */
export class Problem extends Error {
  readonly code: ProblemCode;
  readonly more: ProblemMore;

  constructor(code: ProblemCode, detail: string, more: ProblemMore = {}) {
    super(detail);
    this.code = code;
    this.more = more;
  }
}

/** What became of an error, as RFC 9457 wants it. What we did not foresee is told without its words, which may hold anything. */
export function toProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof ArchiveError && error.code === "bad-cursor")
    return new Problem("bad-query", error.message, {
      where: "query/after",
      hint: "give back `next` of the page before, as it is",
    });
  return new Problem("internal", "the program failed on this request", {
    hint: "the log of the server says more; please report it",
  });
}

/** The answer that tells of a problem. */
export function answerProblem({ code, message, more }: Problem, instance: string): Response {
  const [status, title] = PROBLEMS[code];
  const body = {
    type: `urn:isnad:problem:${code}`,
    title,
    status,
    detail: message,
    instance,
    ...(more.where !== undefined && { where: more.where }),
    ...(more.hint !== undefined && { hint: more.hint }),
    ...more.also,
  };
  return new Response(JSON.stringify(body), {
    status,
    headers: { "content-type": "application/problem+json", "cache-control": "no-store", ...more.headers },
  });
}
