import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import { openExport } from "../../src/cli/write-export.ts";
import type { ProblemAnswer } from "../../src/http/contract.ts";
import { makeApp } from "../../src/http/make-app.ts";
import type { DeskFiles } from "../../src/http/serve-desk.ts";
import { settleWatch } from "../../src/jobs/match-watches.ts";
import { openGate } from "../../src/people/open-gate.ts";
import type { IdentityProvider, Organisation, Store } from "../../src/ports.ts";

type App = ReturnType<typeof makeApp>;

/** The service over an archive, as tests ask it. */
export interface ApiAtHand {
  readonly app: App;
  readonly clock: TestClock;
  readonly faults: unknown[];
  /** Asks below `/api/v1`, as this machine does. */
  ask(path: string, init?: RequestInit): Promise<Response>;
  /** The JSON of an answer, checked against what is published of it. */
  answer<Body = ProblemAnswer>(path: string, init?: RequestInit): Promise<Answer<Body>>;
}

export interface Answer<Body> {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Body;
}

/** A clock that tests set. */
export class TestClock {
  #milliseconds = 0;
  elapsed = () => this.#milliseconds;
  now = () => new Date(Date.parse("2024-12-05T00:00:00.000Z") + this.#milliseconds).toISOString();

  pass(seconds: number): void {
    this.#milliseconds += seconds * 1000;
  }
}

export interface ApiOptions {
  readonly files?: DeskFiles | null;
  readonly isLoopback?: boolean;
  readonly url?: string;
  readonly organisation?: Organisation;
  readonly provider?: IdentityProvider;
}

export async function openApi(store: Store, options: ApiOptions = {}): Promise<ApiAtHand> {
  const { files = null, isLoopback = true, url = "http://127.0.0.1:4730" } = options;
  const clock = new TestClock();
  const faults: unknown[] = [];
  const app = makeApp({
    desk: {
      store,
      clock,
      version: "1.2.3",
      gate: openGate(store.people, clock),
      isLoopback,
      provider: options.provider ?? null,
      url,
      writeExport: openExport(store, options.organisation ?? null),
      settleWatch: (watch) => settleWatch(store, watch),
    },
    hosts: ["localhost", "127.0.0.1", "[::1]"],
    files,
    onFault: (error) => faults.push(error),
    signal: new AbortController().signal,
  });
  const ask = async (path: string, init: RequestInit = {}) => {
    const headers = { host: "127.0.0.1:4730", ...(init.headers as Record<string, string>) };
    return app.request(`http://127.0.0.1:4730/api/v1${path}`, { ...init, headers });
  };
  const validate = await openPublished(app);
  const answer = async <Body>(path: string, init: RequestInit = {}): Promise<Answer<Body>> => {
    const response = await ask(path, init);
    const text = await response.text();
    const body = text === "" ? null : JSON.parse(text);
    validate(init.method ?? "GET", path, response, body);
    return { status: response.status, headers: response.headers, body };
  };
  return { app, clock, faults, ask, answer };
}

interface Published {
  readonly paths: Readonly<Record<string, Readonly<Record<string, { responses: Record<string, unknown> }>>>>;
}

/** A check of answers by the description that is published, with a validator of others. Throws with what is wrong. */
async function openPublished(app: App) {
  const response = await app.request("http://127.0.0.1/openapi.json", { headers: { host: "127.0.0.1" } });
  const description = (await response.json()) as Published;
  const ajv = new Ajv2020({ strict: false, allErrors: false, formats: { date: true } });
  ajv.addSchema(description, "api");
  const compiled = new Map<string, ValidateFunction>();
  return (method: string, path: string, answered: Response, body: unknown): void => {
    const plain = `/api/v1${path.replace(/\?.*/s, "")}`;
    const known = Object.keys(description.paths).find((each) => toPattern(each).test(plain));
    const isProblem = answered.headers.get("content-type")?.startsWith("application/problem+json") === true;
    const place = isProblem
      ? "api#/components/schemas/Problem"
      : `api#/paths/${toPointer(known ?? "none")}/${method.toLowerCase()}/responses/${answered.status}/content/application~1json/schema`;
    if (answered.status === 304 || answered.status === 204) return;
    const check = compiled.get(place) ?? ajv.compile({ $ref: place });
    compiled.set(place, check);
    if (!check(body)) throw new Error(`${method} ${path}: ${ajv.errorsText(check.errors)} (${place})`);
  };
}

function toPattern(path: string): RegExp {
  return new RegExp(`^${path.replace(/\{\w+\}/g, "[^/]+")}$`);
}

function toPointer(path: string): string {
  return encodeURIComponent(path.replaceAll("/", "~1"));
}
