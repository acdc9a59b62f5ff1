import type { Logger } from 'pino';
import { inTransaction, type Db } from './db/knex.js';
import { AppError } from './errors/index.js';
import type { RunService } from './features/computations/index.js';
import { createDueClaimer } from './features/schedules/create-schedules.js';

export interface DueSchedulesDeps {
  db: Db;
  run: RunService['runIn'];
  log: Pick<Logger, 'warn'>;
}

const AT_ONCE = 50;

/**
 * Makes the runs of schedules that are due, in the transaction that moves them on. A control that
 * cannot run is said so in the log and misses its turn: it must not hold up the others.
 * @returns how many were due
 */
export function runDueSchedules({ db, run, log }: DueSchedulesDeps, now: Date): Promise<number> {
  return inTransaction(db, async (trx) => {
    const due = await createDueClaimer(trx)(now, AT_ONCE);
    for (const { controlId, period } of due) {
      const order = {
        controlId,
        period: { from: new Date(period.from), to: new Date(period.to) },
        trigger: 'schedule',
        createdBy: 'schedule',
      } as const;
      try {
        await inTransaction(trx, (savepoint) => run(savepoint, order));
      } catch (error) {
        if (!(error instanceof AppError)) throw error;
        log.warn(`scheduled run of control ${controlId} left out: ${error.detail}`);
      }
    }
    return due.length;
  });
}
