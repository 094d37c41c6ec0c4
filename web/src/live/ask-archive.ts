import type { ProblemAnswer } from "../../../server/src/http/contract.ts";

/** Why there is no answer: nobody answers; it is not there; one must log in; the archive says why. */
export type ProblemKind = "unreachable" | "missing" | "closed" | "refused";
export interface ArchiveProblem {
  readonly kind: ProblemKind;
  /** The archive's own words, in English; null when it said none. */
  readonly detail: string | null;
}
export type Answer<T> = { readonly answer: T } | { readonly problem: ArchiveProblem };

const BASE = "/api/v1";

/** Asks the archive that served this page. `path` is below the API's base; parameters without a value are left out. Never throws. */
export async function askArchive<T>(
  path: string,
  asked: Readonly<Record<string, string | null>> = {},
  signal: AbortSignal | null = null,
): Promise<Answer<T>> {
  const given = Object.entries(asked).filter((pair): pair is [string, string] => pair[1] !== null);
  const query = given.length ? `?${new URLSearchParams(given)}` : "";
  try {
    const response = await fetch(`${BASE}${path}${query}`, { signal });
    const body: unknown = await response.json();
    return response.ok ? { answer: body as T } : { problem: describe(response.status, body as ProblemAnswer) };
  } catch {
    return { problem: { kind: "unreachable", detail: null } };
  }
}

function describe(status: number, { detail }: ProblemAnswer): ArchiveProblem {
  if (status === 404) return { kind: "missing", detail };
  if (status === 401 || status === 403) return { kind: "closed", detail };
  return { kind: "refused", detail };
}
