import type { Answer, Call, Harness } from './harness.js';

export type Document = Record<string, unknown>;

export const AGREEMENTS = '/api/v6/agreements';

/** March 2025, the range of cases that need some range. */
export const MARCH = { from: '2025-03-01T00:00:00.000Z', to: '2025-04-01T00:00:00.000Z' };

/** The one-guarantee agreement that carries an objective over some metrics. */
export function agreementOf(objective: string, metrics: readonly string[]): Document {
  return {
    id: 'tpa-objective',
    version: '1.0.0',
    type: 'agreement',
    context: { validity: { initial: '2022-01-01', timeZone: 'UTC' } },
    terms: {
      metrics: byName(metrics, (name) => ({
        collector: {
          infrastructurePath: 'collector',
          endpoint: '/computations',
          type: 'POST-GET-V1',
          config: {},
        },
        measure: { endpoint: `/${name}`, params: {}, scope: {} },
      })),
      guarantees: [
        {
          id: 'G',
          scope: { project: { name: 'project', type: 'string', default: '*' } },
          of: [
            {
              scope: { project: 'P1' },
              objective,
              with: byName(metrics, () => ({})),
              window: { type: 'static', initial: '2022-01-01', period: 'monthly' },
            },
          ],
        },
      ],
    },
  };
}

const byName = <T>(names: readonly string[], value: (name: string) => T): Record<string, T> =>
  Object.fromEntries(names.map((name) => [name, value(name)]));

/** `GET /states/:id/guarantees` with a query. */
export const evaluate = (call: Call, id: string, query: Record<string, unknown>): Promise<Answer> =>
  call(
    'GET',
    `/api/v6/states/${encodeURIComponent(id)}/guarantees?${new URLSearchParams(
      Object.entries(query)
        .filter(([, value]) => value !== null && value !== undefined)
        .map(([key, value]): [string, string] => [key, String(value)]),
    )}`,
  );

/** Runs with an agreement in the store and removes it and its states afterwards. */
export async function withoutTrace<T>(
  { store }: Harness,
  id: string,
  run: () => Promise<T>,
): Promise<T> {
  try {
    return await run();
  } finally {
    await store.agreements.delete(id);
    await store.states.deleteOf(id);
  }
}

/** Whether an answer is an error as the registry writes it. */
export const isError = ({ status, body }: Answer): boolean => {
  const { code, message } = (body ?? {}) as { code?: unknown; message?: unknown };
  return status >= 400 && code === status && typeof message === 'string';
};
