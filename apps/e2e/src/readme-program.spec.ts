import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { stack } from '../stack.mjs';
import { endedRuns } from './support/runs.js';
import { expect, test } from './support/story.js';

const ROOT = join(import.meta.dirname, '../../..');

const PROGRAM = 'docs/examples/loop.ts';

test('the ten lines that the README shows run as they are', async ({ status }) => {
  const program = readFileSync(join(ROOT, PROGRAM), 'utf8');
  expect(readFileSync(join(ROOT, 'README.md'), 'utf8')).toContain(program);

  await endedRuns(status);
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--conditions=@status/source', '--import', 'tsx', PROGRAM],
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
