import { generateKeyPairSync } from 'node:crypto';
import { expect, it } from 'vitest';
import { readConfig } from './config.js';
import { takeCredentialSecret, takeMongoLog } from './secrets.js';

const pair = (namedCurve: string) =>
  generateKeyPairSync('ec', {
    namedCurve,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
const { publicKey, privateKey } = pair('P-256');

const environment = {
  STATUS_TOKEN_PUBLIC_KEY: publicKey,
  NODE_RED_USER_DIR: '/data',
  STATUS_BACKEND_ORIGINS: 'http://127.0.0.1:3001, https://status.example',
  STATUS_ALLOW_HOSTS: '127.0.0.1:3001,Inner:80',
};

it('reads its environment with defaults', () => {
  const { tokenKey, ...config } = readConfig(environment);
  expect(tokenKey.export({ type: 'spki', format: 'pem' })).toBe(publicKey);
  expect(config).toEqual({
    host: '127.0.0.1',
    port: 1880,
    userDir: '/data',
    backendOrigins: ['http://127.0.0.1:3001', 'https://status.example'],
    allowHosts: ['127.0.0.1:3001', 'inner:80'],
    ledgerEndpoint: undefined,
  });
});

it('takes a ledger as host, host:port or URL', () => {
  for (const endpoint of ['ledger', 'ledger:8080', 'https://ledger.example/v1']) {
    const config = readConfig({ ...environment, STATUS_LEDGER_ENDPOINT: endpoint });
    expect(config.ledgerEndpoint).toBe(endpoint);
  }
});

it.each([
  [{ PORT: 'http' }, 'PORT “http” is not a port'],
  [{ NODE_RED_USER_DIR: '' }, 'NODE_RED_USER_DIR is missing'],
  [{ STATUS_TOKEN_PUBLIC_KEY: '' }, 'STATUS_TOKEN_PUBLIC_KEY is not the public half'],
  [{ STATUS_TOKEN_PUBLIC_KEY: privateKey }, 'STATUS_TOKEN_PUBLIC_KEY is not the public half'],
  [{ STATUS_TOKEN_PUBLIC_KEY: pair('P-384').publicKey }, 'is not the public half'],
  [{ STATUS_LEDGER_ENDPOINT: 'ftp://ledger' }, 'STATUS_LEDGER_ENDPOINT: '],
  [{ STATUS_BACKEND_ORIGINS: '' }, 'is not an origin'],
  [{ STATUS_BACKEND_ORIGINS: 'http://a/b' }, '“http://a/b” is not an origin'],
])('refuses %j in one sentence', (overrides, part) => {
  expect(() => readConfig({ ...environment, ...overrides })).toThrow(part);
});

it('takes the secret out of the environment', () => {
  const given: NodeJS.ProcessEnv = {
    NODE_RED_CREDENTIAL_SECRET: 'c'.repeat(32),
    PATH: '/bin',
  };
  expect(takeCredentialSecret(given)).toBe('c'.repeat(32));
  expect(given).toEqual({ PATH: '/bin' });
});

it('refuses a short secret by its name, and leaves it nowhere', () => {
  const given: NodeJS.ProcessEnv = { NODE_RED_CREDENTIAL_SECRET: 'short' };
  expect(() => takeCredentialSecret(given)).toThrow('in NODE_RED_CREDENTIAL_SECRET.');
  expect(given).toEqual({});
});

it('takes the address of the store of logs out of the environment', () => {
  const given: NodeJS.ProcessEnv = {
    GOV_LOG_MONGODB_ENABLED: 'true',
    GOV_LOG_MONGODB_URI: 'mongodb://logger:hunter2@127.0.0.1:27017/statuslogs',
    PATH: '/bin',
  };
  expect(takeMongoLog(given)).toMatchObject({ level: 'info', days: 30 });
  expect(given).toEqual({ PATH: '/bin' });
  expect(takeMongoLog(given)).toBeUndefined();
});
