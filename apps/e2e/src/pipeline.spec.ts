import { execFile } from 'node:child_process';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { StatusClient } from '@status/sdk';
import { createStatusClient } from '@status/sdk';
import { stack } from '../stack.mjs';
import { makePerson } from './support/people.js';
import { expect, SIGNED_OUT, test } from './support/story.js';

test.use({ storageState: SIGNED_OUT });

const CLI = join(import.meta.dirname, '../../../libs/cli/dist/main.js');
const CSV = 'code,name,period\nop-1,Backups are restored as a test,weekly\n';
const SCOPES = [
  'analytics:read',
  'catalogs:read',
  'catalogs:write',
  'computations:read',
  'computations:write',
  'controls:read',
];

/** The token of a service account that a developer makes for a pipeline. */
async function pipelineToken(status: StatusClient): Promise<string> {
  const dara = await makePerson(status, stack.apiUrl, 'DEVELOPER');
  const { id } = await dara.status.createServiceAccount({
    body: { name: `ci-${crypto.randomUUID().slice(0, 8)}`, role: 'DEVELOPER', scopes: SCOPES },
  });
  const path = { serviceAccountId: id };
  return (await dara.status.createServiceToken({ path, body: { name: 'ci' } })).token;
}

/** Runs the built CLI as a pipeline does. @returns its exit code and what it has printed */
const cli = (token: string, ...words: string[]) =>
  new Promise<{ exit: number; out: string }>((resolve) => {
    const env = { ...process.env, STATUS_URL: stack.apiUrl, STATUS_TOKEN: token };
    execFile(process.execPath, [CLI, ...words], { env }, (error, stdout, stderr) =>
      resolve({ exit: error ? Number(error.code) : 0, out: stdout + stderr }),
    );
  });

test('a pipeline imports a catalog with the token of a service account', async ({ status }) => {
  const token = await pipelineToken(status);
  const pipeline = createStatusClient({ baseUrl: stack.apiUrl, token });
  const name = `Imported ${crypto.randomUUID().slice(0, 8)}`;
  const document = { contentType: 'text/csv' as const, body: CSV, query: { name } };

  const tried = await pipeline.importCatalog({ ...document, query: { name, dryRun: true } });
  expect(tried).toMatchObject({ controlsCreated: 1, problemCount: 0 });
  expect(await pipeline.importCatalog(document)).toMatchObject({ controlsCreated: 1 });
  const { items } = await pipeline.listCatalogs({ query: { q: name } });
  expect(items).toMatchObject([{ name, status: 'draft', controlCount: 1 }]);

  const refused = await pipeline.listUsers().catch((error: { status?: number }) => error.status);
  expect(refused).toBe(403);
});

test('the command line imports, runs and checks, and its exit code says how it went', async ({
  status,
}) => {
  const token = await pipelineToken(status);
  const file = join(await mkdtemp(join(tmpdir(), 'status-cli-')), 'house-rules.csv');
  await writeFile(file, CSV);
  const name = `House rules ${crypto.randomUUID().slice(0, 8)}`;

  expect(await cli(token, 'whoami')).toMatchObject({ exit: 0 });
  const tried = await cli(token, 'import', file, '--name', name, '--dry-run');
  expect(tried).toMatchObject({ exit: 0, out: expect.stringContaining('would have 1 controls') });
  expect(await cli(token, 'import', file, '--name', name)).toMatchObject({ exit: 0 });
  // A draft has been computed for nobody: there is nothing that could reach a threshold.
  expect(await cli(token, 'check', name, '--threshold', '90')).toMatchObject({ exit: 1 });

  const [control] = (await status.listControls({ query: { q: 'declares a licence' } })).items;
  const ran = await cli(token, 'run', control?.name ?? '', '--wait', '--json');
  expect(ran.exit, ran.out).toBeLessThan(2);
  expect(await cli('status_wrong', 'whoami')).toMatchObject({ exit: 3 });
  expect(await cli(token, 'check', name)).toMatchObject({ exit: 2 });
});
