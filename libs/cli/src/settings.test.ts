import { chmodSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { buildWhoami } from '@status/api-contract/testing';
import { afterEach, expect, it } from 'vitest';
import { answer, installation, PIPELINE } from '../test/installation.js';
import { EXIT } from './exit-codes.js';
import { apiUrl } from './settings.js';

const whoami = {
  'GET /users/whoami': () =>
    answer('Whoami', buildWhoami({ username: 'pipeline', authority: 'SERVICE' })),
};
let own = installation(whoami);
afterEach(() => {
  own.remove();
  own = installation(whoami);
});

it('keeps a token that the server knows, for its owner alone, and uses it later', async () => {
  mkdirSync(dirname(own.file), { recursive: true });
  writeFileSync(own.file, '{}');
  chmodSync(own.file, 0o644);
  const login = await own.run('login --url https://status.test', 'status_abc\n');
  expect(login).toMatchObject({ exit: EXIT.ok, err: '' });
  expect(login.out).toContain('https://status.test/api/v1 as pipeline (SERVICE)');
  expect(login.out).not.toContain('status_abc');
  expect(own.mode()).toBe('600');
  expect(await own.run('whoami')).toMatchObject({ exit: EXIT.ok });
  expect((await own.run('logout')).exit).toBe(EXIT.ok);
  expect(existsSync(own.file)).toBe(false);
  expect((await own.run('whoami')).err).toContain('status login --url URL');
});

it('keeps no token that the server refuses', async () => {
  const login = await own.run('login --url https://status.test', 'wrong\n');
  expect(login.exit).toBe(EXIT.refused);
  expect(login.err).toContain('Sign in again');
  expect(existsSync(own.file)).toBe(false);
  expect((await own.run('login --url https://status.test', ' ')).exit).toBe(EXIT.usage);
});

it('sends a kept token to no other address', async () => {
  await own.run('login --url https://status.test', 'status_abc');
  const elsewhere = await own.run('whoami', '', { STATUS_URL: 'https://other.test' });
  expect(elsewhere.exit).toBe(EXIT.usage);
  expect(elsewhere.err).toContain('no token for https://other.test/api/v1');
  expect(own.calls).toHaveLength(1);
});

it('takes the environment before what was kept, and prints JSON when asked to', async () => {
  const { exit, out } = await own.run('whoami --json', '', PIPELINE);
  expect(exit).toBe(EXIT.ok);
  expect(JSON.parse(out)).toMatchObject({ username: 'pipeline' });
});

it('says that a kept sign-in is damaged', async () => {
  mkdirSync(dirname(own.file), { recursive: true });
  writeFileSync(own.file, '{');
  expect((await own.run('whoami')).err).toContain('is damaged');
});

it.each([
  ['https://status.test', 'https://status.test/api/v1'],
  ['https://status.test/a/', 'https://status.test/a/api/v1'],
  ['http://localhost:3001/api/v1/', 'http://localhost:3001/api/v1'],
])('takes %s for the API at %s', (text, url) => {
  expect(apiUrl(text)).toBe(url);
});

it.each(['http://status.test', 'ftp://status.test', 'status.test'])('refuses %s', (text) => {
  expect(() => apiUrl(text)).toThrow(/https/);
});
