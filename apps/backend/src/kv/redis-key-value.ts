import type { Logger } from 'pino';
import { createClient } from 'redis';
import { unavailable } from '../errors/index.js';
import type { KeyValue } from './key-value.js';

export interface RedisOptions {
  /** `redis://:password@host:port/database`, or `rediss://` over TLS. */
  url: string;
  log: Logger;
  /** Stands before every key and channel, so that installations can share a server. */
  prefix?: string;
  /** Milliseconds the first connection may take. */
  connectWithinMs?: number;
}

const COMMAND_MS = 5_000;
const LONGEST_WAIT_MS = 2_000;
const REFUSED = /^(WRONGPASS|NOAUTH|NOPERM)/;

// Redis compares and sets in one step in a script alone. An empty third argument expects nothing.
const COMPARE_AND_SET = `
local found = redis.call('GET', KEYS[1])
if ARGV[1] == '0' and found then return 0 end
if ARGV[1] == '1' and found ~= ARGV[2] then return 0 end
redis.call('SET', KEYS[1], ARGV[3], 'PX', ARGV[4])
return 1`;

/**
 * Over a Redis or Dragonfly server. While it is away every call fails at once with a 503, and the
 * connection is opened again for as long as it takes.
 * @throws Error in one sentence when there is no first connection in time
 */
export async function connectRedis(options: RedisOptions): Promise<KeyValue> {
  const { url, log, prefix = 'status:', connectWithinMs = 30_000 } = options;
  const connect = async () => {
    let admitted = false;
    const client = createClient({
      url,
      disableOfflineQueue: true,
      commandOptions: { timeout: COMMAND_MS },
      socket: {
        connectTimeout: COMMAND_MS,
        // A wrong password will not become right; once let in, it was the server's fault.
        reconnectStrategy: (tries, cause) =>
          !admitted && REFUSED.test(cause.message)
            ? cause
            : Math.min(50 * 2 ** Math.min(tries, 6), LONGEST_WAIT_MS),
      },
    });
    // The address can carry a password: an error is told by its kind.
    client.on('error', (error: NodeJS.ErrnoException) =>
      log.warn(`key-value store: ${error.code ?? error.name}`),
    );
    await inTime(client.connect(), connectWithinMs).catch((cause: Error) => {
      client.destroy();
      const { host } = new URL(url);
      throw new Error(
        `The server of REDIS_URL at ${host} lets nobody in: ${cause.message.replace(/\.$/, '')}.`,
      );
    });
    admitted = true;
    return client;
  };
  const client = await connect();
  const subscriber = await connect();

  const ask = async <T>(call: () => Promise<T>): Promise<T> => {
    try {
      return await call();
    } catch (error) {
      log.warn(`key-value store: ${(error as Error).name}`);
      throw unavailable(
        'sessions-unavailable',
        'The store of sessions does not answer at the moment. The same call may succeed soon.',
      );
    }
  };

  return {
    get: (key) => ask(async () => (await client.get(prefix + key)) ?? undefined),
    set: (key, value, ttlMs) =>
      ask(async () => {
        await client.set(prefix + key, value, { expiration: { type: 'PX', value: ttlMs } });
      }),
    delete: (key) => ask(async () => (await client.del(prefix + key)) > 0),
    increment: (key, ttlMs) =>
      ask(async () => {
        const name = prefix + key;
        const [count, , leftMs] = await client
          .multi()
          .incr(name)
          .pExpire(name, ttlMs, 'NX')
          .pTTL(name)
          .execTyped();
        return { count, leftMs };
      }),
    compareAndSet: (key, expected, value, ttlMs) =>
      ask(async () => {
        const rule = expected === undefined ? '0' : '1';
        const done = await client.eval(COMPARE_AND_SET, {
          keys: [prefix + key],
          arguments: [rule, expected ?? '', value, String(ttlMs)],
        });
        return done === 1;
      }),
    publish: (channel, message) =>
      ask(async () => void (await client.publish(prefix + channel, message))),
    subscribe: (channel, listener) =>
      ask(async () => {
        await subscriber.subscribe(prefix + channel, listener);
        return () => subscriber.unsubscribe(prefix + channel, listener);
      }),
    purge: async () => undefined,
    async close() {
      await Promise.all([client, subscriber].map((connection) => connection.close()));
    },
  };
}

async function inTime(work: Promise<unknown>, withinMs: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer in ${withinMs / 1000} s`)), withinMs);
  });
  await Promise.race([work, late]).finally(() => clearTimeout(timer));
}
