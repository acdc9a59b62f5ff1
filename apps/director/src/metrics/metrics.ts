import type { Handlers } from '@status/governify-service';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { HealthEvent } from '../events/event.js';
import type { ServiceHealth } from '../health/health.js';
import type { TaskRun } from '../tasks/task-run.js';
import type { Task } from '../tasks/task.js';

const VALUES = { up: 1, degraded: 0.5, down: 0 } as const;

/** Figures for Prometheus. Labels are names of services and kinds: few, and known before. */
export function createMetrics() {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry, prefix: 'director_' });
  const state = new Gauge({
    name: 'status_service_up',
    help: '1 up, 0.5 degraded, 0 down',
    labelNames: ['service'],
    registers,
  });
  const latency = new Gauge({
    name: 'status_service_latency_seconds',
    help: 'Time of the last check that was answered',
    labelNames: ['service'],
    registers,
  });
  const changes = new Counter({
    name: 'status_service_changes_total',
    help: 'Changes of state that were seen',
    labelNames: ['service', 'to'],
    registers,
  });
  const runs = new Histogram({
    name: 'director_task_run_seconds',
    help: 'Duration of task runs',
    labelNames: ['kind', 'outcome'],
    buckets: [0.1, 1, 10, 60, 300],
    registers,
  });
  return {
    round(services: readonly ServiceHealth[]): void {
      state.reset();
      latency.reset();
      for (const { name, status, latencyMs } of services) {
        if (status === 'not-configured') continue;
        state.set({ service: name }, VALUES[status]);
        if (latencyMs !== null) latency.set({ service: name }, latencyMs / 1000);
      }
    },
    changed: ({ service, to }: HealthEvent) => changes.inc({ service, to }),
    ran: ({ script }: Task, { ok, durationMs }: TaskRun) =>
      runs.observe({ kind: script, outcome: ok ? 'done' : 'failed' }, durationMs / 1000),
    routes: {
      getMetrics: async (_req, res) => {
        res.type(registry.contentType).send(await registry.metrics());
      },
    } satisfies Handlers,
  };
}
export type Metrics = ReturnType<typeof createMetrics>;
