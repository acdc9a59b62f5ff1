import request from 'supertest';
import { expect, it } from 'vitest';
import { createSliceApp } from '../../testing/test-app.js';
import { createDocsRoutes } from './docs-routes.js';

const app = createSliceApp(createDocsRoutes({ enabled: true }));

it('serves a page that takes everything from this server, and can run nothing else', async () => {
  const page = await request(app).get('/api/v1/docs');
  expect(page.status).toBe(200);
  expect(page.type).toBe('text/html');
  expect(page.text).not.toMatch(/https?:|<script(?![^>]*src=)|\son\w+=/);
  const policy = page.headers['content-security-policy'];
  expect(policy).toContain("default-src 'none'; script-src 'self';");
  const names = [...page.text.matchAll(/(?:src|href|spec-url)="([^"]+)"/g)].map(([, name]) => name);
  expect(names).toEqual(['data:,', 'docs/page.css', 'docs/viewer.js', 'openapi.json']);
});

it('serves the files of the page, the viewer included', async () => {
  const viewer = await request(app).get('/api/v1/docs/viewer.js').buffer(true);
  expect(viewer.type).toBe('text/javascript');
  expect(viewer.text).toContain('openapi-explorer');
  expect(Number(viewer.headers['content-length'])).toBeLessThan(800_000);
  expect((await request(app).get('/api/v1/docs/page.css')).type).toBe('text/css');
  expect((await request(app).get('/api/v1/docs/..%2f..%2fpackage.json')).status).toBe(400);
});

it.each(['docs', 'docs/viewer.js', 'docs/page.css'])('has no %s when it is off', async (path) => {
  const off = createSliceApp(createDocsRoutes({ enabled: false }));
  const { status, body } = await request(off).get(`/api/v1/${path}`);
  expect([status, body.code]).toEqual([404, 'not-found']);
});
