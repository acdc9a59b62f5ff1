import { expect, it } from 'vitest';
import { startTasks } from './background.js';
import { silentLog } from './testing/silent-log.js';

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

it('never runs a task twice at once, and goes on after a failure', async () => {
  let open = 0;
  let most = 0;
  let turns = 0;
  const run = async () => {
    most = Math.max(most, ++open);
    await sleep(5);
    open--;
    if (++turns === 1) throw new Error('first');
  };
  const stop = startTasks([{ name: 'slow', everyMs: 1, run }], silentLog);
  while (turns < 3) await sleep(1);
  await stop();
  expect(most).toBe(1);
});

it('stops after what is running', async () => {
  let turns = 0;
  const run = async () => {
    await sleep(5);
    turns++;
  };
  const stop = startTasks([{ name: 'one', everyMs: 1, run }], silentLog);
  await sleep(3);
  await stop();
  const after = turns;
  await sleep(20);
  expect(turns).toBe(after);
});
