import type { Fault, FuzzReport } from './fuzz.js';

const SHOWN = 40;

/** The figures of a run, then each kind of fault once, with a request that shows it. */
export function describe({ requests, operations, statuses, faults }: FuzzReport, seed: number) {
  const kinds = new Map<string, Fault & { times: number }>();
  for (const fault of faults) {
    const kind = `${fault.operation} ${fault.fault.slice(0, 60)}`;
    kinds.set(kind, { ...fault, times: (kinds.get(kind)?.times ?? 0) + 1 });
  }
  return [
    `${requests} requests over ${operations} operations, seed ${seed}: ${faults.length} faults`,
    Object.entries(statuses)
      .map(([status, times]) => `${status}: ${times}`)
      .join(', '),
    ...[...kinds.values()]
      .slice(0, SHOWN)
      .map(
        ({ operation, fault, request, times }) =>
          `\n${times} x ${operation}: ${fault}\n  ${request.method} ${request.target.slice(0, 300)}\n  ${request.body?.slice(0, 500) ?? ''}`,
      ),
  ].join('\n');
}
