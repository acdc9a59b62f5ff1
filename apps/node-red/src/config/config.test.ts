import { expect, it } from 'vitest';
import { readConfig } from './config.js';
import { takeSecrets } from './secrets.js';

const environment = {
  NODE_RED_USER_DIR: '/data',
  STATUS_BACKEND_ORIGINS: 'http://127.0.0.1:3001, https://status.example',
  STATUS_ALLOW_HOSTS: '127.0.0.1:3001,Inner:80',
};

it('reads its environment with defaults', () => {
  expect(readConfig(environment)).toEqual({
    host: '127.0.0.1',
    port: 1880,
    userDir: '/data',
    backendOrigins: ['http://127.0.0.1:3001', 'https://status.example'],
    allowHosts: ['127.0.0.1:3001', 'inner:80'],
  });
});

it.each([
  [{ PORT: 'http' }, 'PORT “http” is not a port'],
  [{ NODE_RED_USER_DIR: '' }, 'NODE_RED_USER_DIR is missing'],
  [{ STATUS_BACKEND_ORIGINS: '' }, 'is not an origin'],
  [{ STATUS_BACKEND_ORIGINS: 'http://a/b' }, '“http://a/b” is not an origin'],
])('refuses %j in one sentence', (overrides, part) => {
  expect(() => readConfig({ ...environment, ...overrides })).toThrow(part);
});

it('takes the secrets out of the environment', () => {
  const secrets = {
    NODE_RED_CREDENTIAL_SECRET: 'c'.repeat(32),
    JWT_SECRET: 'j'.repeat(32),
    FLOW_TOKEN_SECRET: 'f'.repeat(32),
  };
  const given: NodeJS.ProcessEnv = { ...secrets, PATH: '/bin' };
  expect(Object.values(takeSecrets(given))).toEqual(Object.values(secrets));
  expect(given).toEqual({ PATH: '/bin' });
});

it('names every secret that is missing or short, and leaves none behind', () => {
  const given: NodeJS.ProcessEnv = { JWT_SECRET: 'short', FLOW_TOKEN_SECRET: 'f'.repeat(32) };
  expect(() => takeSecrets(given)).toThrow('in NODE_RED_CREDENTIAL_SECRET, JWT_SECRET.');
  expect(given).toEqual({});
});
