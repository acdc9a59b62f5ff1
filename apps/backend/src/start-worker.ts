import { runInTraceOf } from '@status/service-log';
import type { Logger } from 'pino';
import { startTasks } from './background.js';
import type { Config } from './config/config.js';
import type { Context } from './context.js';
import { publish } from './features/events/index.js';

const DAY_MS = 86_400_000;

/**
 * Works jobs, and does what has to be done again and again. Any number of processes may: each job
 * and each due schedule is one's at a time.
 * @returns stop: resolves when nothing is running any more
 */
export async function startWorker(
  context: Context,
  config: Config,
  log: Logger,
): Promise<() => Promise<void>> {
  const { db, worker, computations, system, demo } = context;
  await worker.start({
    'run-group': ({ group }) => inTraceOf(group, 'dispatch', () => computations.dispatch(group)),
    'evaluate-group': ({ group }) =>
      inTraceOf(group, 'evaluate', () => computations.evaluate(group)),
    'seal-digests': () => context.ledgerApi.handOver(),
  });
  void context.ledgerApi
    .publishHead()
    .catch((error: unknown) => log.warn({ err: error }, 'head of the ledger'));
  let demoDone = !config.demo;
  /** One run can be read across all logs: its group is the trace id. */
  function inTraceOf(group: string, step: string, work: () => Promise<void>): Promise<void> {
    return runInTraceOf(group, async () => {
      log.info({ group, tags: ['run'] }, `run: ${step}`);
      await work();
    });
  }
  const stopTasks = startTasks(
    [
      { name: 'silent runs', everyMs: 2_000, run: () => computations.sweep() },
      { name: 'deletions', everyMs: 1_000, run: () => context.deletions.work() },
      { name: 'due schedules', everyMs: 5_000, run: () => context.runDueSchedules() },
      { name: 'digests to be sealed', everyMs: 30_000, run: () => context.ledgerApi.handOver() },
      { name: 'heads of the ledger', everyMs: 60_000, run: () => context.ledgerApi.publishHead() },
      { name: 'anchors of the audit log', everyMs: 60_000, run: () => context.audit.anchor() },
      { name: 'old sessions', everyMs: 60_000, run: () => context.keyValue.purge() },
      { name: 'old keys', everyMs: 3_600_000, run: () => forgetOldKeys(context) },
      {
        name: 'demo catalog',
        everyMs: 2_000,
        run: async () => {
          demoDone ||= await demo.ensure();
        },
      },
    ],
    log,
  );
  const stopWatch = system.startHealthWatch({
    intervalMs: 10_000,
    onChange: (service) => publish(db, 'health.changed', { ...service }),
    onError: (error) => log.warn({ err: error }, 'health watch'),
  });
  log.info('STATUS worker works');
  return async () => void (await Promise.all([stopTasks(), stopWatch(), worker.stop()]));
}

async function forgetOldKeys({ db }: Context): Promise<void> {
  await db('idempotency_keys')
    .where('created_at', '<', new Date(Date.now() - DAY_MS))
    .delete();
}
