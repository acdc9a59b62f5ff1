import { expect, it } from 'vitest';
import { toConfig } from '../config/config.js';
import { homePaths } from '../home/home-folder.js';
import { SECRET_VARIABLES, type Secrets } from '../home/secrets.js';
import { backendService, directorService, nodeRedService, registryService } from './services.js';

const environment = {
  PATH: '/bin',
  npm_config_user_agent: 'npm',
  STATUS_ADMIN_PASSWORD: 'the password of the administrator',
  MAIL_PASSWORD: 'the password of the mail server',
  REDIS_URL: 'redis://:the-password-of-redis@cache',
  STATUS_ALLOW_HOSTS: 'intranet:8080',
};
const context = {
  config: toConfig({ STATUS_BACKEND_PORT: '4001' }, { root: '/srv', build: false }),
  home: homePaths('/data'),
  secrets: Object.fromEntries(
    Object.keys(SECRET_VARIABLES).map((name) => [name, `the ${name}`]),
  ) as Secrets,
  tokenPublicKey: 'the public key',
  environment,
  databases: {
    status: 'postgres://status',
    registry: 'postgres://registry',
    director: 'postgres://director',
  },
};

it('gives the backend its secrets, its neighbours and what the user set', () => {
  const backend = backendService(context);
  expect(backend.environment).toMatchObject({
    PORT: '4001',
    DATABASE_URL: 'postgres://status',
    BACKEND_URL: 'http://127.0.0.1:4001',
    STATUS_ADMIN_PASSWORD: 'the password of the administrator',
    STATUS_ENCRYPTION_KEY: 'the encryptionKey',
    STATUS_LEDGER_KEY_FILE: '/data/ledger-key.pem',
    STATUS_TOKEN_KEY_FILE: '/data/token-key.pem',
    STATUS_LOCKFILE: '/srv/package-lock.json',
  });
  expect(backend.environment['npm_config_user_agent']).toBeUndefined();
  expect(backend.readyUrl).toBe('http://127.0.0.1:4001/api/v1/health/ready');
});

it('shows Node-RED no secret but its own', () => {
  const values = Object.values(nodeRedService(context).environment);
  expect(values).toContain('the nodeRedCredentialSecret');
  expect(values).toContain('the public key');
  expect(values).not.toContain('/data/token-key.pem');
  for (const secret of [
    environment.STATUS_ADMIN_PASSWORD,
    environment.MAIL_PASSWORD,
    environment.REDIS_URL,
    'the callbackTokenSecret',
    'the setupToken',
    'the encryptionKey',
    'postgres://status',
  ])
    expect(values).not.toContain(secret);
});

it('lets flows reach the backend and the hosts the user names', () => {
  expect(nodeRedService(context).environment).toMatchObject({
    PATH: '/bin',
    STATUS_BACKEND_ORIGINS: 'http://127.0.0.1:4001',
    STATUS_ALLOW_HOSTS: '127.0.0.1:4001,intranet:8080',
  });
});

it('names the ledger of the operator to flows, and keeps its token from them', () => {
  const own = {
    ...environment,
    STATUS_LEDGER_ENDPOINT: 'ledger:8080',
    STATUS_LEDGER_TOKEN: 'hush',
  };
  const flows = nodeRedService({ ...context, environment: own }).environment;
  expect(flows).toMatchObject({ STATUS_LEDGER_ENDPOINT: 'ledger:8080' });
  expect(Object.values(flows)).not.toContain('hush');
});

it('gives the registry its own database and the service catalogue', () => {
  expect(registryService(context).environment).toMatchObject({
    PORT: '5400',
    DATABASE_URL: 'postgres://registry',
    GOV_INFRASTRUCTURE: '/data/infrastructure.yaml',
  });
});

it('gives the registry none of the secrets that are not its own', () => {
  const given = registryService(context).environment;
  expect(Object.values(given)).not.toContain(environment.STATUS_ADMIN_PASSWORD);
  expect(Object.values(given)).not.toContain(environment.MAIL_PASSWORD);
  expect(Object.values(given)).not.toContain(environment.REDIS_URL);
  expect(given['PATH']).toBe('/bin');
});

it('gives the director what it checks with, and the token that services share', () => {
  const mongo = { MONGO_URL: 'mongodb://u:p@db/registry' };
  const given = directorService({ ...context, environment: { ...environment, ...mongo } });
  expect(given.environment).toMatchObject({
    PORT: '5800',
    DATABASE_URL: 'postgres://director',
    CHECK_POSTGRES_URL: 'postgres://director',
    CHECK_REDIS_URL: environment.REDIS_URL,
    CHECK_MONGO_URL: mongo.MONGO_URL,
    STATUS_SERVICE_TOKEN: 'the serviceToken',
    STATUS_TOKEN_PUBLIC_KEY: 'the public key',
    GOV_INFRASTRUCTURE: '/data/infrastructure.yaml',
  });
  expect(given.environment['MONGO_URL']).toBeUndefined();
  expect(Object.values(given.environment)).not.toContain(environment.STATUS_ADMIN_PASSWORD);
  expect(backendService(context).environment).toMatchObject({
    DIRECTOR_URL: 'http://127.0.0.1:5800',
    STATUS_SERVICE_TOKEN: 'the serviceToken',
  });
});
