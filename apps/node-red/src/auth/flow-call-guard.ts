import type { KeyObject } from 'node:crypto';
import jwt from 'jsonwebtoken';
import type { Middleware } from '../server/http.js';
import { answer } from '../server/http.js';
import { ReplayStore } from './replay-store.js';

interface CallClaims {
  readonly path: string;
  readonly jti: string;
  readonly exp: number;
}

/** The one path that answers without a token, for health checks. */
const HEALTH_PATH = '/api/v1/health';

/**
 * Lets only the backend call flows: each call carries a token for one path that is good once and for
 * a minute. It runs before everything under `/api/v1`, so that an unknown path tells nothing either.
 */
export function createFlowCallGuard(key: KeyObject, replays = new ReplayStore()): Middleware {
  return (request, response, next) => {
    const path = new URL(request.originalUrl ?? request.url ?? '/', 'http://localhost').pathname;
    if (request.method === 'GET' && path === HEALTH_PATH) return next();
    const claims = readCallToken(request.headers.authorization, key);
    if (claims === undefined) {
      return answer(response, 401, 'Flows are called by the backend with a signed token');
    }
    if (claims.path !== path) return answer(response, 403, 'The token is for another flow');
    const taken = replays.take(claims.jti, claims.exp * 1000);
    if (taken === 'used') return answer(response, 409, 'The token was used before');
    if (taken === 'full') return answer(response, 503, 'Too many calls within one minute');
    return next();
  };
}

function readCallToken(header: string | undefined, key: KeyObject): CallClaims | undefined {
  const token = /^Bearer ([\w.-]+)$/i.exec(header ?? '')?.[1];
  if (token === undefined) return undefined;
  try {
    const claims = jwt.verify(token, key, {
      algorithms: ['ES256'],
      audience: 'status-flows',
      issuer: 'status',
      maxAge: '5m', // A token without an end would have to be remembered for ever.
    });
    if (typeof claims === 'string') return undefined;
    const { path, jti, exp } = claims as Partial<CallClaims>;
    const complete =
      typeof path === 'string' && typeof jti === 'string' && typeof exp === 'number' && jti !== '';
    return complete ? { path, jti, exp } : undefined;
  } catch {
    return undefined;
  }
}
