import { hash, randomBytes } from "node:crypto";
import { type ApiToken, type Clock, type People, type Person, ROLES, type Role, type Session } from "../ports.ts";
import { checkPassword, hashPassword } from "./hash-password.ts";
import { AttemptLimit } from "./limit-attempts.ts";

/** Milliseconds: a session unused, any session, a secret until it is exchanged, the old secret after that (requests may be under way). */
const IDLE = 12 * 3_600_000;
const LONGEST = 7 * 86_400_000;
const EXCHANGE = 3_600_000;
const GRACE = 60_000;
/** The end is moved at most so often: not every look writes. */
const STEP = 5 * 60_000;
/** Passwords hashed at once, each with its 19 MiB; who comes then waits. */
const AT_ONCE = 2;
/** Bytes of a secret. */
const SECRET = 32;

/** A log-in that went through. */
export interface LoggedIn {
  readonly person: Person;
  /** For the browser alone. */
  readonly secret: string;
  readonly expiresAt: string;
}

export type Entry = LoggedIn | { readonly refused: "wrong" } | { readonly refused: "often"; readonly seconds: number };

/** Somebody known by a session; `fresh`: the secret that takes the old one's place. */
export interface Known {
  readonly person: Person;
  readonly fresh: LoggedIn | null;
}

export interface KnowOptions {
  /** Whether an old secret may be exchanged: only where the new one reaches the browser. */
  readonly exchange: boolean;
}

export type TokenWanted = Pick<ApiToken, "owner" | "title" | "role" | "expiresAt">;

export interface KnownToken {
  readonly token: ApiToken;
  readonly person: Person;
  readonly role: Role;
}

/** Lets people in and knows them again. */
export interface Gate {
  /** False as long as nobody may log in: then this machine is let in as it is. */
  hasPeople(): Promise<boolean>;
  enter(name: string, password: string, address: string): Promise<Entry>;
  know(secret: string, options: KnowOptions): Promise<Known | null>;
  leave(secret: string): Promise<void>;
  /** Makes a token for a program; its secret is told this once. */
  grant(wanted: TokenWanted): Promise<{ readonly token: ApiToken; readonly secret: string }>;
  /** Whose token it is, and what it may do: never more than the person may now. */
  knowToken(secret: string): Promise<KnownToken | null>;
  /** Lets in whom another door has vouched for. */
  admit(person: Person): Promise<LoggedIn>;
}

export function openGate(people: People, clock: Clock): Gate {
  const limit = new AttemptLimit(() => clock.elapsed());
  const queue = openQueue();
  // Who does not exist takes as long as who does: the time tells nothing.
  const nobody = hashPassword(randomBytes(SECRET).toString("hex"));
  const admit = (person: Person, startedAt = clock.now()) => issue(people, clock, person, startedAt);
  return {
    hasPeople: async () => (await people.list()).length > 0,
    async enter(name, password, address) {
      const key = name.normalize("NFC").toLowerCase();
      const seconds = limit.wait(key, address);
      if (seconds > 0) return { refused: "often", seconds };
      limit.begin(key, address);
      const person = await people.find(name);
      const kept = person?.password ?? (await nobody);
      const fits = await queue(() => checkPassword(password, kept));
      if (!fits || person === null || person.password === null) return { refused: "wrong" };
      limit.succeed(key, address);
      await people.sweepSessions(clock.now());
      return admit(person);
    },
    know: (secret, { exchange }) => knowAgain(people, clock, secret, exchange),
    leave: (secret) => people.endSession(hashSecret(secret)),
    grant: (wanted) => grantToken(people, clock, wanted),
    knowToken: (secret) => knowToken(people, clock, secret),
    admit,
  };
}

/** By it, tokens are known as what they are where they leak. */
const TOKEN_PREFIX = "isnad_";
/** Bytes. */
const TOKEN_ID = 6;

async function grantToken(people: People, clock: Clock, wanted: TokenWanted) {
  const secret = TOKEN_PREFIX + randomBytes(SECRET).toString("base64url");
  const id = randomBytes(TOKEN_ID).toString("hex");
  const at = clock.now();
  const token: ApiToken = { ...wanted, id, hash: hashSecret(secret), since: at, usedOn: null };
  await people.addToken(token, { by: wanted.owner, at });
  return { token, secret };
}

async function knowToken(people: People, clock: Clock, secret: string): Promise<KnownToken | null> {
  const now = clock.now();
  const known = await people.token(hashSecret(secret), now);
  if (known === null || known.person === null) return null;
  const { token, person } = known;
  const today = now.slice(0, 10);
  if (token.usedOn !== today) await people.touchToken(token.id, today);
  return { token, person, role: ROLES.indexOf(token.role) < ROLES.indexOf(person.role) ? token.role : person.role };
}

async function issue(people: People, clock: Clock, person: Person, startedAt: string): Promise<LoggedIn> {
  const secret = randomBytes(SECRET).toString("base64url");
  const session = { id: hashSecret(secret), person: person.name, startedAt, issuedAt: clock.now() };
  const expiresAt = expiryOf(session, clock.now());
  await people.openSession({ ...session, expiresAt });
  return { person, secret, expiresAt };
}

function expiryOf({ startedAt }: Pick<Session, "startedAt">, now: string): string {
  return toIso(Math.min(Date.parse(now) + IDLE, Date.parse(startedAt) + LONGEST));
}

async function knowAgain(people: People, clock: Clock, secret: string, exchange: boolean): Promise<Known | null> {
  const now = clock.now();
  const found = await people.session(hashSecret(secret), now);
  if (found === null) return null;
  const { session, person } = found;
  const isReplaced = Date.parse(session.expiresAt) - Date.parse(now) <= GRACE;
  if (exchange && !isReplaced && Date.parse(now) - Date.parse(session.issuedAt) >= EXCHANGE) {
    const fresh = await issue(people, clock, person, session.startedAt);
    await people.moveExpiry(session.id, toIso(Date.parse(now) + GRACE));
    return { person, fresh };
  }
  const expiresAt = expiryOf(session, now);
  if (!isReplaced && Date.parse(expiresAt) - Date.parse(session.expiresAt) >= STEP)
    await people.moveExpiry(session.id, expiresAt);
  return { person, fresh: null };
}

function hashSecret(secret: string): string {
  return hash("sha256", secret, "hex");
}

function toIso(time: number): string {
  return new Date(time).toISOString();
}

/** Runs so many at once, and the others in turn. */
function openQueue(): <Result>(work: () => Promise<Result>) => Promise<Result> {
  const waiting: (() => void)[] = [];
  let running = 0;
  return async (work) => {
    if (running >= AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve));
    else running++;
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else running--;
    }
  };
}
