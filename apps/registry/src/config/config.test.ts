import { expect, test } from 'vitest';
import { toConfig } from './config.js';
import { readEnv } from './env.js';

const DATABASE_URL = 'postgres://u:p@127.0.0.1:5432/registry';

test('a database address is enough', () => {
  expect(toConfig({ DATABASE_URL })).toEqual({
    host: '127.0.0.1',
    port: 5400,
    databaseUrl: DATABASE_URL,
    infrastructure: './infrastructure.yaml',
    logLevel: 'info',
    mongoLog: undefined,
    environment: 'development',
    evaluation: { deadlineMs: 60_000, pollMs: 200, parallelism: 6 },
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
