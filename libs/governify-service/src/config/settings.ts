import { mongoLogFrom, type MongoLogConfig, type MongoLogEnv } from '@status/service-log';
import { z } from 'zod';
import { ConfigError } from '../errors/config-error.js';

const LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'];

/** A whole number in a range, given as text. */
export const integer = (name: string, fallback: number, min: number, max: number) =>
  z
    .string()
    .regex(/^\d+$/, `${name} must be a whole number from ${min} to ${max}`)
    .transform(Number)
    .refine((value) => value >= min && value <= max, `${name} must be from ${min} to ${max}`)
    .default(fallback);

/** A level of pino; capitals are accepted, as Governify writes them. */
export const logLevel = (name: string) =>
  z
    .string()
    .transform((level) => level.toLowerCase())
    .refine((level) => LEVELS.includes(level), `${name} must be one of ${LEVELS.join(', ')}`)
    .default('info');

/**
 * The environment's variables of a service; an empty one counts as absent, and all others in the
 * environment are left alone.
 */
export const pickEnv = <Name extends string>(
  names: readonly Name[],
  source: NodeJS.ProcessEnv,
): Partial<Record<Name, string>> =>
  Object.fromEntries(
    names.map((name) => [name, source[name]]).filter(([, value]) => value),
  ) as Partial<Record<Name, string>>;

/** Whether and where a service stores its log. @throws ConfigError */
export function mongoLogOf(env: MongoLogEnv): MongoLogConfig | undefined {
  try {
    return mongoLogFrom(env);
  } catch (cause) {
    throw new ConfigError((cause as Error).message, { cause });
  }
}

/** @throws ConfigError naming every fault */
export function parseSettings<T>(schema: z.ZodType<T>, env: unknown): T {
  const parsed = schema.safeParse(env);
  if (parsed.success) return parsed.data;
  throw new ConfigError(`${parsed.error.issues.map(({ message }) => message).join('; ')}.`);
}
