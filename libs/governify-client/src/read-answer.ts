import { BadResponse } from './errors.js';
import type { Agreement, GuaranteeState } from './types.js';

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** @throws BadResponse when the text is no JSON, as when a streamed answer ended early */
export function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new BadResponse('The answer of the registry is not complete JSON.', 200, [], { cause });
  }
}

/** @throws BadResponse */
export function readAgreement(value: unknown): Agreement {
  if (isObject(value) && typeof value['id'] === 'string') return value as unknown as Agreement;
  throw new BadResponse('The answer of the registry is no agreement.', 200);
}

/** @throws BadResponse */
export function readList(value: unknown): unknown[] {
  if (Array.isArray(value)) return value as unknown[];
  throw new BadResponse('The answer of the registry is no list.', 200);
}

/** @throws BadResponse when an item is no state: half a state must not become a verdict */
export function readState(value: unknown): GuaranteeState {
  if (
    isObject(value) &&
    typeof value['id'] === 'string' &&
    typeof value['value'] === 'boolean' &&
    isObject(value['scope']) &&
    isObject(value['period']) &&
    isObject(value['metrics']) &&
    Array.isArray(value['evidences'])
  )
    return value as unknown as GuaranteeState;
  throw new BadResponse('An item of the answer of the registry is no guarantee state.', 200);
}
