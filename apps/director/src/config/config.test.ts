import { expect, test } from 'vitest';
import { toConfig } from './config.js';
import { readEnv } from './env.js';

test('nothing needs to be set but a store', () => {
  expect(toConfig({})).toMatchObject({
    host: '127.0.0.1',
    port: 5800,
    infrastructure: './infrastructure.yaml',
    monitor: { intervalMs: 15_000, timeoutMs: 3_000, retentionDays: 90 },
    serviceToken: undefined,
    open: false,
  });
});

test('a check made twice ends within its interval', () => {
  expect(toConfig({ DIRECTOR_INTERVAL_MS: '3000' }).monitor.timeoutMs).toBe(1_000);
});

test('every fault is named once', () => {
  expect(() => toConfig({ PORT: 'x', STATUS_SERVICE_TOKEN: 'short', STATUS_OPEN: 'yes' })).toThrow(
    /PORT must .*; STATUS_SERVICE_TOKEN must have .*; STATUS_OPEN must be true or false\.$/,
  );
});

test('only known variables are read, and empty ones count as absent', () => {
  expect(readEnv({ PORT: '1', HOST: '', PATH: '/bin' })).toEqual({ PORT: '1' });
});
