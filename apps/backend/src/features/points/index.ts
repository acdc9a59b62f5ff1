import type { PointRepository } from './point-repository.js';

export { outcomeOf, type NewPoint, type Point, type RegistryState } from './point.js';
export type PointReader = Pick<PointRepository, 'catalogExists' | 'get' | 'list'>;
/** Writes points as part of a transaction. */
export type PointWriter = Pick<PointRepository, 'upsert'>;
