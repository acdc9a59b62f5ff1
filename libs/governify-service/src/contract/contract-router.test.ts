import express, { type RequestHandler } from 'express';
import { pino } from 'pino';
import { afterEach, expect, test } from 'vitest';
import { HttpError } from '../errors/http-error.js';
import { createErrorHandler, notFound } from '../http/error-handler.js';
import { listen, type Listening } from '../http/listen.js';
import { createRequestLog } from '@status/service-log';
import { createContractRouter } from './contract-router.js';
import type { Contract } from './contract.js';

const parameters = [
  { in: 'path', name: 'id', required: true, schema: { type: 'string', pattern: '^[a-z]+$' } },
];
const answer = (schema: object) => ({
  '200': { description: 'ok', content: { 'application/json': { schema } } },
});
const contract: Contract = {
  openapi: '3.1.0',
  info: { title: 't', version: '1' },
  paths: {
    '/things/{id}': {
      get: {
        operationId: 'getThing',
        'x-roles': ['USER'],
        parameters,
        responses: answer({ type: 'object', required: ['id'] }),
      },
      put: {
        operationId: 'putThing',
        'x-roles': ['ADMIN'],
        parameters,
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: {
                type: 'object',
                required: ['size'],
                properties: { size: { type: 'number' } },
              },
            },
          },
        },
        responses: answer({ type: 'object' }),
      },
    },
  },
};

let server: Listening | undefined;
afterEach(() => server?.close(0));

async function start(getThing: RequestHandler, roles: string[] = ['USER', 'ADMIN']) {
  const app = express();
  app.use(createRequestLog(pino({ level: 'silent' })));
  app.use(
    createContractRouter({
      contract,
      handlers: { getThing, putThing: (req, res) => void res.json(req.body) },
      guard: (operation) => (_req, _res, next) =>
        operation.roles.some((role) => roles.includes(role))
          ? next()
          : next(new HttpError(403, 'not for you')),
      maxBody: '1kb',
      validateResponses: true,
    }),
  );
  app.use(notFound);
  app.use(createErrorHandler({ service: 'test', unavailable: RangeError }));
  server = await listen(app, { host: '127.0.0.1', port: 0 });
  return async (method: string, path: string, body?: unknown) => {
    const response = await fetch(`${server?.url}${path}`, {
      method,
      ...(body === undefined
        ? {}
        : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
    });
    const text = await response.text();
    return { status: response.status, body: (text === '' ? undefined : JSON.parse(text)) as never };
  };
}

const echo: RequestHandler = (req, res) => void res.json({ id: req.params['id'] });

test('a request that fits the contract reaches its handler', async () => {
  const call = await start(echo);
  expect(await call('GET', '/things/a')).toEqual({ status: 200, body: { id: 'a' } });
});

test('what does not fit is 400 and named', async () => {
  const call = await start(echo);
  expect(await call('PUT', '/things/a', { size: 'x' })).toMatchObject({
    status: 400,
    body: { code: 400, errors: [{ path: '/body/size', message: 'must be number' }] },
  });
  expect(await call('GET', '/things/A')).toMatchObject({ status: 400 });
  expect(await call('GET', '/things/a?colour=red')).toMatchObject({ status: 400 });
});

test('HEAD is checked as GET is', async () => {
  const call = await start(echo);
  expect(await call('HEAD', '/things/a')).toEqual({ status: 200 });
  expect(await call('HEAD', '/things/A')).toMatchObject({ status: 400 });
});

test('parameters the contract does not name can be let pass, and faulty answers only told', async () => {
  const told: string[] = [];
  const app = express().use(
    createContractRouter({
      ...{ contract, maxBody: '1kb', unknownQuery: 'accepted' },
      handlers: { getThing: (_req, res) => void res.json({ wrong: true }), putThing: echo },
      guard: () => (_req, _res, next) => next(),
      validateResponses: { onError: (error) => told.push(error.message) },
    }),
  );
  server = await listen(app, { host: '127.0.0.1', port: 0 });
  const answer = await fetch(`${server.url}/things/a?colour=red`);
  expect([answer.status, await answer.json()]).toEqual([200, { wrong: true }]);
  expect(told).toEqual([expect.stringContaining("must have required property 'id'")]);
});

test('who may not call is refused before the body is read', async () => {
  const call = await start(echo, ['USER']);
  expect(await call('PUT', '/things/a', 'x'.repeat(5_000))).toMatchObject({ status: 403 });
});

test('an answer that does not fit the contract is a fault of the service', async () => {
  const call = await start((_req, res) => void res.json({ wrong: true }));
  expect(await call('GET', '/things/a')).toMatchObject({ status: 500 });
});

test('unknown paths pass by', async () => {
  const call = await start(echo);
  expect(await call('GET', '/other')).toEqual({
    status: 404,
    body: { code: 404, message: 'There is no GET /other' },
  });
});

test('handlers and operations must match, and every operation says who may call it', () => {
  const options = {
    contract,
    guard: () => echo,
    maxBody: '1kb',
    validateResponses: false,
  };
  expect(() => createContractRouter({ ...options, handlers: { getThing: echo, x: echo } })).toThrow(
    'operation putThing has no handler; handler x has no operation.',
  );
  const open = { ...contract, paths: { '/a': { get: { operationId: 'a', responses: {} } } } };
  expect(() => createContractRouter({ ...options, contract: open, handlers: { a: echo } })).toThrow(
    /x-roles/,
  );
});
