import { expect, it } from 'vitest';
import type { Switch } from './config.js';
import { createSwitchBoard } from './switch-board.js';

const off = (key: string): Switch => ({
  key,
  available: false,
  updatedAt: new Date(0),
  updatedBy: 'ada',
});

function createBoard(answers: (() => Promise<Switch[]>)[]) {
  let asked = 0;
  let change = () => undefined as void;
  const errors: unknown[] = [];
  const board = createSwitchBoard({
    switches: {
      list: async () => (answers[Math.min(asked++, answers.length - 1)] ?? (async () => []))(),
    },
    listen: (onChange) => {
      change = onChange;
      return { first: Promise.resolve(), stop: async () => undefined };
    },
    onError: (error) => errors.push(error),
  });
  return { board, errors, change: () => change(), asked: () => asked };
}
const settled = () => new Promise((resolve) => setTimeout(resolve, 5));

it('asks at the start and at each change, and at no other time', async () => {
  const { board, change, asked } = createBoard([async () => [], async () => [off('flows')]]);
  await board.start();
  for (let n = 0; n < 100; n++) expect(board.isAvailable('flows')).toBe(true);
  expect(asked()).toBe(1);
  change();
  await settled();
  expect(board.isAvailable('flows')).toBe(false);
  expect(asked()).toBe(2);
});

it('keeps what it knew when it cannot ask', async () => {
  const fail = async () => {
    throw new Error('the database is down');
  };
  const { board, change, errors } = createBoard([async () => [off('flows')], fail]);
  await board.start();
  change();
  await settled();
  expect(board.isAvailable('flows')).toBe(false);
  expect(errors).toHaveLength(1);
});

it('does not let an old answer that comes late stand', async () => {
  let answerLate: (switches: Switch[]) => void = () => undefined;
  const late = () => new Promise<Switch[]>((resolve) => (answerLate = resolve));
  const { board } = createBoard([late, async () => [off('flows')]]);
  const first = board.refresh();
  await board.refresh();
  answerLate([]);
  await first;
  expect(board.isAvailable('flows')).toBe(false);
});
