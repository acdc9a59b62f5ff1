import { stack } from '../stack.mjs';
import { runsOf } from './support/runs.js';
import { expectLoaded } from './support/shown.js';
import { expect, SIGNED_OUT, test } from './support/story.js';

test.use({ storageState: SIGNED_OUT, baseURL: stack.mockUrl });

test('the web app walks the loop without any server, and says that its data is made up', async ({
  page,
  text,
}) => {
  await page.goto('/');
  await expectLoaded(page);
  await expect(page.getByRole('banner')).toContainText(text('shell.mock'));

  await test.step('from the overview to a control that fails', async () => {
    const fails = page.getByRole('region', { name: text('overview.failing') });
    await fails.getByRole('link').first().click();
    await expect(page).toHaveURL(/\/controls\//);
  });

  await test.step('run it', async () => {
    await page.getByRole('button', { name: text('controls.runNow') }).click();
    const runs = runsOf(page, text);
    await expect(runs.locator('[aria-current="step"]').first()).toBeVisible();
    await expect(runs.locator('[aria-current="step"]')).toHaveCount(0, { timeout: 20_000 });
    await runs
      .first()
      .getByRole('link', { name: text('controls.openRun') })
      .click();
  });

  await test.step('open an evidence and verify the run', async () => {
    const list = page.getByRole('list', { name: text('common.evidences') });
    await list.getByRole('link').first().click();
    await expect(page.getByRole('region', { name: text('evidence.receipt') })).toBeVisible();
    const panel = page.getByRole('region', { name: text('verify.title') });
    await panel.getByRole('button', { name: text('verify.verify') }).click();
    for (const report of [text('verify.byServer'), text('verify.byBrowser')])
      await expect(panel.locator('section').filter({ hasText: report })).toContainText(
        text('verify.unchanged'),
      );
  });
});

test('the mocks can be empty, fresh or broken, as the address asks', async ({
  page,
  text,
  faults,
}) => {
  await page.goto('/?scenario=empty');
  await expect(page.getByText(text('overview.noCatalog'))).toBeVisible();
  faults.expect(/^GET \/backend\/overview: 502$/, /^GET \/backend\/users\/whoami: 401$/);
  faults.expect(/^POST \/backend\/users\/auth\/refresh: 401$/);
  await page.goto('/?scenario=failing');
  await expect(page.getByRole('alert')).toContainText('registry-unavailable', { timeout: 20_000 });
  await page.goto('/?scenario=fresh');
  await expect(page).toHaveURL('/setup');
});
