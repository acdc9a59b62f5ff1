import { expect, it } from 'vitest';
import { Delivery } from './delivery.js';
import type { Batch } from './post-batch.js';
import type { ComputationRow } from './rows.js';

const size = { rows: 2, bytes: 10_000 };
const row = (id: number) => ({ computationGroup: 'g', id }) as unknown as ComputationRow;

function createDelivery(answer: (batch: Batch) => Promise<void> = () => Promise.resolve()) {
  const posted: Batch[] = [];
  const post = (batch: Batch) => {
    posted.push(batch);
    return answer(batch);
  };
  const target = { computationGroup: 'g', url: 'u', token: 't' };
  return { delivery: new Delivery(target, post), posted };
}

const bodies = (posted: Batch[]) => posted.map(({ body }) => JSON.parse(body) as unknown);

it('numbers its batches and closes the group with the last', async () => {
  const { delivery, posted } = createDelivery();
  await delivery.add([row(1), row(2), row(3)], size);
  await delivery.finish();
  expect(posted.map(({ idempotencyKey }) => idempotencyKey)).toEqual(['g:0', 'g:1']);
  expect(bodies(posted)).toEqual([
    { computationGroup: 'g', computations: [row(1), row(2)], done: false },
    { computationGroup: 'g', computations: [row(3)], done: true },
  ]);
});

it('posts one batch after the other', async () => {
  let under = 0;
  const { delivery, posted } = createDelivery(async () => {
    expect(++under).toBe(1);
    await Promise.resolve();
    under--;
  });
  const adding = [1, 3, 5].map((id) => delivery.add([row(id), row(id + 1)], size));
  await Promise.all([...adding, delivery.finish()]);
  expect(posted).toHaveLength(4);
});

it('sends nothing more after a refusal but the error, and that once', async () => {
  const { delivery, posted } = createDelivery((batch) =>
    batch.idempotencyKey === 'g:0' ? Promise.reject(new Error('refused')) : Promise.resolve(),
  );
  await expect(delivery.add([row(1), row(2)], size)).rejects.toThrow('refused');
  await expect(delivery.add([row(3), row(4)], size)).rejects.toThrow('refused');
  const error = { code: 'STATUS_BACKEND', message: 'refused', node: 'finish' };
  await delivery.fail(error);
  await delivery.fail({ ...error, message: 'again' });
  expect(bodies(posted).slice(1)).toEqual([
    { computationGroup: 'g', computations: [], done: true, error },
  ]);
});

it('tells the error when the closing batch was refused, and that once', async () => {
  const { delivery, posted } = createDelivery((batch) =>
    batch.idempotencyKey === 'g:0' ? Promise.reject(new Error('refused')) : Promise.resolve(),
  );
  await delivery.add([row(1)], size);
  await expect(delivery.finish()).rejects.toThrow('refused');
  const error = { code: 'STATUS_BACKEND', message: 'refused', node: 'finish' };
  await Promise.all([delivery.fail(error), delivery.fail(error)]);
  await delivery.fail(error);
  expect(bodies(posted).slice(1)).toEqual([
    { computationGroup: 'g', computations: [], done: true, error },
  ]);
});

it('drops what waits when it fails, and refuses what comes after the end', async () => {
  const { delivery, posted } = createDelivery();
  await delivery.add([row(1)], size);
  await delivery.fail({ code: 'STATUS_UPSTREAM', message: 'm', node: 'n' });
  expect(bodies(posted)).toMatchObject([{ computations: [], done: true }]);
  await expect(delivery.add([row(2)], size)).rejects.toThrow('finished before');
  await expect(delivery.finish()).rejects.toThrow('finished before');
});
