/** A timed task. */
export interface Task {
  id: string;
  /** Directors of STATUS: a task kind, as `builtin:http-check`. Governify's: address of a script. */
  script: string;
  config: Readonly<Record<string, unknown>>;
  /** Milliseconds between two due times. */
  interval: number;
  /** First due time (ISO 8601); without it the task runs only when asked to. */
  init?: string;
  /** Nothing is due from here on (ISO 8601). */
  end?: string;
  /** Whether it runs on its schedule. */
  running?: boolean;
}

/** What a task is made of; without an id it is given one. */
export type TaskFields = Omit<Task, 'id'> & { id?: string };

export interface TaskStatus {
  id: string;
  /** Governify's own director says true of every task. */
  running: boolean;
  nextExecution?: Date;
}

export interface TaskRun {
  id: string;
  taskId: string;
  /** The due time it was for; null when somebody asked for it. */
  due: string | null;
  startedAt: string;
  durationMs: number;
  ok: boolean;
  error: string | null;
}

export interface TaskKind {
  name: string;
  description: string;
}

export type ServiceState = 'up' | 'degraded' | 'down' | 'not-configured';

/** A service as it was seen at the last look. */
export interface Service {
  name: string;
  status: ServiceState;
  latencyMs: number | null;
  version: string | null;
  /** What is wrong, and what to do about it. */
  detail: string | null;
  remedy: string | null;
  /** Since when it has been seen so (ISO 8601). */
  since: string | null;
  checkedAt: string;
}

export interface Health {
  status: 'up' | 'degraded' | 'down';
  services: Service[];
  notConfigured: Service[];
  version: string;
  startedAt: string;
  uptimeSeconds: number;
}

export interface Uptime {
  /** Up or degraded, of the time observed; null when none was. */
  percentage: number | null;
  upSeconds: number;
  degradedSeconds: number;
  downSeconds: number;
  unknownSeconds: number;
}

export interface ServiceHistory {
  service: string;
  from: string;
  to: string;
  uptime: Uptime;
  /** The same for the last 24h, 7d and 30d before `to`. */
  spans: Record<'24h' | '7d' | '30d', Uptime>;
  completeFrom: string;
  /** Stretches of time in one state, the newest first. */
  segments: {
    status: Exclude<ServiceState, 'not-configured'>;
    from: string;
    to: string;
    detail: string | null;
  }[];
}

/** Who answers; all but the first two is told by directors of STATUS alone. */
export interface DirectorInfo {
  info?: string;
  name?: string;
  version?: string;
  uptimeSeconds?: number;
  store?: 'up' | 'down';
  [key: string]: unknown;
}

export interface DirectorEvent {
  /** Where to go on after a break. */
  id: string;
  /** For example `service.changed`. */
  type: string;
  data: unknown;
}
