import { isIP } from 'node:net';
import { ConfigError } from '../errors/config-error.js';
import { isOpen, type AccessControlOptions } from './access-control.js';

export interface OpenAccess {
  /** Address the service listens on. */
  host: string;
  access: AccessControlOptions;
  /** The operator said that everybody may come in (STATUS_OPEN). */
  open: boolean;
}

/**
 * Says what it means that a service lets everybody in: a warning for its log, or undefined when it
 * does not.
 * @throws ConfigError when it can be reached from elsewhere and nobody said that this is meant
 */
export function checkOpenAccess({ host, access, open }: OpenAccess): string | undefined {
  if (!isOpen(access)) return undefined;
  if (!isLoopback(host) && !open)
    throw new ConfigError(
      `On ${host} everybody in the network could change everything: set STATUS_TOKEN_PUBLIC_KEY or STATUS_SERVICE_TOKEN, listen on 127.0.0.1 (HOST), or allow it with STATUS_OPEN=true.`,
    );
  return 'Everybody who reaches this service may read and change everything: neither STATUS_TOKEN_PUBLIC_KEY nor STATUS_SERVICE_TOKEN is set.';
}

const isLoopback = (host: string): boolean =>
  host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'));
