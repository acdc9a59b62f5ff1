import { randomUUID } from 'node:crypto';
import type { Logger } from 'pino';
import type { Infrastructure } from './catalogue/infrastructure.js';
import { checksOf } from './checks/installation.js';
import type { MonitorConfig } from './config/config.js';
import { createEventHub } from './events/event-hub.js';
import { followEvents } from './events/follow-events.js';
import { createLeadership } from './health/leadership.js';
import { createMonitor } from './health/monitor.js';
import { createJournal } from './history/journal.js';
import { sweepEvery } from './history/sweep.js';
import { createMetrics } from './metrics/metrics.js';
import type { Store } from './store/store.js';
import { createHealthCheckKind } from './tasks/kinds/health-check.js';
import { createHttpCheckKind } from './tasks/kinds/http-check.js';
import { createPurgeKind } from './tasks/kinds/purge.js';
import { createRegistryEvaluateKind } from './tasks/kinds/registry-evaluate.js';
import type { TaskKinds } from './tasks/kinds/task-kind.js';
import { createScheduler } from './tasks/scheduler.js';
import { createTaskRunner } from './tasks/task-runner.js';
import { createTaskService } from './tasks/task-service.js';

export interface ContextOptions {
  version: string;
  logger: Logger;
  store: Store;
  infrastructure: Infrastructure;
  monitor: MonitorConfig;
  /** What this director shows other services. */
  serviceToken: string | undefined;
}

/** Composition root. */
export function createContext(options: ContextOptions) {
  const { version, logger, store, infrastructure, monitor: config, serviceToken } = options;
  const { intervalMs, timeoutMs, retentionDays } = config;
  const warn = (message: string, error?: unknown) => logger.warn({ err: error }, message);
  const hub = createEventHub();
  const metrics = createMetrics();
  const checks = () => checksOf(infrastructure.current(), version, store.ping);
  const patience = { timeoutMs, confirmMs: Math.min(500, Math.round(intervalMs / 10)) };
  const journal = createJournal({
    store,
    gapMs: 2.5 * intervalMs,
    onEvent: (event) => {
      const { service, from, to, detail } = event;
      logger.info({ watched: service, from, to, detail }, `${service} is ${to}`);
      metrics.changed(event);
      hub.publish(event);
    },
  });
  const monitor = createMonitor({
    checks,
    patience,
    intervalMs,
    journal,
    leadership: createLeadership({
      leases: store.leases,
      owner: randomUUID(),
      ttlMs: 1.5 * intervalMs,
    }),
    onRound: metrics.round,
    warn,
  });
  const kinds: TaskKinds = new Map(
    [
      createHttpCheckKind(infrastructure.current),
      createRegistryEvaluateKind(infrastructure.current, serviceToken),
      createHealthCheckKind(checks, patience),
      createPurgeKind(store),
    ].map((kind) => [kind.name, kind]),
  );
  const runner = createTaskRunner({ store, kinds, onRun: metrics.ran, warn });
  const scheduler = createScheduler({ tasks: store.tasks, runner, warn });
  const tasks = createTaskService({ store, kinds, onChange: scheduler.wake });
  const ending: (() => void)[] = [];
  return {
    ...{ version, startedAt: new Date(), store, infrastructure, hub, metrics, monitor },
    ...{ kinds, runner, tasks },
    /** Begins to look and to run what is due; answers after the first look. */
    async start(): Promise<void> {
      const lastId = await store.events.lastId();
      hub.resume(await store.events.after(Math.max(0, lastId - 1_000), 1_000));
      await monitor.start();
      scheduler.start();
      ending.push(
        followEvents({
          ...{ events: store.events, hub, everyMs: Math.min(2_000, intervalMs / 3) },
          isFollower: () => !monitor.keeps(),
        }),
        sweepEvery({ store, retentionDays, keeps: monitor.keeps, warn }),
      );
    },
    async stop(): Promise<void> {
      for (const end of ending) end();
      hub.close();
      await Promise.all([scheduler.stop(), runner.stop(), monitor.stop()]);
    },
  };
}
export type Context = ReturnType<typeof createContext>;
