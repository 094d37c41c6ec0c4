/** Who does something to the archive, and when. */
export interface Act {
  /** A person's account, or the program: `isnad ingest`. */
  readonly by: string;
  /** ISO date-time, UTC. */
  readonly at: string;
}
