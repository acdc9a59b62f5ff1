import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { isAlive, markOf } from './process-identity.js';
import { stopProcess } from './stop-process.js';

const SUFFIX = '.pid.json';
const record = z.object({
  pid: z.number().int().positive(),
  identity: z.string(),
  stopSignal: z.enum(['SIGTERM', 'SIGINT']),
});

/** Remembers a child on disk, for a next launcher to find should this one be killed. */
export function writePidFile(
  folder: string,
  name: string,
  pid: number,
  stopSignal: 'SIGTERM' | 'SIGINT',
): void {
  const mark = markOf(pid);
  if (mark) writeFileSync(join(folder, name + SUFFIX), JSON.stringify({ ...mark, stopSignal }));
}

export const removePidFile = (folder: string, name: string): void =>
  rmSync(join(folder, name + SUFFIX), { force: true });

/**
 * Stops what a killed launcher left running, all at once.
 * @returns the names of what was stopped. A number that belongs to another program by now is left
 *   alone.
 */
export async function stopLeftovers(folder: string): Promise<string[]> {
  const stopped = await Promise.all(
    readdirSync(folder)
      .filter((file) => file.endsWith(SUFFIX))
      .map((file) => stopLeftover(folder, file.slice(0, -SUFFIX.length))),
  );
  return stopped.filter((name) => name !== undefined);
}

async function stopLeftover(folder: string, name: string): Promise<string | undefined> {
  const left = read(join(folder, name + SUFFIX));
  const alive = left !== undefined && isAlive(left);
  if (alive) await stopProcess(left, left.stopSignal);
  removePidFile(folder, name);
  return alive ? name : undefined;
}

function read(file: string): z.infer<typeof record> | undefined {
  try {
    return record.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return undefined; // cut off by a crash: nothing can be known from it
  }
}
