import { afterEach, expect, test } from 'vitest';
import * as errors from '../errors.js';
import { json, routes, text, type Answer } from '../testing/answers.js';
import { startServer, type StubServer } from '../testing/stub-server.js';
import { createRegistryClient } from './registry-client.js';

// What Governify's registries answer, in the shapes they were seen to answer it.

const PERIOD = { from: '2025-03-03T00:00:00.000Z', to: '2025-03-04T00:00:00.000Z' };
const JWT = 'eyJhbGciOiJFUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl';

const servers: StubServer[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) await server.close();
});

async function registry(table: Record<string, Answer>) {
  const server = await startServer(routes(table));
  servers.push(server);
  const options = { baseUrl: server.url, token: async () => JWT, serviceToken: 'service-secret' };
  return { client: createRegistryClient(options), server };
}

test('OK in text is success, and documents carry what MongoDB adds', async () => {
  const stored = { id: 'tpa-1', version: '1.0.0', _id: '65f0', __v: 0 };
  const { client, server } = await registry({
    'POST /api/v6/agreements': text(200, 'OK'),
    'GET /api/v6/agreements/tpa-1': json(200, stored),
    'DELETE /api/v6/agreements/tpa-1': text(200, 'OK'),
    'DELETE /api/v6/agreements': text(200, 'OK'),
    'DELETE /api/v6/states': text(200, 'OK'),
    'DELETE /api/v6/states/tpa-1': text(200, 'OK'),
    'GET /api/info': json(200, { name: 'governify-registry', version: '3.9.0' }),
  });
  await client.createAgreement({ id: 'tpa-1' });
  expect(await client.upsertAgreement({ id: 'tpa-1', version: '1.0.0' })).toBe('unchanged');
  await client.deleteAgreement('tpa-1');
  await client.deleteAllAgreements();
  await client.deleteStates('tpa-1');
  await client.deleteAllStates();
  expect(await client.info()).toMatchObject({ version: '3.9.0' });
  for (const { headers } of server.seen)
    expect(headers).toMatchObject({ 'x-access-token': JWT, 'x-service-token': 'service-secret' });
});

test('stored states, records and groups are read', async () => {
  const identity = {
    agreementId: 'a',
    stateType: 'guarantees',
    id: 'G',
    scope: {},
    period: PERIOD,
  };
  const record = { value: true, time: PERIOD.to, metrics: { M: 1 }, evidences: [{ id: 'e' }] };
  const { client, server } = await registry({
    'GET /api/v6/states/a/guarantees/G': json(200, [{ ...identity, record, record_size: 1 }]),
    'GET /api/v6/states/a/filtered': ({ url }, response) =>
      json(
        200,
        url.includes('scope.')
          ? [{ _id: 'x', evidences: [[{}]] }]
          : [{ ...identity, records: record }],
      )({ url } as never, response),
  });
  const [stored] = await client.storedStates('a', 'G', { lasts: 3, withNoEvidences: false });
  expect(stored).toMatchObject({ record: { value: true }, record_size: 1 });
  const [found] = await client.filteredStates('a', { indicator: 'G', from: PERIOD.from });
  expect(found?.records.value).toBe(true);
  const scope = { project: 'P1', member: '*' };
  expect(await client.groupedEvidences('a', { type: 'guarantees', scope })).toEqual([
    { _id: 'x', evidences: [[{}]] },
  ]);
  expect(server.seen.map(({ url }) => decodeURIComponent(url.split('?')[1] ?? ''))).toEqual([
    'lasts=3&withNoEvidences=false&evidences=true',
    `indicator=G&from=${PERIOD.from}`,
    'type=guarantees&scope.project=P1&scope.member=*',
  ]);
});

test('a registry without pages is asked once for its list', async () => {
  const templates = [{ id: 'uptime-v1-0-0', type: 'template', _id: '1', __v: 0 }];
  const { client, server } = await registry({
    'GET /api/v6/templates': json(200, templates),
    'POST /api/v6/templates': json(200, templates[0]),
    'DELETE /api/v6/templates/uptime-v1-0-0': text(204, ''),
  });
  expect(await client.templates.list('uptime*')).toEqual(templates);
  expect(server.seen).toHaveLength(1);
  const template = { id: 'uptime-v1-0-0', type: 'template' } as const;
  await client.templates.create(template);
  expect(server.seen[1]?.body).toEqual({ template });
  await client.templates.delete('uptime-v1-0-0');
});

test('bills and overrides are stored, changed and refused', async () => {
  const bill = { agreementId: 'a', billId: 1740960000, state: 'open', period: PERIOD };
  const { client } = await registry({
    'GET /api/v6/bills/a': json(200, [bill]),
    'PUT /api/v6/bills/a/1': text(201, 'Created'),
    'PUT /api/v6/bills/a/2': text(403, 'The bill is closed'),
    'GET /api/v6/bills/none': text(404, 'Agreement not found'),
    'POST /api/v6/states/a/guarantees/G/overrides': json(404, {
      message: 'Bill not found for that period.',
    }),
    'GET /api/v6/states/a/guarantees/G/overrides': json(200, [
      { id: 'o', scope: { priority: 'P1' }, period: PERIOD, evidences: {}, comment: '' },
    ]),
    'DELETE /api/v6/states/a/guarantees/G/overrides': text(200, 'OK'),
    'DELETE /api/v6/states/a/overrides': json(404, { code: 404, message: 'Overrides not found' }),
  });
  expect(await client.bills.list('a')).toHaveLength(1);
  const change = { state: 'closed', period: PERIOD } as const;
  expect(await client.bills.put('a', '1', change)).toBe('created');
  await expect(client.bills.put('a', '2', change)).rejects.toMatchObject({
    name: 'Refused',
    status: 403,
    message: 'The registry answered 403: The bill is closed',
  });
  await expect(client.bills.list('none')).rejects.toBeInstanceOf(errors.NotFound);
  const [override] = await client.overrides.list('a', 'G');
  expect(override?.id).toBe('o');
  await expect(client.overrides.create('a', 'G', override as never)).rejects.toThrow(
    'Bill not found',
  );
  await client.overrides.delete('a', 'G', override as never);
  await expect(client.overrides.deleteAll('a')).rejects.toBeInstanceOf(errors.NotFound);
});

test.each<[string, Answer, string, RegExp]>([
  [
    '{code,message}',
    json(404, { code: 404, message: 'There is no agreement' }),
    'NotFound',
    /There is/,
  ],
  ['{message}', json(404, { message: 'none' }), 'NotFound', /404: none$/],
  ['{error}', json(404, { error: 'There is no agreement...' }), 'NotFound', /no agreement/],
  ['{error: {message}}', json(404, { error: { message: 'gone' } }), 'NotFound', /404: gone$/],
  ['text', text(404, 'Agreement not found'), 'NotFound', /Agreement not found/],
  ['HTML', text(404, '<!DOCTYPE html><pre>Cannot GET</pre>'), 'NotFound', /an HTML page/],
  ['a list of messages', json(400, { code: 400, message: ['a', 'b'] }), 'Refused', /a; b/],
  [
    'a refused template',
    json(400, { error: 'Bad formed id', id: 'x' }),
    'Refused',
    /Bad formed id/,
  ],
  [
    'an agreement that exists',
    json(409, { code: 409, message: 'Agreement already exists' }),
    'Conflict',
    /exists/,
  ],
  ['nothing', text(500, ''), 'BadResponse', /no reason given/],
])('an error as %s is typed and told in one line', async (_, answer, name, message) => {
  const { client } = await registry({ 'GET /api/v6/agreements/a': answer });
  const error = await client.getAgreement('a').catch((reason: unknown) => reason);
  expect(error).toMatchObject({ name });
  expect((error as Error).message).toMatch(message);
});

test.each<[string, Answer]>([
  [
    'an object',
    json(500, {
      code: 500,
      message: { message: `asked with ${JWT}`, stack: `Error: no\n    at run (/opt/app/x.js:1:2)` },
    }),
  ],
  ['an HTML page', text(500, `<pre>Error: ${JWT}<br> &nbsp; at run (/opt/app/x.js:1:2)</pre>`)],
  ['text', text(500, `TypeError: service-secret\n    at run (/opt/app/x.js:1:2)`)],
  [
    'a nested object',
    json(500, {
      error: {
        error: { stack: 'at run (/opt/app/x.js:1:2)', config: { cookie: `accessToken=${JWT}` } },
      },
    }),
  ],
  [
    'details',
    json(500, {
      code: 500,
      message: 'failed',
      errors: [
        { message: `POST with accessToken=${JWT}\n   at run (/opt/app/x.js:1:2)`, metric: 'M' },
      ],
    }),
  ],
])('a stack trace or token in %s is not repeated', async (_, answer) => {
  const { client } = await registry({ 'GET /api/v6/states/a/guarantees': answer });
  const error = (await client
    .guaranteeStates('a', PERIOD)
    .catch((reason: unknown) => reason)) as errors.GovernifyError;
  expect(error).toBeInstanceOf(errors.CollectorFailed);
  const told = JSON.stringify([error.message, error.details]);
  for (const secret of [JWT, 'service-secret', '/opt/app', 'at run'])
    expect(told).not.toContain(secret);
});

test('credentials have no place in a base URL', () => {
  expect(() => createRegistryClient({ baseUrl: 'http://root:hunter2@host' })).toThrow(
    /credentials/,
  );
  expect(() => createRegistryClient({ baseUrl: 'http://root:hunter2@host' })).not.toThrow(
    /hunter2/,
  );
});

test('a redirect is not followed: it could carry the token elsewhere', async () => {
  const { client, server } = await registry({
    'GET /api/v6/agreements/a': (_, response) => {
      response.writeHead(302, { location: `${server.url}/elsewhere` }).end();
    },
  });
  await expect(client.getAgreement('a')).rejects.toBeInstanceOf(errors.BadResponse);
  expect(server.seen).toHaveLength(1);
});
