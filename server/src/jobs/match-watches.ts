import { createHash } from "node:crypto";
import type { Account, Position, Reading } from "@isnad/core";
import { type Notice, readPages, type Store, type Wanted, type Watch } from "../ports.ts";

/** Lines of the log, and moments of comparing, looked at together. */
const BATCH = 200;
/** Accounts asked for together. */
const PAGE = 500;
/** UTF-16 code units of the words in a notice. */
const LONGEST = 500;

/**
 * Looks at what came in since the last time, for everything that is watched, and keeps what was found. What is found twice is kept once,
 * so that a kill between finding and noting the place costs nothing.
 */
export async function matchWatches(store: Store, now: string): Promise<void> {
  const watches = await store.watches.list();
  const known = await store.watches.place();
  const place = known ?? { line: await store.lastLine(), moment: now };
  const entries = await store.custody(place.line, BATCH);
  const compared = await store.comparedSince(place.moment, BATCH);
  // Asked every other second: where nothing is new, nothing is written.
  if (known !== null && entries.length === 0 && compared.length === 0) return;
  if (watches.length > 0) {
    const documents = entries.filter(({ act }) => act === "take-in").map(({ subject }) => subject);
    for (const reading of await store.readings(documents))
      await store.watches.add(
        watches.flatMap((watch) => noticeReading(watch, reading, now)),
        false,
      );
    for (const { stories } of compared)
      for (const id of stories) {
        const accounts = (await store.story(id))?.accounts ?? [];
        await store.watches.add(
          watches.flatMap((watch) => noticeAccounts(watch, accounts, now)),
          false,
        );
      }
  }
  await store.watches.savePlace({
    line: entries.at(-1)?.number ?? place.line,
    moment: compared.at(-1)?.at ?? place.moment,
  });
}

/** Notes what a new watch would find in the archive as it is: that is not news. */
export async function settleWatch(store: Store, watch: Watch): Promise<void> {
  const { kind } = watch.wanted;
  if (kind !== "figure" && kind !== "contested") return;
  const query = kind === "figure" ? ({ kind: "casualty" } as const) : ({ status: "contested" } as const);
  const notices: Notice[] = [];
  for await (const account of readPages((place) => store.accounts({ ...query, limit: PAGE, ...place })))
    notices.push(...noticeAccounts(watch, [account], watch.since));
  await store.watches.add(notices, true);
}

/** What an article says that is watched for: a speaker, a place. */
function noticeReading(watch: Watch, reading: Reading, now: string): readonly Notice[] {
  const words = wordsFor(watch.wanted, reading);
  if (words.length === 0) return [];
  const { id, title, publisher } = reading.document;
  const subject = { type: "document", id } as const;
  const heading = [publisher, title].filter((part) => part !== null).join(": ") || id;
  return [makeNotice(watch, subject, id, { at: now, title: heading, text: words.join("\n") })];
}

function wordsFor(
  { kind, entity }: Wanted,
  { document, attributions, mentions, sentences }: Reading,
): readonly string[] {
  const cut = ({ start, end }: { readonly start: number; readonly end: number }) =>
    document.text.slice(start, end).trim();
  if (kind === "speaker")
    return attributions
      .filter(({ chain }) => chain.some((link) => link.entity === entity))
      .map(({ span }) => cut(span));
  if (kind !== "place") return [];
  const named = mentions.filter(({ type, candidates }) => type === "place" && candidates[0]?.entity === entity);
  return sentences
    .filter(({ start, end }) => named.some(({ span }) => span.start >= start && span.end <= end))
    .map(cut);
}

function noticeAccounts(watch: Watch, accounts: readonly Account[], now: string): readonly Notice[] {
  return accounts.flatMap((account) => {
    const { wanted } = watch;
    if (account.background || !isAbout(account, wanted)) return [];
    if (wanted.kind === "contested" && account.status === "contested")
      return [noticeAccount(watch, account, account.positions, now)];
    if (wanted.kind !== "figure" || account.kind !== "casualty") return [];
    const above = account.positions.filter(({ value }) => value.kind === "count" && value.low > (wanted.above ?? 0));
    return above.length > 0 ? [noticeAccount(watch, account, above, now)] : [];
  });
}

/** A slot names its place by entity where the lexicon has it. */
function isAbout({ slot }: Account, { entity }: Wanted): boolean {
  return entity === null || slot["place"] === entity;
}

function noticeAccount(watch: Watch, account: Account, positions: readonly Position[], now: string): Notice {
  const subject = { type: "account", id: account.id } as const;
  const text = positions.map(describePosition).join("\n");
  return makeNotice(watch, subject, account.id, { at: now, title: account.question.ar, text });
}

/** «27–30: فلان، فلان»: a value and who gives it. */
function describePosition({ value, origins }: Position): string {
  const names = origins.map(({ name }) => name).join("، ");
  if (value.kind !== "count") return names;
  const high = value.high === null ? "+" : value.high === value.low ? "" : `–${value.high}`;
  return `${value.low}${high}: ${names}`;
}

function makeNotice(
  watch: Watch,
  subject: Notice["subject"],
  found: string,
  told: Pick<Notice, "at" | "title" | "text">,
): Notice {
  const id = createHash("sha256").update(`${watch.id}\0${found}`).digest("hex").slice(0, 32);
  return { id, watch: watch.id, subject, ...told, text: told.text.slice(0, LONGEST).toWellFormed() };
}
