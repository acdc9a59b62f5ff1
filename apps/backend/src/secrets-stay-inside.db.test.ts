import { createHash, generateKeyPairSync, randomBytes } from 'node:crypto';
import { Writable } from 'node:stream';
import { operationsById, type Operation } from '@status/api-contract';
import type { Express } from 'express';
import { pino } from 'pino';
import request, { type Response } from 'supertest';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createApp } from './app.js';
import { toConfig, toSecrets } from './config/config.js';
import { readEnv } from './config/env.js';
import { createContext, type Context } from './context.js';
import { createTestDb } from './testing/test-db.js';
import { writeFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

// Plants values of every kind of secret through the real API, listens to everything that leaves it,
// and looks for each of them, as it is and hashed.

const folder = mkdtempSync(join(tmpdir(), 'status-secrets-'));
const planted = new Map<string, string>();
/** What was logged, answered, told and exported, by where. */
const heard = new Map<string, string>();
let context: Context;
let app: Express;
let calls = 0;

const mark = (what: string) => `MARK${randomBytes(9).toString('hex')}${what}`;
function plant(what: string, value: string | undefined): string {
  expect(value, `${what} was never made`).toBeTruthy();
  planted.set(what, value as string);
  return value as string;
}
function hear(where: string, text: string): void {
  heard.set(where, (heard.get(where) ?? '') + text);
}

const log = pino(
  { level: 'trace' },
  new Writable({
    write(chunk: Buffer, _encoding, done) {
      hear('log', chunk.toString());
      done();
    },
  }),
);

interface Call {
  body?: object | undefined;
  headers?: Record<string, string>;
  /** This answer is there to hand a secret to who asked, once. */
  handsOut?: boolean;
}
async function call(method: string, path: string, given: Call = {}): Promise<Response> {
  const { body, headers = {}, handsOut = false } = given;
  const made = request(app)
    [method as 'get'](`/api/v1${path}`)
    .set({ 'x-forwarded-for': `192.0.2.${(calls++ % 250) + 1}`, ...headers });
  const answer = await (body ? made.send(body) : made).buffer(true);
  if (!handsOut)
    hear(`${method} ${path}`, `${answer.status} ${JSON.stringify(answer.headers)} ${answer.text}`);
  return answer;
}

beforeAll(async () => {
  const { db, url } = await createTestDb();
  await db.destroy();
  const pem = (pair: { privateKey: { export: (how: never) => unknown } }) =>
    String(pair.privateKey.export({ type: 'pkcs8', format: 'pem' } as never));
  const file = (name: string, text: string) => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  const ledgerKey = pem(generateKeyPairSync('ed25519'));
  const tokenKey = pem(generateKeyPairSync('ec', { namedCurve: 'P-256' }));
  const lineOf = (text: string) => text.split('\n')[1] as string;
  plant('ledger key', lineOf(ledgerKey));
  plant('token key', lineOf(tokenKey));
  const env = readEnv({
    NODE_ENV: 'test',
    DATABASE_URL: url,
    REGISTRY_URL: 'http://127.0.0.1:9',
    NODE_RED_URL: 'http://127.0.0.1:9',
    STATUS_LEDGER_KEY_FILE: file('ledger.pem', ledgerKey),
    // Away, so that what is said of it comes from the one who has the token.
    STATUS_LEDGER_ENDPOINT: '127.0.0.1:9',
    STATUS_LEDGER_TOKEN: plant('token of the ledger', mark('ledger-token')),
    STATUS_TOKEN_KEY_FILE: file('token.pem', tokenKey),
    CALLBACK_TOKEN_SECRET: plant('callback secret', mark('callback-secret')),
    STATUS_SERVICE_TOKEN: plant('token of the services', mark('token-of-services')),
    STATUS_SETUP_TOKEN: plant('set-up token', mark('set-up')),
    STATUS_ENCRYPTION_KEY: plant('encryption key', randomBytes(32).toString('base64')),
    OPENAI_API_KEY: plant('key of the model provider', mark('provider')),
    LOG_LEVEL: 'trace',
  });
  context = await createContext(toConfig(env), toSecrets(env), log);
  await context.configuration.start();
  app = createApp({
    routes: context.routes,
    guard: context.guard,
    log,
    validateResponses: true,
  });
}, 60_000);
afterAll(async () => {
  await context.configuration.stop();
  await context.db.destroy();
  rmSync(folder, { recursive: true });
});

const bearer = (token: string) => ({ authorization: `Bearer ${token}` });
const cookieOf = (answer: Response, name: string) =>
  (answer.get('Set-Cookie') ?? [])
    .find((cookie) => cookie.startsWith(`${name}=`))
    ?.split(/[=;]/)[1];

it(
  'lets no secret out by a log, a problem, an event, an export or the audit log',
  { timeout: 120_000 },
  async () => {
    const password = plant('password', mark('password'));
    const username = 'ada';
    await call('post', '/setup', {
      body: { setupToken: planted.get('set-up token'), username, password },
    });
    await call('post', '/setup', {
      body: { setupToken: plant('wrong set-up token', mark('setup')), username, password },
    });

    // What goes wrong: wrong passwords, a password typed as a name, tokens that are none, bad bodies.
    const wrong = plant('wrong password', mark('wrong'));
    await call('post', '/users/signIn', { body: { username, password: wrong } });
    await call('post', '/users/signIn', {
      body: { username: plant('password as a name', mark('name')), password: wrong },
    });
    await call('post', '/users/signIn', {
      body: { username, password: wrong, [plant('unknown field', mark('field'))]: 1 },
    }).then(() => planted.delete('unknown field'));
    await call('get', '/users/whoami', {
      headers: bearer(plant('token of nobody', mark('token'))),
    });
    await call('get', '/users/whoami', {
      headers: { 'x-access-token': plant('header of nobody', mark('header')) },
    });
    await call('post', '/users/auth/refresh', {
      headers: { cookie: `refreshToken=${plant('refresh token of nobody', mark('refresh'))}` },
    });

    // What goes right.
    const signedIn = await call('post', '/users/signIn', {
      body: { username, password },
      handsOut: true,
    });
    const token = plant('access token', signedIn.body.accessToken);
    const refreshToken = plant('refresh token', cookieOf(signedIn, 'refreshToken'));
    const refreshed = await call('post', '/users/auth/refresh', {
      headers: { cookie: `refreshToken=${refreshToken}` },
      handsOut: true,
    });
    plant('second refresh token', cookieOf(refreshed, 'refreshToken'));
    const admin = bearer(token);

    const account = await call('post', '/service-accounts', {
      headers: admin,
      body: { name: 'pipeline', role: 'DEVELOPER', scopes: ['computations:read'] },
    });
    const madeToken = await call('post', `/service-accounts/${account.body.id}/tokens`, {
      headers: admin,
      body: { name: 'nightly' },
      handsOut: true,
    });
    const serviceToken = plant('service token', madeToken.body.token);
    await call('get', '/users/whoami', { headers: bearer(serviceToken) });
    await call('get', '/config', { headers: bearer(serviceToken) });

    const invited = await call('post', '/users', {
      headers: admin,
      body: { username: 'bobby', authority: 'USER', invite: true },
      handsOut: true,
    });
    plant(
      'invitation',
      String(
        JSON.stringify(invited.body)
          .match(/[\w-]{32,}(?="|$)/g)
          ?.at(-1),
      ),
    );
    const other = plant('password of another', mark('other'));
    await call('post', '/users', {
      headers: admin,
      body: { username: 'cyril', authority: 'USER', password: other },
    });
    const reset = await call(
      'post',
      `/users/${invited.body.user?.id ?? invited.body.id}/password-reset`,
      {
        headers: admin,
        handsOut: true,
      },
    );
    if (reset.status === 201)
      plant(
        'reset link',
        String(
          JSON.stringify(reset.body)
            .match(/[\w-]{32,}(?="|$)/g)
            ?.at(-1),
        ),
      );
    const next = plant('new password', mark('next'));
    await call('post', '/users/me/password', {
      headers: admin,
      body: { currentPassword: wrong, newPassword: next },
    });

    // As other slices store them, sealed or hashed.
    const { db } = context;
    const [{ id: userId }] = await db('users').where({ username: 'cyril' }).select('id');
    await db('second_factors').insert({
      user_id: userId,
      secret: plant('sealed second factor', mark('sealed')),
    });
    await db('recovery_codes').insert({
      user_id: userId,
      position: 0,
      code_hash: plant('hash of a recovery code', mark('code')),
    });
    await db('recovery_codes').update({
      used_at: new Date(),
      code_hash: plant('hash of another code', mark('code2')),
    });
    await db('settings').insert({
      key: 'github.token',
      value: JSON.stringify({ account: 'ada', accessToken: plant('GitHub token', mark('github')) }),
    });

    // Everything that can be read without naming an object, and what names these.
    for (const operation of Object.values(operationsById) as Operation[]) {
      if (operation.method !== 'get' || operation.path.includes('{')) continue;
      if (operation.path === '/events' || operation.path.startsWith('/auth/')) continue;
      await call('get', operation.path, { headers: admin });
    }
    for (const path of [
      `/users/${userId}`,
      `/service-accounts/${account.body.id}`,
      `/service-accounts/${account.body.id}/tokens`,
      '/audit-log?limit=200',
      '/audit-log/export?format=csv',
    ])
      await call('get', path, { headers: admin });
    await call('post', '/users/signOut', { headers: admin });

    hear('events', JSON.stringify(await db('events').select()));
    hear('jobs', JSON.stringify(await db('jobs').select()));
    hear('audit log', (await db('audit_log').orderBy('seq').pluck('payload')).join('\n'));
    for (const [table, column] of [
      ['users', 'password_hash'],
      ['user_links', 'token_hash'],
      ['service_tokens', 'token_hash'],
    ] as const)
      for (const [n, hash] of (await db(table).whereNotNull(column).pluck(column)).entries())
        plant(`${table}.${column} ${n}`, hash);

    const found: string[] = [];
    for (const [what, value] of planted)
      for (const [how, form] of Object.entries(formsOf(value)))
        for (const [where, text] of heard)
          if (text.includes(form)) found.push(`${what} ${how} in ${where}`);
    expect(found).toEqual([]);

    // The search would have found them: what is no secret was heard, and there was enough to hear.
    expect(heard.get('audit log')).toContain('session.signed-in');
    expect(heard.get('audit log')).toContain('session.refused');
    expect(heard.get('audit log')).toContain('(masked)');
    expect(heard.get('log')).toContain('/api/v1/users/signIn');
    expect(planted.size).toBeGreaterThan(20);
    expect(heard.size).toBeGreaterThan(30);
  },
);

function formsOf(value: string): Record<string, string> {
  const digest = () => createHash('sha256').update(value);
  return {
    'as it is': value,
    'in base64': Buffer.from(value).toString('base64').replace(/=+$/, ''),
    'in an address': encodeURIComponent(value),
    'as SHA-256 in hex': digest().digest('hex'),
    'as SHA-256 in base64': digest().digest('base64').replace(/=+$/, ''),
    'as SHA-256 in base64url': digest().digest('base64url'),
  };
}
