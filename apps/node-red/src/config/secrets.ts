/** Secrets of this process; read once, then gone from the environment. */
export interface Secrets {
  /** Encrypts the credentials that flows keep. */
  readonly credentials: string;
  /** Verifies access tokens of people and of the backend. */
  readonly accessTokens: string;
  /** Verifies calls of flows. */
  readonly flowTokens: string;
}

const NAMES = {
  credentials: 'NODE_RED_CREDENTIAL_SECRET',
  accessTokens: 'JWT_SECRET',
  flowTokens: 'FLOW_TOKEN_SECRET',
} as const;

const SHORTEST = 32;

/**
 * Takes the secrets out of `environment`: function nodes can read what stays there.
 *
 * @throws ConfigError in one sentence that names every missing or short secret
 */
export function takeSecrets(environment: NodeJS.ProcessEnv): Secrets {
  const faults: string[] = [];
  const take = (name: string): string => {
    const value = environment[name] ?? '';
    delete environment[name];
    if (value.length < SHORTEST) faults.push(name);
    return value;
  };
  const secrets = {
    credentials: take(NAMES.credentials),
    accessTokens: take(NAMES.accessTokens),
    flowTokens: take(NAMES.flowTokens),
  };
  if (faults.length === 0) return secrets;
  throw new ConfigError(
    `Node-RED needs secrets of at least ${SHORTEST} characters in ${faults.join(', ')}.`,
  );
}

/** A mistake of the operator, told in one sentence. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}
