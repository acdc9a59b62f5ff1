import { expect, test } from 'vitest';
import { toConfig } from './config.js';
import { readEnv } from './env.js';

const DATABASE_URL = 'postgres://u:p@127.0.0.1:5432/registry';

test('a database address is enough', () => {
  expect(toConfig({ DATABASE_URL })).toEqual({
    host: '127.0.0.1',
    port: 5400,
    store: { kind: 'postgres', url: DATABASE_URL },
    infrastructure: './infrastructure.yaml',
    logLevel: 'info',
    mongoLog: undefined,
    environment: 'development',
    evaluation: {
      ...{ deadlineMs: 60_000, pollMs: 200, parallelism: 6 },
      ...{ cacheTtlMs: 0, collectorAllowed: [], metricStatesMs: 7 * 86_400_000 },
    },
    http: { apiPrefix: '/api/v6', corsOrigins: [], telemetry: true },
    access: { serviceTokens: [] },
    open: false,
  });
});

test('lists are separated by commas, and telemetry is off by the name Governify has for it', () => {
  const config = toConfig({
    ...{ DATABASE_URL, COLLECTOR_ALLOWED: 'status-backend, internal.collectors.events,' },
    ...{ OASTLM_MODULE_DISABLED: 'true', METRIC_STATES_DAYS: '0', EVALUATION_CACHE_TTL_MS: '500' },
  });
  expect(config.evaluation).toMatchObject({
    collectorAllowed: ['status-backend', 'internal.collectors.events'],
    cacheTtlMs: 500,
    metricStatesMs: 0,
  });
  expect(config.http.telemetry).toBe(false);
});

test('a service token that could be guessed is refused without being repeated', () => {
  expect(() => toConfig({ DATABASE_URL, STATUS_SERVICE_TOKEN: 'short' })).toThrow(
    /^STATUS_SERVICE_TOKEN must have at least 32 characters\.$/,
  );
});

test('MongoDB is used where it is named, by its own variable or by those of Governify', () => {
  const url = 'mongodb://u:p@127.0.0.1:27017/registry';
  expect(toConfig({ MONGO_URL: url, DATABASE_URL }).store).toEqual({
    ...{ kind: 'mongo', url, setting: 'MONGO_URL' },
  });
  const { store } = toConfig({ MONGOADMIN: 'root', MONGOPASS: 'secret' });
  expect(store).toMatchObject({
    kind: 'mongo',
    url: expect.stringMatching(/^mongodb:\/\/status-registry:.*@mongo-registry:27017\/registry/),
    adminUrl: expect.stringContaining('root:secret@'),
  });
});

test('levels are accepted as Governify writes them', () => {
  expect(toConfig({ DATABASE_URL, GOV_LOG_LEVEL: 'WARN' }).logLevel).toBe('warn');
});

test('every fault is named once', () => {
  expect(() => toConfig({ PORT: 'x', GOV_LOG_LEVEL: 'loud' })).toThrow(
    /PORT must .*; DATABASE_URL is missing.*; GOV_LOG_LEVEL must be one of/,
  );
  expect(() => toConfig({ DATABASE_URL: 'mongodb://x/y' })).toThrow(/DATABASE_URL must look like/);
  expect(() => toConfig({ DATABASE_URL, PORT: '70000' })).toThrow('PORT must be from 0 to 65535.');
});

test('only known variables are read, and empty ones count as absent', () => {
  expect(readEnv({ PORT: '1', HOST: '', PATH: '/bin' })).toEqual({ PORT: '1' });
});
