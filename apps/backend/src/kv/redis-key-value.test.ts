import { findRedisServer, startTemporaryRedis, type Redis } from '@status/local-postgres';
import { afterAll, expect, it, onTestFinished } from 'vitest';
import { silentLog } from '../testing/silent-log.js';
import { connectRedis } from './redis-key-value.js';
import { testKeyValue } from './testing/key-value-suite.js';

const open = (url: string, connectWithinMs?: number) =>
  connectRedis({ url, log: silentLog, ...(connectWithinMs && { connectWithinMs }) });

if (findRedisServer() || process.env['CI']) {
  let server: Redis;
  afterAll(() => server?.stop());

  testKeyValue(async () => {
    server = await startTemporaryRedis();
    return [await open(server.url), await open(server.url)];
  });

  it('is let in by its password alone, and repeats none of it', async () => {
    const wrong = Object.assign(new URL(server.url), { password: 'a-wrong-password' }).href;
    const fault = await open(wrong).catch((error: Error) => error.message);
    expect(fault).toMatch(/^The server of REDIS_URL at 127\.0\.0\.1:\d+ lets nobody in: /);
    expect(fault).not.toContain('a-wrong-password');
  });

  it('answers 503 at once while the server is away, and goes on when it is back', async () => {
    const own = await startTemporaryRedis();
    onTestFinished(own.stop);
    const store = await open(own.url);
    await store.set('before', 'x', 60_000);
    await own.stop();
    const since = Date.now();
    await expect(store.get('before')).rejects.toMatchObject({ status: 503 });
    expect(Date.now() - since).toBeLessThan(4_000);
    const back = await startTemporaryRedis({ port: own.port, password: new URL(own.url).password });
    onTestFinished(back.stop);
    await expect
      .poll(
        () =>
          store.set('after', 'y', 60_000).then(
            () => 'set',
            () => 'away',
          ),
        { timeout: 8_000 },
      )
      .toBe('set');
    expect(await store.get('after')).toBe('y');
    await store.close();
  }, 20_000);
} else {
  it('says that it did not run where there is no redis-server', () => {
    const message = 'redis-server is not on the PATH: the Redis adapter has NOT been tested.';
    console.warn(`\n${'!'.repeat(80)}\n${message}\n${'!'.repeat(80)}\n`);
    expect(message).toContain('NOT');
  });
}
