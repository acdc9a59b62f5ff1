import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { parse } from 'yaml';
import { createHome } from './home-folder.js';
import { infrastructureYaml } from './infrastructure.js';
import { ensureLedgerKey } from './ledger-key.js';
import { ensureTokenKey } from './token-key.js';
import { loadSecrets } from './secrets.js';

const folder = mkdtempSync(join(tmpdir(), 'status-home-'));
afterAll(() => rmSync(folder, { recursive: true }));
const file = (name: string) => join(folder, name);
const mode = (path: string) => statSync(path).mode & 0o777;

it('creates a data folder that others can neither list nor read', () => {
  const home = createHome(file('home'));
  expect(mode(home.path) & 0o067).toBe(0);
  expect(mode(home.logs)).toBe(0o700);
});

it('says which folder cannot be written and how to choose another', () => {
  writeFileSync(file('plain'), '');
  expect(() => createHome(file('plain/below'))).toThrow(/plain\/below.*set STATUS_HOME/);
});

it('makes secrets once, readable by their owner only', () => {
  const first = loadSecrets(file('once.json'), {});
  expect(loadSecrets(file('once.json'), {})).toEqual(first);
  expect(new Set(Object.values(first)).size).toBe(9);
  expect(Math.min(...Object.values(first).map((secret) => secret.length))).toBeGreaterThan(31);
  expect(mode(file('once.json'))).toBe(0o600);
});

it('prefers the environment and does not store what it gives', () => {
  const given = 'a-secret-of-the-environment-with-40-chars';
  expect(
    loadSecrets(file('given.json'), { CALLBACK_TOKEN_SECRET: given }).callbackTokenSecret,
  ).toBe(given);
  expect(readFileSync(file('given.json'), 'utf8')).not.toContain(given);
  expect(loadSecrets(file('given.json'), {}).callbackTokenSecret).not.toBe(given);
});

it('adds a secret that an older file lacks and keeps the rest', () => {
  const { callbackTokenSecret } = loadSecrets(file('old.json'), {});
  writeFileSync(file('old.json'), JSON.stringify({ callbackTokenSecret, ofOlderDays: 'kept' }));
  const secrets = loadSecrets(file('old.json'), {});
  expect(secrets.callbackTokenSecret).toBe(callbackTokenSecret);
  expect(secrets.setupToken.length).toBeGreaterThan(31);
});

it('refuses a short secret, from either place, by its name', () => {
  expect(() => loadSecrets(file('once.json'), { CALLBACK_TOKEN_SECRET: 'short' })).toThrow(
    'The secret CALLBACK_TOKEN_SECRET has 5 characters and needs at least 32. Set a longer one, or unset the variable.',
  );
  writeFileSync(file('short.json'), JSON.stringify({ setupToken: 'tiny' }));
  expect(() => loadSecrets(file('short.json'), {})).toThrow(/"setupToken" in .*short\.json has 4/);
});

it.each(['{"callbackTokenSecret": ', '[]', '{"callbackTokenSecret": 7}'])(
  'refuses the secrets file %s',
  (text) => {
    writeFileSync(file('broken.json'), text);
    expect(() => loadSecrets(file('broken.json'), {})).toThrow(/broken\.json cannot be read/);
  },
);

it('makes an Ed25519 ledger key once and keeps it', () => {
  ensureLedgerKey(file('key.pem'));
  const made = readFileSync(file('key.pem'), 'utf8');
  ensureLedgerKey(file('key.pem'));
  expect(readFileSync(file('key.pem'), 'utf8')).toBe(made);
  expect(made).toMatch(/^-----BEGIN PRIVATE KEY-----/);
  expect(mode(file('key.pem'))).toBe(0o600);
});

it('refuses a ledger key of another kind, and rubbish', () => {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  writeFileSync(file('ec.pem'), privateKey.export({ type: 'pkcs8', format: 'pem' }));
  expect(() => ensureLedgerKey(file('ec.pem'))).toThrow(/not a readable Ed25519.*type ec/);
  writeFileSync(file('rubbish.pem'), 'rubbish');
  expect(() => ensureLedgerKey(file('rubbish.pem'))).toThrow(/not a readable Ed25519/);
});

it('makes a P-256 token key once, and hands out its public half alone', () => {
  const publicKey = ensureTokenKey(file('token.pem'));
  expect(ensureTokenKey(file('token.pem'))).toBe(publicKey);
  expect(publicKey).toMatch(/^-----BEGIN PUBLIC KEY-----/);
  expect(readFileSync(file('token.pem'), 'utf8')).toMatch(/^-----BEGIN PRIVATE KEY-----/);
  expect(mode(file('token.pem'))).toBe(0o600);
  ensureLedgerKey(file('ed25519.pem'));
  expect(() => ensureTokenKey(file('ed25519.pem'))).toThrow(/not a readable P-256.*ed25519/);
});

it('names every service in the catalogue, on the ports in use, and no password', () => {
  const ports = { gateway: 1, backend: 2, nodeRed: 3, registry: 4, director: 5 };
  expect(parse(infrastructureYaml(ports))).toEqual({
    internal: {
      registry: { default: 'http://127.0.0.1:4' },
      director: { default: 'http://127.0.0.1:5' },
      nodered: { default: 'http://127.0.0.1:3' },
      frontend: { default: 'http://127.0.0.1:1' },
      'reverse-proxy': { default: 'http://127.0.0.1:1' },
      grafana: { default: '$_[GRAFANA_URL]' },
      database: {
        postgres: { default: '$_[CHECK_POSTGRES_URL]' },
        'mongo-registry': { default: '$_[CHECK_MONGO_URL]' },
        dragonfly: { default: '$_[CHECK_REDIS_URL]' },
      },
    },
    'status-backend': { default: 'standard', standard: 'http://127.0.0.1:2' },
  });
});
