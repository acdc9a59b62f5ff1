import { freshName, PATCHED, servers, serversPath } from './support/own-catalog.js';
import { runsOf } from './support/runs.js';
import { expect, test } from './support/story.js';

test('a developer turns a REST source into a control with two verdicts', async ({
  page,
  text,
  faults,
  source,
}, testInfo) => {
  const catalog = freshName('Servers of ours');
  // A scope of its own, and another one when the story is told again.
  const scope = `tier${testInfo.retry || ''}`;
  const params = { ...PATCHED, url: source.urlOf(`/servers?environment={scope.${scope}}`) };
  faults.expect(/^PATCH \/backend\/catalogs\/\S+\/finalize: 409$/);
  source.serve(serversPath('production'), servers(6));
  source.serve(serversPath('staging'), servers(6, 3));
  const finalize = page.getByRole('region', { name: text('catalogs.finalizeTitle') });

  await test.step('draft a catalog', async () => {
    await page.goto('/catalogs');
    await page.getByRole('link', { name: text('catalogs.new') }).click();
    await page.getByRole('button', { name: text('catalogs.createDraft') }).click();
    await expect(page.getByLabel(text('common.name'))).toHaveAccessibleDescription(
      text('common.nameRequired'),
    );
    await page.getByLabel(text('common.name')).fill(catalog);
    await page.getByRole('button', { name: text('catalogs.createDraft') }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(catalog);
    await expect(page.getByRole('main')).toContainText(text('status.lifecycle.draft'));
  });

  await test.step('a control without a flow blocks finalizing, and is named', async () => {
    await page
      .getByRole('link', { name: text('controls.add') })
      .first()
      .click();
    await page.getByLabel(text('common.name')).fill('Every server is patched');
    await page.getByRole('button', { name: text('controls.add') }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Every server is patched');
    await expect(page.getByText(text('controls.needsFlow'))).toBeVisible();
    await page.getByRole('main').getByRole('link', { name: catalog }).click();
    await page.getByRole('button', { name: text('catalogs.finalize') }).click();
    await finalize.getByRole('button', { name: text('catalogs.finalize') }).click();
    await expect(finalize.getByRole('alert')).toContainText(text('catalogs.blocked', { count: 1 }));
    await finalize.getByRole('link', { name: text('catalogs.mend') }).click();
  });

  await test.step('the fields of the flow appear, and a missing one blocks saving', async () => {
    await page.getByLabel(text('runs.flow')).selectOption({ label: 'Items of a REST source' });
    await page.getByRole('button', { name: text('common.save') }).click();
    await expect(page.getByLabel('url')).toHaveAccessibleDescription(
      new RegExp(text('flows.fault.required')),
    );
    for (const name of ['url', 'itemsPath', 'path', 'value'] as const)
      await page.getByRole('textbox', { name, exact: true }).fill(params[name]);
    await page.getByRole('combobox', { name: 'op', exact: true }).selectOption(params.op);
  });

  await test.step('choose the scopes it is computed for', async () => {
    await page.getByRole('button', { name: text('scopes.new') }).click();
    await page.getByLabel(text('scopes.name')).fill(scope);
    await page.getByLabel(text('scopes.values')).fill('production, staging');
    await page.getByRole('button', { name: text('scopes.create') }).click();
    const environment = page.getByRole('group', { name: scope, exact: true });
    await environment.getByLabel('production').check();
    await environment.getByLabel('staging').check();
    await expect(page.getByText(text('scopes.combinations', { count: 2 }))).toBeVisible();
    await expect(page.getByText(text('scopes.runsDaily', { count: 2 }))).toBeVisible();
    await page.getByRole('button', { name: text('common.save') }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Every server is patched');
  });

  await test.step('finalize', async () => {
    await page.getByRole('main').getByRole('link', { name: catalog }).click();
    await page.getByRole('button', { name: text('catalogs.finalize') }).click();
    await finalize.getByRole('button', { name: text('catalogs.finalize') }).click();
    await expect(page.getByRole('main')).toContainText(text('status.lifecycle.finalized'));
    await expect(page.getByRole('link', { name: text('controls.add') })).toHaveCount(0);
  });

  await test.step('run it, and follow it live', async () => {
    await page.getByRole('link', { name: 'Every server is patched' }).click();
    await page.evaluate(() => document.body.setAttribute('data-not-reloaded', ''));
    const release = source.hold();
    await page.getByRole('button', { name: text('controls.runNow') }).click();
    const runs = runsOf(page, text);
    const production = runs.filter({ hasText: 'production' });
    const staging = runs.filter({ hasText: 'staging' });
    for (const run of [production, staging])
      await expect(run.locator('[aria-current="step"]')).toHaveText(text('status.run.running'));
    await page.reload();
    await expect(production.locator('[aria-current="step"]')).toBeVisible();
    await page.evaluate(() => document.body.setAttribute('data-not-reloaded', ''));
    release();
    await expect(production).toContainText(text('status.verdict.passed'));
    await expect(staging).toContainText(text('status.verdict.failed'));
    await expect(page.locator('body[data-not-reloaded]')).toBeVisible();
  });

  await test.step('read the verdicts', async () => {
    const current = page.getByRole('region', { name: text('controls.current') });
    await expect(current.getByRole('row').filter({ hasText: 'production' })).toContainText(
      `${text('status.verdict.passed')}`,
    );
    await expect(current.getByRole('row').filter({ hasText: 'staging' })).toContainText('50%');
    await expect(page.getByRole('main')).toContainText(text('status.compliance.nonCompliant'));
  });
});
