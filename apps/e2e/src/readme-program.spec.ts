import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { stack } from '../stack.mjs';
import { endedRuns } from './support/runs.js';
import { expect, test } from './support/story.js';

const ROOT = join(import.meta.dirname, '../../..');

test('the ten lines that the README shows run as they are', async ({ status }) => {
  await endedRuns(status);
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--conditions=@status/source', '--import', 'tsx', 'docs/examples/loop.ts'],
    {
      cwd: ROOT,
      env: {
        ...process.env,
        FORCE_COLOR: '0',
        STATUS_URL: stack.apiUrl,
        STATUS_USER: stack.admin.username,
        STATUS_PASSWORD: stack.admin.password,
      },
    },
  );
  const { items } = await status.listControls({ query: { q: 'declares a licence' } });
  const sets = items[0]?.scopeSets ?? [];
  expect(sets).toHaveLength(2);
  for (const { scopes, verdict } of sets)
    expect(stdout).toMatch(new RegExp(`${scopes['dependencies']}' \\} ${verdict} [\\d.]+ \\S+`));
});
