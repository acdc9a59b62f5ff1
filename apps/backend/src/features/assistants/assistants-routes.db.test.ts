import request from 'supertest';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { newId } from '../../db/id.js';
import type { Db } from '../../db/knex.js';
import type { Principal } from '../../http/principal.js';
import { createSliceApp, testPrincipal } from '../../testing/test-app.js';
import { createTestDb } from '../../testing/test-db.js';
import { createAssistants, createOpenAiProvider } from './create-assistants.js';
import { ReadRefused, type OwnApi } from './ports.js';
import { startFakeResponses, type FakeResponses } from './testing/fake-responses-server.js';

const POINT = '01890a5d-ac96-774b-bcce-b302099a8057';
const CONTROL = '01890a5d-ac96-774b-bcce-b302099a8058';
const KEY = 'sk-marked-and-secret';

let db: Db;
let fake: FakeResponses;
let app: ReturnType<typeof createSliceApp>;
let caller: Principal;
let read: { path: string; query: object; authorization: string }[];
const ada = { ...testPrincipal('ADMIN'), id: newId(), username: 'ada' };
const grace = { ...testPrincipal('USER'), id: newId(), username: 'grace' };
const limits = {
  deadlineMs: 3000,
  maxOutputTokens: 500,
  dailyTokens: 1000,
  rounds: 3,
  history: 10,
};

const apiFor = (authorization: string): OwnApi => ({
  async get(path, query = {}) {
    read.push({ path, query, authorization });
    if (path === `/controls/${CONTROL}`) return { id: CONTROL, name: 'Backups' };
    if (path === '/points') return { items: [{ id: POINT, controlId: CONTROL, result: 'failed' }] };
    if (path === `/points/${POINT}/explanation`) return { point: { id: POINT }, evidences: [] };
    if (path === '/flows/f-1/params')
      return { items: [{ name: 'url', required: true, secret: false }] };
    throw new ReadRefused('404: There is no such thing.');
  },
});
const build = (options: { configured?: boolean; timeoutMs?: number } = {}) =>
  createSliceApp(
    createAssistants({
      db,
      provider:
        options.configured === false
          ? undefined
          : createOpenAiProvider({
              apiKey: KEY,
              baseUrl: fake.baseUrl,
              models: ['small', 'large'],
              timeoutMs: options.timeoutMs ?? 3000,
            }),
      limit: { get: async () => 2 },
      limits: { ...limits, deadlineMs: options.timeoutMs ?? limits.deadlineMs },
      backendUrl: 'http://unused',
      now: () => new Date(),
      apiFor,
    }).routes,
    () => caller,
  );

beforeAll(async () => {
  ({ db } = await createTestDb());
  for (const { id, username, authority } of [ada, grace])
    await db('users').insert({ id, username, authority, password_hash: '-' });
});
afterAll(() => db.destroy());
beforeEach(async () => {
  fake = await startFakeResponses();
  caller = ada;
  read = [];
  app = build();
  await db('assistants').delete();
  await db('assistant_usage').delete();
});
afterEach(() => fake.stop());

const post = (path: string, body: object) => request(app).post(`/api/v1${path}`).send(body);
const get = (path: string) => request(app).get(`/api/v1${path}`);
async function thread(): Promise<string> {
  const assistant = await post('/assistants', { name: `A ${newId()}`, instructions: 'Be brief.' });
  return (await post('/threads', { assistantId: assistant.body.id })).body.id;
}
const ask = (id: string, content = `Why does ${CONTROL} fail?`) =>
  post(`/threads/${id}/messages`, { content }).set('authorization', 'Bearer of-ada');

it('is off until a provider is configured, and says how', async () => {
  app = build({ configured: false });
  const answer = await post('/assistants', { name: 'Analyst' });
  expect(answer.body).toMatchObject({ status: 503, code: 'assistants-not-configured' });
  expect(answer.body.detail).toContain('OPENAI_API_KEY');
});

it('sets up assistants up to the limit, each name once, with models that are allowed', async () => {
  const made = await post('/assistants', { name: 'Analyst' });
  expect(made.body).toMatchObject({ name: 'Analyst', model: 'small' });
  expect((await post('/assistants', { name: 'aNALYST' })).status).toBe(409);
  expect((await post('/assistants', { name: 'B', model: 'huge' })).body.errors[0].path).toBe(
    '/body/model',
  );
  await post('/assistants', { name: 'B', model: 'large' });
  expect((await post('/assistants', { name: 'C' })).body).toMatchObject({
    status: 429,
    code: 'assistant-limit',
  });
  expect((await get('/assistants?limit=1')).body.items).toHaveLength(1);
});

it('explains a failing control from what it read, as whoever asked, and cites it', async () => {
  const id = await thread();
  fake.plan(
    { calls: [{ name: 'explain_control', arguments: { controlId: CONTROL } }] },
    { text: `Point ${POINT} failed; see also ${newId()}.`, usage: [300, 40] },
  );
  const { status, body } = await ask(id);
  expect(status).toBe(201);
  expect(body.citations).toEqual([{ type: 'point', id: POINT }]);
  expect(body.unverified).toHaveLength(1);
  expect(body.usage).toEqual({ input: 300, output: 40 });
  expect(read.map(({ path }) => path)).toEqual([
    `/controls/${CONTROL}`,
    '/points',
    `/points/${POINT}/explanation`,
  ]);
  expect(new Set(read.map(({ authorization }) => authorization))).toEqual(
    new Set(['Bearer of-ada']),
  );
  const [first, second] = fake.sent;
  expect(first?.authorization).toBe(`Bearer ${KEY}`);
  expect(first?.body).toMatchObject({
    model: 'small',
    store: false,
    stream: true,
    max_output_tokens: 500,
  });
  expect(first?.body['instructions']).toContain('Be brief.');
  expect(JSON.stringify(first?.body)).not.toContain(ada.id);
  expect(second?.body.input.at(-1)).toMatchObject({
    type: 'function_call_output',
    call_id: 'call_resp_1_0',
  });
  const listed = await get(`/threads/${id}/messages`);
  expect(listed.body.items.map(({ role }: { role: string }) => role)).toEqual([
    'user',
    'assistant',
  ]);
});

it('streams the answer as it is written', async () => {
  const id = await thread();
  fake.plan({ text: 'Nothing fails today.' });
  const answer = await ask(id).set('accept', 'text/event-stream');
  expect(answer.headers['content-type']).toContain('text/event-stream');
  const events = answer.text
    .trim()
    .split('\n\n')
    .map((block) => block.split('\n')[0]);
  expect(events[0]).toBe('event: message');
  expect(events.filter((event) => event === 'event: delta').length).toBeGreaterThan(1);
  expect(events.at(-1)).toBe('event: message');
  expect(answer.text).toContain('Nothing fails today.');
});

it('drafts a control that fits its flow, and stores nothing', async () => {
  const id = await thread();
  const draft = {
    catalogId: null,
    name: 'Backups',
    description: '',
    flowId: 'f-1',
    operator: '>=',
    threshold: 90,
    period: 'daily',
    reason: 'As before',
    params: [{ name: 'uri', value: 'x' }],
  };
  fake.plan(
    { calls: [{ name: 'propose_control', arguments: draft }] },
    {
      calls: [
        { name: 'propose_control', arguments: { ...draft, params: [{ name: 'url', value: 'x' }] } },
      ],
    },
    { text: 'Here is a draft.' },
  );
  const { body } = await ask(id);
  expect(JSON.stringify(fake.sent[1]?.body.input.at(-1))).toContain(
    'uri is not declared; url is required',
  );
  expect(body.proposals).toEqual([
    { kind: 'control', content: { ...draft, params: { url: 'x' } } },
  ]);
  expect(await db('controls')).toEqual([]);
});

it.each([
  ['an unknown tool', 'drop_tables', {}],
  ['arguments that do not fit', 'explain_control', { controlId: '../users' }],
  ['arguments that are no JSON', 'explain_control', '{'],
])('tells the model of %s and reads nothing', async (_what, name, given) => {
  const id = await thread();
  fake.plan({ calls: [{ name, arguments: given }] }, { text: 'I cannot.' });
  expect((await ask(id)).status).toBe(201);
  expect(read).toEqual([]);
  expect(String(fake.sent[1]?.body.input.at(-1)?.['output'])).toContain('error');
});

it('ends the rounds of a model that only asks for tools', async () => {
  const id = await thread();
  const calls = { calls: [{ name: 'explain_control', arguments: { controlId: CONTROL } }] };
  fake.plan(calls, calls, calls, calls);
  expect((await ask(id)).body.content).toBe('There is no answer.');
  expect(fake.sent).toHaveLength(4);
  expect(fake.sent[3]?.body['tools']).toEqual([]);
});

it.each([
  ['refuses the key', { status: 401, message: `Bad key ${KEY}` }, 502],
  ['is overloaded', { status: 429, headers: { 'retry-after': '0' } }, 429],
  ['fails', { status: 500 }, 502],
  ['fails in the middle', { failed: 'overloaded' }, 502],
  ['breaks off', { cut: 'Half an ans' }, 502],
  ['answers rubbish', { rubbish: 'data: {not json\n\n' }, 502],
] as const)(
  'says so when the provider %s, keeps the question, and frees the thread',
  async (_what, turn, status) => {
    const id = await thread();
    fake.plan(turn, turn);
    const refused = await ask(id);
    expect(refused.status).toBe(status);
    expect(JSON.stringify(refused.body)).not.toContain(KEY);
    expect((await get(`/threads/${id}/messages`)).body.items).toHaveLength(1);
    fake = await startFakeResponses();
    app = build();
    fake.plan({ text: 'Back again.' });
    expect((await ask(id)).status).toBe(201);
  },
);

it('gives up an answer that takes too long', async () => {
  app = build({ timeoutMs: 300 });
  const id = await thread();
  fake.plan({ silent: true }, { silent: true });
  expect((await ask(id)).body).toMatchObject({ status: 504 });
});

it('answers one question of a thread at a time', async () => {
  const id = await thread();
  fake.plan({ silent: true }, { silent: true });
  app = build({ timeoutMs: 600 });
  const first = ask(id).then((answer) => answer.status);
  await expect.poll(() => fake.sent.length).toBe(1);
  expect((await ask(id)).body).toMatchObject({ status: 409, code: 'answer-in-progress' });
  expect(await first).toBe(504);
});

it('bounds what a person may use in a day, deleted threads or not', async () => {
  const id = await thread();
  fake.plan({ text: 'Long.', usage: [900, 200] });
  expect((await ask(id)).status).toBe(201);
  await request(app).delete('/api/v1/threads');
  const other = await post('/threads', {
    assistantId: (await get('/assistants')).body.items[0].id,
  });
  expect((await ask(other.body.id)).body).toMatchObject({ status: 429 });
});

it('keeps threads to their owner', async () => {
  const id = await thread();
  caller = grace;
  expect((await get(`/threads/${id}`)).status).toBe(404);
  expect((await get(`/threads/${id}/messages`)).status).toBe(404);
  expect((await ask(id)).status).toBe(404);
  expect((await request(app).patch(`/api/v1/threads/${id}`).send({ name: 'Mine' })).status).toBe(
    404,
  );
  expect((await request(app).delete(`/api/v1/threads/${id}`)).status).toBe(404);
  expect((await get('/threads')).body.items).toEqual([]);
  expect((await get('/threads?all=true')).status).toBe(403);
  caller = ada;
  expect((await get('/threads?all=true')).body.items).toMatchObject([{ id, owner: 'ada' }]);
});

it('changes what an assistant is told, and deletes it with its threads', async () => {
  const id = await thread();
  const assistantId = (await get(`/threads/${id}`)).body.assistantId as string;
  const path = `/api/v1/assistants/${assistantId}`;
  await request(app).put(`${path}/instructions`).send({ instructions: 'In Spanish.' });
  expect((await get(`/assistants/${assistantId}/instructions`)).body).toEqual({
    instructions: 'In Spanish.',
  });
  expect((await request(app).delete(path)).status).toBe(204);
  expect((await get(`/threads/${id}`)).status).toBe(404);
});
