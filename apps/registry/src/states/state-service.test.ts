import { expect, test } from 'vitest';
import type { StateStore, StoredState } from '../store/store.js';
import { buildAgreement } from '../testing/build.js';
import { createMemoryStore } from '../testing/memory-store.js';
import { createStateService } from './state-service.js';

test('a question that would read without end is refused before memory is', async () => {
  const store = createMemoryStore();
  await store.agreements.insert(buildAgreement('agr'));
  let readings = 0;
  const state = {
    key: 'k',
    scope: {},
    records: Array.from({ length: 50 }, () => ({ evidences: [] })),
  };
  const find = async ({ limit }: { limit: number }) => {
    readings += 1;
    return Array.from({ length: limit }, () => state as unknown as StoredState);
  };
  const states = { ...store.states, find: find as StateStore['find'] };
  const service = createStateService({ ...store, states }, () => undefined);
  await expect(service.filter({ agreementId: 'agr' })).rejects.toMatchObject({
    code: 400,
    message: expect.stringContaining('More than 20000 records') as string,
  });
  expect(readings).toBe(2);
});
