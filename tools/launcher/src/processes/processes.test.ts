import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { lockHome } from '../home/instance-lock.js';
import { stopLeftovers, writePidFile } from './pid-files.js';
import { isAlive, markOf, processIdentity } from './process-identity.js';
import { stopProcess } from './stop-process.js';

const folder = mkdtempSync(join(tmpdir(), 'status-processes-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** A process that ends on SIGTERM, or one that does not. */
async function sleeper(ignoreTerm = false) {
  const script = `process.on('SIGTERM', () => ${ignoreTerm ? '0' : 'process.exit(0)'}); setTimeout(() => 0, 60_000); console.log('up')`;
  const child = spawn(process.execPath, ['-e', script], { detached: true });
  await once(child.stdout, 'data');
  const mark = markOf(child.pid ?? 0);
  if (!mark) throw new Error('the process has no mark');
  return { child, mark };
}

it('knows a living process from a dead one', async () => {
  const { child, mark } = await sleeper();
  expect(isAlive(mark)).toBe(true);
  child.kill('SIGKILL');
  await once(child, 'exit');
  expect(isAlive(mark)).toBe(false);
  expect(processIdentity(mark.pid)).toBeUndefined();
});

it('stops a process that obeys, and kills one that does not', async () => {
  const obedient = await sleeper();
  await stopProcess(obedient.mark, 'SIGTERM', 5_000);
  expect(isAlive(obedient.mark)).toBe(false);
  const stubborn = await sleeper(true);
  await stopProcess(stubborn.mark, 'SIGTERM', 100);
  expect(isAlive(stubborn.mark)).toBe(false);
});

it('stops what an earlier launcher left, once', async () => {
  const { mark } = await sleeper();
  writePidFile(folder, 'backend', mark.pid, 'SIGTERM');
  expect(await stopLeftovers(folder)).toEqual(['backend']);
  expect(isAlive(mark)).toBe(false);
  expect(await stopLeftovers(folder)).toEqual([]);
});

it('leaves a process alone that has the number but not the start of the one remembered', async () => {
  const { child, mark } = await sleeper();
  const stale = { ...mark, identity: 'another-boot:1', stopSignal: 'SIGTERM' };
  writeFileSync(join(folder, 'backend.pid.json'), JSON.stringify(stale));
  writeFileSync(join(folder, 'registry.pid.json'), '{"pid": 1');
  expect(await stopLeftovers(folder)).toEqual([]);
  expect(isAlive(mark)).toBe(true);
  expect(readdirSync(folder)).toEqual([]);
  child.kill('SIGKILL');
});

it('lets one launcher at a time onto a data folder', async () => {
  const unlock = lockHome('/data', folder);
  expect(() => lockHome('/data', folder)).toThrow(
    `STATUS already runs on /data (process ${process.pid}).`,
  );
  unlock();
  lockHome('/data', folder)();
  expect(readdirSync(folder)).toEqual([]);
});

it('takes over the lock of a launcher that is gone', () => {
  const gone = { pid: process.pid, identity: 'another-boot:1' };
  writeFileSync(join(folder, 'launcher.lock'), JSON.stringify(gone));
  lockHome('/data', folder)();
  expect(readdirSync(folder)).toEqual([]);
});
