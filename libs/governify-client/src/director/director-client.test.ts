import { afterEach, expect, test } from 'vitest';
import * as errors from '../errors.js';
import { json, routes, text, type Answer } from '../testing/answers.js';
import { startServer, type StubServer } from '../testing/stub-server.js';
import { createDirectorClient } from './director-client.js';

const TASK = {
  ...{ id: 'nightly', script: 'http://assets/run.js', config: { a: 1 }, interval: 60_000 },
  ...{ init: '2026-01-01T00:00:00.000Z', end: '2027-01-01T00:00:00.000Z', running: true },
};

const servers: StubServer[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) await server.close();
});

async function director(table: Record<string, Answer>) {
  const server = await startServer(routes(table));
  servers.push(server);
  return { client: createDirectorClient({ baseUrl: server.url }), server };
}

// Governify's own, in the shapes it was seen to answer.

test('the tasks of the reference are listed, made, changed and removed', async () => {
  const { client, server } = await director({
    'GET /api/v1/tasks': json(200, [TASK]),
    'POST /api/v1/tasks': json(200, TASK),
    'GET /api/v1/tasks/nightly': json(200, TASK),
    'PUT /api/v1/tasks/nightly': json(200, { code: 201, message: 'Updated' }),
    'DELETE /api/v1/tasks/nightly': json(202, { code: 202, message: 'Deleted' }),
    'GET /info': json(200, {
      info: 'This API was generated using oas-generator!',
      name: 'Task list',
    }),
  });
  expect(await client.tasks.list({ script: TASK.script })).toEqual([TASK]);
  const { script, config, interval } = TASK;
  const fields = { script, config, interval };
  expect(await client.tasks.create(fields)).toEqual(TASK);
  expect(await client.tasks.get('nightly')).toEqual(TASK);
  await client.tasks.update('nightly', { ...TASK, interval: 1_000 });
  await client.tasks.remove('nightly');
  expect(await client.info()).toMatchObject({ name: 'Task list' });
  expect(server.seen[0]?.url).toBe('/api/v1/tasks?script=http%3A%2F%2Fassets%2Frun.js');
  expect(server.seen[1]?.body).toEqual(fields);
});

test('tasks are started, stopped, switched and asked for their state', async () => {
  const { client } = await director({
    'POST /api/v1/tasks/nightly/status/start': json(400, {
      code: 400,
      message: 'Task already running',
    }),
    'POST /api/v1/tasks/nightly/status/stop': json(200, { ...TASK, running: false }),
    'POST /api/v1/tasks/nightly/status/switch': json(200, TASK),
    'GET /api/v1/tasks/nightly/status': json(200, {
      ...{ id: 'nightly', running: true, nextExecution: '1790000000000' },
    }),
    'GET /api/v1/tasks/other/status': json(200, { id: 'other', running: false }),
    'GET /api/v1/tasks/nightly/badge': text(200, '<svg/>', 'image/svg+xml'),
  });
  await expect(client.tasks.start('nightly')).rejects.toBeInstanceOf(errors.Refused);
  expect(await client.tasks.stop('nightly')).toMatchObject({ running: false });
  expect(await client.tasks.switch('nightly')).toMatchObject({ running: true });
  expect(await client.tasks.status('nightly')).toEqual({
    ...{ id: 'nightly', running: true, nextExecution: new Date(1_790_000_000_000) },
  });
  expect(await client.tasks.status('other')).toEqual({ id: 'other', running: false });
  expect(await client.tasks.badge('nightly')).toBe('<svg/>');
});

test.each<[Answer, unknown]>([
  [json(200, { points: 3 }), { points: 3 }],
  [json(200, null), null],
  [text(200, 'done'), 'done'],
  [text(200, ''), undefined],
])('a run gives whatever the task gave', async (answer, expected) => {
  const { client } = await director({ 'POST /api/v1/tasks/nightly/run': answer });
  expect(await client.tasks.run('nightly')).toEqual(expected);
});

test('failures have their types', async () => {
  const { client } = await director({
    'POST /api/v1/tasks': json(400, { code: 400, message: 'Task already exists' }),
    'POST /api/v1/tasks/nightly/run': json(500, {}),
    'GET /api/v1/tasks/none': json(404, { code: 404, message: 'Not Found' }),
    'GET /api/v1/tasks/odd': json(200, { id: 7 }),
    'GET /api/v1/tasks/odd/status': json(200, { id: 'odd', running: 'yes' }),
  });
  await expect(client.tasks.create(TASK)).rejects.toBeInstanceOf(errors.Conflict);
  await expect(client.tasks.run('nightly')).rejects.toBeInstanceOf(errors.TaskFailed);
  await expect(client.tasks.get('none')).rejects.toBeInstanceOf(errors.NotFound);
  await expect(client.tasks.get('odd')).rejects.toBeInstanceOf(errors.BadResponse);
  await expect(client.tasks.status('odd')).rejects.toBeInstanceOf(errors.BadResponse);
  // A director of Governify knows no health.
  await expect(client.health()).rejects.toBeInstanceOf(errors.NotFound);
  await expect(client.services()).rejects.toThrow('an HTML page');
});

// Those of STATUS.

const event = (id: number, status: string) =>
  `id: ${id}\nevent: service.changed\ndata: ${JSON.stringify({ service: 'registry', status })}\n\n`;

test('events go on after a break from the last one seen', async () => {
  const asked: unknown[] = [];
  const { client } = await director({
    'GET /api/v1/events': ({ headers }, response) => {
      asked.push(headers['last-event-id']);
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      if (asked.length === 1) {
        response.write(`: hello\n\n${event(7, 'down')}`);
        setTimeout(() => response.destroy(), 20);
      } else response.write(event(8, 'up'));
    },
  });
  const seen: unknown[] = [];
  for await (const { id, type, data } of client.events({ after: '6' })) {
    seen.push([id, type, data]);
    if (seen.length === 2) break;
  }
  expect(seen).toEqual([
    ['7', 'service.changed', { service: 'registry', status: 'down' }],
    ['8', 'service.changed', { service: 'registry', status: 'up' }],
  ]);
  expect(asked).toEqual(['6', '7']);
});

test('events end when the caller gives up, and throw when the director refuses', async () => {
  const { client } = await director({
    'GET /api/v1/events': (_, response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      response.write(event(1, 'up'));
    },
  });
  const controller = new AbortController();
  const seen: string[] = [];
  for await (const { id } of client.events({ signal: controller.signal })) {
    seen.push(id);
    controller.abort();
  }
  expect(seen).toEqual(['1']);
  const refusing = await director({
    'GET /api/v1/events': json(401, { code: 401, message: 'who' }),
  });
  await expect(refusing.client.events().next()).rejects.toBeInstanceOf(errors.Refused);
});
