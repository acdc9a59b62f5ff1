import type { RequestHandler } from 'express';
import type { Store } from '../store/store.js';

const PATIENCE_MS = 2000;

/** `GET /api/info`: who this is and whether its store answers. */
export function infoRoute(version: string, store: Store): RequestHandler {
  return async (_req, res) => {
    const late = new Promise<'down'>((resolve) => setTimeout(resolve, PATIENCE_MS, 'down').unref());
    const state = store.ping().then(
      () => 'up' as const,
      () => 'down' as const,
    );
    res.json({ name: 'status-registry', version, store: await Promise.race([state, late]) });
  };
}
