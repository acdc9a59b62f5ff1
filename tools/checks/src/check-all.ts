import { getBrowser } from './browser/get-browser.js';
import type { Machine } from './browser/find-browser.js';
import { collectPlaywright, collectVitest, removeReports } from './reports/collect.js';
import { add, NONE, type Counts } from './reports/counts.js';
import { runCommand } from './run/run-command.js';
import { STEPS, STORIES, TESTS, type Step } from './steps.js';

/** A finished task of Nx, a finished story of Playwright. */
const PROGRESS = /^\s*([✔✖]\s+nx run|[✓✘]\s+\d+ )/;

export interface CheckAll {
  root: string;
  machine: Machine;
  /** Nothing may be missing or skipped. */
  ci: boolean;
  say: (line: string) => void;
}

/**
 * Runs every check of the workspace to its end, also after a failure.
 * @returns counts of the tests; each other check that failed counts as one failure
 */
export async function checkAll({ root, machine, ci, say }: CheckAll): Promise<Counts> {
  const failure: Counts = { ...NONE, failed: 1 };
  const run = async (step: Step, environment: NodeJS.ProcessEnv = {}): Promise<boolean> => {
    const since = Date.now();
    const { ok, output } = await runCommand(step.command, {
      cwd: root,
      environment: { ...machine.environment, FORCE_COLOR: '0', NX_TUI: 'false', ...environment },
      onLine: (line) => {
        if (PROGRESS.test(line)) say(`    ${line.trim()}`);
      },
    });
    const seconds = ((Date.now() - since) / 1000).toFixed(1);
    if (!ok) say(`\n${output}\n\n${step.what}: failed. ${step.remedy}`);
    say(`${ok ? 'ok    ' : 'FAILED'} ${step.what} (${seconds} s)`);
    return ok;
  };

  removeReports(root);
  let total = NONE;
  for (const step of STEPS) if (!(await run(step))) total = add(total, failure);

  const tested = await run(TESTS);
  const units = collectVitest(root, say);
  total = add(total, units);
  // A lint, type or build error fails the step without failing a test.
  if (!tested && units.failed === 0) total = add(total, failure);

  const browser = await getBrowser(machine, root, say);
  if (!browser) {
    say('NOT RUN: the stories in the browser. Install Chromium, or name one in CHROMIUM_PATH.');
    return ci ? add(total, failure) : total;
  }
  say(`Browser: ${browser}`);
  const told = await run(STORIES, { CHROMIUM_PATH: browser });
  const stories = collectPlaywright(root, say);
  total = add(total, stories);
  return !told && stories.failed === 0 ? add(total, failure) : total;
}
