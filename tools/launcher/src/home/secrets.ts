import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { StartError } from '../start-error.js';
import { writeSecretFile } from './secret-file.js';

const MINIMUM = 32;

/** Each secret and the environment variable that overrides the stored one. */
export const SECRET_VARIABLES = {
  postgresPassword: 'POSTGRES_PASSWORD',
  statusDatabasePassword: 'STATUS_DATABASE_PASSWORD',
  registryDatabasePassword: 'STATUS_REGISTRY_DATABASE_PASSWORD',
  directorDatabasePassword: 'STATUS_DIRECTOR_DATABASE_PASSWORD',
  serviceToken: 'STATUS_SERVICE_TOKEN',
  callbackTokenSecret: 'CALLBACK_TOKEN_SECRET',
  nodeRedCredentialSecret: 'NODE_RED_CREDENTIAL_SECRET',
  setupToken: 'STATUS_SETUP_TOKEN',
  encryptionKey: 'STATUS_ENCRYPTION_KEY',
} as const;

type SecretName = keyof typeof SECRET_VARIABLES;
export type Secrets = Record<SecretName, string>;

const names = Object.keys(SECRET_VARIABLES) as SecretName[];

/**
 * The secrets of this installation: from the environment, else from the file, else made now and
 * stored. What the environment gives is never written to the file.
 * @throws StartError when the file cannot be read or a secret is shorter than 32 characters.
 */
export function loadSecrets(file: string, environment: NodeJS.ProcessEnv): Secrets {
  const stored = readStored(file);
  const missing = names.filter(
    (name) => stored[name] === undefined && !environment[SECRET_VARIABLES[name]],
  );
  for (const name of missing) stored[name] = randomBytes(32).toString('base64url');
  if (missing.length > 0) writeSecretFile(file, `${JSON.stringify(stored, null, 2)}\n`);
  return Object.fromEntries(
    names.map((name) => [name, pick(name, file, stored, environment)]),
  ) as Secrets;
}

function pick(
  name: SecretName,
  file: string,
  stored: Partial<Secrets>,
  environment: NodeJS.ProcessEnv,
): string {
  const variable = SECRET_VARIABLES[name];
  const given = environment[variable];
  const value = given || stored[name] || '';
  if (value.length < MINIMUM)
    throw new StartError(
      `The secret ${given ? variable : `"${name}" in ${file}`} has ${value.length} characters and needs at least ${MINIMUM}. ${
        given ? 'Set a longer one, or unset the variable' : `Restore the file, or set ${variable}`
      }.`,
    );
  return value;
}

function readStored(file: string): Partial<Secrets> {
  if (!existsSync(file)) return {};
  try {
    // An older file may hold more: what nobody reads any more is left where it is.
    return z.record(z.string(), z.string()).parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (cause) {
    throw new StartError(
      `The secrets file ${file} cannot be read as a JSON object of texts. Restore it from a backup: without it, what STATUS has stored cannot be opened.`,
      { cause },
    );
  }
}
