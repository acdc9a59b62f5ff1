import type { ServiceHistory } from '@status/governify-client';
import { contextFetch } from '@status/service-log';
import { z } from 'zod';
import { AppError, invalid, notFound, unavailable } from '../../errors/index.js';
import type { Director, HistoryQuery } from './director.js';
import { CheckFailed } from './system.js';

const date = z.iso.datetime().transform((text) => new Date(text));
const service = z.object({
  name: z.string().max(64),
  status: z.enum(['up', 'degraded', 'down', 'not-configured']),
  latencyMs: z.number().nullable(),
  version: z.string().nullable(),
  detail: z.string().nullable(),
  remedy: z.string().nullable(),
  since: date.nullable(),
  checkedAt: date,
});
const health = z.object({
  services: z.array(service).min(1).max(100),
  notConfigured: z.array(service).max(100),
});
const uptime = z.object({
  percentage: z.number().nullable(),
  upSeconds: z.number(),
  degradedSeconds: z.number(),
  downSeconds: z.number(),
  unknownSeconds: z.number(),
});
const history = z.object({
  service: z.string(),
  from: z.string(),
  to: z.string(),
  uptime,
  spans: z.object({ '24h': uptime, '7d': uptime, '30d': uptime }),
  completeFrom: z.string(),
  segments: z.array(
    z.object({
      status: z.enum(['up', 'degraded', 'down']),
      from: z.string(),
      to: z.string(),
      detail: z.string().nullable(),
    }),
  ),
});

export interface DirectorOptions {
  url: string;
  /** What services of this installation show each other. */
  token: string | undefined;
  timeoutMs: number;
}

/** Asks the director over HTTP. What it answers is checked before it is passed on. */
export function createDirectorGateway({ url, token, timeoutMs }: DirectorOptions): Director {
  const base = url.replace(/\/+$/, '');
  const get = (path: string) =>
    contextFetch()(base + path, {
      headers: { accept: 'application/json', ...(token && { 'x-service-token': token }) },
      signal: AbortSignal.timeout(timeoutMs),
      redirect: 'error',
    });
  return {
    async view() {
      const response = await get('/api/v1/health');
      const body: unknown = await response.json();
      if (!response.ok) throw new CheckFailed(`answers ${response.status}`);
      return health.parse(body);
    },
    async history(query) {
      try {
        const response = await get(pathOf(query));
        const body: unknown = await response.json();
        if (response.status === 404) throw notFound('service', query.name);
        if (response.status === 400) throw refused(body);
        if (!response.ok) throw new CheckFailed(`answers ${response.status}`);
        return history.parse(body) as ServiceHistory;
      } catch (cause) {
        if (cause instanceof AppError) throw cause;
        throw noDirector('The director, which keeps the history, does not answer as it should.');
      }
    },
  };
}

const REMEDY = 'Start it, and compare its address with DIRECTOR_URL.';

/** 503: nobody keeps the history at the moment. */
const noDirector = (fault: string): AppError =>
  unavailable('director-unavailable', `${fault} ${REMEDY}`);

/** Where no director is configured. */
export const absentDirector: Pick<Director, 'history'> = {
  history: () => Promise.reject(noDirector('This installation has no director.')),
};

const refused = (body: unknown): AppError => {
  const { message } = body as { message?: unknown };
  return invalid([{ path: '/query', message: String(message) }]);
};

function pathOf({ name, from, to, limit }: HistoryQuery): string {
  const query = new URLSearchParams();
  if (from !== undefined) query.set('from', from);
  if (to !== undefined) query.set('to', to);
  if (limit !== undefined) query.set('limit', String(limit));
  return `/api/v1/services/${encodeURIComponent(name)}/history?${query.toString()}`;
}
