import { TOTP } from 'otpauth';
import request from 'supertest';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { createSecretBox } from '../../crypto/secret-box.js';
import { newId } from '../../db/id.js';
import type { Db } from '../../db/knex.js';
import { createRateLimit } from '../../http/rate-limit.js';
import { createMemoryKeyValue } from '../../kv/memory-key-value.js';
import { createSliceApp, testPrincipal } from '../../testing/test-app.js';
import { createTestDb } from '../../testing/test-db.js';
import { testTokens } from '../../testing/test-tokens.js';
import { createSession } from '../session/create-session.js';
import { createUsers } from '../users/create-users.js';
import { createSecondFactor, createTwoFactor } from './create-two-factor.js';

const PASSWORD = 'correct horse battery';
const passwords = {
  hash: async (password: string) => `plain:${password}`,
  verify: async (stored: string | undefined, password: string) => stored === `plain:${password}`,
};
const secretBox = createSecretBox([Buffer.alloc(32, 7)]);
const sessionId = newId();

let db: Db;
let app: ReturnType<typeof createSliceApp>;
let me: string;
let now: Date;
let ended: string[];
beforeAll(async () => {
  ({ db } = await createTestDb());
});
afterAll(() => db.destroy());
beforeEach(async () => {
  await db('users').delete();
  me = newId();
  await db('users').insert({
    id: me,
    username: 'ada',
    password_hash: `plain:${PASSWORD}`,
    authority: 'ADMIN',
  });
  now = new Date('2026-11-24T08:00:10Z');
  ended = [];
  const attempts = createRateLimit(createMemoryKeyValue(), { attempts: 5 });
  const guarded = { db, secretBox, attempts, now: () => now };
  const gate = createSecondFactor(guarded);
  const keeper = {
    endAll: async (userId: string, why: string, except?: string) =>
      ended.push([userId, why, except].filter(Boolean).join(' ')),
  };
  const publicOrigin = 'http://localhost:3000';
  const people = createUsers({ ...guarded, passwords, keeper, publicOrigin });
  const session = createSession({
    db,
    keyValue: createMemoryKeyValue(),
    passwords,
    publicOrigin,
    secondFactor: gate,
    tokens: testTokens(),
    rateLimit: attempts,
    setupToken: 'set-up-token-0123456789',
  });
  const twoFactor = createTwoFactor({ ...guarded, gate, people, keeper });
  app = createSliceApp({ ...session.routes, ...people.routes, ...twoFactor.routes }, () => ({
    ...testPrincipal(),
    id: me,
    sessionId,
  }));
});

const post = (path: string, body?: object) => request(app).post(`/api/v1/users${path}`).send(body);
const status = async () => (await request(app).get('/api/v1/users/2fa/status')).body;
const after = (seconds: number) => {
  now = new Date(now.getTime() + seconds * 1000);
};
const codeOf = (secret: string) => new TOTP({ secret }).generate({ timestamp: now.getTime() });
const signIn = (more = {}, password = PASSWORD) =>
  post('/signIn', { username: 'ada', password, ...more });

/** Sets it up and turns it on, and goes on to the next time step. */
async function turnOn(): Promise<{ secret: string; codes: string[] }> {
  const { secret } = (await post('/2fa/setup')).body;
  const { body } = await post('/2fa/verify', { totpToken: codeOf(secret) });
  after(30);
  return { secret, codes: body.recoveryCodes };
}

it('is set up by a picture and turned on by a first code', async () => {
  expect(await status()).toEqual({ twofa_enabled: false, recoveryCodesLeft: 0 });
  const setup = await post('/2fa/setup');
  expect(setup.headers['cache-control']).toBe('no-store');
  const { qrCode, otpauthUri, secret } = setup.body;
  expect(otpauthUri).toContain(`secret=${secret}`);
  const svg = Buffer.from(qrCode.replace('data:image/svg+xml;base64,', ''), 'base64').toString();
  expect(svg).toMatch(/^<svg [^>]*>.*<\/svg>\s*$/s);
  expect((await signIn()).status).toBe(200); // not on before a code was verified
  const wrong = await post('/2fa/verify', { totpToken: '000000' });
  expect(wrong.body).toMatchObject({ status: 400, errors: [{ path: '/body/totpToken' }] });
  const on = await post('/2fa/verify', { totpToken: codeOf(secret) });
  expect(new Set(on.body.recoveryCodes).size).toBe(10);
  expect(await status()).toEqual({ twofa_enabled: true, recoveryCodesLeft: 10 });
  expect(ended).toEqual([`${me} two-factor-changed ${sessionId}`]);
  const whoami = await request(app).get('/api/v1/users/whoami');
  expect(whoami.body.twoFactor).toBe(true);
  expect((await request(app).get(`/api/v1/users/${me}`)).body.twoFactor).toBe(true);
});

it('is set up once, and needs a set-up to be verified or turned off', async () => {
  const verify = await post('/2fa/verify', { totpToken: '000000' });
  expect(verify.body).toMatchObject({ status: 409, code: 'two-factor-off' });
  const off = await post('/2fa/disable', { password: PASSWORD, totpToken: '000000' });
  expect(off.body).toMatchObject({ status: 409, code: 'two-factor-off' });
  const { secret } = await turnOn();
  expect((await post('/2fa/setup')).body).toMatchObject({ status: 409, code: 'two-factor-on' });
  const again = await post('/2fa/verify', { totpToken: codeOf(secret) });
  expect(again.body).toMatchObject({ status: 409, code: 'two-factor-on' });
});

it('forgets the secret of a set-up that was begun anew', async () => {
  const first = (await post('/2fa/setup')).body.secret;
  const second = (await post('/2fa/setup')).body.secret;
  expect((await post('/2fa/verify', { totpToken: codeOf(first) })).status).toBe(400);
  expect((await post('/2fa/verify', { totpToken: codeOf(second) })).status).toBe(200);
});

it('asks at sign-in for the code, and only who knows the password', async () => {
  const { secret } = await turnOn();
  expect((await signIn()).body).toMatchObject({ status: 401, code: 'two-factor-required' });
  expect((await signIn({}, 'wrong')).body).toMatchObject({
    status: 401,
    code: 'wrong-credentials',
  });
  const wrongBoth = await signIn({ totpToken: codeOf(secret) }, 'wrong');
  expect(wrongBoth.body.code).toBe('wrong-credentials');
  const wrong = await signIn({ totpToken: '000000' });
  expect(wrong.body).toMatchObject({ status: 401, code: 'wrong-second-factor' });
  expect((await signIn({ totpToken: codeOf(secret) })).status).toBe(200);
});

it('takes no code twice, nor the one it was turned on with', async () => {
  const { secret } = (await post('/2fa/setup')).body;
  const totpToken = codeOf(secret);
  await post('/2fa/verify', { totpToken });
  expect((await signIn({ totpToken })).status).toBe(401);
  after(30);
  const next = codeOf(secret);
  expect((await signIn({ totpToken: next })).status).toBe(200);
  expect((await signIn({ totpToken: next })).body.code).toBe('wrong-second-factor');
});

it('takes a code once of many at the same time', async () => {
  const { secret } = await turnOn();
  const totpToken = codeOf(secret);
  const answers = await Promise.all(Array.from({ length: 5 }, () => signIn({ totpToken })));
  expect(answers.map((answer) => answer.status).sort()).toEqual([200, 401, 401, 401, 401]);
});

it('takes a recovery code once of many at the same time, however it is typed', async () => {
  const { codes } = await turnOn();
  const recoveryCode = ` ${codes[3]!.toLowerCase().replaceAll('-', ' ')}`;
  const answers = await Promise.all(Array.from({ length: 5 }, () => signIn({ recoveryCode })));
  expect(answers.map((answer) => answer.status).sort()).toEqual([200, 401, 401, 401, 401]);
  expect(await status()).toEqual({ twofa_enabled: true, recoveryCodesLeft: 9 });
  expect((await signIn({ recoveryCode: codes[4] })).status).toBe(200);
});

it('stops guessing at the code of who knows the password', async () => {
  const { secret } = await turnOn();
  const guesses = await Promise.all(
    Array.from({ length: 7 }, (_, at) => signIn({ totpToken: `00000${at}` })),
  );
  expect(guesses.map((answer) => answer.status).sort()).toEqual([
    401, 401, 401, 401, 401, 429, 429,
  ]);
  expect((await signIn({ totpToken: codeOf(secret) })).status).toBe(429);
});

it('is turned off with the password and a code, and not with one of them', async () => {
  const { secret } = await turnOn();
  const disable = (password: string, totpToken?: string) =>
    post('/2fa/disable', { password, totpToken });
  const noPassword = await disable('wrong', codeOf(secret));
  expect(noPassword.body).toMatchObject({ status: 400, errors: [{ path: '/body/password' }] });
  const noCode = await disable(PASSWORD);
  expect(noCode.body).toMatchObject({ status: 400, errors: [{ path: '/body/totpToken' }] });
  expect((await disable(PASSWORD, codeOf(secret))).status).toBe(204);
  expect(await status()).toEqual({ twofa_enabled: false, recoveryCodesLeft: 0 });
  expect((await signIn()).status).toBe(200);
  expect(await db('recovery_codes')).toEqual([]);
});

it('renews recovery codes, and the old ones end', async () => {
  const { secret, codes } = await turnOn();
  const proof = { password: PASSWORD, totpToken: codeOf(secret) };
  const { body } = await post('/2fa/recovery-codes', proof);
  expect(body.recoveryCodes).toHaveLength(10);
  expect((await signIn({ recoveryCode: codes[0] })).status).toBe(401);
  expect((await signIn({ recoveryCode: body.recoveryCodes[0] })).status).toBe(200);
  expect(await status()).toEqual({ twofa_enabled: true, recoveryCodesLeft: 9 });
});

it('is turned off by an administrator for who lost it', async () => {
  await turnOn();
  expect((await post(`/${me}/2fa/reset`)).status).toBe(204);
  expect(ended.at(-1)).toBe(`${me} two-factor-changed`);
  expect((await signIn()).status).toBe(200);
  expect((await post(`/${newId()}/2fa/reset`)).status).toBe(404);
});

it('stores neither secret nor recovery codes as they are', async () => {
  const { secret, codes } = await turnOn();
  const stored = JSON.stringify([await db('second_factors'), await db('recovery_codes')]);
  for (const text of [secret, ...codes, ...codes.map((code) => code.replaceAll('-', ''))])
    expect(stored).not.toContain(text);
});
