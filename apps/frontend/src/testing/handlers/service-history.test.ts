import { expect, it } from 'vitest';
import { createMockDb } from '../db/mock-db';
import { server } from '../server';
import { createHandlers } from '.';

const ask = async (path: string) => {
  server.use(...createHandlers(createMockDb({ user: 'ada' })));
  const response = await fetch(`http://localhost/backend/system/services/${path}`);
  return { status: response.status, body: await response.json() };
};

it('tells outages of the last weeks, and the up-time that follows from them', async () => {
  const { status, body } = await ask('registry/history');
  expect(status).toBe(200);
  expect(body.segments.map((segment: { status: string }) => segment.status)).toEqual([
    'up',
    'down',
    'up',
    'down',
    'up',
  ]);
  expect(body.uptime.downSeconds).toBe(13 * 60);
  expect(body.spans['24h'].percentage).toBe(100);
  expect(body.uptime.unknownSeconds).toBeGreaterThan(0);
});

it('knows a range, a limit, and no other service', async () => {
  const day = (ago: number) => new Date(Date.now() - ago * 86_400_000).toISOString();
  const { body } = await ask(`registry/history?from=${day(3)}&to=${day(1)}&limit=1`);
  expect(body.segments).toHaveLength(1);
  expect(body.uptime.downSeconds).toBe(240);
  expect((await ask('nobody/history')).status).toBe(404);
});
