import { expect, it } from 'vitest';
import { invalid, tooMany, unauthenticated } from '../../errors/index.js';
import type { AnyHandler, Routes } from '../../http/handler.js';
import type { AuditRecord } from './audit.js';
import { recordRefusals } from './record-refusals.js';

async function call(operation: string, body: object, error: Error): Promise<AuditRecord[]> {
  const records: AuditRecord[] = [];
  const routes = { [operation]: () => Promise.reject(error) } as unknown as Routes;
  const wrapped = recordRefusals(routes, {
    trail: { record: async (entry) => void records.push(entry) },
    findUser: async (name) => (name === 'ada' ? { id: 'id-of-ada', username: 'Ada' } : undefined),
  }) as unknown as Record<string, AnyHandler>;
  const req = { ip: '192.0.2.1', get: () => 'a browser' };
  const input = { body, req, principal: { id: '' } } as never;
  await expect(wrapped[operation]?.(input)).rejects.toBe(error);
  return records;
}

it('records a refused sign-in with whom it was for, and where it came from', async () => {
  const error = unauthenticated('no', 'wrong-credentials');
  expect(await call('signIn', { username: 'ada', password: 'MARK' }, error)).toEqual([
    {
      action: 'session.refused',
      object: { type: 'user', id: 'id-of-ada', name: 'Ada' },
      after: {
        operation: 'signIn',
        code: 'wrong-credentials',
        address: '192.0.2.1',
        userAgent: 'a browser',
      },
    },
  ]);
});

it('writes no name down that nobody has: it may be a password', async () => {
  const records = await call('signIn', { username: 'MARK', password: 'x' }, unauthenticated('no'));
  expect(records).toHaveLength(1);
  expect(JSON.stringify(records)).not.toContain('MARK');
});

it('records neither what the rate limit stopped, nor faults, nor other operations', async () => {
  expect(await call('signIn', {}, tooMany('slowly', 9))).toEqual([]);
  expect(await call('signIn', {}, new Error('the database is down'))).toEqual([]);
  expect(await call('createScope', {}, invalid([{ path: '/body', message: 'no' }]))).toEqual([]);
  expect(await call('refreshSession', {}, unauthenticated('over'))).toEqual([]);
});
