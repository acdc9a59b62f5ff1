export type PeriodName = 'hourly' | 'daily' | 'weekly' | 'monthly' | 'yearly';

/** Which period a run computes: the one it happens in, or the one that ended before that. */
export type Target = 'current' | 'previous';

/** Half-open interval [from, to) of instants, ISO 8601 in UTC with milliseconds. */
export interface Period {
  from: string;
  to: string;
}

/** When a control runs by itself. */
export interface Schedule {
  enabled: boolean;
  /** Five fields; null: at the start of every period of the control. */
  cron: string | null;
  /** IANA name in which `cron` is read; null: that of the catalog. */
  timeZone: string | null;
  target: Target;
  /** First and last day on which it may run, `YYYY-MM-DD`; null: those of the control. */
  startDate: string | null;
  endDate: string | null;
}

/** What a schedule has to know about its control. */
export interface ScheduledControl {
  period: PeriodName;
  /** The catalog's: its periods are cut in it. */
  timeZone: string;
  /** Days on which control and catalog are both in force. */
  startDate: string;
  endDate: string | null;
  /** Whether control and catalog are finalized; before that nothing runs. */
  active: boolean;
}

export interface ScheduleState extends Schedule {
  nextRunAt: Date | null;
  lastRunAt: Date | null;
}

export const DEFAULT_SCHEDULE: Schedule = {
  enabled: true,
  cron: null,
  timeZone: null,
  target: 'current',
  startDate: null,
  endDate: null,
};

/** A control that is due, and the period it has to be computed for. */
export interface DueRun {
  controlId: string;
  period: Period;
}

export interface ScheduleRepository {
  /** The control and its schedule, the default one if none was set; undefined: no such control. */
  find(
    controlId: string,
  ): Promise<{ control: ScheduledControl; schedule: ScheduleState } | undefined>;
  save(controlId: string, schedule: Schedule, nextRunAt: Date | null): Promise<void>;
  /** Gives every control of the catalog that runs by itself its next instant. */
  startAll(catalogId: string, now: Date): Promise<void>;
}

/**
 * Takes schedules that are due, moves each to its next instant, and says what to run. Claims of
 * several processes share nothing, so the caller makes the runs in the same transaction.
 */
export type DueClaimer = (now: Date, limit: number) => Promise<DueRun[]>;
