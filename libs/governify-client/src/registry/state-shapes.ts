import type { Reader, Shape } from '../transport/read-answer.js';
import type { GuaranteeState, State } from './types.js';

const IDENTITY: Shape = { id: 'string', scope: 'object', period: 'object' };

const GUARANTEE: Shape = {
  ...IDENTITY,
  value: 'boolean',
  metrics: 'object',
  evidences: 'array',
};

const METRIC: Shape = { ...IDENTITY, value: 'value' };

/** Half a state must not become a verdict: every part of one that is read is checked. */
export const guaranteeStateOf = (reader: Reader, value: unknown): GuaranteeState =>
  reader.object(value, 'guarantee state', GUARANTEE);

export const stateOf = (reader: Reader, value: unknown): State =>
  (value as Partial<State> | null)?.stateType === 'metrics'
    ? reader.object(value, 'metric state', METRIC)
    : guaranteeStateOf(reader, value);

export const STORED: Shape = { ...IDENTITY, record: 'object', record_size: 'number' };
export const FOUND: Shape = { ...IDENTITY, records: 'object' };
export const GROUP: Shape = { evidences: 'array' };
