import { createGrafanaClient } from '@status/grafana-client';
import { startFakeGrafana, type FakeGrafana } from '@status/grafana-client/testing';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { createSecretBox } from '../../crypto/secret-box.js';
import type { Db } from '../../db/knex.js';
import { createTestDb } from '../../testing/test-db.js';
import { testSecretBox } from '../../testing/test-secret-box.js';
import { createAccountRepository } from './account-repository.js';
import { createConnection } from './connection-gateway.js';
import { createGrafanaGateway } from './grafana-gateway.js';

let db: Db;
let fake: FakeGrafana;
let warnings: string[];
beforeAll(async () => {
  ({ db } = await createTestDb());
});
afterAll(() => db.destroy());
beforeEach(async () => {
  fake = await startFakeGrafana();
  warnings = [];
});
afterEach(() => fake.close());

/** One backend's connection to the same Grafana and database. */
const connect = (password = 'right', secretBox = testSecretBox()) =>
  createConnection({
    url: fake.url,
    credential: { user: 'status-admin', password },
    createClient: (credential) =>
      createGrafanaClient({ baseUrl: fake.url, credential, pausesMs: [] }),
    accounts: createAccountRepository(db),
    secretBox,
    now: () => new Date(),
    warn: (message) => warnings.push(message),
  });
const tokens = () => fake.state.accounts.flatMap((account) => account.tokens);

it('makes one service account and one token, whoever asks and however often', async () => {
  const backends = [connect(), connect(), connect()];
  await Promise.all(backends.flatMap((one) => [one.client(), one.client()]));
  expect(fake.state.accounts).toMatchObject([{ name: 'status-backend', role: 'Admin' }]);
  expect(tokens()).toHaveLength(1);
  const { sealed_token: sealed } = await db('grafana_accounts').where({ url: fake.url }).first();
  expect(sealed).not.toContain(tokens()[0]!.key);
});

it('makes our folder, and says when the datasource does not work', async () => {
  await connect().client();
  expect(fake.state.folders.get('status')).toMatchObject({ title: 'STATUS' });
  expect(warnings.join()).toContain('status-postgres');
});

it('uses the stored token after a start, without the administrator', async () => {
  await connect().client();
  const client = await connect('not needed').client();
  expect(await client.currentOrg()).toMatchObject({ id: 1 });
  expect(fake.state.wrongSignIns).toBe(0);
});

it('makes a new token when the stored one was revoked, in the middle of a call', async () => {
  const grafana = createGrafanaGateway(connect());
  await grafana.run('folder', (client) => client.currentOrg());
  const [old] = tokens();
  fake.state.accounts[0]!.tokens = [];
  const org = await grafana.run('folder', (client) => client.currentOrg());
  expect(org).toMatchObject({ id: 1 });
  expect(tokens()).toHaveLength(1);
  expect(tokens()[0]!.key).not.toBe(old!.key);
});

it('makes a new token when the stored one was sealed with a key that is gone', async () => {
  await connect().client();
  await connect('right', createSecretBox([Buffer.alloc(32, 'another key')])).client();
  expect(tokens()).toHaveLength(1);
  expect(warnings.join()).toContain('cannot be opened');
});

it('tries a wrong password once, and never again', async () => {
  const grafana = createGrafanaGateway(connect('wrong'));
  for (let n = 0; n < 8; n += 1)
    await expect(grafana.run('folder', (client) => client.currentOrg())).rejects.toMatchObject({
      status: 502,
      detail: expect.stringContaining('GRAFANA_ADMIN_PASSWORD'),
    });
  expect(fake.state.wrongSignIns).toBe(1);
});

it('tries again when Grafana was only away', async () => {
  const connection = connect();
  fake.trouble({ times: 1, answer: { status: 503, text: 'starting' } });
  await expect(connection.client()).rejects.toMatchObject({ name: 'Overloaded' });
  expect(await connection.client()).toBeDefined();
});
