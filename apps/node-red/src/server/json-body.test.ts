import { createServer } from 'node:http';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { listen, stopServer } from '../../test/fake-backend.js';
import type { Request } from './http.js';
import { createJsonBody } from './json-body.js';

const LIMIT = 4 * 1024 * 1024;
const read = createJsonBody(LIMIT);
const server = createServer((request, response) =>
  read(request as Request, response, () => response.writeHead(200).end()),
);
let origin: string;
beforeAll(async () => {
  origin = await listen(server);
});
afterAll(() => stopServer(server));

/** The status, or why there is none. fetch gives an answer up when its sending is cut off. */
async function send(bytes: number, declared: boolean): Promise<number | string> {
  const text = `"${'x'.repeat(bytes - 2)}"`;
  const headers = { 'content-type': 'application/json' };
  const body = declared ? text : new Blob([text]).stream();
  const init = { method: 'POST', headers, body, duplex: 'half' } as RequestInit;
  return fetch(origin, init).then(
    ({ status }) => status,
    (error: Error) => String(error.cause),
  );
}

it.each([
  [LIMIT, true, 200],
  [LIMIT, false, 200],
  [LIMIT + 1, true, 413],
  [LIMIT + 1, false, 413],
  [4 * LIMIT, true, 413],
  [4 * LIMIT, false, 413],
])('answers a body of %i bytes (declared: %s) with %i', async (bytes, declared, status) => {
  expect(await send(bytes, declared)).toBe(status);
});
