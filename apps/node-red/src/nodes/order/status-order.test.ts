import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import type { FakeBackend } from '../../../test/fake-backend.js';
import { startFakeBackend } from '../../../test/fake-backend.js';
import { loadNode, unloadNodes } from '../../../test/flow-harness.js';

let backend: FakeBackend;
beforeAll(async () => {
  backend = await startFakeBackend();
});
afterEach(unloadNodes);
afterAll(() => backend.stop());

const trace = (id: string, ...names: string[]) => ({
  id,
  attributes: { region: 'EU' },
  events: names.map((name, hour) => ({ name, time: `2026-01-01T0${hour}:00:00.000Z` })),
});

const order = (node: object, params?: Record<string, string>) =>
  loadNode(backend, { type: 'status-order', name: 'in order', ...node }, params);

it('lists the positions that violate the rule', async () => {
  const harness = await order({ a: 'ship', b: 'pay', within: 'PT2H', key: 'order {id}' });
  const payload = trace('7', 'ship', 'pay', 'ship', 'other', 'ship');
  const { first } = await harness.give({ payload });
  expect(first).toMatchObject({
    result: false,
    check: 'in order',
    evidences: [
      {
        key: 'order 7',
        result: false,
        value: {
          template: 'response',
          a: 'ship',
          b: 'pay',
          within: 'PT2H',
          activations: 3,
          violations: 2,
          positions: [2, 4],
        },
      },
    ],
  });
});

it('checks each trace of a list, by the params of the control', async () => {
  const node = { template: 'precedence', fromParams: { a: 'first', b: 'then' } };
  const harness = await order(node, { first: 'check', then: 'ship' });
  const payload = [trace('1', 'check', 'ship'), trace('2', 'ship')];
  const { first } = await harness.give({ payload });
  expect(first?.evidences?.map(({ key, result }) => [key, result])).toEqual([
    ['1', true],
    ['2', false],
  ]);
  expect(first?.result).toBe(false);
});

it('lists at most a hundred positions and counts all', async () => {
  const harness = await order({ template: 'absence', a: 'x' });
  const payload = { ...trace('1'), events: Array.from({ length: 150 }, () => ({ name: 'x' })) };
  const { first } = await harness.give({ payload });
  const { violations, positions } = first?.evidences?.[0]?.value as {
    violations: number;
    positions: number[];
  };
  expect([violations, positions.length]).toEqual([150, 100]);
});

it('lets a message without traces through without a verdict', async () => {
  const harness = await order({ a: 'a', b: 'b' });
  const parts = { id: 'p', type: 'array' as const, index: 0, count: 0 };
  const { first } = await harness.give({ payload: [], parts, last: true });
  expect(first).toMatchObject({ payload: [], evidences: [], last: true });
  expect(first).not.toHaveProperty('result');
});

it.each([
  ['a payload that is no trace', {}, { a: 1 }, 'is no trace'],
  ['an unknown template', { template: 'succession' }, trace('1'), 'is not one of'],
  ['one event twice', { b: 'a' }, trace('1'), 'both “a”'],
])('fails by configuration for %s', async (_case, node, payload, part) => {
  const harness = await order({ a: 'a', b: 'b', ...node });
  expect((await harness.give({ payload })).error).toMatchObject({
    code: 'STATUS_CONFIG',
    message: expect.stringContaining(part),
  });
});
