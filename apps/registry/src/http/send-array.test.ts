import {
  createErrorHandler,
  createRequestLog,
  listen,
  type Listening,
} from '@status/governify-service';
import express from 'express';
import { pino } from 'pino';
import { afterEach, expect, test } from 'vitest';
import { sendArray } from './send-array.js';

let server: Listening | undefined;
afterEach(() => server?.close(0));

async function answering(items: readonly unknown[]): Promise<Response> {
  const app = express()
    .use(createRequestLog(pino({ level: 'silent' })))
    .get('/', (_req, res) => sendArray(res, items))
    .use(createErrorHandler({ service: 'test', unavailable: RangeError }));
  server = await listen(app, { host: '127.0.0.1', port: 0 });
  return fetch(server.url);
}

const items = (length: number) =>
  Array.from({ length }, (_, id) => ({ id, text: '\u2028é"'.repeat(20) }));

test.each([0, 1, 500, 501, 20_000])('an array of %i items arrives whole', async (length) => {
  const answer = await answering(items(length));
  expect(answer.headers.get('content-type')).toBe('application/json; charset=utf-8');
  expect(await answer.json()).toEqual(items(length));
});

test('an answer that breaks off cannot be taken for a whole one', async () => {
  const broken = [
    ...items(5000),
    {
      toJSON: () => {
        throw new Error('broken');
      },
    },
  ];
  const answer = await answering(broken);
  expect(answer.status).toBe(200);
  await expect(answer.text()).rejects.toThrow('terminated');
});
