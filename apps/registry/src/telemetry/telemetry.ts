import type { RequestHandler } from 'express';
import { RouteMetrics, round, type Span } from './route-metrics.js';

/** Requests that are remembered one by one. */
const SPANS = 1000;
const NO_ROUTE = '(none)';

/**
 * What the service was asked: counts and latency per route since the start, and the last requests.
 * Route templates, statuses and times alone: no address, header, query or body is kept, so nothing
 * of what callers said can be read here.
 */
export class Telemetry {
  private readonly routes = new Map<string, RouteMetrics>();
  private readonly ring: Span[] = [];
  private requests = 0;
  private readonly since = new Date().toISOString();

  add(span: Span): void {
    // The ring: the oldest makes place for the newest.
    this.ring[this.requests % SPANS] = span;
    this.requests += 1;
    const key = `${span.method} ${span.route}`;
    const metrics = this.routes.get(key) ?? new RouteMetrics(span.method, span.route);
    this.routes.set(key, metrics);
    metrics.add(span);
  }

  status() {
    return { active: true, since: this.since, spansCount: this.ring.length, spansLimit: SPANS };
  }

  /** The last requests, newest first. */
  list(limit: number) {
    const next = this.requests % SPANS;
    const inOrder = [...this.ring.slice(next), ...this.ring.slice(0, next)];
    return { spansCount: this.ring.length, spans: inOrder.toReversed().slice(0, limit) };
  }

  metrics() {
    const routes = [...this.routes.values()].map((metrics) => metrics.toJSON());
    return { since: this.since, requests: this.requests, routes };
  }
}

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];

/** Measures every request. Paths without a route count as one, so that guesses fill no memory. */
export const measureRequests =
  (telemetry: Telemetry): RequestHandler =>
  (req, res, next) => {
    const startedAt = new Date().toISOString();
    const start = performance.now();
    res.once('close', () => {
      const route = (req.route as { path?: unknown } | undefined)?.path;
      const requestId = (req as { id?: unknown }).id;
      telemetry.add({
        ...(typeof requestId === 'string' ? { requestId } : {}),
        method: METHODS.includes(req.method) ? req.method : 'OTHER',
        route: typeof route === 'string' ? toTemplate(route) : NO_ROUTE,
        status: res.writableFinished ? res.statusCode : 0,
        startedAt,
        durationMs: round(performance.now() - start),
      });
    });
    next();
  };

/** `/things/:id` -> `/things/{id}` */
const toTemplate = (path: string) => path.replaceAll(/[:*](\w+)/g, '{$1}');
