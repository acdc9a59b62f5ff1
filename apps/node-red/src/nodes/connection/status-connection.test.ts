import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import type { FakeBackend } from '../../../test/fake-backend.js';
import { startFakeBackend } from '../../../test/fake-backend.js';
import { loadNode, unloadNodes } from '../../../test/flow-harness.js';

let source: FakeBackend;
let backend: FakeBackend;
beforeAll(async () => {
  [backend, source] = await Promise.all([startFakeBackend(), startFakeBackend()]);
});
afterEach(unloadNodes);
afterAll(() => Promise.all([backend.stop(), source.stop()]));

type Asked = { url: string; headers: Record<string, string> };
type Reply = {
  statusCode: number;
  setHeader(name: string, value: string): void;
  end(text: string): void;
};

const TOKEN = 'tok-secret-1';

async function collect(node: object, connection: object, credentials: object = { token: TOKEN }) {
  const address = new URL(source.origin);
  const harness = await loadNode(
    backend,
    { type: 'status-collect', connection: 'link', ...node },
    {},
    {
      configuration: [
        { id: 'link', type: 'status-connection', baseUrl: `${source.origin}/api`, ...connection },
      ],
      credentials: { link: credentials },
      settings: { allowHosts: [address.host] },
    },
  );
  return harness.give({});
}

it('lets a node read below its base URL with its credentials, which no message shows', async () => {
  source.pages.set('/api/list', ({ headers }: Asked) => [headers['authorization']]);
  const { first } = await collect({ url: '/list' }, { auth: 'bearer' });
  expect(first?.payload).toEqual([`Bearer ${TOKEN}`]);
  expect(first?.source?.url).toBe(`${source.origin}/api/list`);
  expect(JSON.stringify({ ...first, payload: null })).not.toContain(TOKEN);
  expect(source.readTokens.get('/api/list')).toBeUndefined();
});

it('keeps a secret in the query out of evidence, also when the next page repeats it', async () => {
  source.pages.set('/api/list', ({ url }: Asked, response: Reply) => {
    const query = new URL(url, source.origin).searchParams;
    if (query.get('key') !== TOKEN) return [];
    if (query.get('page') === '2') return ['b'];
    response.setHeader('link', `<?page=2&key=${TOKEN}>; rel="next"`);
    return ['a'];
  });
  const { first } = await collect(
    { url: '/list', paging: 'link' },
    { auth: 'query', authName: 'key' },
  );
  expect(first?.payload).toEqual(['a', 'b']);
  expect(JSON.stringify(first)).not.toContain(TOKEN);
});

it('keeps a secret that a refusal repeats out of the error', async () => {
  source.pages.set('/api/list', (_request: Asked, response: Reply) => {
    response.statusCode = 403;
    response.end(`no ${TOKEN}`);
  });
  const { error } = await collect({ url: '/list' }, { auth: 'bearer' });
  expect(error).toMatchObject({
    code: 'STATUS_UPSTREAM',
    message: expect.stringContaining('no hidden'),
  });
});

it.each([
  ['another host', { url: 'https://elsewhere.example/' }, { auth: 'none' }, 'does not lead to'],
  ['a path above its base', { url: '/../admin' }, { auth: 'none' }, 'does not lead to'],
  ['a secret that is not there', { url: '/list' }, { auth: 'header' }, 'has no token'],
  ['a connection that is gone', { url: '/list', connection: 'none' }, {}, 'is gone'],
])('fails by configuration for %s', async (_case, node, connection, part) => {
  const { error } = await collect(node, connection, {});
  expect(error).toMatchObject({ code: 'STATUS_CONFIG', message: expect.stringContaining(part) });
});

it('does not follow a redirect to a host that it does not lead to', async () => {
  source.pages.set('/api/list', (_request: Asked, response: Reply) => {
    response.statusCode = 302;
    response.setHeader('location', `${backend.origin}/list`);
    response.end('');
  });
  const { error } = await collect({ url: '/list' }, { auth: 'bearer' });
  expect(error?.message).toContain('does not lead to');
});

it('cannot open the network that the operator keeps closed', async () => {
  const { error } = await collect(
    { url: 'http://127.0.0.1:1/' },
    { allowHosts: '127.0.0.1:1', auth: 'none' },
  );
  expect(error?.message).toContain('inside the network');
});

it('reads a file on GitHub through a connection', async () => {
  source.pages.set('/api/repos/o/r/contents/README.md', (_request: Asked, response: Reply) => {
    response.end('# Title');
  });
  const file = { resource: 'github-file', owner: 'o', repo: 'r', path: 'README.md' };
  const { first } = await collect(file, { kind: 'github', auth: 'bearer' });
  expect(first?.payload).toBe('# Title');
});
