import { afterAll, beforeAll, expect, test } from 'vitest';
import document from '../generated/openapi.json' with { type: 'json' };
import { startTestRegistry, type TestRegistry } from '../testing/test-registry.js';

let registry: TestRegistry;
beforeAll(async () => {
  registry = await startTestRegistry();
});
afterAll(() => registry.close());

test('the contract is served as one document', async () => {
  const { status, body } = await registry.call('GET', '/api/v6/api-docs');
  expect([status, body]).toEqual([200, document]);
});

test('the page takes everything from this server, and can run nothing else', async () => {
  const page = await registry.call('GET', '/api/v6/docs');
  expect(page.headers.get('content-type')).toContain('text/html');
  expect(page.text).not.toMatch(/https?:|<script(?![^>]*src=)|\son\w+=/);
  const policy = page.headers.get('content-security-policy');
  expect(policy).toContain("default-src 'none'; script-src 'self';");
  const names = [...page.text.matchAll(/(?:src|href|spec-url)="([^"]+)"/g)].map(([, name]) => name);
  expect(names).toEqual(['data:,', 'docs/page.css', 'docs/viewer.js', 'api-docs']);
  const viewer = await registry.call('GET', '/api/v6/docs/viewer.js');
  expect(viewer.text).toContain('openapi-explorer');
  expect((await registry.call('GET', '/api/v6/docs/page.css')).status).toBe(200);
  expect((await registry.call('GET', '/api/v6/docs/..%2f..%2fpackage.json')).status).toBe(400);
});

test.each(['docs', 'api-docs'])('the newest %s are found', async (name) => {
  const answer = await fetch(`${registry.url}/api/latest/${name}`, { redirect: 'manual' });
  expect(answer.status).toBe(302);
  expect(answer.headers.get('location')).toBe(`/api/v6/${name}`);
});

test('another prefix holds for routes, page and document', async () => {
  const moved = await startTestRegistry({}, undefined, { apiPrefix: '/registry' });
  try {
    expect((await moved.call('GET', '/registry/agreements')).body).toEqual([]);
    expect((await moved.call('GET', '/api/v6/agreements')).status).toBe(404);
    const { paths } = (await moved.call('GET', '/registry/api-docs')).body as { paths: object };
    expect(paths).toHaveProperty('/registry/agreements');
  } finally {
    await moved.close();
  }
});
