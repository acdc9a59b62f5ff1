import type { PointStore } from './ports.js';

export { outcomeOf, type NewPoint, type Point, type RegistryState } from './point.js';
export { toContractPoint } from './point-mapper.js';
export type PointReader = Pick<PointStore, 'catalogExists' | 'get' | 'list'>;
/** Writes points as part of a transaction. */
export type PointWriter = Pick<PointStore, 'upsert'>;
