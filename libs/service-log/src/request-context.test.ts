import type { IncomingMessage, ServerResponse } from 'node:http';
import { expect, test } from 'vitest';
import {
  contextFetch,
  contextHeaders,
  currentContext,
  identifyUser,
  idsOf,
  readContext,
  requestContext,
  runInTraceOf,
} from './request-context.js';

const TRACE = '4bf92f3577b34da6a3ce929d0e0e4736';
const TRACEPARENT = `00-${TRACE}-00f067aa0ba902b7-01`;
const GROUP = '0198f2a4-1111-7000-8000-00000000000a';

/** Runs the middleware for a request with these headers. */
async function inRequest<T>(headers: Record<string, string>, work: () => T | Promise<T>) {
  const request = { headers } as unknown as IncomingMessage;
  const sent: Record<string, string> = {};
  const response = { setHeader: (name: string, value: string) => (sent[name] = value) };
  const result = await new Promise<T>((resolve, reject) => {
    requestContext()(request, response as unknown as ServerResponse, () => {
      Promise.resolve(work()).then(resolve, reject);
    });
  });
  return { request, sent, result };
}

test('a request keeps its ids across whatever it waits for', async () => {
  const { request, sent, result } = await inRequest(
    { 'x-request-id': 'req-7', traceparent: TRACEPARENT },
    async () => {
      await new Promise((resolve) => setTimeout(resolve, 5));
      identifyUser('u-1');
      return currentContext();
    },
  );
  expect(result).toMatchObject({ requestId: 'req-7', traceId: TRACE, userId: 'u-1' });
  expect(result?.spanId).not.toBe('00f067aa0ba902b7');
  expect(sent).toEqual({ 'x-request-id': 'req-7' });
  expect((request as { id?: unknown }).id).toBe('req-7');
  expect(idsOf(request)).toEqual({ requestId: 'req-7', traceId: TRACE, userId: 'u-1' });
});

test.each<Record<string, string>>([
  {},
  { 'x-request-id': 'a b', traceparent: 'x' },
  { 'x-request-id': 'x'.repeat(65) },
])('ids begin here where %j brings none', (headers) => {
  const context = readContext(headers);
  expect(context.requestId).toMatch(/^[0-9a-f-]{36}$/);
  expect(context.traceId).toMatch(/^[0-9a-f]{32}$/);
});

test('a call to another service carries the trace in a span of its own', async () => {
  const seen: Request[] = [];
  const fetch = contextFetch((input, init) => {
    seen.push(new Request(input, init));
    return Promise.resolve(new Response());
  });
  await inRequest({ 'x-request-id': 'req-7', traceparent: TRACEPARENT }, async () => {
    await fetch('http://a.test/', { headers: { authorization: 'x' } });
    await fetch(new Request('http://a.test/', { headers: { accept: 'y' } }));
    await fetch('http://a.test/', { headers: { traceparent: 'own' } });
  });
  const [first, second, own] = seen.map(({ headers }) => Object.fromEntries(headers));
  expect(first).toMatchObject({ authorization: 'x', 'x-request-id': 'req-7' });
  expect(first?.['traceparent']).toMatch(new RegExp(`^00-${TRACE}-[0-9a-f]{16}-01$`));
  expect(second).toMatchObject({ accept: 'y', 'x-request-id': 'req-7' });
  expect(second?.['traceparent']).not.toBe(first?.['traceparent']);
  expect(own?.['traceparent']).toBe('own');
});

test('work on a run belongs to the trace of its group', async () => {
  const headers = await runInTraceOf(GROUP, async () => {
    await Promise.resolve();
    return contextHeaders();
  });
  expect(Object.keys(headers)).toEqual(['traceparent']);
  expect(headers['traceparent']).toContain(GROUP.replaceAll('-', ''));
});

test('outside of a request there is nothing to carry', () => {
  expect(currentContext()).toBeUndefined();
  expect(contextHeaders()).toEqual({});
  expect(() => identifyUser('u')).not.toThrow();
});
