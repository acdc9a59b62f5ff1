import { expect, test } from '@playwright/test';

test('the gateway answers for itself, for the web app and for the backend', async ({ request }) => {
  const health = await request.get('/healthz');
  expect(health.status()).toBe(200);
  expect(await health.json()).toEqual({ status: 'ok' });
  const app = await request.get('/');
  expect(app.headers()['content-type']).toContain('text/html');
  expect((await request.get('/backend/health/live')).status()).toBe(200);
});
