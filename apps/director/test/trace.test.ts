import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createDirectorClient } from '@status/governify-client';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestDirector, type TestDirector } from '../src/testing/test-director.js';

const TRACE = '4bf92f3577b34da6a3ce929d0e0e4736';

/** Traces of the evaluations a registry is asked for. */
const traces: string[] = [];
let registry: Server;
let director: TestDirector;
beforeAll(async () => {
  registry = createServer((request, response) => {
    const { traceparent = '' } = request.headers as Record<string, string>;
    if (request.url?.includes('/guarantees')) traces.push(traceparent.split('-')[1] ?? 'none');
    response.writeHead(200, { 'content-type': 'application/json' }).end('[]');
  });
  await new Promise<void>((resolve) => registry.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(registry.address() as AddressInfo).port}`;
  director = await startTestDirector({ catalogue: `internal: { registry: "${url}" }` });
});
afterAll(async () => {
  await director.close();
  registry.closeAllConnections();
  registry.close();
});

const TASK = {
  ...{ script: 'builtin:registry-evaluate', config: { agreement: 'tpa-1' }, interval: 3_600_000 },
};

test('a run somebody asks for is part of their trace', async () => {
  const { tasks } = createDirectorClient({ baseUrl: director.url });
  const { id } = await tasks.create(TASK);
  traces.length = 0;
  const headers = { traceparent: `00-${TRACE}-00f067aa0ba902b7-01` };
  const { status } = await director.call('POST', `/api/v1/tasks/${id}/run`, undefined, headers);
  expect(status).toBe(200);
  expect(traces).toEqual([TRACE]);
  await tasks.remove(id);
});

test('a run that is due has its id for a trace', { timeout: 20_000 }, async () => {
  const { tasks } = createDirectorClient({ baseUrl: director.url });
  traces.length = 0;
  const init = new Date(Date.now() + 300).toISOString();
  const { id } = await tasks.create({ ...TASK, init, running: true });
  await expect.poll(() => tasks.runs(id), { timeout: 10_000 }).toHaveLength(1);
  const [run] = await tasks.runs(id);
  expect(traces).toEqual([run?.id.replaceAll('-', '')]);
});
