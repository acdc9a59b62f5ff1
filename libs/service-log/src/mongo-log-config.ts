/** What a service is told about storing its log. */
export interface MongoLogConfig {
  /** Address with user, password and database. */
  uri: string;
  /** Lines below it are not stored. */
  level: LogLevel;
  /** Entries older than this many days go. */
  days: number;
}

const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal'] as const;

export type LogLevel = (typeof LOG_LEVELS)[number];

/** The variables that say whether and where a service stores its log. */
export const MONGO_LOG_VARIABLES = [
  'GOV_LOG_MONGODB_ENABLED',
  'GOV_LOG_MONGODB_URI',
  'GOV_LOG_MONGODB_LEVEL',
  'GOV_LOG_MONGODB_DAYS',
] as const;

export type MongoLogEnv = Partial<Record<(typeof MONGO_LOG_VARIABLES)[number], string | undefined>>;

/**
 * Reads the variables; absent or empty ones mean: not stored, level info, 30 days.
 * @returns undefined when the log is not to be stored
 * @throws Error in one sentence, without the address, which holds a password
 */
export function mongoLogFrom(env: MongoLogEnv): MongoLogConfig | undefined {
  const enabled = (env.GOV_LOG_MONGODB_ENABLED ?? '').toLowerCase();
  if (!['', 'true', 'false'].includes(enabled))
    throw new Error('GOV_LOG_MONGODB_ENABLED must be true or false.');
  if (enabled !== 'true') return undefined;
  const uri = env.GOV_LOG_MONGODB_URI ?? '';
  if (!/^mongodb(\+srv)?:\/\/[^/]+\/[^/?]+/.test(uri))
    throw new Error(
      'GOV_LOG_MONGODB_URI must look like mongodb://user:password@host:27017/statuslogs.',
    );
  const level = (env.GOV_LOG_MONGODB_LEVEL || 'info').toLowerCase() as LogLevel;
  if (!LOG_LEVELS.includes(level))
    throw new Error(`GOV_LOG_MONGODB_LEVEL must be one of ${LOG_LEVELS.join(', ')}.`);
  const days = Number(env.GOV_LOG_MONGODB_DAYS || 30);
  if (!Number.isInteger(days) || days < 1 || days > 3650)
    throw new Error('GOV_LOG_MONGODB_DAYS must be a whole number from 1 to 3650.');
  return { uri, level, days };
}
