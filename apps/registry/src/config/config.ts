import {
  integer,
  logLevel,
  mongoLogOf,
  parseSettings,
  type AccessControlOptions,
} from '@status/governify-service';
import type { MongoLogConfig } from '@status/service-log';
import { mongoUrlFrom } from '@status/service-stores';
import { z } from 'zod';
import { API_PREFIX } from '../http/contract.js';
import type { StoreAddress } from '../store/open-store.js';
import type { Env } from './env.js';

export interface EvaluationConfig {
  /** Time one request may take with all its collectors, in milliseconds. */
  deadlineMs: number;
  /** Pause between two looks at a computation that is not ready, in milliseconds. */
  pollMs: number;
  /** Collectors asked at the same time for one request. */
  parallelism: number;
  /** How long an answer is good for the same question, in milliseconds; absent or 0: not at all. */
  cacheTtlMs?: number;
  /** Places in the service catalogue that may be called; absent or empty: all of it. */
  collectorAllowed?: readonly string[];
  /** How long states of metrics are kept, in milliseconds; absent or 0: not at all. */
  metricStatesMs?: number;
}

/** How the service looks from outside. */
export interface HttpConfig {
  /** Of the routes of version 6. */
  apiPrefix: string;
  /** Folder served under `/static`. */
  staticDir?: string | undefined;
  /** Origins whose pages may call. */
  corsOrigins: readonly string[];
  telemetry: boolean;
}

export interface Config {
  host: string;
  port: number;
  store: StoreAddress;
  /** File or http(s) address of the service catalogue. */
  infrastructure: string;
  logLevel: string;
  /** Where the log is stored too; undefined: nowhere. */
  mongoLog: MongoLogConfig | undefined;
  /** NODE_ENV, for the log. */
  environment: string;
  evaluation: EvaluationConfig;
  http: HttpConfig;
  access: AccessControlOptions;
  /** Everybody may come in, from elsewhere too. */
  open: boolean;
}

const DAY_MS = 86_400_000;

const list = z
  .string()
  .transform((text) =>
    text
      .split(',')
      .map((item) => item.trim())
      .filter(Boolean),
  )
  .default([]);
const flag = (name: string) =>
  z
    .enum(['true', 'false'], { error: `${name} must be true or false` })
    .transform((text) => text === 'true')
    .default(false);

const databaseUrl = z
  .string({
    error:
      'DATABASE_URL is missing: give the address of a PostgreSQL database, or of MongoDB in MONGO_URL',
  })
  .regex(
    /^postgres(ql)?:\/\/.+\/.+/,
    'DATABASE_URL must look like postgres://user:password@host:5432/registry',
  );

const schema = z.object({
  HOST: z.string().default('127.0.0.1'),
  PORT: integer('PORT', 5400, 0, 65_535),
  DATABASE_URL: databaseUrl,
  GOV_INFRASTRUCTURE: z.string().default('./infrastructure.yaml'),
  GOV_LOG_LEVEL: logLevel('GOV_LOG_LEVEL'),
  NODE_ENV: z.string().default('development'),
  EVALUATION_DEADLINE_MS: integer('EVALUATION_DEADLINE_MS', 60_000, 1, 3_600_000),
  EVALUATION_PARALLELISM: integer('EVALUATION_PARALLELISM', 6, 1, 64),
  COLLECTOR_POLL_MS: integer('COLLECTOR_POLL_MS', 200, 1, 60_000),
  COLLECTOR_ALLOWED: list,
  EVALUATION_CACHE_TTL_MS: integer('EVALUATION_CACHE_TTL_MS', 0, 0, 86_400_000),
  METRIC_STATES_DAYS: integer('METRIC_STATES_DAYS', 7, 0, 3650),
  API_PREFIX: z
    .string()
    .regex(/^(\/[\w.-]+)+$/, 'API_PREFIX must look like /api/v6')
    .default(API_PREFIX),
  STATIC_DIR: z.string().optional(),
  CORS_ORIGINS: list,
  OASTLM_MODULE_DISABLED: flag('OASTLM_MODULE_DISABLED'),
  STATUS_TOKEN_PUBLIC_KEY: z.string().optional(),
  STATUS_SERVICE_TOKEN: z
    .string()
    .min(32, 'STATUS_SERVICE_TOKEN must have at least 32 characters')
    .optional(),
  STATUS_OPEN: flag('STATUS_OPEN'),
});

/** @throws ConfigError naming every fault */
export function toConfig(env: Env): Config {
  const mongo = mongoUrlFrom(env);
  const values = parseSettings(
    mongo ? schema.extend({ DATABASE_URL: databaseUrl.optional() }) : schema,
    env,
  );
  return {
    host: values.HOST,
    port: values.PORT,
    store: mongo
      ? { kind: 'mongo', ...mongo }
      : { kind: 'postgres', url: String(values.DATABASE_URL) },
    infrastructure: values.GOV_INFRASTRUCTURE,
    logLevel: values.GOV_LOG_LEVEL,
    mongoLog: mongoLogOf(env),
    environment: values.NODE_ENV,
    evaluation: {
      deadlineMs: values.EVALUATION_DEADLINE_MS,
      pollMs: values.COLLECTOR_POLL_MS,
      parallelism: values.EVALUATION_PARALLELISM,
      cacheTtlMs: values.EVALUATION_CACHE_TTL_MS,
      collectorAllowed: values.COLLECTOR_ALLOWED,
      metricStatesMs: values.METRIC_STATES_DAYS * DAY_MS,
    },
    http: {
      apiPrefix: values.API_PREFIX,
      staticDir: values.STATIC_DIR,
      corsOrigins: values.CORS_ORIGINS,
      telemetry: !values.OASTLM_MODULE_DISABLED,
    },
    access: {
      publicKeyPem: values.STATUS_TOKEN_PUBLIC_KEY,
      serviceTokens: values.STATUS_SERVICE_TOKEN ? [values.STATUS_SERVICE_TOKEN] : [],
    },
    open: values.STATUS_OPEN,
  };
}
