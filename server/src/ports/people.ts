import type { Act } from "./act.ts";

/** What somebody may do, each with all before it: look, decide, say who may. */
export const ROLES = ["read", "review", "admin"] as const;
export type Role = (typeof ROLES)[number];

/** Somebody who may log in. */
export interface Person {
  /** Under which decisions are kept; case does not matter when logging in. */
  readonly name: string;
  readonly role: Role;
  /** Argon2id in the usual notation (`$argon2id$v=19$…`); null for who comes in by another door. */
  readonly password: string | null;
  /** Issuer and subject of who comes in by OpenID Connect, in one; absent for the others. */
  readonly identity?: string;
  /** ISO date-time, UTC. */
  readonly since: string;
}

/** A log-in that lasts. Times are ISO date-times, UTC. */
export interface Session {
  /** SHA-256 of the secret that the browser holds, in hexadecimal: who reads the archive cannot log in by it. */
  readonly id: string;
  readonly person: string;
  /** When the person logged in, and when the secret was last exchanged. */
  readonly startedAt: string;
  readonly issuedAt: string;
  readonly expiresAt: string;
}

/** A key by which a program asks in a person's name, and does no more than its role. */
export interface ApiToken {
  readonly id: string;
  /** Name of the person. */
  readonly owner: string;
  readonly title: string;
  readonly role: Role;
  /** SHA-256 of the secret, in hexadecimal: who reads the archive cannot ask by it. */
  readonly hash: string;
  /** ISO date-times, UTC; without an end: until it is revoked. */
  readonly since: string;
  readonly expiresAt: string | null;
  /** ISO day. */
  readonly usedOn: string | null;
}

/** Who may use an archive over HTTP. Every change of a person goes into the custody log, and ends that person's sessions. */
export interface People {
  /** By name. */
  list(): Promise<readonly Person[]>;
  find(name: string): Promise<Person | null>;
  /** Who comes in by OpenID Connect under this identity. */
  identified(identity: string): Promise<Person | null>;
  /** Adds a person, or replaces the one of that name. */
  save(person: Person, act: Act): Promise<void>;
  /** Whether there was such a person. Decisions keep the name; tokens go too. */
  remove(name: string, act: Act): Promise<boolean>;
  openSession(session: Session): Promise<void>;
  /** A session that has not expired, with its person. */
  session(id: string, now: string): Promise<{ readonly session: Session; readonly person: Person } | null>;
  /** Lets a session end at another time. */
  moveExpiry(id: string, expiresAt: string): Promise<void>;
  endSession(id: string): Promise<void>;
  /** In the order they were made. */
  tokens(): Promise<readonly ApiToken[]>;
  /** By its hash; null for one that has expired. The person is null where it was made while nobody could log in. */
  token(hash: string, now: string): Promise<{ readonly token: ApiToken; readonly person: Person | null } | null>;
  addToken(token: ApiToken, act: Act): Promise<void>;
  /** Whether there was such a one. */
  removeToken(id: string, act: Act): Promise<boolean>;
  /** Notes the day it was last used on. */
  touchToken(id: string, day: string): Promise<void>;
  /** Drops what has expired. */
  sweepSessions(now: string): Promise<void>;
}
