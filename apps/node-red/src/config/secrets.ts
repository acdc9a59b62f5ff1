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

/** A mistake of the operator, told in one sentence. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}
