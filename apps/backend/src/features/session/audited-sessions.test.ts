import { expect, it } from 'vitest';
import { createMemoryKeyValue } from '../../kv/memory-key-value.js';
import type { AuditRecord } from '../audit/index.js';
import { auditedSessions } from './audited-sessions.js';
import { createSessionKeeper } from './session-keeper-service.js';
import { createSessionRepository } from './session-repository.js';
import type { User } from './user.js';

const ada = { id: 'id-of-ada', username: 'ada', authority: 'USER' } as User;
const client = { address: '192.0.2.1', userAgent: 'a browser' };

function createKeeper() {
  const records: AuditRecord[] = [];
  const now = () => new Date();
  const sessions = auditedSessions(
    createSessionRepository(createMemoryKeyValue(), now),
    { record: async (entry) => void records.push(entry) },
    { find: async () => ada },
  );
  const users = { findAccess: async () => ({ authority: 'USER' as const, disabled: false }) };
  const tokens = { signAccess: () => 'MARK' };
  return { records, keeper: createSessionKeeper({ users, sessions, tokens, now }) };
}

it('records who signed in and from where, and none of the tokens', async () => {
  const { records, keeper } = createKeeper();
  const { sessionId, refreshToken } = await keeper.open(ada, client);
  expect(records).toEqual([
    {
      action: 'session.signed-in',
      object: { type: 'user', id: ada.id, name: 'ada' },
      after: { sessionId, ...client },
      actor: { kind: 'user', id: ada.id, name: 'ada' },
    },
  ]);
  expect(JSON.stringify(records)).not.toMatch(new RegExp(`MARK|${refreshToken}`));
});

it('records the end of each session once, and why', async () => {
  const { records, keeper } = createKeeper();
  const { sessionId } = await keeper.open(ada, client);
  await keeper.open(ada, client);
  records.length = 0;
  await keeper.end(ada.id, sessionId, 'signed-out');
  await keeper.end(ada.id, sessionId, 'signed-out');
  await keeper.endAll(ada.id, 'password-changed');
  expect(records.map(({ action, after }) => [action, after?.['why']])).toEqual([
    ['session.ended', 'signed-out'],
    ['session.ended', 'password-changed'],
  ]);
});

it('takes a session that is only seen anew for no end of it', async () => {
  const { records, keeper } = createKeeper();
  const { sessionId } = await keeper.open(ada, client);
  records.length = 0;
  await keeper.authority(sessionId, ada.id);
  expect(records).toEqual([]);
});
