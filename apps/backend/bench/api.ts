import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { operationsById } from '@status/api-contract';
import { createApp } from '../src/app.js';
import type { Db } from '../src/db/knex.js';
import {
  createControls,
  createCalendars,
  controlRoutes,
} from '../src/features/controls/create-controls.js';
import { insertControl } from '../src/features/computations/testing/run-fixture.js';
import { newId } from '../src/db/id.js';
import { createSession } from '../src/features/session/create-session.js';
import type { SessionKeeper } from '../src/features/session/index.js';
import { createUserRepository } from '../src/features/session/user-repository.js';
import { createGuard } from '../src/http/guard.js';
import type { Routes } from '../src/http/handler.js';
import { createRateLimit } from '../src/http/rate-limit.js';
import { createPgKeyValue } from '../src/kv/pg-key-value.js';
import { silentLog } from '../src/testing/silent-log.js';
import { testTokens } from '../src/testing/test-tokens.js';
import { measure, ms } from './measure.js';

/**
 * `GET` of one control through the whole app, signed in, validated and mapped, against a bare
 * Express handler with the same SQL. Answers are validated as well in development only.
 */
export async function api(db: Db, databaseUrl: string): Promise<void> {
  const { control } = await insertControl(db, ['production']);
  const deps = {
    flows: { list: async () => [], get: async () => undefined },
    now: () => new Date(),
  };
  const controls = createControls(deps)(db);
  const tokens = testTokens();
  const { keeper, keyValue } = openSessions(db, databaseUrl, tokens);
  const token = await signIn(db, keeper);
  const others = Object.fromEntries(
    Object.keys(operationsById).map((id) => [id, async () => ({ status: 204 })]),
  );
  const ours = (validateResponses: boolean) =>
    createApp({
      routes: { ...others, ...controlRoutes(controls, createCalendars(deps)(db)) } as Routes,
      guard: createGuard({
        tokens,
        authorityOf: keeper.authority,
        rateLimit: { countCall: async () => undefined } as never,
        publicOrigin: 'http://localhost',
      }),
      log: silentLog,
      validateResponses,
    });
  const bare = express();
  bare.get('/api/v1/controls/:id', async (req, res) => {
    res.json(await controls.get(req.params.id));
  });
  const path = `/api/v1/controls/${control.id}`;
  const production = await timed(ours(false), path, token);
  const development = await timed(ours(true), path, token);
  const base = await timed(bare, path, token);
  await keyValue.close();
  console.log(
    `GET of a control: p50 ${ms(production.p50)} signed in, its session checked and its request validated, ${ms(development.p50)} with its answer validated too; bare Express p50 ${ms(base.p50)}; ${(base.p50 / production.p50).toFixed(2)} of its rate`,
  );
}

/** Sessions as they are without a Redis: in PostgreSQL. */
function openSessions(db: Db, databaseUrl: string, tokens: ReturnType<typeof testTokens>) {
  const keyValue = createPgKeyValue({ db, databaseUrl, log: silentLog });
  const { keeper } = createSession({
    db,
    keyValue,
    tokens,
    rateLimit: createRateLimit(keyValue),
    setupToken: 'bench',
    publicOrigin: 'http://localhost',
  });
  return { keeper, keyValue };
}

async function signIn(db: Db, keeper: SessionKeeper): Promise<string> {
  await db('users').insert({
    id: newId(),
    username: 'bench',
    password_hash: '-',
    authority: 'USER',
  });
  const user = await createUserRepository(db).findByUsername('bench');
  if (!user) throw new Error('The user of the bench was not stored.');
  return (await keeper.open(user, { address: '127.0.0.1', userAgent: 'bench' })).accessToken;
}

/** An answer other than 200 ends the bench: the time of a refusal says nothing. */
export async function timed(app: RequestListener, path: string, token?: string) {
  const server = createServer(app);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}${path}`;
  const options = token === undefined ? {} : { headers: { authorization: `Bearer ${token}` } };
  const figures = await measure(500, async () => {
    const answer = await fetch(url, options);
    await answer.arrayBuffer();
    if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}.`);
  });
  server.closeAllConnections();
  server.close();
  return figures;
}
