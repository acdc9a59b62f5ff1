import { pickEnv } from '@status/governify-service';
import { MONGO_LOG_VARIABLES } from '@status/service-log';

/** The variables the registry knows; everything else in the environment is left alone. */
const VARIABLES = [
  'PORT',
  'HOST',
  'DATABASE_URL',
  'GOV_INFRASTRUCTURE',
  'GOV_LOG_LEVEL',
  'EVALUATION_DEADLINE_MS',
  'EVALUATION_PARALLELISM',
  'COLLECTOR_POLL_MS',
  'NODE_ENV',
  ...MONGO_LOG_VARIABLES,
] as const;

export type Env = Partial<Record<(typeof VARIABLES)[number], string>>;

/** Reads the registry's variables; an empty one counts as absent. */
export const readEnv = (source: NodeJS.ProcessEnv = process.env): Env => pickEnv(VARIABLES, source);
