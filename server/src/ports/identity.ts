import type { Role } from "./people.ts";

/** Somebody another service knows and vouches for. */
export interface Vouched {
  /** Issuer and subject, in one: it never changes, whatever the person is called. */
  readonly identity: string;
  /** As that service calls the person; not checked. */
  readonly name: string;
  /** What its groups come to here; null: nothing. */
  readonly role: Role | null;
}

/** Another door: people log in at a service, which sends them back. */
export interface IdentityProvider {
  /** For a person: the host people log in at. */
  readonly title: string;
  /** Where to send a person, and what the browser must keep and bring back. `callback`: where the service sends them back to. */
  begin(callback: string): Promise<{ readonly address: string; readonly kept: string }>;
  /** Who came back to `arrived` (the whole address) with what was kept. Throws a `VouchError`. */
  finish(arrived: string, kept: string): Promise<Vouched>;
}

/** Why a log-in elsewhere came to nothing. `unreachable`: that service does not answer; `refused`: it did not vouch. */
export class VouchError extends Error {
  readonly code: "unreachable" | "refused";

  constructor(code: "unreachable" | "refused", message: string) {
    super(message);
    this.code = code;
  }
}
