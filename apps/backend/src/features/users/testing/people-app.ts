import request from 'supertest';
import { newId } from '../../../db/id.js';
import type { Db } from '../../../db/knex.js';
import type { Principal } from '../../../http/principal.js';
import { createRateLimit } from '../../../http/rate-limit.js';
import { createMemoryKeyValue } from '../../../kv/memory-key-value.js';
import { createSliceApp, testPrincipal } from '../../../testing/test-app.js';
import { createUsers } from '../create-users.js';

export const PASSWORD = 'correct horse battery';

/** Stores a password as itself: what is under test is not the hash. */
const passwords = {
  hash: async (password: string) => `plain:${password}`,
  verify: async (stored: string | undefined, password: string) => stored === `plain:${password}`,
};

/** The users slice over a database, with a keeper that only writes down what it ends. */
export function createPeopleApp(db: Db, clock: { now: Date }) {
  const ended: string[] = [];
  let principal: Principal = testPrincipal();
  const users = createUsers({
    db,
    passwords,
    attempts: createRateLimit(createMemoryKeyValue(), { attempts: 3 }),
    publicOrigin: 'http://localhost:3000',
    now: () => clock.now,
    keeper: {
      endAll: async (userId, why, except) => {
        ended.push([userId, why, except].filter(Boolean).join(' '));
        return 1;
      },
    },
  });
  const app = createSliceApp(users.routes, () => principal);
  const call = (method: 'get' | 'post' | 'patch' | 'delete') => (path: string, body?: object) =>
    request(app)[method](`/api/v1${path}`).send(body);
  return {
    ended,
    get: call('get'),
    post: call('post'),
    patch: call('patch'),
    remove: call('delete'),
    actAs: (id: string, sessionId?: string) => {
      principal = { ...testPrincipal(), id, ...(sessionId && { sessionId }) };
    },
  };
}

/** A user who can sign in. @returns their id */
export async function insertUser(
  db: Db,
  username: string,
  given: Record<string, unknown> = {},
): Promise<string> {
  const id = newId();
  await db('users').insert({
    id,
    username,
    password_hash: `plain:${PASSWORD}`,
    authority: 'USER',
    ...given,
  });
  return id;
}
