import type { RequestHandler } from 'express';

const PATIENCE_MS = 2000;

/** What a service needs of its store to say whether it is there. */
export interface Pingable {
  /** Rejects when the store does not answer. */
  ping: () => Promise<void>;
}

/** Whether a store answers within two seconds. */
export function stateOf(store: Pingable): Promise<'up' | 'down'> {
  const late = new Promise<'down'>((resolve) => setTimeout(resolve, PATIENCE_MS, 'down').unref());
  const state = store.ping().then(
    () => 'up' as const,
    () => 'down' as const,
  );
  return Promise.race([state, late]);
}

/** Answers who this is and whether its store answers. */
export const createInfoRoute =
  (name: string, version: string, store: Pingable): RequestHandler =>
  async (_req, res) => {
    res.json({ name, version, store: await stateOf(store) });
  };
