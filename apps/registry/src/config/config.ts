import { integer, logLevel, mongoLogOf, parseSettings } from '@status/governify-service';
import type { MongoLogConfig } from '@status/service-log';
import { z } from 'zod';
import type { Env } from './env.js';

export interface EvaluationConfig {
  /** Time one request may take with all its collectors, in milliseconds. */
  deadlineMs: number;
  /** Pause between two looks at a computation that is not ready, in milliseconds. */
  pollMs: number;
  /** Collectors asked at the same time for one request. */
  parallelism: number;
}

export interface Config {
  host: string;
  port: number;
  databaseUrl: string;
  /** File or http(s) address of the service catalogue. */
  infrastructure: string;
  logLevel: string;
  /** Where the log is stored too; undefined: nowhere. */
  mongoLog: MongoLogConfig | undefined;
  /** NODE_ENV, for the log. */
  environment: string;
  evaluation: EvaluationConfig;
}

const schema = z.object({
  HOST: z.string().default('127.0.0.1'),
  PORT: integer('PORT', 5400, 0, 65_535),
  DATABASE_URL: z
    .string({ error: 'DATABASE_URL is missing: give the address of a PostgreSQL database' })
    .regex(
      /^postgres(ql)?:\/\/.+\/.+/,
      'DATABASE_URL must look like postgres://user:password@host:5432/registry',
    ),
  GOV_INFRASTRUCTURE: z.string().default('./infrastructure.yaml'),
  GOV_LOG_LEVEL: logLevel('GOV_LOG_LEVEL'),
  NODE_ENV: z.string().default('development'),
  EVALUATION_DEADLINE_MS: integer('EVALUATION_DEADLINE_MS', 60_000, 1, 3_600_000),
  EVALUATION_PARALLELISM: integer('EVALUATION_PARALLELISM', 6, 1, 64),
  COLLECTOR_POLL_MS: integer('COLLECTOR_POLL_MS', 200, 1, 60_000),
});

/** @throws ConfigError naming every fault */
export function toConfig(env: Env): Config {
  const values = parseSettings(schema, env);
  return {
    host: values.HOST,
    port: values.PORT,
    databaseUrl: values.DATABASE_URL,
    infrastructure: values.GOV_INFRASTRUCTURE,
    logLevel: values.GOV_LOG_LEVEL,
    mongoLog: mongoLogOf(env),
    environment: values.NODE_ENV,
    evaluation: {
      deadlineMs: values.EVALUATION_DEADLINE_MS,
      pollMs: values.COLLECTOR_POLL_MS,
      parallelism: values.EVALUATION_PARALLELISM,
    },
  };
}
