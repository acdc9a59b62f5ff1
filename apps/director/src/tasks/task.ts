/** A task as clients of Governify's director know it. */
export interface Task {
  id: string;
  /** Name of a task kind: `builtin:...`. */
  script: string;
  config: Record<string, unknown>;
  /** Milliseconds between two due times. */
  interval: number;
  /** First due time (RFC 3339); without it the task runs only when asked to. */
  init?: string;
  /** No run is due at or after it; without it there is no end. */
  end?: string;
  /** Whether it runs on its schedule. */
  running: boolean;
}

/** A task as it is stored. */
export interface StoredTask extends Task {
  /** Grows with every change. */
  version: number;
  /** The due time it is planned for, in ms since 1970; null: none. */
  nextAt: number | null;
}

/** The task as clients see it. */
export function toTask({ id, script, config, interval, init, end, running }: Task): Task {
  return {
    ...{ id, script, config, interval },
    ...(init === undefined ? {} : { init }),
    ...(end === undefined ? {} : { end }),
    running,
  };
}
