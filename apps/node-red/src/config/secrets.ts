import { MONGO_LOG_VARIABLES, mongoLogFrom, type MongoLogConfig } from '@status/service-log';

const NAME = 'NODE_RED_CREDENTIAL_SECRET';
const SHORTEST = 32;

/**
 * Takes the one secret of this process, which encrypts the credentials that flows keep, out of
 * `environment`: function nodes can read what stays there.
 *
 * @throws ConfigError in one sentence when it is missing or short
 */
export function takeCredentialSecret(environment: NodeJS.ProcessEnv): string {
  const value = environment[NAME] ?? '';
  delete environment[NAME];
  if (value.length >= SHORTEST) return value;
  throw new ConfigError(`Node-RED needs a secret of at least ${SHORTEST} characters in ${NAME}.`);
}

/**
 * Takes the address of the store of logs, which holds a password, out of `environment` too.
 *
 * @returns undefined when the log is not to be stored
 * @throws ConfigError in one sentence
 */
export function takeMongoLog(environment: NodeJS.ProcessEnv): MongoLogConfig | undefined {
  const given = Object.fromEntries(MONGO_LOG_VARIABLES.map((name) => [name, environment[name]]));
  for (const name of MONGO_LOG_VARIABLES) delete environment[name];
  try {
    return mongoLogFrom(given);
  } catch (cause) {
    throw new ConfigError((cause as Error).message, { cause });
  }
}

/** A mistake of the operator, told in one sentence. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}
