import type { ProblemAnswer } from "../../../server/src/http/contract.ts";

/** Why there is no answer: nobody answers; it is not there; one must log in, or may not; it is not as it was seen; the archive says why. */
export type ProblemKind = "unreachable" | "missing" | "closed" | "forbidden" | "changed" | "wrongPassword" | "refused";
export interface ArchiveProblem {
  readonly kind: ProblemKind;
  /** The archive's own words, in English; null when it said none. */
  readonly detail: string | null;
}
export type Answer<T> = { readonly answer: T } | { readonly problem: ArchiveProblem };

const BASE = "/api/v1";

/** Tells the archive something: a decision, a name and a password. `seen`: the revision of what it is about. Never throws. */
export async function tellArchive<T>(
  method: "POST" | "PUT" | "DELETE",
  path: string,
  body: unknown = null,
  seen: string | null = null,
): Promise<Answer<T>> {
  const headers = { "content-type": "application/json", ...(seen !== null && { "if-match": `"${seen}"` }) };
  const sent = body === null ? { method } : { method, headers, body: JSON.stringify(body) };
  return receive(fetch(BASE + path, sent));
}

/** Asks the archive that served this page. `path` is below the API's base; parameters without a value are left out. Never throws. */
export async function askArchive<T>(
  path: string,
  asked: Readonly<Record<string, string | null>> = {},
  signal: AbortSignal | null = null,
): Promise<Answer<T>> {
  const given = Object.entries(asked).filter((pair): pair is [string, string] => pair[1] !== null);
  const query = given.length ? `?${new URLSearchParams(given)}` : "";
  return receive(fetch(`${BASE}${path}${query}`, { signal }));
}

async function receive<T>(asked: Promise<Response>): Promise<Answer<T>> {
  try {
    const response = await asked;
    const body: unknown = response.status === 204 ? null : await response.json();
    return response.ok ? { answer: body as T } : { problem: describe(body as ProblemAnswer) };
  } catch {
    return { problem: { kind: "unreachable", detail: null } };
  }
}

const KINDS: Readonly<Record<string, ProblemKind>> = {
  "not-found": "missing",
  "not-logged-in": "closed",
  "not-allowed": "forbidden",
  "wrong-password": "wrongPassword",
  "changed-meanwhile": "changed",
};

function describe({ type, detail }: ProblemAnswer): ArchiveProblem {
  return { kind: KINDS[type.replace(/^urn:isnad:problem:/, "")] ?? "refused", detail };
}
