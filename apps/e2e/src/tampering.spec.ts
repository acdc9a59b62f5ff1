import { execFile } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { changeDatabase } from './support/database.js';
import { ownControl, runToEnd, servers, serversPath } from './support/own-catalog.js';
import { expect, test } from './support/story.js';

const ROOT = join(import.meta.dirname, '../../..');

/** `npm run verify`, which talks to no server. */
const verify = (...args: string[]): Promise<{ code: number; output: string }> =>
  new Promise((resolve) => {
    const program = execFile('npm', ['run', '--silent', 'verify', '--', ...args], { cwd: ROOT });
    let output = '';
    for (const stream of [program.stdout, program.stderr])
      stream?.on('data', (chunk: string) => (output += chunk));
    program.once('close', (code) => resolve({ code: code ?? -1, output }));
  });

test('an evidence that is changed in the database is found by everybody who looks', async ({
  page,
  text,
  status,
  source,
}, testInfo) => {
  source.serve(serversPath('production'), servers(3));
  source.serve(serversPath('staging'), servers(3, 1));
  const { controlId } = await ownControl(status, 'Servers, tampered with');
  const ended = await runToEnd(status, controlId);
  const group = ended.find(({ group: { verdict } }) => verdict === 'failed')?.group.id ?? '';

  const keyFile = testInfo.outputPath('ledger-key.pem');
  writeFileSync(keyFile, (await status.getLedgerKey()).publicKey);
  const download = async (name: string) => {
    const file = testInfo.outputPath(name);
    writeFileSync(file, JSON.stringify(await status.exportGroupEvidence({ path: { group } })));
    return file;
  };

  await test.step('before: it verifies, here and offline', async () => {
    expect((await status.verifyGroup({ path: { group } })).ok).toBe(true);
    const { code, output } = await verify(await download('before.json'), '--key', keyFile);
    expect(output).toContain('Verified');
    expect(code).toBe(0);
  });

  const rows = await changeDatabase(
    'update evidences set result = true where group_id = $1 and not result',
    [group],
  );
  expect(rows).toBe(1);

  await test.step('the API finds it', async () => {
    const report = await status.verifyGroup({ path: { group } });
    expect(report.ok).toBe(false);
    expect(report.firstBroken).toMatchObject({ seq: 0 });
  });

  await test.step('it is found offline, with the key alone', async () => {
    const file = await download('after.json');
    const { code, output } = await verify(file, '--key', keyFile);
    expect(output).toContain('NOT verified');
    expect(code).toBe(1);
    const again = await verify(testInfo.outputPath('before.json'), '--key', keyFile);
    expect(again.code, 'what was downloaded before is still good').toBe(0);
  });

  await test.step('a key of somebody else verifies nothing', async () => {
    const pem = readFileSync(keyFile, 'utf8');
    const other = testInfo.outputPath('other.pem');
    writeFileSync(
      other,
      pem.replace(/[A-Za-z0-9](?=[^\n]*\n-----END)/, (c) => (c === 'A' ? 'B' : 'A')),
    );
    const { code } = await verify(testInfo.outputPath('before.json'), '--key', other);
    expect(code).not.toBe(0);
  });

  await test.step('the page says so, by the server and by the browser', async () => {
    await page.goto(`/runs/${group}`);
    const panel = page.getByRole('region', { name: text('verify.title') });
    await panel.getByRole('button', { name: text('verify.verify') }).click();
    for (const report of [text('verify.byServer'), text('verify.byBrowser')])
      await expect(panel.locator('section').filter({ hasText: report })).toContainText(
        text('verify.changed'),
      );
  });
});
