import type { Gate } from "../people/open-gate.ts";
import type { Clock, IdentityProvider, Store, Watch, WriteExport } from "../ports.ts";

/** What every route answers from. */
export interface Desk {
  readonly store: Store;
  readonly clock: Clock;
  /** Of the program. */
  readonly version: string;
  readonly gate: Gate;
  /** Where people log in elsewhere; null: nowhere. */
  readonly provider: IdentityProvider | null;
  /** Nobody but this machine reaches the server: it may be let in without a name. */
  readonly isLoopback: boolean;
  /** How people reach it: `https://desk.example.org`, without a slash at the end. */
  readonly url: string;
  readonly writeExport: WriteExport;
  /** Notes what a new watch would find in the archive as it is. */
  readonly settleWatch: (watch: Watch) => Promise<void>;
}
