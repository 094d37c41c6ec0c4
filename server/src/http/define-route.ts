import type { z } from "zod";
import type { Role } from "../ports.ts";

/** Whoever asks. */
export interface Caller {
  readonly name: string;
  readonly role: Role;
  /** Title of the token by which a program asks in this name; absent for the person. */
  readonly token?: string;
}

/** What the log and decisions call whoever asks: a program is told from the person. */
export function signOf({ name, token }: Caller): string {
  return token === undefined ? name : `${name} (token: ${token})`;
}

/** A request whose parts have been checked. */
export interface Asked<Params, Query, Body> {
  readonly params: Params;
  readonly query: Query;
  readonly body: Body;
  /** Of the name "" where nobody is logged in, and nobody need be. */
  readonly caller: Caller;
  /** The other side's network address; empty when it is not known. */
  readonly address: string;
  /** The request as it came, for what only few routes need. */
  readonly request: Request;
}

/** An answer: a body to be sent as JSON, or one that is written piece by piece, or bytes. */
export interface Answered {
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string | readonly string[]>>;
  /** Identifies exactly this state of what is asked for; given back in `If-Match`. Default: a weak tag from the body. */
  readonly revision?: string;
}

type RawContent = string | Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array>;

/** Sent as it is, not as JSON. */
export class Raw {
  readonly content: RawContent;
  readonly type: string;

  constructor(content: RawContent, type: string) {
    this.content = content;
    this.type = type;
  }
}

/** One question that can be asked over HTTP, with everything that is published about it. */
export interface Route<Params = unknown, Query = unknown, Body = unknown> {
  readonly method: "get" | "post" | "put" | "delete";
  /** Below `/api/v1`, parameters in braces: `/stories/{story}`. */
  readonly path: string;
  /** OpenAPI's `operationId`. */
  readonly name: string;
  readonly summary: string;
  /** What one must be allowed; null: anybody may ask. */
  readonly role: Role | null;
  readonly params?: z.ZodType<Params>;
  readonly query?: z.ZodType<Query>;
  readonly body?: z.ZodType<Body>;
  /** Of an answer that is JSON; a media type for any other; null for none. */
  readonly answer: z.ZodType | string | null;
  /** Default 200, 204 without an answer. */
  readonly status?: 200 | 201 | 302;
  /** Header `If-Match` with a `revision` must come along. */
  readonly guarded?: boolean;
  handle(asked: Asked<Params, Query, Body>): Promise<Answered>;
}

/** A route, with the types of its parts taken from their schemas. */
export function defineRoute<Params = unknown, Query = unknown, Body = unknown>(
  route: Route<Params, Query, Body>,
): Route {
  return route as unknown as Route;
}
