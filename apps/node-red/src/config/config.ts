import type { KeyObject } from 'node:crypto';
import { resolve } from 'node:path';
import { readEndpoint } from '@status/ledger-client';
import { ConfigError } from './secrets.js';
import { readTokenKey } from './token-key.js';

export interface Config {
  readonly host: string;
  readonly port: number;
  readonly userDir: string;
  /** Verifies the tokens of people and of the backend; signs nothing. */
  readonly tokenKey: KeyObject;
  /** Origins to which flows may post results. */
  readonly backendOrigins: readonly string[];
  /** `host:port` that flows may read although inside the network. */
  readonly allowHosts: readonly string[];
  /** The ledger of nodes that name none; without it the backend's own. */
  readonly ledgerEndpoint: string | undefined;
}

/**
 * Reads what this process is told by its environment; secrets are read apart.
 *
 * @throws ConfigError in one sentence
 */
export function readConfig(environment: NodeJS.ProcessEnv): Config {
  const port = Number(environment['PORT'] ?? '1880');
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new ConfigError(`PORT “${environment['PORT']}” is not a port; give a number to 65535.`);
  }
  const userDir = environment['NODE_RED_USER_DIR'] ?? '';
  if (userDir === '') {
    throw new ConfigError('NODE_RED_USER_DIR is missing; name the folder that keeps the flows.');
  }
  const backendOrigins = listOf(environment['STATUS_BACKEND_ORIGINS']);
  const wrong = backendOrigins.find((origin) => !isOrigin(origin));
  if (backendOrigins.length === 0 || wrong !== undefined) {
    throw new ConfigError(
      `STATUS_BACKEND_ORIGINS “${wrong ?? ''}” is not an origin; write it like http://127.0.0.1:3001.`,
    );
  }
  return {
    host: environment['HOST'] ?? '127.0.0.1',
    port,
    userDir: resolve(userDir),
    tokenKey: readTokenKey(environment['STATUS_TOKEN_PUBLIC_KEY']),
    backendOrigins,
    allowHosts: listOf(environment['STATUS_ALLOW_HOSTS']).map((host) => host.toLowerCase()),
    ledgerEndpoint: readLedgerEndpoint(environment['STATUS_LEDGER_ENDPOINT']),
  };
}

function readLedgerEndpoint(text: string | undefined): string | undefined {
  if (text === undefined || text === '') return undefined;
  try {
    readEndpoint(text);
    return text;
  } catch (cause) {
    throw new ConfigError(`STATUS_LEDGER_ENDPOINT: ${(cause as Error).message}`);
  }
}

function listOf(text = ''): string[] {
  return text
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '');
}

function isOrigin(text: string): boolean {
  return URL.canParse(text) && new URL(text).origin === text;
}
