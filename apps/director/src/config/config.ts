import { integer, logLevel, mongoLogOf, parseSettings } from '@status/governify-service';
import type { MongoLogConfig } from '@status/service-log';
import { z } from 'zod';
import type { Env } from './env.js';

export interface MonitorConfig {
  /** Time between two looks at the services, in milliseconds. */
  intervalMs: number;
  /** Time one check may take, in milliseconds. */
  timeoutMs: number;
  /** Days that history, events and runs of tasks are kept. */
  retentionDays: number;
}

export interface Config {
  host: string;
  port: number;
  /** File or http(s) address of the service catalogue. */
  infrastructure: string;
  logLevel: string;
  /** Where the log is stored too; undefined: nowhere. */
  mongoLog: MongoLogConfig | undefined;
  /** NODE_ENV, for the log. */
  environment: string;
  monitor: MonitorConfig;
  /** What other services show, and what is shown to them. */
  serviceToken: string | undefined;
  /** Verifies STATUS access tokens. */
  tokenPublicKey: string | undefined;
  /** Listen beyond loopback though nobody has to show a token. */
  open: boolean;
}

const schema = z.object({
  HOST: z.string().default('127.0.0.1'),
  PORT: integer('PORT', 5800, 0, 65_535),
  GOV_INFRASTRUCTURE: z.string().default('./infrastructure.yaml'),
  GOV_LOG_LEVEL: logLevel('GOV_LOG_LEVEL'),
  NODE_ENV: z.string().default('development'),
  DIRECTOR_INTERVAL_MS: integer('DIRECTOR_INTERVAL_MS', 15_000, 200, 3_600_000),
  DIRECTOR_CHECK_TIMEOUT_MS: integer('DIRECTOR_CHECK_TIMEOUT_MS', 3_000, 50, 60_000),
  DIRECTOR_RETENTION_DAYS: integer('DIRECTOR_RETENTION_DAYS', 90, 1, 3_650),
  STATUS_SERVICE_TOKEN: z
    .string()
    .min(32, 'STATUS_SERVICE_TOKEN must have at least 32 characters')
    .optional(),
  STATUS_TOKEN_PUBLIC_KEY: z.string().optional(),
  STATUS_OPEN: z.enum(['true', 'false'], 'STATUS_OPEN must be true or false').default('false'),
});

/** @throws ConfigError naming every fault */
export function toConfig(env: Env): Config {
  const values = parseSettings(schema, env);
  const intervalMs = values.DIRECTOR_INTERVAL_MS;
  return {
    host: values.HOST,
    port: values.PORT,
    infrastructure: values.GOV_INFRASTRUCTURE,
    logLevel: values.GOV_LOG_LEVEL,
    mongoLog: mongoLogOf(env),
    environment: values.NODE_ENV,
    monitor: {
      intervalMs,
      // A failed check is made twice, and both must end within one interval.
      timeoutMs: Math.min(values.DIRECTOR_CHECK_TIMEOUT_MS, Math.floor(intervalMs / 3)),
      retentionDays: values.DIRECTOR_RETENTION_DAYS,
    },
    serviceToken: values.STATUS_SERVICE_TOKEN,
    tokenPublicKey: values.STATUS_TOKEN_PUBLIC_KEY,
    open: values.STATUS_OPEN === 'true',
  };
}
