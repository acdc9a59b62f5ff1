import type { IncomingMessage } from 'node:http';
import { readCookieToken } from '../http/token.js';

/** A credential as it was sent. `cookie`: a browser may have attached it by itself. */
export interface Credential {
  token: string;
  carrier: 'service-header' | 'bearer' | 'access-header' | 'cookie';
}

/**
 * The credentials of a request, most specific first: a service that forwards somebody's access
 * token shows its own beside it.
 */
export function readCredentials({ headers }: Pick<IncomingMessage, 'headers'>): Credential[] {
  const bearer = /^Bearer +(\S+)$/i.exec(headers.authorization ?? '')?.[1];
  const found: [Credential['carrier'], string | string[] | undefined][] = [
    ['service-header', headers['x-service-token']],
    ['bearer', bearer],
    ['access-header', headers['x-access-token']],
    ['cookie', readCookieToken(headers.cookie)],
  ];
  return found.flatMap(([carrier, token]) =>
    typeof token === 'string' && token !== '' ? [{ carrier, token }] : [],
  );
}
