import type { Contract } from '@status/governify-service';
import document from '../generated/openapi.json' with { type: 'json' };

/** Prefix of the routes of version 6 in the contract. */
export const API_PREFIX = '/api/v6';

/** The contract with another prefix than `/api/v6`, as API_PREFIX asks. */
export function createContract(prefix: string = API_PREFIX): Contract {
  const paths = Object.entries(document.paths).map(([path, item]) => [
    path.startsWith(`${API_PREFIX}/`) ? prefix + path.slice(API_PREFIX.length) : path,
    item,
  ]);
  return structuredClone({ ...document, paths: Object.fromEntries(paths) }) as Contract;
}

/**
 * The contract without the shape of large answers (`x-answer: large`): checking those would cost
 * more than making them.
 */
export function withoutLargeAnswers(contract: Contract): Contract {
  const light = structuredClone(contract);
  for (const item of Object.values(light.paths))
    for (const operation of Object.values(item) as Operation[])
      if (operation['x-answer'] === 'large')
        for (const answer of Object.values(operation.responses ?? {}))
          for (const media of Object.values(answer.content ?? {})) media.schema = {};
  return light;
}

interface Operation {
  'x-answer'?: string;
  responses?: Record<string, { content?: Record<string, { schema?: unknown }> }>;
}
