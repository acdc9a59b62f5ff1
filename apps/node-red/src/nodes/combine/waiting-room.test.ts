import { expect, it } from 'vitest';
import { WaitingRoom } from './waiting-room.js';

const patience = { size: 2, timeoutMs: 60_000 };

it('gives the whole set to who completes it, and nothing to the others', async () => {
  const room = new WaitingRoom<number>(10);
  const first = room.enter({ key: 'k', label: 'a', item: 1 }, patience);
  const other = room.enter({ key: 'other', label: 'a', item: 9 }, patience);
  expect(await room.enter({ key: 'k', label: 'b', item: 2 }, patience)).toEqual(
    new Map([
      ['a', 1],
      ['b', 2],
    ]),
  );
  expect(await first).toBeUndefined();
  expect(room.size).toBe(1);
  room.close();
  expect(await other).toBeUndefined();
  expect(room.size).toBe(0);
});

it('tells the first who came, once, when the rest does not come in time', async () => {
  const room = new WaitingRoom<number>(10);
  const three = { size: 3, timeoutMs: 10 };
  const first = room.enter({ key: 'k', label: 'a', item: 1 }, three);
  expect(await room.enter({ key: 'k', label: 'b', item: 2 }, three)).toBeUndefined();
  await expect(first).rejects.toMatchObject({
    code: 'STATUS_TIMEOUT',
    message: 'Only 2 of 3 verdicts came in time: a, b',
  });
  expect(room.size).toBe(0);
});

it('refuses a part that comes twice, and takes parts without a label one by one', async () => {
  const room = new WaitingRoom<number>(10);
  void room.enter({ key: 'k', label: 'a', item: 1 }, patience);
  await expect(room.enter({ key: 'k', label: 'a', item: 2 }, patience)).rejects.toThrow(
    'came twice',
  );
  void room.enter({ key: 'n', item: 1 }, patience);
  expect((await room.enter({ key: 'n', item: 2 }, patience))?.size).toBe(2);
  room.close();
});

it('holds no more sets than it has room for', async () => {
  const room = new WaitingRoom<number>(2);
  void room.enter({ key: 'a', label: 'x', item: 1 }, patience);
  void room.enter({ key: 'b', label: 'x', item: 1 }, patience);
  await expect(room.enter({ key: 'c', label: 'x', item: 1 }, patience)).rejects.toMatchObject({
    code: 'STATUS_LIMIT',
  });
  expect((await room.enter({ key: 'a', label: 'y', item: 1 }, patience))?.size).toBe(2);
  room.close();
});
