import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it, vi } from 'vitest';
import { supervise, type Running, type Supervisable } from './supervise.js';

/** A program whose deaths the test decides. */
function fakeProgram(failures: readonly number[] = []) {
  let starts = 0;
  let kill: (reason: string) => void = () => undefined;
  const program: Supervisable = {
    name: 'fake',
    start: async (): Promise<Running> => {
      starts += 1;
      if (failures.includes(starts)) throw new Error('it fails to start');
      const ended = new Promise<string>((resolve) => (kill = resolve));
      return { ended, stop: async () => kill('stopped') };
    },
  };
  return { program, starts: () => starts, kill: (reason: string) => kill(reason) };
}

function recorder() {
  const said: string[] = [];
  return {
    said,
    watcher: {
      restarting: (name: string, reason: string) => said.push(`${name} ${reason}`),
      restarted: (name: string) => said.push(`${name} is back`),
      gaveUp: (error: Error) => said.push(error.message),
    },
  };
}
const never = new AbortController().signal;

it('starts a program again when it dies, and says so', async () => {
  const { program, starts, kill } = fakeProgram();
  const { said, watcher } = recorder();
  const supervised = await supervise(program, watcher, never);
  kill('signal SIGKILL');
  await vi.waitFor(() => expect(said).toEqual(['fake signal SIGKILL', 'fake is back']));
  expect(starts()).toBe(2);
  await supervised.stop();
});

const quick = (deaths: readonly number[]) =>
  deaths.length < 5 ? ({ restart: true, afterMs: 1 } as const) : ({ restart: false } as const);

it('counts a failed restart as a death and tries once more', async () => {
  const { program, starts, kill } = fakeProgram([2]);
  const { said, watcher } = recorder();
  const supervised = await supervise(program, watcher, never, quick);
  kill('exit code 1');
  await vi.waitFor(() => expect(said).toContain('fake is back'));
  expect(starts()).toBe(3);
  await supervised.stop();
});

it('gives up after the fifth death with one sentence', async () => {
  const { program, starts, kill } = fakeProgram([2, 3, 4, 5]);
  const { said, watcher } = recorder();
  await supervise(program, watcher, never, quick);
  kill('exit code 1');
  await vi.waitFor(() => expect(said.at(-1)).toMatch(/^fake ended 5 times within a minute/));
  expect(starts()).toBe(5);
});

it('does not start again what it was asked to stop', async () => {
  const { program, starts } = fakeProgram();
  const { said, watcher } = recorder();
  const supervised = await supervise(program, watcher, never);
  await supervised.stop();
  await sleep(300);
  expect(starts()).toBe(1);
  expect(said).toEqual([]);
});

it('stops while it waits to start again', async () => {
  const { program, starts, kill } = fakeProgram();
  const { watcher } = recorder();
  const supervised = await supervise(program, watcher, never);
  kill('exit code 1');
  await sleep(20);
  await supervised.stop();
  expect(starts()).toBe(1);
});

it('passes on the error of the first start', async () => {
  const { program } = fakeProgram([1]);
  await expect(supervise(program, recorder().watcher, never)).rejects.toThrow('fails to start');
});
