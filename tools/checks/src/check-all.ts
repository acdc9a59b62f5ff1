import { failedTasks } from './nx/failed-tasks.js';
import { getBrowser } from './browser/get-browser.js';
import type { Machine } from './browser/find-browser.js';
import { getMongo } from './mongo/get-mongo.js';
import { collectPlaywright, collectVitest, removeReports } from './reports/collect.js';
import { add, NONE, type Counts } from './reports/counts.js';
import { runCommand, type Outcome } from './run/run-command.js';
import { CLUSTER, STEPS, STORIES, TESTS, type Step } from './steps.js';

/** A finished task of Nx, a finished story of Playwright, a finding of the cluster. */
const PROGRESS = /^\s*([✔✖]\s+nx run|[✓✘]\s+\d+ |ok {3}|FAIL |NOT RUN: )/;

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
  const run = async (step: Step, environment: NodeJS.ProcessEnv = {}): Promise<Outcome> => {
    const since = Date.now();
    const outcome = await runCommand(step.command, {
      cwd: root,
      environment: { ...machine.environment, FORCE_COLOR: '0', NX_TUI: 'false', ...environment },
      onLine: (line) => {
        if (PROGRESS.test(line)) say(`    ${line.trim()}`);
      },
    });
    const seconds = ((Date.now() - since) / 1000).toFixed(1);
    if (!outcome.ok) {
      const lines = outcome.output.split('\n').filter((line) => !PROGRESS.test(line));
      say(`\n${lines.join('\n')}\n\n${step.what}: failed. ${step.remedy}`);
    }
    say(`${outcome.ok ? 'ok    ' : 'FAILED'} ${step.what} (${seconds} s)`);
    return outcome;
  };

  removeReports(root);
  let total = NONE;
  for (const step of STEPS) total = add(total, failures((await run(step)).ok ? 0 : 1));

  if (!(await getMongo({ root, environment: machine.environment, say }))) {
    say('NOT RUN: the tests of MongoDB stores. "npm run ferretdb" says what is missing.');
    total = add(total, failures(ci ? 1 : 0));
  }

  const tasks = await run(TESTS);
  const units = collectVitest(root, say);
  total = add(add(total, units), failures(otherFailures(tasks, units)));

  total = add(total, failures((await run(CLUSTER)).ok ? 0 : 1));

  const browser = await getBrowser(machine, root, say);
  if (!browser) {
    say('NOT RUN: the stories in the browser. Install Chromium, or name one in CHROMIUM_PATH.');
    return add(total, failures(ci ? 1 : 0));
  }
  say(`Browser: ${browser}`);
  const told = await run(STORIES, { CHROMIUM_PATH: browser });
  const stories = collectPlaywright(root, say);
  return add(add(total, stories), failures(otherFailures(told, stories)));
}

const failures = (failed: number): Counts => ({ ...NONE, failed });

/** What went wrong beside the tests, which have their own count: lint, types, builds, Nx itself. */
function otherFailures({ ok, output }: Outcome, tests: Counts): number {
  if (ok) return 0;
  const others = failedTasks(output).filter((task) => !/:(test|e2e)$/.test(task)).length;
  return others + tests.failed > 0 ? others : 1;
}
