import type { Express, RequestHandler } from 'express';
import { operationsById, type Role } from '@status/api-contract';
import { createApp } from '../app.js';
import type { RoutedRequest } from '../http/find-operation.js';
import type { Routes } from '../http/handler.js';
import type { Principal } from '../http/principal.js';
import { silentLog } from './silent-log.js';

export const testPrincipal = (authority: Role = 'ADMIN'): Principal => ({
  kind: authority === 'SERVICE' ? 'service' : 'user',
  id: '01938f5c-7a00-7000-8000-00000000000a',
  username: authority.toLowerCase(),
  authority,
  scopes: authority === 'SERVICE' ? ['computations:collect', 'system:read'] : [],
});

/**
 * The real app over the routes of one slice: contract validation of requests and answers, problem
 * answers, paging. Every caller is `principal()`; who may call is the guard's own test.
 */
export function createSliceApp(routes: Routes, principal = () => testPrincipal()): Express {
  const others = Object.fromEntries(
    Object.keys(operationsById).map((id) => [
      id,
      async () => {
        throw new Error(`${id} belongs to another slice`);
      },
    ]),
  );
  const guard = (): RequestHandler => (req, _res, next) => {
    (req as RoutedRequest).principal = principal();
    next();
  };
  return createApp({
    routes: { ...others, ...routes } as Routes,
    guard,
    log: silentLog,
    validateResponses: true,
  });
}
