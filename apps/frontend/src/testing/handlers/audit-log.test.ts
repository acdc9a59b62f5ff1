import { verifyAuditLog } from '@status/evidence';
import { expect, it } from 'vitest';
import { createMockDb } from '../db/mock-db';
import { createHandlers } from '.';
import { getResponse } from 'msw';

const call = async (db: ReturnType<typeof createMockDb>, path: string, init?: RequestInit) => {
  const request = new Request(`http://localhost/backend${path}`, init);
  return (await getResponse(createHandlers(db), request)) as Response;
};

it('shows in the audit log what was done on the mocks, by whom', async () => {
  const db = createMockDb({ user: 'ada' });
  await call(db, '/scopes', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ name: 'region', type: 'string' }),
  });
  const list = await call(db, '/audit-log?limit=1');
  expect(await list.json()).toMatchObject({
    items: [{ action: 'scope.created', actor: { name: 'ada' }, object: { name: 'region' } }],
  });
  const refused = await call(db, '/audit-log?action=session.refused');
  expect(await refused.json()).toMatchObject({ items: [{ actor: { kind: 'anonymous' } }] });
});

it('exports a log that can be verified', async () => {
  const db = createMockDb({ user: 'ada' });
  const exported = await call(db, '/audit-log/export');
  expect(verifyAuditLog(await exported.json())).toMatchObject({ ok: true });
  const report = await call(db, '/audit-log/verification');
  expect(await report.json()).toMatchObject({ ok: true, complete: true });
});
