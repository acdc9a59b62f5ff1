import { pickEnv } from '@status/governify-service';
import { MONGO_LOG_VARIABLES } from '@status/service-log';

/** The variables the director knows; everything else in the environment is left alone. */
const VARIABLES = [
  ...MONGO_LOG_VARIABLES,
  'NODE_ENV',
  'PORT',
  'HOST',
  'DATABASE_URL',
  'MONGO_URL',
  'GOV_INFRASTRUCTURE',
  'GOV_LOG_LEVEL',
  'DIRECTOR_INTERVAL_MS',
  'DIRECTOR_CHECK_TIMEOUT_MS',
  'DIRECTOR_RETENTION_DAYS',
  'STATUS_SERVICE_TOKEN',
  'STATUS_TOKEN_PUBLIC_KEY',
  'STATUS_OPEN',
] as const;

export type Env = Partial<Record<(typeof VARIABLES)[number], string>>;

/** Reads the director's variables; an empty one counts as absent. */
export const readEnv = (source: NodeJS.ProcessEnv = process.env): Env => pickEnv(VARIABLES, source);
