import { createServer } from 'node:http';
import { expect, it } from 'vitest';
import { listen, stopServer } from '../../test/fake-backend.js';
import { postBatch } from './post-batch.js';

const GROUP = '0198f2a4-1111-7000-8000-00000000000a';
const batch = { computationGroup: GROUP, token: 't', idempotencyKey: 'g:0', body: '{}' };
const options = { pauseMs: 5, timeoutMs: 100, retryForMs: 300 };

it('goes on until a backend that was away is back', async () => {
  const server = createServer((_request, response) => response.writeHead(201).end());
  const origin = await listen(server);
  await stopServer(server);
  const posting = postBatch({ ...batch, url: origin }, { ...options, retryForMs: 5000 });
  const again = createServer((_request, response) => response.writeHead(201).end());
  again.listen(Number(new URL(origin).port), '127.0.0.1');
  await expect(posting).resolves.toBeUndefined();
  await stopServer(again);
});

it('says which run it posts for by the trace of its group', async () => {
  let traceparent: unknown;
  const server = createServer((request, response) => {
    traceparent = request.headers['traceparent'];
    response.writeHead(201).end();
  });
  await postBatch({ ...batch, url: await listen(server) }, options);
  expect(traceparent).toMatch(/^00-0198f2a4111170008000\w{12}-[0-9a-f]{16}-01$/);
  await stopServer(server);
});

it('gives up after its time, with the reason', async () => {
  await expect(postBatch({ ...batch, url: 'http://127.0.0.1:9/' }, options)).rejects.toMatchObject({
    code: 'STATUS_BACKEND',
    message: expect.stringContaining('cannot be reached at http://127.0.0.1:9'),
  });
});

it('does not send its token to where it is redirected', async () => {
  let posts = 0;
  const server = createServer((_request, response) => {
    posts++;
    response.writeHead(307, { location: 'http://127.0.0.1:9/' }).end();
  });
  const url = await listen(server);
  await expect(postBatch({ ...batch, url }, { ...options, retryForMs: 0 })).rejects.toThrow();
  expect(posts).toBe(1);
  await stopServer(server);
});

it.each([
  [JSON.stringify({ status: 400, detail: '/body: is too old' }), 'answered 400: /body: is too old'],
  ['<h1>Bad gateway</h1>', 'answered 400: <h1>Bad gateway</h1>'],
  ['null', 'answered 400: null'],
])('tells a refusal in the words of the backend: %s', async (body, told) => {
  const server = createServer((_request, response) => response.writeHead(400).end(body));
  const url = await listen(server);
  await expect(postBatch({ ...batch, url }, options)).rejects.toThrow(told);
  await stopServer(server);
});
