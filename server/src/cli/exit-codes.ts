/** What the program tells the shell. */
export const EXIT = {
  /** Everything named was read. */
  ok: 0,
  /** Some inputs could not be read; the rest was. */
  partial: 1,
  /** The command line asks for something that cannot be done. */
  usage: 2,
  /** Nothing could be read. */
  nothing: 3,
  /** A fault of the program, or of the disk it writes to. */
  internal: 70,
} as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** The same, for help pages. */
export const EXIT_HELP = `Exit codes:
  0  everything was read
  1  some inputs could not be read (the summary says which and why); the rest was
  2  the command line asks for something that cannot be done
  3  nothing could be read
  70 a fault of the program, or of the disk it writes to`;

/** A command line that cannot be carried out; the message says what to do instead. */
export class UsageError extends Error {}
