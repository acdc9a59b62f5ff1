import { pickEnv } from '@status/governify-service';
import { MONGO_LOG_VARIABLES } from '@status/service-log';
import { MONGO_VARIABLES } from '@status/service-stores';

/** The variables the registry knows; everything else in the environment is left alone. */
const VARIABLES = [
  'PORT',
  'HOST',
  'DATABASE_URL',
  ...MONGO_VARIABLES,
  'GOV_INFRASTRUCTURE',
  'GOV_LOG_LEVEL',
  'EVALUATION_DEADLINE_MS',
  'EVALUATION_PARALLELISM',
  'COLLECTOR_POLL_MS',
  'NODE_ENV',
  ...MONGO_LOG_VARIABLES,
  'COLLECTOR_ALLOWED',
  'EVALUATION_CACHE_TTL_MS',
  'METRIC_STATES_DAYS',
  'API_PREFIX',
  'STATIC_DIR',
  'CORS_ORIGINS',
  'OASTLM_MODULE_DISABLED',
  'STATUS_TOKEN_PUBLIC_KEY',
  'STATUS_SERVICE_TOKEN',
  'STATUS_OPEN',
] as const;

export type Env = Partial<Record<(typeof VARIABLES)[number], string>>;

/** Reads the registry's variables; an empty one counts as absent. */
export const readEnv = (source: NodeJS.ProcessEnv = process.env): Env => pickEnv(VARIABLES, source);
