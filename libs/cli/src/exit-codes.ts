/** How a command ends, for pipelines to decide by. */
export const EXIT = {
  ok: 0,
  /** The answer is no: a threshold missed, a run not passed, evidence that does not verify. */
  no: 1,
  /** The command line or the configuration is wrong; nothing was asked. */
  usage: 2,
  /** The server refused. */
  refused: 3,
  /** No answer, or not in time. */
  silent: 4,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** A mistake of the one who typed the command; its message says what to type instead. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
