import { getHeapStatistics } from 'node:v8';

const COUNTS = new Set(['number_of_native_contexts', 'number_of_detached_contexts']);

/** What V8 says of its heap, sizes in MB. */
export function heapStats(): Record<string, number> {
  const entries = Object.entries(getHeapStatistics())
    .filter(([name]) => name !== 'does_zap_garbage')
    .map(([name, value]) => [name, COUNTS.has(name) ? value : toMegabytes(value)]);
  return Object.fromEntries(entries) as Record<string, number>;
}

const toMegabytes = (bytes: number) => Math.round((bytes / 2 ** 20) * 100) / 100;
