import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { collectPlaywright, collectVitest, removeReports } from './collect.js';

const root = mkdtempSync(join(tmpdir(), 'status-reports-'));
afterAll(() => rmSync(root, { recursive: true }));
const put = (file: string, text = '') => {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
};
const report = JSON.stringify({
  numPassedTests: 3,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  testResults: [],
});
put('apps/backend/vitest.config.mts');
put('apps/frontend/vite.config.mts');
put('apps/e2e/playwright.config.mjs');
put('libs/sdk/vitest.config.mts');
put('tools/checks/vitest.config.mts');

it('adds up the reports of every project, and counts a missing one as a failure', () => {
  for (const project of ['apps/backend', 'apps/frontend', 'libs/sdk'])
    put(`${project}/test-output/vitest.json`, report);
  const said: string[] = [];
  expect(collectVitest(root, (line) => said.push(line))).toEqual({
    passed: 9,
    failed: 1,
    skipped: 0,
  });
  expect(said.join()).toContain('tools/checks/test-output/vitest.json');
});

it('says how many stories were flaky', () => {
  const stats = { expected: 2, unexpected: 0, flaky: 1, skipped: 0 };
  put('apps/e2e/test-output/report.json', JSON.stringify({ stats, errors: [] }));
  const said: string[] = [];
  expect(collectPlaywright(root, (line) => said.push(line)).passed).toBe(3);
  expect(said).toEqual(['1 stories passed only when they were tried again.']);
});

it('forgets the reports of an earlier run', () => {
  removeReports(root);
  expect(existsSync(join(root, 'libs/sdk/test-output/vitest.json'))).toBe(false);
  expect(existsSync(join(root, 'apps/e2e/test-output/report.json'))).toBe(false);
});
