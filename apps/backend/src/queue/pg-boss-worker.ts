import { fromKnex, PgBoss } from 'pg-boss';
import type { Logger } from 'pino';
import type { JobName, Worker } from './queue.js';

/** How many jobs of a kind one process works at a time. */
const CONCURRENCY: Record<JobName, number> = {
  'run-group': 6,
  'evaluate-group': 4,
  'seal-digests': 1,
};

/** New jobs are announced; only retries and delayed jobs wait for a poll. */
const POLL_SECONDS = 3;

/**
 * Jobs on PostgreSQL by pg-boss, woken by NOTIFY. A job that throws is tried again with growing
 * delays; what became of its group is decided by the group's own lease and deadline, so that a lost
 * job delays a run and never loses it.
 */
export function createPgBossWorker(databaseUrl: string, log: Logger): Worker {
  const boss = new PgBoss({
    connectionString: databaseUrl,
    application_name: 'status-jobs',
    max: 6,
    schema: 'jobs',
    useListenNotify: true,
    schedule: false,
  });
  boss.on('error', (error) => log.warn({ err: error }, 'job queue'));
  let started = false;
  return {
    async start(handlers) {
      await boss.start();
      for (const name of Object.keys(CONCURRENCY) as JobName[]) {
        await boss.createQueue(name, {
          notify: true,
          retryLimit: 8,
          retryDelay: 1,
          retryBackoff: true,
          retryDelayMax: 15,
          expireInSeconds: 120,
          deleteAfterSeconds: 3600,
        });
        if (!handlers) continue;
        const handler = handlers[name] as (data: unknown) => Promise<void>;
        await boss.work(
          name,
          {
            localConcurrency: CONCURRENCY[name],
            pollingIntervalSeconds: POLL_SECONDS,
            notifyPollingIntervalSeconds: POLL_SECONDS,
          },
          async (jobs) => {
            for (const job of jobs) await handler(job.data);
          },
        );
      }
      started = true;
    },
    async stop() {
      started = false;
      await boss.stop({ graceful: true, timeout: 10_000 });
    },
    isStarted: () => started,
    async send(db, name, data, { afterMs = 0 } = {}) {
      await boss.send(name, data, {
        db: fromKnex(db),
        ...(afterMs > 0 ? { startAfter: new Date(Date.now() + afterMs) } : {}),
      });
    },
  };
}
