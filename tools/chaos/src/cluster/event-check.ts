import { createStatusClient, type StatusClient } from '@status/sdk';
import { ADMIN, type Cluster } from './start-cluster.js';

/** What a listener on one backend has heard of runs, by the id of the run. */
export interface Heard {
  runs: Map<string, Set<string>>;
  stop(): void;
}

/** Listens until stopped, across broken connections. */
export async function listenTo(api: string): Promise<Heard> {
  const status = createStatusClient({ baseUrl: api, credentials: ADMIN });
  const runs = new Map<string, Set<string>>();
  const control = new AbortController();
  await new Promise<void>((resolve) => {
    void status.listen({
      signal: control.signal,
      onState: (state) => state === 'open' && resolve(),
      onEvent: ({ type, data }) => {
        const { group, status: reached } = data as { group?: string; status?: string };
        if (type !== 'run.updated' || !group) return;
        runs.set(group, (runs.get(group) ?? new Set()).add(reached ?? ''));
      },
    });
  });
  return { runs, stop: () => control.abort() };
}

/** A run made on one backend is heard of on the other. @returns faults, and milliseconds it took */
export async function hearsOfTheOther(
  { apis: [, other] }: Cluster,
  one: StatusClient,
  controlId: string,
): Promise<{ faults: string[]; milliseconds: number }> {
  const heard = await listenTo(other);
  try {
    const since = Date.now();
    const { groups } = await one.runControl({ path: { controlId } });
    const ids = groups.map(({ id }) => id);
    while (!ids.every((id) => heard.runs.has(id))) {
      if (Date.now() - since > 10_000)
        return { faults: ['a run made on one was not heard of on the other'], milliseconds: 0 };
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    const milliseconds = Date.now() - since;
    for (const id of ids) await one.waitForGroup(id, { signal: AbortSignal.timeout(60_000) });
    return { faults: [], milliseconds };
  } finally {
    heard.stop();
  }
}
