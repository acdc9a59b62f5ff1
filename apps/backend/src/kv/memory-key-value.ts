import { EventEmitter } from 'node:events';
import type { KeyValue } from './key-value.js';

interface Entry {
  value: string;
  endsAt: number;
}

/** For one process alone, and gone with it: tests, and tools that need no more. */
export function createMemoryKeyValue(now: () => number = Date.now): KeyValue {
  const entries = new Map<string, Entry>();
  const messages = new EventEmitter().setMaxListeners(0);
  const find = (key: string): Entry | undefined => {
    const entry = entries.get(key);
    return entry && entry.endsAt > now() ? entry : undefined;
  };
  const put = (key: string, value: string, ttlMs: number) =>
    entries.set(key, { value, endsAt: now() + ttlMs });

  return {
    get: async (key) => find(key)?.value,
    set: async (key, value, ttlMs) => void put(key, value, ttlMs),
    async delete(key) {
      const there = find(key) !== undefined;
      entries.delete(key);
      return there;
    },
    async increment(key, ttlMs) {
      const entry = find(key);
      const count = Number(entry?.value ?? 0) + 1;
      const leftMs = entry ? entry.endsAt - now() : ttlMs;
      put(key, String(count), leftMs);
      return { count, leftMs };
    },
    async compareAndSet(key, expected, value, ttlMs) {
      if (find(key)?.value !== expected) return false;
      put(key, value, ttlMs);
      return true;
    },
    async publish(channel, message) {
      queueMicrotask(() => messages.emit(`on ${channel}`, message));
    },
    async subscribe(channel, listener) {
      messages.on(`on ${channel}`, listener);
      return async () => void messages.off(`on ${channel}`, listener);
    },
    async purge() {
      for (const [key, { endsAt }] of entries) if (endsAt <= now()) entries.delete(key);
    },
    async close() {
      messages.removeAllListeners();
    },
  };
}
