import { healthOf } from '../db/overview';
import type { MockDb } from '../db/store';
import { answer, http } from '../http';

/** What an installation by the launcher goes without. */
const WITHOUT = { 'mongo-registry': 'MONGO_URL', dragonfly: 'REDIS_URL', grafana: 'GRAFANA_URL' };

export const systemHandlers = (db: MockDb) => [
  http.get('/system/status', ({ response }) =>
    answer(db, 'getSystemStatus', () => {
      const runs = [...db.runs.values()].map(({ group }) => group.status);
      return response(200).json({
        status: 'up',
        source: 'director',
        version: '0.1.0',
        startedAt: db.startedAt.toISOString(),
        services: healthOf().map((service) => ({ ...service, since: db.startedAt.toISOString() })),
        notConfigured: Object.entries(WITHOUT).map(([name, variable]) => ({
          name,
          status: 'not-configured' as const,
          latencyMs: null,
          version: null,
          detail: null,
          remedy: `Set ${variable} to its address if this installation has one.`,
          since: db.startedAt.toISOString(),
          checkedAt: new Date().toISOString(),
        })),
        queue: {
          queued: runs.filter((status) => status === 'queued').length,
          running: runs.filter((status) => status === 'running').length,
        },
      });
    }),
  ),
];
