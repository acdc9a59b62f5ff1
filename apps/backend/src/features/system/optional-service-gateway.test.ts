import { createServer as createHttpServer } from 'node:http';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { freePort } from '@status/local-postgres';
import { afterEach, expect, it } from 'vitest';
import { createOptionalChecks, type OptionalServices } from './optional-service-gateway.js';

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});
async function listening(server: Server): Promise<number> {
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}
const web = async (answer: Record<string, [number, string]>) => {
  const server = createHttpServer((req, res) => {
    const [status, body] = answer[req.url ?? ''] ?? [404, ''];
    res.writeHead(status).end(body);
  });
  return `http://127.0.0.1:${await listening(server)}`;
};
const check = (urls: OptionalServices, name: string) => {
  const found = createOptionalChecks(urls).find((one) => one.name === name);
  return found?.check?.(AbortSignal.timeout(2_000));
};

it('asks nobody where nothing is configured', () => {
  const checks = createOptionalChecks({});
  expect(checks.map(({ name, check }) => [name, check])).toEqual(
    ['frontend', 'reverse-proxy', 'mongo-registry', 'dragonfly', 'grafana', 'director'].map(
      (name) => [name, undefined],
    ),
  );
});

it('asks the web app, the proxy and the director as each is to be asked', async () => {
  const url = await web({
    '/': [200, '<html>'],
    '/healthz': [200, '{}'],
    '/info': [200, '{"version":"6.0.0"}'],
  });
  expect(await check({ frontendUrl: url }, 'frontend')).toEqual({});
  expect(await check({ proxyUrl: url }, 'reverse-proxy')).toEqual({});
  expect(await check({ directorUrl: `${url}/` }, 'director')).toEqual({ version: '6.0.0' });
  const broken = await web({ '/': [502, ''] });
  await expect(check({ frontendUrl: broken }, 'frontend')).rejects.toThrow('answers 502');
});

it('tells a Grafana whose database is gone from a whole one', async () => {
  const whole = await web({ '/api/health': [200, '{"database":"ok","version":"12.4.0"}'] });
  expect(await check({ grafanaUrl: whole }, 'grafana')).toEqual({ version: '12.4.0' });
  const partly = await web({ '/api/health': [200, '{"database":"failing","version":"12.4.0"}'] });
  expect(await check({ grafanaUrl: partly }, 'grafana')).toMatchObject({
    degraded: 'its database does not answer',
  });
});

it('greets a MongoDB by its wire protocol, and takes nothing else for one', async () => {
  let asked = Buffer.alloc(0);
  const speaking = (answer: (request: Buffer) => Buffer) =>
    createServer((socket) =>
      socket.on('data', (request) => {
        asked = request;
        socket.end(answer(request));
      }),
    );
  const reply = (request: Buffer) => {
    const head = Buffer.alloc(26);
    head.writeInt32LE(26, 0);
    head.writeInt32LE(request.readInt32LE(4), 8);
    head.writeInt32LE(2013, 12);
    return head;
  };
  const mongo = await listening(speaking(reply));
  expect(await check({ mongoUrl: `mongodb://127.0.0.1:${mongo}/x` }, 'mongo-registry')).toEqual({});
  expect(asked.readInt32LE(0)).toBe(asked.length);
  expect(asked.readInt32LE(21)).toBe(asked.length - 21);
  const other = await listening(speaking(() => Buffer.from('HTTP/1.1 400 Bad Request\r\n\r\n')));
  await expect(
    check({ mongoUrl: `mongodb://127.0.0.1:${other}` }, 'mongo-registry'),
  ).rejects.toThrow('something else than the MongoDB protocol');
});

it('says that nothing answers, within its time', async () => {
  const port = await freePort();
  await expect(check({ redisUrl: `redis://127.0.0.1:${port}` }, 'dragonfly')).rejects.toThrow();
  await expect(
    check({ mongoUrl: `mongodb://127.0.0.1:${port}` }, 'mongo-registry'),
  ).rejects.toThrow();
});
