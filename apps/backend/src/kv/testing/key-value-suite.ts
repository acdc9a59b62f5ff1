import { afterAll, beforeAll, expect, it } from 'vitest';
import { newId } from '../../db/id.js';
import { LONGEST_MESSAGE, type KeyValue } from '../key-value.js';

const MINUTE = 60_000;
/** Long enough to be read on a busy machine before it is over. */
const SOON = 400;

/**
 * What every key-value store does.
 * @param open two connections to one store, as two processes have them
 */
export function testKeyValue(open: () => Promise<[KeyValue, KeyValue]>): void {
  let one: KeyValue;
  let other: KeyValue;
  beforeAll(async () => {
    [one, other] = await open();
  });
  afterAll(async () => {
    await one.close();
    if (other !== one) await other.close();
  });

  it('gives back what another process has set, last', async () => {
    const key = newId();
    expect(await one.get(key)).toBeUndefined();
    await one.set(key, 'first', MINUTE);
    await other.set(key, 'söçond ✓ "\\', MINUTE);
    expect(await one.get(key)).toBe('söçond ✓ "\\');
  });

  it('keeps an empty value', async () => {
    const key = newId();
    await one.set(key, '', MINUTE);
    expect(await one.get(key)).toBe('');
    expect(await one.compareAndSet(key, undefined, 'x', MINUTE)).toBe(false);
    expect(await one.compareAndSet(key, '', 'x', MINUTE)).toBe(true);
  });

  it('deletes once', async () => {
    const key = newId();
    await one.set(key, 'x', MINUTE);
    expect(await other.delete(key)).toBe(true);
    expect(await one.delete(key)).toBe(false);
    expect(await one.get(key)).toBeUndefined();
  });

  it('forgets a value when its time is over, and not before', async () => {
    const [short, long] = [newId(), newId()];
    await one.set(short, 'x', SOON);
    await one.set(long, 'x', MINUTE);
    await expect.poll(() => one.get(short), { timeout: 5_000 }).toBeUndefined();
    expect(await one.delete(short)).toBe(false);
    expect(await one.get(long)).toBe('x');
  });

  it('gives a value that is set again a new time', async () => {
    const key = newId();
    await one.set(key, 'x', SOON);
    await one.set(key, 'y', MINUTE);
    await new Promise((resolve) => setTimeout(resolve, SOON + 50));
    expect(await one.get(key)).toBe('y');
  });

  it('counts every increment of every process once', async () => {
    const key = newId();
    const counts = await Promise.all(
      Array.from({ length: 60 }, (_, n) => (n % 2 ? one : other).increment(key, MINUTE)),
    );
    expect(counts.map(({ count }) => count).sort((a, b) => a - b)).toEqual(
      Array.from({ length: 60 }, (_, n) => n + 1),
    );
  });

  it('ends a counter at the time of its first increment', async () => {
    const key = newId();
    const first = await one.increment(key, SOON);
    const second = await one.increment(key, MINUTE);
    expect(first.leftMs).toBeLessThanOrEqual(SOON);
    expect(second).toMatchObject({ count: 2 });
    expect(second.leftMs).toBeLessThanOrEqual(SOON);
    await expect
      .poll(async () => (await one.increment(key, SOON)).count, { interval: SOON + 50 })
      .toBe(1);
  });

  it('lets one of many set what none has set', async () => {
    const key = newId();
    const done = await Promise.all(
      Array.from({ length: 30 }, (_, n) =>
        (n % 2 ? one : other).compareAndSet(key, undefined, String(n), MINUTE),
      ),
    );
    expect(done.filter(Boolean)).toHaveLength(1);
    expect(await other.get(key)).toBe(String(done.indexOf(true)));
  });

  it('loses no change that is made by comparing', async () => {
    const key = newId();
    await one.set(key, '0', MINUTE);
    const add = async (store: KeyValue): Promise<void> => {
      const value = await store.get(key);
      if (!(await store.compareAndSet(key, value, String(Number(value) + 1), MINUTE)))
        return add(store);
    };
    await Promise.all(Array.from({ length: 20 }, (_, n) => add(n % 2 ? one : other)));
    expect(await one.get(key)).toBe('20');
  });

  it('expects nothing of a value whose time is over', async () => {
    const key = newId();
    await one.set(key, 'old', SOON);
    expect(await one.compareAndSet(key, undefined, 'new', MINUTE)).toBe(false);
    await expect.poll(() => one.get(key), { timeout: 5_000 }).toBeUndefined();
    expect(await one.compareAndSet(key, 'old', 'new', MINUTE)).toBe(false);
    expect(await one.compareAndSet(key, undefined, 'new', MINUTE)).toBe(true);
  });

  it('forgets nothing that is in force when it purges', async () => {
    const [kept, over] = [newId(), newId()];
    await one.set(kept, 'x', MINUTE);
    await one.set(over, 'x', 1);
    await expect.poll(() => one.get(over)).toBeUndefined();
    await one.purge();
    expect(await one.get(kept)).toBe('x');
  });

  it('tells those who listen, in every process, and nobody else', async () => {
    const channel = newId();
    const heard: string[] = [];
    const stop = await one.subscribe(channel, (message) => heard.push(`one ${message}`));
    await other.subscribe(channel, (message) => heard.push(`other ${message}`));
    await other.subscribe(newId(), (message) => heard.push(`stranger ${message}`));
    await one.publish(channel, 'a');
    await expect.poll(() => heard.length, { timeout: 5_000 }).toBe(2);
    await stop();
    await other.publish(channel, 'b');
    await expect.poll(() => heard.length, { timeout: 5_000 }).toBe(3);
    expect(heard.sort()).toEqual(['one a', 'other a', 'other b']);
  });

  it('carries the longest message whole', async () => {
    const channel = newId();
    const heard: string[] = [];
    await other.subscribe(channel, (message) => heard.push(message));
    const longest = 'x'.repeat(LONGEST_MESSAGE);
    await one.publish(channel, longest);
    await expect.poll(() => heard, { timeout: 5_000 }).toEqual([longest]);
  });
}
