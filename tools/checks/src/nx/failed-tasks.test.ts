import { expect, it } from 'vitest';
import { failedTasks } from './failed-tasks.js';

it('reads the failed tasks from the summary', () => {
  const output = [
    '✔  nx run sdk:build',
    '',
    ' NX   Running targets lint, test for 2 projects failed',
    '',
    'Tasks not run because their dependencies failed or --nx-bail=true:',
    '',
    '- backend:build',
    '',
    'Failed tasks:',
    '',
    '- sdk:lint',
    '- backend:test',
    '',
    '- not a task',
  ];
  expect(failedTasks(output.join('\n'))).toEqual(['sdk:lint', 'backend:test']);
});

it('finds none when nothing failed, or Nx itself did not get that far', () => {
  expect(failedTasks(' NX   Successfully ran target lint')).toEqual([]);
  expect(failedTasks(' NX   The workspace is out of sync')).toEqual([]);
  expect(failedTasks('Failed tasks:\n\n- sdk:lint')).toEqual(['sdk:lint']);
});
