import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import type { FakeBackend } from '../../../test/fake-backend.js';
import { startFakeBackend } from '../../../test/fake-backend.js';
import { loadNode, nextMessages, unloadNodes } from '../../../test/flow-harness.js';

let backend: FakeBackend;
beforeAll(async () => {
  backend = await startFakeBackend();
});
afterEach(unloadNodes);
afterAll(() => backend.stop());

type Asked = { url: string; headers: Record<string, string> };
type Reply = { setHeader(name: string, value: string): void; end(text: string): void };

const collect = (properties: object) =>
  loadNode(backend, { type: 'status-collect', ...properties }).then((harness) => harness.give({}));

it('reads a list and says where it was read, without secrets', async () => {
  backend.pages.set('/list', { data: { items: [1, 2] } });
  const { first } = await collect({ url: '/list?api_key=abc', itemsPath: 'data.items' });
  expect(first?.payload).toEqual([1, 2]);
  expect(first?.source).toMatchObject({
    url: `${backend.origin}/list?api_key=hidden`,
    status: 200,
    sha256: expect.stringMatching(/^sha256:[0-9a-f]{64}$/),
  });
});

it('sends query and headers as the flow sets them', async () => {
  backend.pages.set('/echo', ({ url, headers }: Asked) => ({ url, team: headers['x-team'] }));
  const { first } = await collect({
    url: '/echo',
    query: { a: 'b c' },
    headers: { 'x-team': 'qa' },
  });
  expect(first?.payload).toEqual({ url: '/echo?a=b+c', team: 'qa' });
});

it('keeps the callback token out of messages', async () => {
  backend.pages.set('/list', []);
  const { first } = await collect({ url: '/list' });
  expect(backend.readTokens.get('/list')).toBeTruthy();
  expect(JSON.stringify(first)).not.toContain(backend.readTokens.get('/list'));
});

it('follows pages by Link header, by number and by cursor', async () => {
  const pageOf = (url: string, name: string) =>
    Number(new URL(url, backend.origin).searchParams.get(name) ?? 1);
  backend.pages.set('/link', ({ url }: Asked, response: Reply) => {
    const page = pageOf(url, 'p');
    if (page < 3) response.setHeader('link', `<?p=1>; rel="first", <?p=${page + 1}>; rel="next"`);
    return [page];
  });
  expect((await collect({ url: '/link', paging: 'link' })).first?.payload).toEqual([1, 2, 3]);
  await unloadNodes();
  backend.pages.set('/page', ({ url }: Asked) => (pageOf(url, 'n') < 3 ? [pageOf(url, 'n')] : []));
  const byPage = await collect({ url: '/page', paging: 'page', pageParam: 'n' });
  expect(byPage.first?.payload).toEqual([1, 2]);
  await unloadNodes();
  backend.pages.set('/cursor', ({ url }: Asked) => {
    const page = pageOf(url, 'after');
    return { items: [page], next: page < 3 ? String(page + 1) : null };
  });
  const byCursor = await collect({
    url: '/cursor',
    itemsPath: 'items',
    paging: 'cursor',
    cursorParam: 'after',
    cursorPath: 'next',
  });
  expect(byCursor.first?.payload).toEqual([1, 2, 3]);
});

it('fails rather than cutting a list short', async () => {
  backend.pages.set('/list', [1, 2, 3]);
  const { error } = await collect({ url: '/list', maxItems: 2 });
  expect(error?.code).toBe('STATUS_LIMIT');
});

it('does not follow a next page to another origin', async () => {
  backend.pages.set('/link', (_request: Asked, response: Reply) => {
    response.setHeader('link', '<https://elsewhere.example/>; rel=next');
    return [1];
  });
  const { error } = await collect({ url: '/link', paging: 'link' });
  expect(error?.message).toContain('another origin');
});

it('sends one message for each item, or one that says it is the last', async () => {
  backend.pages.set('/list', ['a', 'b']);
  const harness = await loadNode(backend, {
    type: 'status-collect',
    url: '/list',
    output: 'items',
  });
  const messages = nextMessages(2);
  harness.push({});
  expect(await messages).toMatchObject([
    { payload: 'a', parts: { index: 0, count: 2 } },
    { payload: 'b', parts: { index: 1, count: 2 } },
  ]);
  backend.pages.set('/list', []);
  expect((await harness.give({})).first).toMatchObject({ payload: [], last: true });
});

it('reads a file on GitHub as text, and null for one that is not there', async () => {
  backend.pages.set('/repos/o/r/contents/docs/a%20b.md', (_request: Asked, response: Reply) => {
    response.end('# Title');
  });
  const file = { resource: 'github-file', baseUrl: backend.origin, owner: 'o', repo: 'r' };
  expect((await collect({ ...file, path: 'docs/a b.md' })).first?.payload).toBe('# Title');
  await unloadNodes();
  const absent = await collect({ ...file, path: 'none.md', notFound: 'null' });
  expect(absent.first).toMatchObject({ payload: null, source: { status: 404 } });
});

it.each([{ owner: '..' }, { repo: '.' }, { path: 'docs/../../secrets' }])(
  'does not climb out of a repository by %j',
  async (part) => {
    const file = {
      resource: 'github-file',
      baseUrl: backend.origin,
      owner: 'o',
      repo: 'r',
      path: 'a',
    };
    expect((await collect({ ...file, ...part })).error?.code).toBe('STATUS_CONFIG');
  },
);

it('names the items of a map by their key', async () => {
  backend.pages.set('/map', { services: { db: { up: true }, web: 'down' } });
  const { first } = await collect({ url: '/map', itemsPath: 'services' });
  expect(first?.payload).toEqual([
    { key: 'db', up: true },
    { key: 'web', value: 'down' },
  ]);
});

it('fails for an answer that is not JSON', async () => {
  backend.pages.set('/html', (_request: Asked, response: Reply) => response.end('<html>'));
  expect((await collect({ url: '/html' })).error?.message).toContain('did not answer JSON: <html>');
});
