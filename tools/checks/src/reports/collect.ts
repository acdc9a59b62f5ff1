import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { add, NONE, type Counts } from './counts.js';
import { fromPlaywright, fromVitest } from './reports.js';

const VITEST = 'test-output/vitest.json';
const PLAYWRIGHT = 'apps/e2e/test-output/report.json';

/** Projects with a vitest configuration, as folders: each run must leave a report there. */
function testedProjects(root: string): string[] {
  return ['apps', 'libs', 'tools']
    .flatMap((kind) => readdirSync(join(root, kind)).map((name) => `${kind}/${name}`))
    .filter((project) =>
      ['vitest.config.mts', 'vite.config.mts'].some((file) =>
        existsSync(join(root, project, file)),
      ),
    );
}

/** Removes the reports of an earlier run. Nx brings those of unchanged projects back. */
export function removeReports(root: string): void {
  for (const project of testedProjects(root)) rmSync(join(root, project, VITEST), { force: true });
  rmSync(join(root, PLAYWRIGHT), { force: true });
}

/**
 * Adds up the vitest reports of all projects.
 * @param complain hears which project left no readable report; that counts as one failure
 */
export function collectVitest(root: string, complain: (line: string) => void): Counts {
  return testedProjects(root)
    .map((project) => read(root, `${project}/${VITEST}`, fromVitest, complain))
    .reduce(add, NONE);
}

export function collectPlaywright(root: string, complain: (line: string) => void): Counts {
  const counts = read(root, PLAYWRIGHT, fromPlaywright, complain);
  if ('flaky' in counts && Number(counts.flaky) > 0)
    complain(`${String(counts.flaky)} stories passed only when they were tried again.`);
  return counts;
}

function read(
  root: string,
  file: string,
  parse: (text: string) => Counts,
  complain: (line: string) => void,
): Counts {
  try {
    return parse(readFileSync(join(root, file), 'utf8'));
  } catch (error) {
    complain(`No result from ${file}: ${(error as Error).message}`);
    return { ...NONE, failed: 1 };
  }
}
