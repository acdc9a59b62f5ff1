import { HttpError, type Handlers } from '@status/governify-service';
import { SERVICE_NAMES } from '../checks/installation.js';
import { uptimeOf } from '../history/uptime.js';
import type { HistoryStore } from '../store/store.js';
import { overallOf, type ServiceHealth } from './health.js';
import type { Monitor } from './monitor.js';

const HOUR_MS = 3_600_000;
/** Spans of the up-time that is shown beside the transitions, in hours. */
const SPANS = { '24h': 24, '7d': 168, '30d': 720 };
const MAX_SEGMENTS = 1_000;
const DEFAULT_SEGMENTS = 100;

export interface HealthRoutesOptions {
  monitor: Pick<Monitor, 'services'>;
  history: HistoryStore;
  version: string;
  startedAt: Date;
}

/** What is up, since when, and what it was before. */
export function healthRoutes(options: HealthRoutesOptions): Handlers {
  const { monitor, history, version, startedAt } = options;
  const state = () => {
    const all = monitor.services();
    if (all.length === 0)
      throw new HttpError(503, 'The services are being looked at for the first time: try again.');
    const services = all.filter(({ status }) => status !== 'not-configured');
    return {
      status: overallOf(services),
      services: services.map(toService),
      notConfigured: all.filter(({ status }) => status === 'not-configured').map(toService),
    };
  };
  return {
    getHealth: (_req, res) => {
      res.json({
        ...state(),
        version,
        startedAt: startedAt.toISOString(),
        uptimeSeconds: Math.round(process.uptime()),
      });
    },
    listServices: (_req, res) => {
      const { services, notConfigured } = state();
      res.json({ services: [...services, ...notConfigured] });
    },
    getServiceHistory: async (req, res) => {
      const service = String(req.params['name']);
      if (!SERVICE_NAMES.includes(service))
        throw new HttpError(404, `There is no service "${service}": ${SERVICE_NAMES.join(', ')}.`);
      const to = dateOf(req.query['to']) ?? new Date();
      const from = dateOf(req.query['from']) ?? new Date(to.getTime() - SPANS['30d'] * HOUR_MS);
      if (from >= to) throw new HttpError(400, '"from" must lie before "to".');
      const limit = Number(req.query['limit'] ?? DEFAULT_SEGMENTS);
      const segments = await history.list({ service, from, to, limit: MAX_SEGMENTS });
      const isWhole = segments.length < MAX_SEGMENTS;
      const oldest = segments.at(-1)?.from ?? from;
      // What the record no longer reaches back to was not observed.
      const covered = isWhole ? from : new Date(Math.max(from.getTime(), oldest.getTime()));
      res.json({
        service,
        from: from.toISOString(),
        to: to.toISOString(),
        uptime: uptimeOf(segments, from, to),
        spans: Object.fromEntries(
          Object.entries(SPANS).map(([name, hours]) => [
            name,
            uptimeOf(segments, new Date(to.getTime() - hours * HOUR_MS), to),
          ]),
        ),
        completeFrom: covered.toISOString(),
        segments: segments.slice(0, limit).map((segment) => ({
          status: segment.status,
          from: segment.from.toISOString(),
          to: segment.to.toISOString(),
          detail: segment.detail,
        })),
      });
    },
  };
}

const dateOf = (text: unknown): Date | undefined =>
  typeof text === 'string' ? new Date(text) : undefined;

const toService = ({ checkedAt, since, ...service }: ServiceHealth) => ({
  ...service,
  since: since?.toISOString() ?? null,
  checkedAt: checkedAt.toISOString(),
});
