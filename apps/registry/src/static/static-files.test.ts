import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestRegistry, type TestRegistry } from '../testing/test-registry.js';

let folder: string;
let registry: TestRegistry;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'status-static-'));
  const root = join(folder, '.root');
  mkdirSync(join(root, 'images', '.hidden'), { recursive: true });
  writeFileSync(join(folder, 'outside.txt'), 'outside');
  writeFileSync(join(root, 'images', 'a b.svg'), '<svg/>');
  writeFileSync(join(root, 'images', '.hidden', 'x.txt'), 'hidden');
  writeFileSync(join(root, '.env'), 'hidden');
  symlinkSync(join(folder, 'outside.txt'), join(root, 'link.txt'));
  symlinkSync(join(root, '.env'), join(root, 'env.txt'));
  symlinkSync('..', join(root, 'up'));
  symlinkSync(join(root, 'images'), join(root, 'pictures'));
  registry = await startTestRegistry({}, undefined, { staticDir: root });
});
afterAll(async () => {
  await registry.close();
  rmSync(folder, { recursive: true });
});

/** As it stands: fetch would resolve the dots before it sends. */
const raw = (path: string) =>
  new Promise<{ status?: number; text: string }>((resolve, reject) => {
    request(registry.url, { path }, (answer) => {
      let text = '';
      answer.on('data', (chunk: Buffer) => (text += chunk.toString()));
      answer.on('end', () =>
        resolve({ ...(answer.statusCode ? { status: answer.statusCode } : {}), text }),
      );
    })
      .on('error', reject)
      .end();
  });

test.each(['/static/images/a%20b.svg', '/static/pictures/a%20b.svg'])(
  '%s is served',
  async (path) => {
    const answer = await registry.call('GET', path);
    expect([answer.status, answer.text]).toEqual([200, '<svg/>']);
    expect(answer.headers.get('content-type')).toBe('image/svg+xml');
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  },
);

test.each([
  ...['/static/.env', '/static/env.txt', '/static/images/.hidden/x.txt'],
  ...['/static/link.txt', '/static/up/outside.txt', '/static/../outside.txt'],
  ...[
    '/static/%2e%2e/outside.txt',
    '/static/..%2foutside.txt',
    '/static/images%2f..%2f..%2foutside.txt',
  ],
  ...[
    '/static/images',
    '/static/images/',
    '/static/',
    '/static',
    '/static/none',
    `/static/${'a'.repeat(5000)}`,
  ],
  ...['/static/link.txt/x', '/static/%5c..%5coutside.txt', '/static/a%00b', '/static/%ff'],
])('%s is not', async (path) => {
  const { status, text } = await raw(path);
  expect([400, 404]).toContain(status);
  expect(text).not.toMatch(/outside$|hidden$/);
});

test('without a folder there is nothing', async () => {
  const bare = await startTestRegistry();
  try {
    expect((await bare.call('GET', '/static/images/a%20b.svg')).status).toBe(404);
  } finally {
    await bare.close();
  }
});
