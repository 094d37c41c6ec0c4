import type { Context } from "hono";
import { streamSSE } from "hono/streaming";
import type { CustodyEntry } from "../ports.ts";
import type { Desk } from "./desk.ts";
import { Problem } from "./problem.ts";

/** Those who may listen at once; each asks the archive once a second. */
const MOST_LISTENERS = 100;
/** Milliseconds between two looks at the archive, and between two signs of life. */
const INTERVAL = 1000;
const HEARTBEAT = 15_000;
/** Lines of the log looked at together. */
const BATCH = 200;

/** Where somebody stands: number of the last line of the log, and milliseconds since 1970 of the last comparison. */
interface Place {
  readonly line: number;
  readonly moment: number;
}

interface NewsEvent {
  readonly id: string;
  readonly event: "document" | "decision" | "stories";
  readonly data: Readonly<Record<string, unknown>>;
}

let listeners = 0;

export interface Listening {
  readonly signal: AbortSignal;
  /** Asked at every sign of life: who was shown out hears no more. */
  readonly mayListen: () => Promise<boolean>;
}

/** What is new in the archive, whoever put it there, from where the listener was: nothing is told twice, nothing is left out. */
export async function streamEvents(context: Context, desk: Desk, listening: Listening): Promise<Response> {
  const { signal, mayListen } = listening;
  if (listeners >= MOST_LISTENERS)
    throw new Problem("unavailable", `${MOST_LISTENERS} listen already`, { headers: { "retry-after": "60" } });
  const place = await readPlace(context.req.header("last-event-id"), desk);
  context.header("cache-control", "no-store, no-transform");
  return streamSSE(context, async (stream) => {
    listeners++;
    const end = new Promise<void>((resolve) => {
      stream.onAbort(resolve);
      signal.addEventListener("abort", () => resolve());
    });
    try {
      await stream.write("retry: 3000\n\n");
      let at = place;
      let rounds = 0;
      while (!stream.aborted && !signal.aborted) {
        const { events, next } = await findNews(desk, at);
        for (const { id, event, data } of events) await stream.writeSSE({ id, event, data: JSON.stringify(data) });
        at = next;
        rounds = (rounds + 1) % (HEARTBEAT / INTERVAL);
        if (rounds === 0) {
          if (!(await mayListen())) break;
          await stream.write(": here\n\n");
        }
        if (events.length < BATCH) await Promise.race([stream.sleep(INTERVAL), end]);
      }
    } finally {
      listeners--;
    }
  });
}

async function readPlace(given: string | undefined, { store, clock }: Desk): Promise<Place> {
  if (given === undefined) return { line: await store.lastLine(), moment: Date.parse(clock.now()) };
  const [, line, moment] = /^(\d{1,15})-(\d{1,15})$/.exec(given) ?? [];
  if (line === undefined || moment === undefined || Number(moment) > LATEST)
    throw new Problem("bad-query", `not the id of an event: ${given.slice(0, 40)}`, {
      where: "header/last-event-id",
      hint: "leave it out to hear what comes from now on",
    });
  return { line: Number(line), moment: Number(moment) };
}

/** The last moment that can be written as a date. */
const LATEST = 8_640_000_000_000_000;

/** What came after a place, and the place behind it. */
async function findNews(
  { store }: Desk,
  { line, moment }: Place,
): Promise<{ readonly events: readonly NewsEvent[]; readonly next: Place }> {
  const entries = await store.custody(line, BATCH);
  const compared = await store.comparedSince(new Date(moment).toISOString(), BATCH);
  const events: NewsEvent[] = entries.flatMap((entry) => describeEntry(entry, moment));
  const last = entries.at(-1)?.number ?? line;
  for (const { at, stories } of compared)
    events.push({ id: `${last}-${Date.parse(at)}`, event: "stories", data: { at, stories } });
  const latest = compared.at(-1);
  return { events, next: { line: last, moment: latest ? Date.parse(latest.at) : moment } };
}

function describeEntry({ number, act, subject, by, at }: CustodyEntry, moment: number): NewsEvent[] {
  if (act !== "take-in" && act !== "decide") return [];
  const event = act === "take-in" ? "document" : "decision";
  return [{ id: `${number}-${moment}`, event, data: { id: subject, by, at } }];
}
